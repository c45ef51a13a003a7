/** Files that a command writes for people: never over something that they did not ask to lose. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';

/**
 * Writes a file, whole or not at all, and the folders that it is in. Throws an InputError where that can't be, and, with `isNew`, where the file
 * is there already.
 *
 * @param shown how the file is called in a message.
 */
export function writeOutput(
  file: string,
  text: string,
  { shown, isNew }: { shown: string; isNew: boolean },
): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (isNew) writeFileSync(file, text, { flag: 'wx' });
    else if (isDevice(file)) writeFileSync(file, text);
    else put(file, text);
  } catch (error) {
    const message = `Can't write "${shown}": ${reasonOf(error)}`;
    throw new InputError([{ at: null, message, help: null }]);
  }
}

/** `/dev/null` or a pipe, in whose place nothing may be put. */
function isDevice(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

/** A reader never sees half of a file. */
function put(file: string, text: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  const target = there === undefined ? file : realpathSync(file);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx', ...(there === undefined ? {} : { mode: there.mode }) });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it is there already',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
