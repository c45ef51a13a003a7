/** The file of suppressions: where it is, and reading and writing it. */
import path from 'node:path';
import { type Baseline, EMPTY } from '../baseline/baseline.ts';
import { readBaseline } from '../baseline/read-baseline.ts';
import { writeBaseline } from '../baseline/write-baseline.ts';
import { disk } from '../discover/disk.ts';
import { join, parentOf, posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { isFile, readBytes } from './document-files.ts';
import { InputError } from './input-error.ts';
import { reasonOf } from './output-file.ts';
import type { Project } from './project.ts';
import { replaceFile } from './replace-file.ts';
import { pathsFrom, stableFolder } from './stable-path.ts';

const NAME = 'tracklint-suppressions.json';

export interface SuppressionsFile {
  /** Absolute. */
  readonly path: string;
  /** As it is printed. */
  readonly shown: string;
  /** Null where there is no such file. */
  readonly bytes: Uint8Array | null;
  readonly baseline: Baseline;
  /** The path in it, from the folder that it is in, for a file as it is printed. */
  pathOf(file: string): string;
  /** Whether no file is any more where a path in it leads. */
  isGone(path: string): boolean;
  /** A path in it as it is printed. */
  printed(path: string): string;
}

/**
 * Reads the file that the command line names, else the one beside the configuration, without one at the root of the
 * repository.
 *
 * @param isToBeWritten whether it is to be written: it need not be there yet then, and must be the one on the disk.
 * @throws InputError where it can't be read, or is wrong.
 */
export function readSuppressions(
  project: Project,
  named: string | undefined,
  isToBeWritten: boolean,
): SuppressionsFile {
  const { root, config, files } = project;
  const file =
    named === undefined ? join(stableFolder(config, project.folder), NAME) : posix(path.resolve(root, named));
  const shown = printedPath(root, file);
  const folder = parentOf(file);
  const bytes = readBytes(files, file) ?? null;
  if (bytes === null && files.kind(file) !== 'absent') {
    const message = `Can't read ${quoted(shown)}`;
    throw new InputError([
      { at: null, message, help: 'Expected a file that holds suppressions, and may be read' },
    ]);
  }
  if (bytes === null && named !== undefined && !isToBeWritten) {
    const help = '--suppress-all makes it; --suppressions-location says where it is';
    throw new InputError([{ at: null, message: `There is no file ${quoted(shown)}`, help }]);
  }
  if (isToBeWritten && !isSame(bytes, readBytes(disk, file) ?? null))
    throw new InputError([notStaged(shown)]);
  const { baseline, problems } =
    bytes === null ? { baseline: EMPTY, problems: [] } : readBaseline(bytes, shown);
  if (problems.length > 0) throw new InputError(problems);
  const absolute = (inFile: string) => posix(path.resolve(folder, inFile));
  return {
    path: file,
    shown,
    bytes,
    baseline,
    pathOf: pathsFrom(folder, root),
    isGone: (inFile) => !isFile(files, absolute(inFile)),
    printed: (inFile) => printedPath(root, absolute(inFile)),
  };
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.from(a).equals(b);
}

/** Nothing but git's index is read in the place of this file on the disk. */
function notStaged(shown: string): Problem {
  return {
    at: null,
    message: `Can't write ${quoted(shown)}: --staged reads it from git's index, and the working tree has another one`,
    help: 'Stage it, or put aside what is not staged: git stash --keep-index --include-untracked',
  };
}

/** Writes a baseline into the file, whole or not at all, unless it holds that already. Throws an InputError where it can't. */
export function writeSuppressions({ path, shown, bytes }: SuppressionsFile, baseline: Baseline): void {
  const after = new TextEncoder().encode(writeBaseline(baseline));
  if (bytes === null ? baseline.size === 0 : Buffer.from(bytes).equals(after)) return;
  try {
    replaceFile(path, bytes, after);
  } catch (error) {
    const message = `Can't write ${quoted(shown)}: ${reasonOf(error)}`;
    throw new InputError([{ at: null, message, help: 'It is as it was' }]);
  }
}
