/** Fixes what rules know how to fix: lints, edits, and lints again, until nothing is left that can be fixed. */
import type { Files } from '../discover/files.ts';
import { chooseFixes } from '../lint/choose-fixes.ts';
import type { FixKind } from '../lint/fix.ts';
import type { LintResult } from '../lint/result.ts';
import { ChangedFiles } from './changed-files.ts';

/** A fix can make room for another, as where two want the same place. More passes than this are two rules that disagree. */
const MOST_PASSES = 10;

/** What one pass gives, and perhaps more that its caller wants to know of it. */
export interface Pass {
  readonly result: LintResult;
}

export interface Fixed<Last extends Pass> {
  readonly last: Last;
  readonly changed: ChangedFiles;
  /** How many fixes were made. */
  readonly count: number;
}

export interface FixRequest<Last extends Pass> {
  /** The working directory, absolute. */
  readonly root: string;
  readonly kinds: readonly FixKind[];
  /** Whether a file, as it is printed, may be changed. */
  isEditable(file: string): boolean;
  readonly files: Files;
  /** Lints these files. */
  lint(files: Files): Promise<Last>;
}

/** Lints in passes; nothing is written. Throws where a fix would break the syntax of a file, which is a bug. */
export async function fixInPasses<Last extends Pass>(request: FixRequest<Last>): Promise<Fixed<Last>> {
  const { root, files, kinds, isEditable, lint } = request;
  const changed = new ChangedFiles(root, files);
  let last = await lint(files);
  const atFirst = last.result;
  let count = 0;
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    const { findings, edits } = chooseFixes(last.result.findings, kinds, isEditable);
    if (findings.length === 0) break;
    for (const [file, inFile] of edits) changed.edit(file, inFile);
    count += findings.length;
    last = await lint(changed.after());
    refuseBroken(atFirst, last.result, [...edits.keys()]);
  }
  return { last, changed, count };
}

function refuseBroken(before: LintResult, after: LintResult, edited: readonly string[]): void {
  const problemsOf = ({ inventory }: LintResult, file: string) =>
    inventory.problems.filter(({ at }) => at.file === file);
  for (const file of edited) {
    const [problem] = problemsOf(after, file);
    if (problem === undefined || problemsOf(after, file).length <= problemsOf(before, file).length) continue;
    const { at, message } = problem;
    throw new Error(`a fix would break ${file}:${at.line}:${at.column} (${message}); nothing was written`);
  }
}
