/** What the runs of one process hand on to each other. */
import { RunCache } from '../cache/run-cache.ts';
import { KnownTrees } from '../parse/known-trees.ts';
import { type OpenedCache, openCache } from './open-cache.ts';
import type { CacheOptions } from './options.ts';
import type { Project } from './project.ts';

export class RunMemory {
  readonly trees = new KnownTrees();
  readonly #cached = new Map<string, OpenedCache>();

  /** The cache of the first run over a project, which is in memory where none is wanted on the disk. Throws as `openCache` does. */
  open(options: CacheOptions, project: Project): OpenedCache {
    const known = this.#cached.get(project.folder);
    if (known !== undefined) return known;
    const opened = openCache(options, project) ?? { cache: new RunCache(null), save: () => {} };
    this.#cached.set(project.folder, opened);
    return opened;
  }
}
