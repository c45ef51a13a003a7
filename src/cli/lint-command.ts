/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import { createLexicon } from '../language/lexicon.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { coverageProblems } from './coverage.ts';
import { directivesInPlans, directivesInSources } from './directive-comments.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintAndFix } from './lint-and-fix.ts';
import { lintParts, type PartsRequest, withoutSuppressed } from './lint-parts.ts';
import type { LintOptions } from './options.ts';
import { readPlans } from './plans.ts';
import { exitCodeOf, printResult } from './print-result.ts';
import { openRuleProject, type RuleProject } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { scanProject } from './scan-project.ts';
import { stablePaths } from './stable-path.ts';
import { printTypes } from './types-summary.ts';

/** Lints, fixes what is wanted, prints the findings, and gives the exit code. Throws an InputError where a run is pointless. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const started = performance.now();
  const project = await openRuleProject(paths, options, io.cwd);
  const { result, types } = await lintAndFix(project, options, io, (files) =>
    lintProject({ ...project, files }, options),
  );

  if (!options.fixDryRun) printResult(withoutPlans(result), options, io, started);
  printProblems(project.notes, io, options.color);
  printTypes(types, io, options.color);
  const unreadable = unreadableNamedFiles(project, result.inventory);
  const unseen = coverageProblems(result.summary, options);
  printProblems([...unreadable, ...unseen], io, options.color);
  if (unreadable.length > 0) return EXIT.failure;
  const code = exitCodeOf(result, options.maxWarnings);
  return code === EXIT.clean && unseen.length > 0 ? EXIT.findings : code;
}

async function lintProject(project: RuleProject, options: LintOptions) {
  const { root, config, folder, rules } = project;
  // Before the scan: who mistypes a plan need not wait for it.
  const plans = readPlans(options.plan, project);
  const wish = options.format === 'json' ? 'never' : 'without calls';
  const { inventory, host, reported, full, types } = await scanProject(project, options, wish);
  const request: PartsRequest = {
    inventory,
    rules,
    lexicon: createLexicon(config.lexicon),
    settingsOf: ruleSettings(config, root, [...rules, ...problemRules]),
    reported,
    full,
    stablePath: stablePaths(config, root, folder),
    hasUnknownRules: project.notes.length > 0,
  };
  const found = lintParts(request, plans);
  const comments = [
    ...(await directivesInSources(host, root, found.findings)),
    ...directivesInPlans(plans.all),
  ];
  const result = withoutSuppressed(found, request, plans, comments);
  return { result, types };
}

/** Hooks pass a changed plan along with the sources: it was read, though not as one of them. */
function withoutPlans(result: LintResult): LintResult {
  return { ...result, skipped: result.skipped.filter(({ file }) => !result.planFiles.includes(file)) };
}
