/** `tracklint plan diff`: what has changed in the plan, whom it breaks, and which calls. */

import path from 'node:path';
import { rules } from '../../rules/index.ts';
import { type BrokenCall, brokenCalls } from '../author/broken-calls.ts';
import { judgeChanges, type PlanDiff } from '../author/plan-diff.ts';
import { resolvePlan } from '../config/resolve-rules.ts';
import { posix } from '../discover/paths.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { diffPlans } from '../plan/diff/diff-plans.ts';
import { planDiffJson } from '../report/plan-diff-json.ts';
import { planDiffMarkdown } from '../report/plan-diff-markdown.ts';
import { planDiffPretty } from '../report/plan-diff-pretty.ts';
import { isBreaking, isError } from '../report/plan-diff-words.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { PlanDiffOptions } from './options.ts';
import { type NamedPlan, planAt, planOnDisk } from './plan-at.ts';
import { planPaths } from './plans.ts';
import { openProject, type Project } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { scanProject } from './scan-project.ts';
import { scopeOf } from './scope.ts';

/**
 * Compares the plan that `base` names (a file or a git revision) with the one at hand, and gives the exit code. Throws an
 * InputError where one of them can't be read.
 */
export async function planDiffCommand(
  base: string,
  file: string | undefined,
  options: PlanDiffOptions,
  io: Io,
): Promise<number> {
  const scanOptions = { ...options, errorOnUnmatchedPattern: true };
  const project = openProject(scopeOf([]), scanOptions, io.cwd);
  const { root } = project;
  const paths = planPaths(file === undefined ? undefined : [file], project);
  if (paths.length === 0) throw new InputError([noPlan(base)]);
  const after = planOnDisk(paths, root);
  const before = planAt(base, paths, root);
  mentionIssues([before, after], io, options.color);

  const changes = diffPlans(before.plan, after.plan);
  const found = options.code
    ? await searchCode(project, scanOptions, before, after, file === undefined)
    : null;
  const diff: PlanDiff = {
    before: before.name,
    after: after.name,
    ...judgeChanges(changes, found?.broken ?? []),
    code: found,
  };
  io.stdout.write(formatted(diff, options, io));
  const breaks = diff.changes.some(isBreaking) || diff.otherCalls.some(isError);
  return breaks && options.failOnBreaking ? EXIT.findings : EXIT.clean;
}

function formatted(diff: PlanDiff, { format, color }: PlanDiffOptions, io: Io): string {
  if (format === 'json') return planDiffJson(diff);
  if (format === 'markdown') return planDiffMarkdown(diff);
  return planDiffPretty(diff, { colors: colorsFor(io.stdout, io.env, color), width: widthOf(io.stdout) });
}

interface SearchedCode {
  readonly files: number;
  readonly calls: number;
  readonly broken: readonly BrokenCall[];
}

/** `isMain`: files that the configuration gives another plan are left aside. */
async function searchCode(
  project: Project,
  options: Parameters<typeof scanProject>[1],
  before: NamedPlan,
  after: NamedPlan,
  isMain: boolean,
): Promise<SearchedCode> {
  const { config, root } = project;
  const { inventory } = await scanProject(project, options, 'never');
  const hasOwnPlan = (printed: string) => resolvePlan(config, posix(path.resolve(root, printed))) !== null;
  const calls = lintedCalls(inventory).filter(({ at }) => !isMain || !hasOwnPlan(at.file));
  const broken = brokenCalls({
    inventory: { ...inventory, calls },
    before: before.plan,
    after: after.plan,
    rules,
    settingsOf: ruleSettings(config, root, [...rules, ...problemRules]),
  });
  return { files: inventory.files, calls: calls.length, broken };
}

function noPlan(base: string) {
  return {
    at: null,
    message: 'There is no tracking plan here to be compared',
    help: `Name it: tracklint plan diff ${base} plans/tracking-plan.yaml`,
  };
}

/** What is wrong in a plan may be read as a change, or hide one. */
function mentionIssues(plans: readonly NamedPlan[], io: Io, color: boolean | undefined): void {
  const mentions = plans.flatMap(({ issues: [first, ...more] }) => {
    if (first === undefined) return [];
    const others = more.length === 0 ? '' : ` This plan has ${more.length} more such mistakes.`;
    return [{ ...first, help: `What is written there is compared as far as it can be read.${others}` }];
  });
  if (mentions.length > 0) printProblems(mentions, io, color);
}
