/** Globs to the files that they match. */
import { posix } from 'node:path';
import picomatch from 'picomatch';
import { withLiteralParentheses } from '../document/glob.ts';

/** What is in a folder: names, and which of them are folders. Links to folders are not among those. */
export type Folder = (path: string) => readonly { readonly name: string; readonly isFolder: boolean }[];

export interface PathSource {
  read(path: string): Uint8Array | undefined;
  readonly list: Folder;
}

const MAX_FOLDERS = 10_000;

/**
 * The files that an absolute path names: itself where it exists (brackets in a name are no glob then), else what it
 * matches as a glob, sorted. Folders that begin with a dot and `node_modules` are not searched.
 */
export function expandPath(path: string, { read, list }: PathSource): string[] {
  if (read(path) !== undefined) return [path];
  const glob = withLiteralParentheses(path);
  const { base, isGlob } = picomatch.scan(glob);
  if (!isGlob) return [];
  const matches = picomatch(glob);
  const found: string[] = [];
  const folders = [base === '' ? '/' : base];
  for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
    const folder = folders.pop();
    if (folder === undefined) break;
    for (const { name, isFolder } of list(folder)) {
      const inside = posix.join(folder, name);
      if (isFolder && name !== 'node_modules' && !name.startsWith('.')) folders.push(inside);
      else if (!isFolder && matches(inside)) found.push(inside);
    }
  }
  return found.toSorted();
}
