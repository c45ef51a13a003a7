/** What the runs of one process hand on to each other. */
import { ScanMemory } from '../scan/scan-memory.ts';
import { Caches } from './open-cache.ts';
import type { CacheOptions } from './options.ts';
import type { Project } from './project.ts';

export class RunMemory {
  readonly #scans = new Map<string, ScanMemory>();
  /** They are in memory where none is wanted on the disk. */
  readonly caches: Caches;

  constructor(options: CacheOptions) {
    this.caches = new Caches(options, { inMemory: true });
  }

  /** What scans of a project leave for each other. */
  scansOf({ folder }: Project): ScanMemory {
    const memory = this.#scans.get(folder) ?? new ScanMemory();
    this.#scans.set(folder, memory);
    return memory;
  }
}
