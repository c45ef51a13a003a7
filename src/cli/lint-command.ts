/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { isSourceFile } from '../discover/source-files.ts';
import type { Comment } from '../document/comment.ts';
import { createLexicon } from '../language/lexicon.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { coverageProblems } from './coverage.ts';
import { directivesInPlans, directivesInSources } from './directive-comments.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { guarded, printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintAndFix } from './lint-and-fix.ts';
import { lintParts, type PartsRequest, withoutSuppressed } from './lint-parts.ts';
import { NO_CODE } from './no-code.ts';
import { type OpenedScope, openScope } from './open-scope.ts';
import type { LintOptions } from './options.ts';
import { type Plans, readPlans } from './plans.ts';
import { exitCodeOf, printResult } from './print-result.ts';
import { openRuleProject, type RuleProject } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { type Scan, scanProject } from './scan-project.ts';
import { stablePaths } from './stable-path.ts';
import { printTypes } from './types-summary.ts';

/** Lints, fixes what is wanted, prints the findings, and gives the exit code. Throws an InputError where a run is pointless. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const started = performance.now();
  const scope = await openScope(paths, options, io);
  const shown = { ...io, files: scope.files };
  return guarded(shown, options.color, () => lintScope(scope, options, shown, started));
}

async function lintScope(scope: OpenedScope, options: LintOptions, io: Io, started: number): Promise<number> {
  const project = await openRuleProject(scope, options, io.cwd);
  const { result, scan } = await lintAndFix(project, options, io, (files) =>
    lintProject({ ...project, files }, options, scope.whyNone),
  );

  if (!options.fixDryRun) printResult(withoutPlans(result), options, io, started);
  printProblems(project.notes, io, options.color);
  if (scan === null) return EXIT.clean;
  printTypes(scan.types, io, options.color);
  const unreadable = unreadableNamedFiles(project, result.inventory);
  const unseen = coverageProblems(result.summary, options);
  printProblems([...unreadable, ...unseen], io, options.color);
  if (unreadable.length > 0) return EXIT.failure;
  const code = exitCodeOf(result, options.maxWarnings);
  return code === EXIT.clean && unseen.length > 0 ? EXIT.findings : code;
}

interface LintedProject {
  readonly result: LintResult;
  /** Null where no source was looked at, as nothing could be reported. */
  readonly scan: Scan | null;
}

async function lintProject(
  project: RuleProject,
  options: LintOptions,
  whyNone: string,
): Promise<LintedProject> {
  const { root, config, folder, rules } = project;
  // Before the scan: who mistypes a plan need not wait for it.
  const plans = readPlans(options.plan, project);
  const wish = options.format === 'json' ? 'never' : 'without calls';
  const scan = canReport(project, plans) ? await scanProject(project, options, wish) : null;
  const request: PartsRequest = {
    inventory: scan?.inventory ?? NO_CODE,
    rules,
    lexicon: createLexicon(config.lexicon),
    settingsOf: ruleSettings(config, root, [...rules, ...problemRules]),
    reported: scan?.reported ?? (() => false),
    full: scan?.full === true,
    stablePath: stablePaths(config, root, folder),
    hasUnknownRules: project.notes.length > 0,
  };
  const found = lintParts(request, plans);
  if (scan === null) return { scan, result: { ...found, whyNothing: whyNone } };
  const comments: readonly Comment[] = [
    ...(await directivesInSources(scan.host, root, found.findings)),
    ...directivesInPlans(plans.all),
  ];
  return { scan, result: withoutSuppressed(found, request, plans, comments) };
}

/** Most commits of a repository change nothing that is read here: they need not wait for a scan. */
function canReport({ changed, root }: RuleProject, plans: Plans): boolean {
  if (changed === null) return true;
  const planFiles = plans.all.flatMap(({ texts }) => [...texts.keys()]);
  const isPlan = new Set(planFiles.map((file) => posix(path.resolve(root, file))));
  return [...changed].some((file) => isPlan.has(file) || isSourceFile(path.posix.basename(file)));
}

/** Hooks pass a changed plan along with the sources: it was read, though not as one of them. */
function withoutPlans(result: LintResult): LintResult {
  return { ...result, skipped: result.skipped.filter(({ file }) => !result.planFiles.includes(file)) };
}
