/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import type { Files } from '../discover/files.ts';
import { inOrder, type Problem } from '../document/problem.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { coverageProblems } from './coverage.ts';
import { printDeadConfig } from './dead-config.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { guarded, printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintAndFix } from './lint-and-fix.ts';
import { type OpenedScope, openScope } from './open-scope.ts';
import type { LintOptions } from './options.ts';
import { exitCodeOf, printNote, printResult } from './print-result.ts';
import { openRuleProject } from './project.ts';
import { ProjectRuns } from './project-runs.ts';
import { reportOutputs } from './report-outputs.ts';
import { openRunLog } from './run-log.ts';
import type { RunMemory } from './run-memory.ts';
import { printTypes } from './types-summary.ts';

/** How a run that is one of many differs from a single one. */
export interface Watched {
  readonly memory: RunMemory;
  /** The disk, before somebody's eyes. */
  readonly files: Files;
}

/**
 * Lints, fixes what is wanted, prints the findings, and gives the exit code. Throws an InputError where a run is pointless.
 */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  io: Io,
  watched: Watched | null = null,
): Promise<number> {
  const started = performance.now();
  const outputs = reportOutputs(options, io.cwd);
  const opened = await openScope(paths, options, io);
  const scope = watched === null ? opened : { ...opened, files: watched.files };
  const shown = { ...io, files: scope.files };
  return guarded(shown, options.color, () =>
    lintScope(scope, outputs, options, shown, started, watched?.memory ?? null),
  );
}

async function lintScope(
  scope: OpenedScope,
  outputs: ReturnType<typeof reportOutputs>,
  options: LintOptions,
  io: Io,
  started: number,
  memory: RunMemory | null,
): Promise<number> {
  const log = openRunLog(options, io);
  const first = await log.timed('configuration', () => openRuleProject(scope, options, io.cwd));
  const isForPeople = outputs.some(({ format }) => format === 'pretty');
  const wish = { ...options, suggestWrappers: isForPeople ? 'without calls' : 'never' } as const;
  const runs = new ProjectRuns(first, options, wish, log, memory);
  const { passes } = await lintAndFix(first, options, io, async (files) => {
    const passes = await runs.pass(files, scope.whyNone);
    return { passes, result: runs.suppressions.applied(passes) };
  });
  const { result, notes, problems } = runs.suppressions.settle(passes);
  const projects = passes.map(({ project }) => project);

  const rules = [...new Set([...projects.flatMap((one) => one.rules), ...problemRules])];
  const printing = { options, outputs, io, started, rules };
  const isWritten =
    options.fixDryRun || (await log.timed('report', () => printResult(withoutPlans(result), printing)));
  for (const note of notes) printNote(note, io);
  printProblems(inOrder(projects.flatMap((one) => one.notes)), io, options.color);
  // Nothing of a run with a bug in it is worth being relied upon.
  if (!result.crashed) runs.keep();
  const unreadable: Problem[] = [];
  for (const { project, scan } of passes) {
    if (scan === null) continue;
    printTypes(scan.types, io, options.color);
    printDeadConfig(project, scan, result.planFiles, options, io);
    unreadable.push(...unreadableNamedFiles(project, scan.inventory));
  }
  if (passes.every(({ scan }) => scan === null)) return EXIT.clean;
  const unseen = coverageProblems(result.summary, options);
  printProblems([...unreadable, ...unseen, ...problems], io, options.color);
  log.end(result.inventory);
  if (unreadable.length > 0 || !isWritten) return EXIT.failure;
  const code = exitCodeOf(result, options.maxWarnings);
  return code === EXIT.clean && unseen.length + problems.length > 0 ? EXIT.findings : code;
}

/** Hooks pass a changed plan along with the sources: it was read, though not as one of them. */
function withoutPlans(result: LintResult): LintResult {
  return { ...result, skipped: result.skipped.filter(({ file }) => !result.planFiles.includes(file)) };
}
