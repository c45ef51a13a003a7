/** Files as the loaders of plans and configurations ask for them: never throws. */
import type { Files } from '../discover/files.ts';
import { MAX_BYTES } from '../document/read-document.ts';

/** More is refused by every reader: a device that never ends is not read to its end to find that out. */
const MOST_BYTES = MAX_BYTES + 1;

/** Where a shell puts the pipes that it hands over, as for `--plan <(…)`: any other pipe would wait for a writer. */
const GIVEN_PIPE = /^\/(?:dev|proc)\//;

/** The bytes of a file, at most one more than a document may have; undefined where there is none or it can't be read. */
export function readBytes(files: Files, path: string): Uint8Array | undefined {
  if (files.kind(path) !== 'file' && !GIVEN_PIPE.test(path)) return undefined;
  try {
    return files.read(path, MOST_BYTES);
  } catch {
    return undefined;
  }
}

/** What is in a folder; nothing where there is no such folder. Links to folders count as files, so that no walk goes in circles. */
export function listFolder(
  files: Files,
  folder: string,
): { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return files.entries(folder).map(({ name, kind }) => ({ name, isFolder: kind === 'folder' }));
  } catch {
    return [];
  }
}

export function isFile(files: Files, path: string): boolean {
  return files.kind(path) === 'file';
}
