/** `tracklint trace <event>`: where an event is planned, which calls send it, and what is wrong there. */
import { type SearchedProject, traceEvent } from '../author/event-trace.ts';
import { printedPath } from '../document/printed-path.ts';
import { eventTraceJson } from '../report/event-trace-json.ts';
import { eventTraceText } from '../report/event-trace-text.ts';
import { callsOnce } from './calls-once.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { mergedResults } from './merged-results.ts';
import type { EventTraceOptions } from './options.ts';
import { openRuleProject } from './project.ts';
import { ProjectRuns } from './project-runs.ts';
import { openRunLog } from './run-log.ts';
import type { ProjectPass } from './run-suppressions.ts';
import { scopeOf } from './scope.ts';
import { printTypes } from './types-summary.ts';

/**
 * Lints, prints what is known of the event in all projects, and gives the exit code: that of findings where it is neither
 * planned nor sent. Throws an InputError for an empty name, a wrong configuration or plan.
 */
export async function eventTraceCommand(asked: string, options: EventTraceOptions, io: Io): Promise<number> {
  if (asked.trim() === '') {
    const help = 'For example: tracklint trace "Order Completed"';
    throw new InputError([{ at: null, message: 'Expected the name of an event', help }]);
  }
  const log = openRunLog(options, io);
  const scope = scopeOf([]);
  const first = await log.timed('configuration', () => openRuleProject(scope, options, io.cwd));
  const wish = { errorOnUnmatchedPattern: true, ...options, suggestWrappers: 'never' } as const;
  const passes = await new ProjectRuns(first, options, wish, log, null).pass(scope.files, '');
  const { inventory, findings } = mergedResults(passes.map(({ linted }) => linted.result));
  const trace = traceEvent({ asked, findings, projects: searched(passes) });
  const listed = new Set(trace.senders.map(({ call }) => call));
  const traced = await log.timed('trace', async () => {
    const { traceCalls } = await import('../trace/calls.ts');
    // Without a limit to what is reported, and without a cache, everything is scanned.
    return passes.flatMap(({ scan }) => traceCalls(scan!.survey!, (call) => listed.has(call)));
  });
  const view = { colors: colorsFor(io.stdout, io.env, options.color), width: widthOf(io.stdout) };
  io.stdout.write(
    options.format === 'json' ? eventTraceJson(trace, traced) : eventTraceText(trace, traced, view),
  );
  for (const { scan } of passes) printTypes(scan!.types, io, options.color);
  const notes = passes.flatMap(({ project }) => project.notes);
  // A package that several projects read has the mistakes that it has once.
  const mistakes = new Map(inventory.problems.map((one) => [JSON.stringify(one), { ...one, help: null }]));
  printProblems([...notes, ...mistakes.values()], io, options.color);
  log.end(inventory);
  return trace.planned.length > 0 || trace.senders.length > 0 ? EXIT.clean : EXIT.findings;
}

function searched(passes: readonly ProjectPass[]): readonly SearchedProject[] {
  const inventories = callsOnce(passes.map(({ scan }) => scan!));
  return passes.map(({ project, plans }, index) => ({
    name: printedPath(project.root, project.folder),
    inventory: inventories[index]!,
    plans: plans.all.flatMap(({ plan }) => plan ?? []),
    planOf: (file) => plans.planOf(file).plan,
  }));
}
