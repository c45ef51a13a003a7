/** Fingerprints outlive a run: their paths must not depend on where the command is started. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { disk } from '../discover/disk.ts';
import { join, parentOf, posix, relativeTo } from '../discover/paths.ts';

/**
 * Gives the path of a printed file from the configuration's folder, or without a configuration from the root of the
 * repository, or without a repository from `folder`.
 */
export function stablePaths(config: Config, root: string, folder: string): (file: string) => string {
  return pathsFrom(stableFolder(config, folder), root);
}

/** The folder that these paths start at, absolute. */
export function stableFolder(config: Config, folder: string): string {
  return config.path === null ? (repositoryRoot(folder) ?? folder) : posix(config.folder);
}

/** Gives the path from a folder, for a file as it is printed. */
export function pathsFrom(folder: string, root: string): (file: string) => string {
  return (file) => relativeTo(folder, posix(path.resolve(root, file)));
}

function repositoryRoot(folder: string): string | null {
  if (disk.kind(join(folder, '.git')) !== 'absent') return folder;
  const parent = parentOf(folder);
  return parent === folder ? null : repositoryRoot(parent);
}
