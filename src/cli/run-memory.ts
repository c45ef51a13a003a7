/** What the runs of one process hand on to each other. */
import { RunCache } from '../cache/run-cache.ts';
import { ScanMemory } from '../scan/scan-memory.ts';
import { type OpenedCache, openCache } from './open-cache.ts';
import type { CacheOptions } from './options.ts';
import type { Project } from './project.ts';

export class RunMemory {
  readonly #scans = new Map<string, ScanMemory>();
  readonly #cached = new Map<string, OpenedCache>();

  /** What scans of a project leave for each other. */
  scansOf({ folder }: Project): ScanMemory {
    const memory = this.#scans.get(folder) ?? new ScanMemory();
    this.#scans.set(folder, memory);
    return memory;
  }

  /** The cache of the first run over a project, which is in memory where none is wanted on the disk. Throws as `openCache` does. */
  open(options: CacheOptions, project: Project): OpenedCache {
    const known = this.#cached.get(project.folder);
    if (known !== undefined) return known;
    const opened = openCache(options, project) ?? { cache: new RunCache(null), save: () => {} };
    this.#cached.set(project.folder, opened);
    return opened;
  }
}
