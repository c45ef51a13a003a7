/** `--staged`, `--since`, `--stdin`: what a run reads in the place of the disk, and what of it is reported. */
import path from 'node:path';
import { disk } from '../discover/disk.ts';
import {
  type ChangesFailure,
  changesSince,
  type OpenedChanges,
  stagedChanges,
} from '../discover/git-changes.ts';
import { withOverlay } from '../discover/overlay.ts';
import { join, posix } from '../discover/paths.ts';
import { didYouMean } from '../document/nearest.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { ScopeOptions } from './options.ts';
import { type Scope, scopeOf } from './scope.ts';

export interface OpenedScope extends Scope {
  /** Why there can be nothing to report: `nothing is staged`. */
  readonly whyNone: string;
}

/** Throws an InputError where git can't say what has changed, or nobody says what the standard input is. */
export async function openScope(
  paths: readonly string[],
  options: ScopeOptions,
  { cwd, stdin }: Pick<Io, 'cwd' | 'stdin'>,
): Promise<OpenedScope> {
  const whole = { ...scopeOf(paths), whyNone: '' };
  if (options.stdin || options.stdinFilename !== undefined) {
    const file = nameOfStdin(paths, options);
    const text = await readAll(stdin);
    const contents = new Map([[realPlaceOf(posix(path.resolve(cwd, file))), text]]);
    return { ...whole, files: withOverlay(disk, { contents }), paths: [file] };
  }
  if (options.staged) return { ...whole, ...opened(stagedChanges(cwd)), whyNone: 'nothing is staged' };
  const { since } = options;
  if (since === undefined) return whole;
  const changes = opened(changesSince(since, cwd), since);
  return { ...whole, ...changes, whyNone: `nothing has changed since ${since}` };
}

function nameOfStdin(paths: readonly string[], { stdin, stdinFilename }: ScopeOptions): string {
  const problem = (message: string, help: string) => new InputError([{ at: null, message, help }]);
  if (!stdin) {
    throw problem(
      'Expected "--stdin-filename" to come with "--stdin"',
      'It says which file the standard input is: tracklint --stdin --stdin-filename src/cart.ts < draft.ts',
    );
  }
  if (stdinFilename === undefined) {
    throw problem(
      'Missing "--stdin-filename"',
      'Imports and settings depend on where a file is: tracklint --stdin --stdin-filename src/cart.ts',
    );
  }
  if (paths.length > 0) {
    throw problem('--stdin and paths exclude each other', 'The standard input is the only file then');
  }
  return stdinFilename;
}

/** Where a file is or would be, with the links on the way followed, as in all paths. */
export function realPlaceOf(file: string): string {
  if (disk.kind(file) !== 'absent') return disk.realpath(file);
  return join(disk.realpath(path.posix.dirname(file)), path.posix.basename(file));
}

async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function opened({ changes, failure }: OpenedChanges, revision = '') {
  if (failure !== null) throw new InputError([problemOf(failure, revision)]);
  return changes;
}

function problemOf(failure: ChangesFailure, revision: string): Problem {
  const say = (message: string, help: string | null) => ({ at: null, message, help });
  switch (failure.kind) {
    case 'no git':
      return say("Can't tell what has changed: git could not be run", null);
    case 'no repository':
      return say("Can't tell what has changed: git has no repository here", `git says: ${failure.said}`);
    case 'git failed':
      return say("Can't tell what has changed: git failed", `git says: ${failure.said}`);
    case 'unknown revision':
      return say(
        `Git knows no revision ${quoted(revision)}`,
        didYouMean(revision, failure.names) ?? INCOMPLETE,
      );
    case 'no common commit':
      return say(`Git finds no commit that this branch and ${quoted(revision)} have in common`, INCOMPLETE);
  }
}

const INCOMPLETE =
  'A clone that is not complete may lack it: git fetch origin, with fetch-depth: 0 in a GitHub workflow';
