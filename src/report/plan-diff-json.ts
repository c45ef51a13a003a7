/** `tracklint plan diff --format json`: a contract that other people's scripts depend on. */
import type { BrokenCall, JudgedChange, PlanDiff } from '../author/plan-diff.ts';
import type { Span } from '../document/span.ts';
import { changeText, diffCounts } from './plan-diff-words.ts';

/** The differences as one JSON document that ends with a line break. */
export function planDiffJson(diff: PlanDiff): string {
  const document = {
    version: 1,
    before: diff.before,
    after: diff.after,
    summary: diffCounts(diff),
    changes: diff.changes.map(changeRow),
    otherCalls: diff.otherCalls.map(callRow),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function changeRow({ change, breaks, reason, calls }: JudgedChange) {
  const { kind, effect, place, aspect, before, after, was, at } = change;
  return {
    kind,
    effect,
    section: place.section,
    name: place.name,
    planVersion: place.version,
    property: place.property,
    aspect,
    before,
    after,
    message: changeText(change),
    breaks,
    reason,
    was: position(was),
    at: position(at),
    calls: calls.map(callRow),
  };
}

function callRow({ call, finding }: BrokenCall) {
  const { rule, severity, message, messageId, event, property } = finding;
  return {
    ...position(finding.at),
    callee: call.callee,
    call: position(call.at),
    rule,
    severity,
    message,
    messageId,
    event,
    property,
  };
}

function position(span: Span | null) {
  return span === null ? null : { file: span.file, line: span.line, column: span.column };
}
