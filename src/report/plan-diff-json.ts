/** `tracklint plan diff --format json`: a contract that other people's scripts depend on. */
import { allDifferences, type BrokenCall, type JudgedChange, type PlanDiff } from '../author/plan-diff.ts';
import type { Span } from '../document/span.ts';
import { changeText, diffCounts } from './plan-diff-words.ts';

/** The differences of plans (at least one) as one JSON document that ends with a line break. */
export function planDiffJson(diffs: readonly PlanDiff[]): string {
  const all = allDifferences(diffs);
  const document = {
    version: 1,
    before: all.before,
    after: all.after,
    summary: diffCounts(all),
    plans: diffs.map((diff) => ({ before: diff.before, after: diff.after, summary: diffCounts(diff) })),
    changes: diffs.flatMap(({ after, changes }) => changes.map((change) => changeRow(change, after))),
    otherCalls: all.otherCalls.map(callRow),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function changeRow({ change, breaks, reason, calls }: JudgedChange, plan: string) {
  const { kind, effect, place, aspect, before, after, was, at } = change;
  return {
    kind,
    effect,
    plan,
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
