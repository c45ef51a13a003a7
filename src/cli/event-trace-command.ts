/** `tracklint trace <event>`: where an event is planned, which calls send it, and what is wrong there. */
import { traceEvent } from '../author/event-trace.ts';
import { eventTraceJson } from '../report/event-trace-json.ts';
import { eventTraceText } from '../report/event-trace-text.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { lintProject } from './lint-project.ts';
import type { EventTraceOptions } from './options.ts';
import { openRuleProject } from './project.ts';
import { SILENT } from './run-log.ts';
import { scopeOf } from './scope.ts';

/**
 * Lints, prints what is known of the event, and gives the exit code: that of findings where it is neither planned nor
 * sent. Throws an InputError for an empty name, a wrong configuration or plan.
 */
export async function eventTraceCommand(asked: string, options: EventTraceOptions, io: Io): Promise<number> {
  if (asked.trim() === '') {
    const help = 'For example: tracklint trace "Order Completed"';
    throw new InputError([{ at: null, message: 'Expected the name of an event', help }]);
  }
  const project = await openRuleProject(scopeOf([]), options, io.cwd);
  const wish = { errorOnUnmatchedPattern: true, ...options, suggestWrappers: 'never' } as const;
  const { linted, plans, scan } = await lintProject(project, wish, SILENT);
  const { inventory, findings } = linted.result;
  const trace = traceEvent({
    asked,
    inventory,
    findings,
    plans: plans.all.flatMap(({ plan }) => plan ?? []),
    planOf: (file) => plans.planOf(file).plan,
  });
  const { traceCalls } = await import('../trace/calls.ts');
  const listed = new Set(trace.senders.map(({ call }) => call));
  // Without a limit to what is reported, and without a cache, everything is scanned.
  const traced = traceCalls(scan!.survey!, (call) => listed.has(call));
  const view = { colors: colorsFor(io.stdout, io.env, options.color), width: widthOf(io.stdout) };
  io.stdout.write(
    options.format === 'json' ? eventTraceJson(trace, traced) : eventTraceText(trace, traced, view),
  );
  const { problems } = inventory;
  printProblems(
    [...project.notes, ...problems.map((problem) => ({ ...problem, help: null }))],
    io,
    options.color,
  );
  return trace.planned.length > 0 || trace.senders.length > 0 ? EXIT.clean : EXIT.findings;
}
