/** The disk as the loaders of plans and configurations ask for it. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { posix } from '../discover/paths.ts';

/** The bytes of a file, undefined where there is none or it can't be read. */
export function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
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
