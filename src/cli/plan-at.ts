/** A plan as it is, or as it was at a git revision. */

import path from 'node:path';
import { disk } from '../discover/disk.ts';
import { openRevision, type Revision, type RevisionFailure } from '../discover/git-revision.ts';
import { parentOf, posix } from '../discover/paths.ts';
import { didYouMean } from '../document/nearest.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { expandPath } from '../plan/expand-path.ts';
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { isFile } from './document-files.ts';
import { InputError } from './input-error.ts';
import { loadFrom } from './plans.ts';

export interface NamedPlan {
  /** How it is called in a report: a file, or a revision. */
  readonly name: string;
  readonly plan: Plan;
  readonly issues: readonly Problem[];
}

/** Reads the plan at absolute paths or globs. Throws an InputError with every mistake that makes it unreadable. */
export function planOnDisk(paths: readonly string[], root: string): NamedPlan {
  const { plan, issues } = readable(loadFrom(disk, paths, root));
  return { name: plan.files[0] ?? '', plan, issues };
}

/**
 * Reads the plan that an argument names: a file, a revision (`main`) at which the plan at `paths` (at least one) is looked
 * for, or a file at a revision (`main:plans/old.yaml`, from the top of the repository, or with `./` from the working
 * directory). The repository is the one that the plan at `paths` is in.
 * Throws an InputError where there is none, or it can't be read.
 */
export function planAt(given: string, paths: readonly string[], root: string): NamedPlan {
  return isPlanFile(given, root)
    ? planOnDisk([posix(path.resolve(root, given))], root)
    : planThen(given, paths, root).load();
}

/** Whether an argument names one file, on the disk or at a revision, and not all plans as they were. */
export function namesOnePlan(given: string, root: string): boolean {
  return isPlanFile(given, root) || given.includes(':');
}

/** Reads the plan that was at `paths` at a revision as `planAt` does; null where there was nothing yet. */
export function planBefore(revision: string, paths: readonly string[], root: string): NamedPlan | null {
  const then = planThen(revision, paths, root);
  return then.isThere() ? then.load() : null;
}

function isPlanFile(given: string, root: string): boolean {
  return isFile(disk, posix(path.resolve(root, given)));
}

function planThen(
  given: string,
  paths: readonly string[],
  root: string,
): { isThere(): boolean; load(): NamedPlan } {
  // A revision holds no colon.
  const colon = given.indexOf(':');
  const name = colon === -1 ? given : given.slice(0, colon);
  const named = colon === -1 ? null : given.slice(colon + 1);
  const { revision, failure } = openRevision(name, folderOf(paths[0] ?? root));
  if (revision === null) throw new InputError([problemOf(failure, given, name)]);

  const wanted = named === null ? paths : [placeIn(revision, named, root)];
  return {
    isThere: () => wanted.some((one) => expandPath(one, revision).files.length > 0),
    load: () => {
      const loaded = loadPlan(wanted, { root, ...revision, revision: name });
      const problems = loaded.problems.map((problem) => withHelp(problem, name));
      const { plan, issues } = readable({ ...loaded, problems });
      return { name: given, plan, issues };
    },
  };
}

function readable(loaded: LoadedPlan): { readonly plan: Plan; readonly issues: readonly Problem[] } {
  if (loaded.plan === null) throw new InputError(loaded.problems);
  return { plan: loaded.plan, issues: loaded.issues };
}

/** The folder of a path, or where that is none (any more, or for a glob) the nearest one above. */
function folderOf(file: string): string {
  const folder = parentOf(file);
  return disk.kind(folder) === 'folder' ? folder : folderOf(folder);
}

function placeIn({ top }: Revision, named: string, root: string): string {
  return posix(path.resolve(/^\.\.?\//.test(named) ? root : top, named));
}

function problemOf(failure: RevisionFailure, given: string, name: string): Problem {
  const neither = `${quoted(given)} is no file, and`;
  if (failure.kind === 'no git') {
    return { at: null, message: `${neither} git could not be run to look for a revision`, help: null };
  }
  if (failure.kind === 'no repository') {
    return { at: null, message: `${neither} git has no repository here`, help: `git says: ${failure.said}` };
  }
  const help =
    didYouMean(name, failure.names) ??
    'A clone that is not complete may lack it: git fetch origin, with fetch-depth: 0 in a GitHub workflow';
  return { at: null, message: `${neither} git knows no revision ${quoted(name)}`, help };
}

function withHelp(problem: Problem, revision: string): Problem {
  if (problem.at !== null) return problem;
  const help = `Where it was called otherwise then, name that: tracklint plan diff ${revision}:plans/old.yaml`;
  return { ...problem, help };
}
