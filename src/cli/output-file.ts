/** Files that a command writes for people: never over something that they did not ask to lose. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../document/problem.ts';
import { InputError } from './input-error.ts';

/**
 * Writes a file and the folders that it is in. Throws an InputError where that can't be, and, with `isNew`, where the file
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
    writeFileSync(file, text, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    throw new InputError([problemOf(error, shown)]);
  }
}

/** The problem that a file is there already; `shown` is how it is called. */
export function alreadyThere(shown: string): Problem {
  const help = 'Give another file, or --force to overwrite it';
  return { at: null, message: `"${shown}" is there already`, help };
}

function problemOf(error: unknown, shown: string): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST') return alreadyThere(shown);
  const reason = {
    EISDIR: 'it is a folder',
    EACCES: 'it is not allowed',
    ENOTDIR: 'a part of the path is a file',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  }[code ?? ''];
  return { at: null, message: `Can't write "${shown}": ${reason ?? String(code ?? error)}`, help: null };
}
