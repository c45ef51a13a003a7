/** Linting, scanning and reading plans as functions: nothing is printed, written, or asked of the environment. */
import type { LintOptions, LoadPlanOptions, ScanOptions } from './options.ts';
import type { LintOutcome, PlanOutcome, ScanOutcome } from './outcome.ts';

/**
 * Lints a code base against its plan, as `tracklint lint` does. Comments and the suppressions file count.
 *
 * @throws TracklintError with every mistake of the options, the configuration and the plan.
 */
export async function lint(options: LintOptions = {}): Promise<LintOutcome> {
  return (await import('./run.ts')).runLint(options);
}

/**
 * Finds the analytics calls of a code base, with the events and properties that each can send, as `tracklint inventory`
 * does.
 *
 * @throws TracklintError with every mistake of the options and the configuration.
 */
export async function scan(options: ScanOptions = {}): Promise<ScanOutcome> {
  return (await import('./run.ts')).runScan(options);
}

/**
 * Reads a tracking plan and what it includes.
 *
 * @param file is a path or glob, or several, from `cwd`.
 * @throws TracklintError with every mistake that makes it unreadable.
 */
export async function loadPlan(
  file: string | readonly string[],
  options: LoadPlanOptions = {},
): Promise<PlanOutcome> {
  return (await import('./run.ts')).runLoadPlan(file, options);
}
