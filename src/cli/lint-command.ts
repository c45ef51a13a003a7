/** `tracklint lint`: the whole way from paths to findings and an exit code. */
import type { Files } from '../discover/files.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { coverageProblems } from './coverage.ts';
import { printDeadConfig } from './dead-config.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { guarded, printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintAndFix } from './lint-and-fix.ts';
import { lintProject } from './lint-project.ts';
import { openCache } from './open-cache.ts';
import { type OpenedScope, openScope } from './open-scope.ts';
import type { LintOptions } from './options.ts';
import { exitCodeOf, printNote, printResult } from './print-result.ts';
import { openRuleProject } from './project.ts';
import { reportOutputs } from './report-outputs.ts';
import { openRunLog } from './run-log.ts';
import type { RunMemory } from './run-memory.ts';
import { configNotes } from './run-notes.ts';
import { openSuppressions } from './suppressions.ts';
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
  const project = await log.timed('configuration', () => openRuleProject(scope, options, io.cwd));
  log.note(() => configNotes(project, options.config));
  const suppressions = openSuppressions(project, options);
  const cached = memory === null ? openCache(options, project) : memory.open(options, project);
  const earlier = cached && { cache: cached.cache, trees: memory?.trees };
  const isForPeople = outputs.some(({ format }) => format === 'pretty');
  const wish = { ...options, suggestWrappers: isForPeople ? 'without calls' : 'never' } as const;
  const { linted, scan } = await lintAndFix(project, options, io, async (files) => {
    const pass = await lintProject({ ...project, files }, wish, log, scope.whyNone, earlier);
    return { ...pass, result: suppressions.applied(pass.linted) };
  });
  const { result, note, problems } = suppressions.settle(linted);

  const rules = [...project.rules, ...problemRules];
  const printing = { options, outputs, io, started, rules };
  const isWritten =
    options.fixDryRun || (await log.timed('report', () => printResult(withoutPlans(result), printing)));
  printNote(note, io);
  printProblems(project.notes, io, options.color);
  // Nothing of a run with a bug in it is worth being relied upon.
  if (!result.crashed) log.timed('cache', () => cached?.save(log));
  if (scan === null) return EXIT.clean;
  printTypes(scan.types, io, options.color);
  printDeadConfig(project, scan, result.planFiles, options, io);
  const unreadable = unreadableNamedFiles(project, result.inventory);
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
