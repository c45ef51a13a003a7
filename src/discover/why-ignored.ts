/** Why even a path that is named stays unread: installed packages, and what the project ignores. */
import { isNeverRead } from './default-ignores.ts';
import { relativeTo } from './paths.ts';
import type { WalkRules } from './walk.ts';

export const BY_IGNORES = '`ignores` of the configuration leaves it out';
export const BY_IGNORE_FILE = '.gitignore or .tracklintignore leaves it out';
export const NOT_LISTED = 'not among `files` of the configuration';
export const BY_DEFAULT = 'left out by default';

/** The reason, null where nothing speaks against reading it. */
export function whyIgnored(path: string, isFolder: boolean, rules: WalkRules): string | null {
  const fromBase = relativeTo(rules.base, path);
  if (path !== rules.base && isNeverRead(fromBase.split('/'))) return 'installed packages are not read';
  if (rules.globs.ignores(fromBase)) return BY_IGNORES;
  if (rules.ignoreFiles.leavesOutAnywhere(path, isFolder)) return BY_IGNORE_FILE;
  return null;
}
