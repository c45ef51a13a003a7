/** `tracklint plan diff`: what has changed in the plan, whom it breaks, and which calls. */

import { rules } from '../../rules/index.ts';
import { type BrokenCall, brokenCalls } from '../author/broken-calls.ts';
import { allDifferences, judgeChanges, type PlanDiff } from '../author/plan-diff.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { diffPlans } from '../plan/diff/diff-plans.ts';
import { planDiffJson } from '../report/plan-diff-json.ts';
import { planDiffMarkdown } from '../report/plan-diff-markdown.ts';
import { planDiffPretty } from '../report/plan-diff-pretty.ts';
import { isBreaking, isError } from '../report/plan-diff-words.ts';
import { type CallsOfPlan, callsByPlan, type PartOfProject } from './calls-by-plan.ts';
import { colorsFor, widthOf } from './colors.ts';
import { type Pair, plansToCompare } from './compared-plans.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import type { PlanDiffOptions } from './options.ts';
import type { NamedPlan } from './plan-at.ts';
import { type PlanPlace, planPlaces } from './plans.ts';
import { openProject } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { prepareProjects, scanAll } from './scan-projects.ts';
import { scopeOf } from './scope.ts';

/**
 * Compares the plan that `base` names (a file or a git revision) with the one at hand, for a revision all plans of all
 * projects with what they were, and gives the exit code. Throws an InputError where one of them can't be read.
 */
export async function planDiffCommand(
  base: string,
  file: string | undefined,
  options: PlanDiffOptions,
  io: Io,
): Promise<number> {
  const scanOptions = { ...options, errorOnUnmatchedPattern: true };
  const first = openProject(scopeOf([]), scanOptions, io.cwd);
  const prepared = await prepareProjects(first, scanOptions);
  const projects = prepared.map(({ project }) => project);
  const places = planPlaces(undefined, projects);
  const { pairs, isNew } = await plansToCompare(base, file, places, first.root);
  mentionIssues(
    pairs.flatMap(({ before, after }) => [before, after]),
    io,
    options.color,
  );
  for (const name of isNew)
    io.stderr.write(`${name} was not there at ${base}: there is nothing to compare it with\n`);

  const groups = options.code ? callsByPlan(await scanAll(prepared, options, 'never'), places) : null;
  const diffs = pairs.map((pair): PlanDiff => {
    const found = groups && searchCode(pair, partsOf(pair, groups));
    return {
      before: pair.before.name,
      after: pair.after.name,
      ...judgeChanges(diffPlans(pair.before.plan, pair.after.plan), found?.broken ?? []),
      code: found,
    };
  });
  io.stdout.write(formatted(diffs, options, io));
  const breaks = diffs.some((diff) => diff.changes.some(isBreaking) || diff.otherCalls.some(isError));
  return breaks && options.failOnBreaking ? EXIT.findings : EXIT.clean;
}

/** What a file that no project has as its plan would break is asked of all calls. */
function partsOf({ place }: Pair, groups: readonly CallsOfPlan<PlanPlace>[]): readonly PartOfProject[] {
  return groups.find(({ plan }) => plan === place)?.parts ?? groups.flatMap(({ parts }) => parts);
}

/** A single plan is one report; of several the unchanged ones share a report. */
function formatted(diffs: readonly PlanDiff[], { format, color }: PlanDiffOptions, io: Io): string {
  if (format === 'json') return planDiffJson(diffs);
  const same = diffs.filter(({ changes, otherCalls }) => changes.length + otherCalls.length === 0);
  const reports = [
    ...diffs.filter((diff) => !same.includes(diff)),
    ...(same.length === 0 ? [] : [allDifferences(same)]),
  ];
  const view = { colors: colorsFor(io.stdout, io.env, color), width: widthOf(io.stdout) };
  return reports
    .map((diff) => (format === 'markdown' ? planDiffMarkdown(diff) : planDiffPretty(diff, view)))
    .join('\n');
}

interface SearchedCode {
  readonly files: number;
  readonly calls: number;
  readonly broken: readonly BrokenCall[];
}

/** Each project judges its calls with its own rules. */
function searchCode({ before, after }: Pair, parts: readonly PartOfProject[]): SearchedCode {
  const scans = new Set(parts.map(({ scan }) => scan));
  const calls = parts.map(({ inventory }) => lintedCalls(inventory));
  const broken = parts.flatMap(({ scan, inventory }, index) =>
    brokenCalls({
      inventory: { ...inventory, calls: calls[index]! },
      before: before.plan,
      after: after.plan,
      rules,
      settingsOf: ruleSettings(scan.project.config, scan.project.root, [...rules, ...problemRules]),
    }),
  );
  const files = [...scans].reduce((sum, { inventory }) => sum + inventory.files, 0);
  return { files, calls: calls.flat().length, broken };
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
