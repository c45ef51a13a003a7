/** `tracklint plan check`: the rules about plans, without a look at any source file. */
import { createLexicon } from '../language/lexicon.ts';
import { plannedKeys } from '../lint/planned-keys.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { PlanSize } from '../lint/result.ts';
import { directivesInPlans } from './directive-comments.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { lintParts, type PartsRequest, wholeRequest, withoutSuppressed } from './lint-parts.ts';
import { mergedResults } from './merged-results.ts';
import { NO_CODE } from './no-code.ts';
import type { PlanCheckOptions } from './options.ts';
import { type PlanPart, readPlans, readPlansOf } from './plans.ts';
import { exitCodeOf, printNote, printResult } from './print-result.ts';
import { openRuleProject, type Project } from './project.ts';
import { reportOutputs } from './report-outputs.ts';
import { ruleSettings } from './rule-settings.ts';
import { scopeOf } from './scope.ts';
import { stablePaths } from './stable-path.ts';
import { openSuppressions, refuseUnknownRules } from './suppressions.ts';

const NO_PLAN = {
  at: null,
  message: 'There is no tracking plan here',
  help: 'Name a file: `tracklint plan check plans/web.yaml`. tracking-plan.yaml, here or in a folder above, is found by itself',
};

/**
 * Checks the plans of files, or the project's plans where none is given, prints the findings, and gives the exit code.
 *
 * @throws InputError where there is no plan, or one can't be read.
 */
export async function planCheckCommand(
  files: readonly string[],
  options: PlanCheckOptions,
  io: Io,
): Promise<number> {
  const started = performance.now();
  const outputs = reportOutputs(options, io.cwd);
  const project = await openRuleProject(scopeOf(files), options, io.cwd);
  const { rules } = project;
  refuseUnknownRules(options, [project]);
  const suppressions = openSuppressions(project, options);
  const parts = files.length === 0 ? plansOfProject(project) : readPlansOf(files, project);
  if (parts.length === 0) throw new InputError([NO_PLAN]);

  const reported = new Set(parts.flatMap((part) => part.reported));
  const request: PartsRequest = {
    inventory: NO_CODE,
    rules,
    lexicon: createLexicon(project.config.lexicon),
    settingsOf: ruleSettings(project.config, project.root, [...rules, ...problemRules]),
    reported: (file) => reported.has(file),
    full: false,
    planCheck: true,
    stablePath: stablePaths(project.config, project.root, project.folder),
    hasUnknownRules: project.notes.length > 0,
  };
  const plans = { all: parts, planOf: () => parts[0]! };
  const whole = wholeRequest(request, plans);
  const found = withoutSuppressed(lintParts(request, plans), request, plans, directivesInPlans(parts));
  const { results, note, problems } = suppressions.settle({
    linted: [{ result: found, request: whole }],
    requestOf: () => whole,
  });
  const result = mergedResults(results);
  const printing = { options, outputs, io, started, rules: [...rules, ...problemRules] };
  const isWritten = await printResult({ ...result, planSize: sizeOf(parts) }, printing);
  printNote(note, io);
  printProblems([...project.notes, ...problems], io, options.color);
  if (!isWritten) return EXIT.failure;
  const code = exitCodeOf(result, options.maxWarnings);
  return code === EXIT.clean && problems.length > 0 ? EXIT.findings : code;
}

function plansOfProject(project: Project): readonly PlanPart[] {
  return readPlans(undefined, project).all.flatMap((read) =>
    read.plan === null ? [] : [{ ...read, reported: read.plan.files }],
  );
}

function sizeOf(parts: readonly PlanPart[]): PlanSize {
  const plans = parts.flatMap(({ plan }) => plan ?? []);
  return {
    events: plans.reduce((sum, { events }) => sum + events.length, 0),
    properties: plans.reduce((sum, plan) => sum + plannedKeys(plan).length, 0),
  };
}
