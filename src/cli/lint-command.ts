/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import { rules } from '../../rules/index.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { coverageProblems } from './coverage.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintParts } from './lint-parts.ts';
import type { LintOptions } from './options.ts';
import { readPlans } from './plans.ts';
import { exitCodeOf, printResult } from './print-result.ts';
import { openProject } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { scanProject } from './scan-project.ts';
import { stablePaths } from './stable-path.ts';
import { printTypes } from './types-summary.ts';

/** Lints, prints the findings, and gives the exit code. Throws an InputError where a run is pointless. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const started = performance.now();
  const project = openProject(paths, options, io.cwd);
  const { root, config } = project;
  // Before the scan: who mistypes a plan need not wait for it.
  const plans = readPlans(options.plan, project);
  const { inventory, reported, full, types } = await scanProject(
    project,
    options,
    options.format === 'json' ? 'never' : 'without calls',
  );
  const result = lintParts(
    {
      inventory,
      rules,
      settingsOf: ruleSettings(config, root, [...rules, ...problemRules]),
      reported,
      full,
      stablePath: stablePaths(config, root, project.folder),
    },
    plans,
  );

  printResult(withoutPlans(result), options, io, started);
  printTypes(types, io, options.color);
  const unreadable = unreadableNamedFiles(project, inventory);
  const unseen = coverageProblems(result.summary, options);
  printProblems([...unreadable, ...unseen], io, options.color);
  if (unreadable.length > 0) return EXIT.failure;
  const code = exitCodeOf(result, options.maxWarnings);
  return code === EXIT.clean && unseen.length > 0 ? EXIT.findings : code;
}

/** Hooks pass a changed plan along with the sources: it was read, though not as one of them. */
function withoutPlans(result: LintResult): LintResult {
  return { ...result, skipped: result.skipped.filter(({ file }) => !result.planFiles.includes(file)) };
}
