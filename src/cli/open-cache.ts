/** `--cache`: what the last run found, and where what this one finds is kept. */
import { RunCache } from '../cache/run-cache.ts';
import { printedPath } from '../document/printed-path.ts';
import { quoted } from '../document/quoted.ts';
import { cachePlace, isForeign, readCache, writeCache } from './cache-file.ts';
import { InputError } from './input-error.ts';
import type { FoundByScan, ScanCache } from './kept-survey.ts';
import type { CacheOptions } from './options.ts';
import { ownBuild } from './own-build.ts';
import type { Project } from './project.ts';
import type { RunLog } from './run-log.ts';

export interface OpenedCache {
  readonly cache: ScanCache;
  /** Writes what is new. A run goes on where that fails. */
  save(log: RunLog): void;
}

/** Opens the cache where one is wanted. Throws an InputError where it would take the place of something else. */
export function openCache(
  { cache: isWanted, cacheLocation }: CacheOptions,
  { config, folder, root }: Project,
): OpenedCache | null {
  if (!isWanted) return null;
  const { file, isNamed } = cachePlace(
    cacheLocation,
    root,
    folder,
    JSON.stringify([root, folder, config.path]),
  );
  if (isNamed && isForeign(file)) {
    const message = `Expected ${quoted(printedPath(root, file))} to be a cache of tracklint, or no file yet`;
    const help = 'Name another file, or a folder with a slash at its end';
    throw new InputError([{ at: null, message, help }]);
  }
  const program = ownBuild();
  const cache = new RunCache(readCache<FoundByScan>(file, program));
  return {
    cache,
    save: (log) => {
      const news = cache.takeNews();
      const failure = news === null ? null : writeCache(file, program, news);
      if (failure !== null)
        log.note(() => [`cache: ${printedPath(root, file)} can't be written: ${failure}`]);
    },
  };
}
