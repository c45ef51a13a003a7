/** Globs to the files that they match. */
import { posix } from 'node:path';
import picomatch from 'picomatch';
import { isCostlyGlob, withLiteralParentheses } from '../document/glob.ts';
import type { PlanFiles } from './plan-source.ts';

export const MAX_FOLDERS = 10_000;

export interface ExpandedPath {
  /** Sorted. */
  readonly files: readonly string[];
  /** False where more than `MAX_FOLDERS` would have to be searched: `files` isn't all then. */
  readonly complete: boolean;
}

/**
 * The files that an absolute path names: itself where it exists (brackets in a name are no glob then), else what it
 * matches as a glob. Folders that begin with a dot and `node_modules` are not searched.
 */
export function expandPath(path: string, { read, list }: Pick<PlanFiles, 'read' | 'list'>): ExpandedPath {
  if (read(path) !== undefined) return { files: [path], complete: true };
  const glob = withLiteralParentheses(path);
  const { base, isGlob } = picomatch.scan(glob);
  if (!isGlob || isCostlyGlob(path)) return { files: [], complete: true };
  const matches = picomatch(glob);
  const files: string[] = [];
  const folders = [base === '' ? '/' : base];
  let searched = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (searched >= MAX_FOLDERS) return { files: files.toSorted(), complete: false };
    searched += 1;
    for (const { name, isFolder } of list(folder)) {
      const inside = posix.join(folder, name);
      if (isFolder && name !== 'node_modules' && !name.startsWith('.')) folders.push(inside);
      else if (!isFolder && matches(inside)) files.push(inside);
    }
  }
  return { files: files.toSorted(), complete: true };
}
