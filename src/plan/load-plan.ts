/** Plan files, with all that they include, to a plan. The only part of it that reads files, through what it is given. */

import { printedPath } from '../document/printed-path.ts';
import { inOrder, type Problem } from '../document/problem.ts';
import type { Span } from '../document/span.ts';
import { buildPlan } from './build-plan.ts';
import { expandPath, type Folder } from './expand-path.ts';
import { readIncludes } from './includes.ts';
import type { Plan } from './plan.ts';
import { type PlanDocument, readPlanFile } from './read-plan-file.ts';

export interface PlanFiles {
  /** The working directory, absolute POSIX: what printed paths start at. */
  readonly root: string;
  /** The bytes of a file, undefined where there is none or it can't be read. */
  read(path: string): Uint8Array | undefined;
  /** What is in a folder, for globs; nothing where there is no such folder. */
  readonly list: Folder;
}

export interface LoadedPlan {
  /** Null where there are problems. */
  readonly plan: Plan | null;
  /** What makes the plan unreadable: a missing file, a syntax error, an unknown field, a wrong version. */
  readonly problems: readonly Problem[];
  /** Mistakes of a plan that can be read: findings of the rule `plan-schema`. */
  readonly issues: readonly Problem[];
  /** What was read, by printed path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Loads the plan that consists of these files (absolute POSIX paths or globs) and of what they include.
 * It gives every mistake of all of them at once, and never throws.
 */
export function loadPlan(paths: readonly string[], { root, read, list }: PlanFiles): LoadedPlan {
  const problems: Problem[] = [];
  const issues: Problem[] = [];
  const texts = new Map<string, string>();
  const documents: PlanDocument[] = [];
  const seen = new Set<string>();

  /** What a shell puts in for `--plan <(…)` can be read only once. */
  const bytesOf = new Map<string, Uint8Array | undefined>();
  const readOnce = (path: string): Uint8Array | undefined => {
    if (!bytesOf.has(path)) bytesOf.set(path, read(path));
    return bytesOf.get(path);
  };

  // A stack, so that what a file includes comes right after it.
  const stack: Target[] = paths.map((path) => ({ path, at: null })).toReversed();
  for (let target = stack.pop(); target !== undefined; target = stack.pop()) {
    const files = expandPath(target.path, { read: readOnce, list });
    if (files.length === 0) problems.push(missing(printedPath(root, target.path), target.at));
    const isFile = files[0] === target.path;
    const next = isFile ? loadFile(target.path) : files.map((path) => ({ path, at: target.at }));
    for (const inner of next.toReversed()) stack.push(inner);
  }

  function loadFile(path: string): readonly Target[] {
    const bytes = readOnce(path);
    if (seen.has(path) || bytes === undefined) return [];
    seen.add(path);
    const file = printedPath(root, path);
    const reading = readPlanFile(bytes, file);
    if (reading.text !== null) texts.set(file, reading.text);
    for (const problem of reading.problems) problems.push(problem);
    for (const issue of reading.issues) issues.push(issue);
    if (reading.root === null) return [];
    documents.push({ file, root: reading.root });
    const includes = readIncludes(reading.root, path);
    for (const problem of includes.problems) problems.push(problem);
    return includes.targets;
  }

  const built = buildPlan(documents);
  return {
    plan: problems.length === 0 ? built.plan : null,
    problems: inOrder(problems),
    issues: inOrder([...issues, ...built.issues]),
    texts,
  };
}

/** A file to be loaded, and where that is said. */
interface Target {
  readonly path: string;
  readonly at: Span | null;
}

function missing(file: string, at: Span | null): Problem {
  const what = /[*?[{]/.test(file) ? `No file matches "${file}"` : `Can't read the tracking plan "${file}"`;
  const help = at === null ? 'Is the path right? It starts at the working directory' : null;
  return { at, message: what, help };
}
