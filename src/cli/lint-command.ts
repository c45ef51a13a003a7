/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import { rules } from '../../rules/index.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { json } from '../report/json.ts';
import { pretty } from '../report/pretty.ts';
import { colorsFor, widthOf } from './colors.ts';
import { coverageProblems } from './coverage.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintParts } from './lint-parts.ts';
import type { LintOptions } from './options.ts';
import { readPlans } from './plans.ts';
import { openProject } from './project.ts';
import { ruleSettings } from './rule-settings.ts';
import { scanProject } from './scan-project.ts';
import { sourceReader } from './source-reader.ts';
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

  const shown = withoutPlans(options.quiet ? errorsOnly(result) : result);
  const text =
    options.format === 'json'
      ? json(shown)
      : pretty(shown, {
          colors: colorsFor(io.stdout, io.env, options.color),
          width: widthOf(io.stdout),
          elapsed: performance.now() - started,
          source: sourceReader(root),
        });
  io.stdout.write(text);
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

/** The counts stay: what isn't printed is there all the same. */
function errorsOnly(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') };
}

function exitCodeOf({ crashed, summary }: LintResult, maxWarnings = Number.POSITIVE_INFINITY): number {
  if (crashed) return EXIT.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
