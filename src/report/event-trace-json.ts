/** `tracklint trace --format json`. */
import type { EventTrace, PlannedHere, Sender } from '../author/event-trace.ts';
import type { Span } from '../document/span.ts';
import type { Finding } from '../lint/finding.ts';
import type { Call } from '../scan/inventory.ts';
import type { TracedCall, TraceStep } from '../trace/trace.ts';

/** The trace as one JSON document that ends with a line break; `traced` explains the calls that it lists. */
export function eventTraceJson(trace: EventTrace, traced: readonly TracedCall[]): string {
  const document = {
    version: 1,
    event: trace.asked,
    names: trace.names,
    projects: trace.projects,
    planned: trace.planned.map(plannedRow),
    calls: trace.senders.map((sender) => senderRow(sender, traced)),
    unknown: trace.unknown.map((call) => ({ ...callRow(call), reasons: call.reasons })),
    findings: trace.findings.map(findingRow),
    similar: trace.similar,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function plannedRow({ at, ...entry }: PlannedHere) {
  return { ...entry, ...position(at) };
}

function senderRow({ call, project, certainty, keys, findings }: Sender, traced: readonly TracedCall[]) {
  const sends = traced.find((one) => one.call === call)?.sends ?? [];
  const steps = sends.flatMap(({ parts }) =>
    parts.filter(({ label }) => label === 'event' || label === 'name').flatMap((part) => part.steps),
  );
  return {
    ...callRow(call),
    project,
    certainty,
    events: call.namesComplete ? call.names.map(({ value }) => value) : null,
    pattern: call.pattern,
    via: call.via,
    name: steps.map(stepRow),
    properties: call.properties.map(({ name, optional, at }) => ({ name, optional, ...position(at) })),
    open: call.open,
    plan: keys,
    findings: findings.map(findingRow),
  };
}

function callRow({ at, callee, method, source }: Call) {
  return { ...position(at), callee, method, source };
}

interface StepRow {
  readonly text: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly steps: readonly StepRow[];
}

function stepRow({ at, text, value, note, steps }: TraceStep): StepRow {
  return { ...position(at), text, value, note, steps: steps.map(stepRow) };
}

function findingRow({ rule, severity, message, property, at }: Finding) {
  return { rule, severity, message, property, ...position(at) };
}

function position({ file, line, column }: Span) {
  return { file, line, column };
}
