/** Plan files, with all that they include, to a plan. The only part of it that reads files, through what it is given. */
import { posix } from 'node:path';
import { printedPath } from '../document/printed-path.ts';
import { inOrder, type Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import { buildPlan } from './build-plan.ts';
import { type ExpandedPath, expandPath, MAX_FOLDERS } from './expand-path.ts';
import { findBoundary, isInside } from './find-boundary.ts';
import { findPackagedPlan } from './find-package.ts';
import {
  inCircle,
  missing,
  noPlanIn,
  notInstalled,
  outside,
  tooWide,
  unknownSpec,
} from './include-problems.ts';
import { type Include, readIncludes } from './includes.ts';
import { loadSpec, SPEC_SCHEME, specNames } from './load-spec.ts';
import type { Plan } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';
import type { PlanFiles } from './plan-source.ts';
import { type PlanDocument, readPlanFile } from './read-plan-file.ts';

export type { PlanFiles } from './plan-source.ts';

export interface LoadedPlan {
  /** Null where there are problems. */
  readonly plan: Plan | null;
  /** What makes the plan unreadable: a missing file, a syntax error, an unknown field, a wrong version. */
  readonly problems: readonly Problem[];
  /** Mistakes of a plan that can be read: they become findings. */
  readonly issues: readonly PlanIssue[];
  /** What was read, by printed path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file or glob to be loaded. */
interface Target {
  readonly path: string;
  /** Where that is said; null for the command line and the configuration. */
  readonly at: Span | null;
  /** The folder that its own includes may not leave; null for the project that it lies in. */
  readonly within: string | null;
  /** The folder that the file itself may not lie outside of, wherever a link leads; null where a user names it. */
  readonly limit: string | null;
  /** The files that have led to it. */
  readonly open: readonly string[];
}

/**
 * Loads the plan that consists of these files (absolute POSIX paths or globs) and of what they include.
 * It gives every mistake of all of them at once, and never throws.
 */
export function loadPlan(paths: readonly string[], files: PlanFiles): LoadedPlan {
  const { root, revision } = files;
  const problems: Problem[] = [];
  const issues: PlanIssue[] = [];
  const texts = new Map<string, string>();
  const documents: PlanDocument[] = [];
  const specs = new Set<Plan>();
  let isPartial = false;
  const seen = new Set<string>();

  const printed = (path: string): string => {
    const file = printedPath(root, path);
    return revision === undefined ? file : `${revision}:${file}`;
  };

  /** What a shell puts in for `--plan <(…)` can be read only once. */
  const bytesOf = new Map<string, Uint8Array | undefined>();
  const readOnce = (path: string): Uint8Array | undefined => {
    if (!bytesOf.has(path)) bytesOf.set(path, files.read(path));
    return bytesOf.get(path);
  };
  const source: PlanFiles = { ...files, read: readOnce };

  const expansions = new Map<string, ExpandedPath>();
  const asked = new Set<string>();

  // A stack, so that what a file includes comes right after it.
  const stack: Target[] = paths
    .map((path) => ({ path, at: null, within: null, limit: null, open: [] }))
    .toReversed();
  for (let target = stack.pop(); target !== undefined; target = stack.pop()) {
    for (const inner of loadTarget(target).toReversed()) stack.push(inner);
  }

  function loadTarget(target: Target): readonly Target[] {
    const { files: found, complete } = expanded(target.path);
    if (!complete) problems.push(tooWide(printed(target.path), MAX_FOLDERS, target.at));
    else if (found.length === 0) noteMissing(target);
    if (found[0] !== target.path)
      return unread(found)
        .map((path) => ({ ...target, path }))
        .filter(isNoLoop);
    if (isNoLoop(target)) return loadFile(target);
    const way = [...target.open, target.path].map(printed);
    problems.push(inCircle(way, target.at));
    return [];
  }

  /** Each once: thousands of files can include all of their folder. */
  function expanded(path: string): ExpandedPath {
    const expansion = expansions.get(path) ?? expandPath(path, source);
    expansions.set(path, expansion);
    return expansion;
  }

  function unread(found: readonly string[]): readonly string[] {
    return found.filter((path) => {
      const isNew = !asked.has(path);
      asked.add(path);
      return isNew;
    });
  }

  /** The rest of a plan is worth reading without a file that it includes. */
  function noteMissing({ path, at }: Target): void {
    const file = printed(path);
    if (at === null) problems.push(missing(file));
    else
      issues.push({
        at,
        kind: 'reference',
        message: `Unknown file ${quoted(file)} in "include"`,
        help: null,
      });
    isPartial ||= at !== null;
  }

  function loadFile(target: Target): readonly Target[] {
    const { path } = target;
    const bytes = readOnce(path);
    const identity = files.realpath?.(path) ?? path;
    if (seen.has(identity) || bytes === undefined) return [];
    seen.add(identity);
    if (target.limit !== null && !isInside(identity, files.realpath?.(target.limit) ?? target.limit)) {
      problems.push(
        outside(printed(path), target.within === null ? printed(target.limit) : null, target.at!),
      );
      return [];
    }
    const file = printed(path);
    const reading = readPlanFile(bytes, file);
    if (reading.text !== null) texts.set(file, reading.text);
    for (const problem of reading.problems) problems.push(problem);
    for (const issue of reading.issues) issues.push(issue);
    if (reading.root === null) return [];
    documents.push({ file, root: reading.root });
    const { includes, problems: wrong } = readIncludes(reading.root, path);
    for (const problem of wrong) problems.push(problem);
    return includes.flatMap((include) => targetsOf(include, target));
  }

  function targetsOf(include: Include, from: Target): readonly Target[] {
    const { at, written } = include;
    const folder = posix.dirname(from.path);
    const open = [...from.open, from.path];
    const refuse = (problem: Problem): readonly Target[] => {
      problems.push(problem);
      return [];
    };
    if (include.kind === 'spec') {
      const spec = loadSpec(include.name);
      if (spec === null) return refuse(unknownSpec(include.name, SPEC_SCHEME, specNames(), at));
      specs.add(spec);
      return [];
    }
    if (include.kind === 'path') {
      const { within } = from;
      const boundary = within ?? findBoundary(folder, files);
      if (isInside(include.path, boundary))
        return [{ path: include.path, at, within, limit: boundary, open }];
      return refuse(outside(written, within === null ? printed(boundary) : null, at));
    }
    const found = findPackagedPlan(include.name, include.subpath, folder, source);
    if (found.folder === null) return refuse(notInstalled(include.name, at));
    if (found.path === null) return refuse(noPlanIn(include.name, at));
    if (!isInside(found.path, found.folder)) return refuse(outside(written, null, at));
    return [{ path: found.path, at, within: found.folder, limit: found.folder, open }];
  }

  const built = buildPlan(documents, isPartial, [...specs]);
  return {
    plan: problems.length === 0 ? built.plan : null,
    problems: inOrder(problems),
    issues: inOrder([...issues, ...built.issues]),
    texts,
  };
}

function isNoLoop({ path, open }: Target): boolean {
  return !open.includes(path);
}
