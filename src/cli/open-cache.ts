/** `--cache`: what the last run found, and where what this one finds is kept. */
import { type Kept, RunCache } from '../cache/run-cache.ts';
import { disk } from '../discover/disk.ts';
import { printedPath } from '../document/printed-path.ts';
import { quoted } from '../document/quoted.ts';
import { cachePlace, isForeign, readCache, writeCache } from './cache-file.ts';
import { InputError } from './input-error.ts';
import type { FoundByScan, ScanCache } from './kept-survey.ts';
import type { CacheOptions } from './options.ts';
import { ownBuild } from './own-build.ts';
import type { Project } from './project.ts';
import type { RunLog } from './run-log.ts';

/** A file with what is kept of projects, by what tells these apart. */
interface CacheFile {
  /** As it is printed. */
  readonly shown: string;
  readonly kept: Map<string, Kept<FoundByScan>>;
  /** Those of the projects that this run is about. */
  readonly caches: Map<string, ScanCache>;
}

/** The caches of projects, in one run or in many. */
export class Caches {
  readonly #options: CacheOptions;
  readonly #inMemory: boolean;
  readonly #files = new Map<string, CacheFile>();
  readonly #caches = new Map<string, ScanCache>();

  /** @param inMemory whether there are caches where none is wanted on the disk. */
  constructor(options: CacheOptions, { inMemory } = { inMemory: false }) {
    this.#options = options;
    this.#inMemory = inMemory;
  }

  /**
   * The cache of a project; null where none is wanted. Throws an InputError where it would take the place of something
   * else.
   */
  of(project: Project): ScanCache | null {
    const isOnDisk = this.#options.cache === true;
    if (!isOnDisk && !this.#inMemory) return null;
    const key = keyOf(project);
    const known = this.#caches.get(key);
    if (known !== undefined) return known;
    const file = isOnDisk ? this.#fileFor(project, key) : null;
    const cache: ScanCache = new RunCache(file?.kept.get(key) ?? null);
    file?.caches.set(key, cache);
    this.#caches.set(key, cache);
    return cache;
  }

  /** Writes what is new. A run goes on where that fails. */
  save(log: RunLog): void {
    for (const [path, { shown, kept, caches }] of this.#files) {
      const news = [...caches].flatMap(([key, cache]) => {
        const own = cache.takeNews();
        return own === null ? [] : [[key, own] as const];
      });
      if (news.length === 0) continue;
      for (const [key, own] of news) kept.set(key, own);
      for (const key of kept.keys()) if (!isThere(key)) kept.delete(key);
      const failure = writeCache(path, ownBuild(), kept);
      if (failure !== null) log.note(() => [`cache: ${shown} can't be written: ${failure}`]);
    }
  }

  /** Each file is read once: one that the command line names is for all projects. */
  #fileFor({ folder, root }: Project, key: string): CacheFile {
    const place = cachePlace(this.#options.cacheLocation, root, folder, key);
    const known = this.#files.get(place.file);
    if (known !== undefined) return known;
    const shown = printedPath(root, place.file);
    if (place.isNamed && isForeign(place.file)) {
      const message = `Expected ${quoted(shown)} to be a cache of tracklint, or no file yet`;
      const help = 'Name another file, or a folder with a slash at its end';
      throw new InputError([{ at: null, message, help }]);
    }
    const kept = new Map(readCache<FoundByScan>(place.file, ownBuild()));
    const file = { shown, kept, caches: new Map<string, ScanCache>() };
    this.#files.set(place.file, file);
    return file;
  }
}

function keyOf({ root, folder, config }: Project): string {
  return JSON.stringify([root, folder, config.path]);
}

/** Whether there is still the folder of a project that something is kept of. */
function isThere(key: string): boolean {
  const [, folder] = JSON.parse(key);
  return disk.kind(folder) === 'folder';
}
