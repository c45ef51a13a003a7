/** What all formats of a plan's differences say in the same words. */
import type { BrokenCall, JudgedChange, PlanDiff } from '../author/plan-diff.ts';
import { quoted } from '../document/quoted.ts';
import { type Change, subjectOf } from '../plan/diff/change.ts';
import { groupBy } from './grouping.ts';
import { count } from './terminal-text.ts';

export interface DiffCounts {
  readonly changes: number;
  readonly breaking: number;
  readonly safe: number;
  /** Calls with an error through the newer plan, and calls in all; null where the code was left aside. */
  readonly brokenCalls: number | null;
  readonly calls: number | null;
}

export function diffCounts({ changes, otherCalls, code }: PlanDiff): DiffCounts {
  const breaking = changes.filter(isBreaking).length;
  const broken = [...changes.flatMap(({ calls }) => calls), ...otherCalls].filter(isError);
  return {
    changes: changes.length,
    breaking,
    safe: changes.length - breaking,
    brokenCalls: code === null ? null : new Set(broken.map(({ call }) => call)).size,
    calls: code === null ? null : code.calls,
  };
}

export function isBreaking({ breaks }: JudgedChange): boolean {
  return breaks.length > 0;
}

export function isError({ finding }: BrokenCall): boolean {
  return finding.severity === 'error';
}

/** `"Order Completed": "coupon" removed`. */
export function changeText(change: Change): string {
  return `${subjectOf(change.place)}: ${whatChanged(change)}`;
}

/** The change where its subject has been said: `"coupon" removed`. */
export function whatChanged({ place, text }: Change): string {
  return place.property === null ? text : `${quoted(place.property)} ${text}`;
}

/** The changes by what they are about, in their order. */
export function bySubject(changes: readonly JudgedChange[]): ReadonlyMap<string, readonly JudgedChange[]> {
  return groupBy(changes, ({ change }) => subjectOf(change.place));
}

/** `2 breaking changes, 1 safe change`. */
export function countsInWords({ changes, breaking, safe }: DiffCounts): string {
  if (changes === 0) return 'No difference in what may be sent';
  const parts = [
    ...(breaking > 0 ? [count(breaking, 'breaking change')] : []),
    ...(safe > 0 ? [count(safe, 'safe change')] : []),
  ];
  return parts.join(', ');
}

/** What is known of the calls: a sentence without a full stop. */
export function callsInWords({ brokenCalls, calls }: DiffCounts, { code }: PlanDiff): string {
  if (code === null || brokenCalls === null || calls === null) return 'The code was not searched for calls';
  if (calls === 0) return `No analytics call was found in ${count(code.files, 'file')}`;
  const verb = brokenCalls === 1 ? 'breaks' : 'break';
  return brokenCalls === 0
    ? `None of ${count(calls, 'call')} breaks`
    : `${brokenCalls} of ${count(calls, 'call')} ${verb}`;
}

/** `breaks code and data`, `safe`. */
export function audienceWords({ breaks }: JudgedChange): string {
  return breaks.length === 0 ? 'safe' : `breaks ${breaks.join(' and ')}`;
}
