/** Files that weren't there before: what exists is never written over. */
import { writeFileSync } from 'node:fs';
import { InputError } from './input-error.ts';

/** Writes a file; throws an InputError where it exists or can't be written. `file` is how it is printed. */
export function writeNewFile(path: string, text: string, file: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new InputError([{ at: null, message: `Can't write ${file}: ${reasonOf(error)}`, help: null }]);
  }
}

/** The system's words for what went wrong. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return 'it exists already';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission denied';
  if (code === 'ENOENT') return 'there is no such folder';
  return message;
}
