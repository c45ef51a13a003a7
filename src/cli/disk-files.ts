/** The disk as the loaders of plans and configurations ask for it. */
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { posix } from '../discover/paths.ts';
import { MAX_BYTES } from '../document/read-document.ts';

/** More is refused by every reader: a device that never ends is not read to its end to find that out. */
const MOST_BYTES = MAX_BYTES + 1;
const CHUNK = 64 * 1024;

/** Where a shell puts the pipes that it hands over, as for `--plan <(…)`: any other pipe would wait for a writer. */
const GIVEN_PIPE = /^\/(?:dev|proc)\//;

/** The bytes of a file, at most one more than a document may have; undefined where there is none or it can't be read. */
export function readBytes(file: string): Uint8Array | undefined {
  try {
    if (!statSync(file).isFile() && !GIVEN_PIPE.test(file)) return undefined;
    const descriptor = openSync(file, 'r');
    try {
      return readAtMost(descriptor, MOST_BYTES);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function readAtMost(descriptor: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < most; ) {
    const chunk = new Uint8Array(Math.min(CHUNK, most - size));
    const count = readSync(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  return Buffer.concat(chunks);
}

/** What is in a folder; nothing where there is no such folder. Links to folders count as files, so that no walk goes in circles. */
export function listFolder(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}

export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a path leads when all links are followed; itself where it leads nowhere. */
export function realpath(path: string): string {
  try {
    return posix(realpathSync(path));
  } catch {
    return path;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
