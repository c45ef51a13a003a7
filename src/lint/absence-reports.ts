/** What rules about keys that all Track calls carry say: one report for what all of a source lack, else one a call. */
import type { Span } from '../document/span.ts';
import type { Call } from '../scan/inventory.ts';
import { eventOf, subjectOf } from './call-subject.ts';
import type { RelatedPlace } from './finding.ts';
import { spanKey } from './finding-order.ts';
import { absencesOf } from './key-presence.ts';
import type { Report } from './rule.ts';

export type AbsenceId = 'missing' | 'maybe' | 'everywhere' | 'everywhereInSource';

export const ABSENCE_MESSAGES: Readonly<Record<AbsenceId, string>> = {
  missing: 'Missing "{property}" in {subject}',
  maybe: 'Missing "{property}" in {subject} on some paths',
  everywhere: 'Missing "{property}": none of {count} Track calls sends it',
  everywhereInSource: 'Missing "{property}": none of {count} Track calls of source "{source}" sends it',
};

/** Help, and the place that asks for the key, of every report. */
export interface AbsenceNote {
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
}

/** Reports the calls that lack a key, at the call; where none of several sends it, once, where most of them go through. */
export function* reportAbsences(
  property: string,
  calls: readonly Call[],
  note: AbsenceNote,
): Iterable<Report<AbsenceId>> {
  for (const { source, everywhere, absences } of absencesOf(property, calls)) {
    if (everywhere) {
      const count = new Set(absences.map(({ call }) => call)).size;
      yield {
        messageId: source === null ? 'everywhere' : 'everywhereInSource',
        at: placeForAll(absences.map(({ call }) => call)),
        property,
        data: { property, count, ...(source === null ? {} : { source }) },
        ...note,
      };
      continue;
    }
    for (const { call, variant, presence } of absences) {
      yield {
        messageId: presence === 'never' ? 'missing' : 'maybe',
        at: call.at,
        event: eventOf(call, variant),
        property,
        data: { property, subject: subjectOf(call, variant) },
        ...note,
      };
    }
  }
}

/** The place that at least half of several calls go through, if there is one; else the first of them. */
function placeForAll(calls: readonly Call[]): Span {
  const passing = new Map<string, { readonly at: Span; count: number }>();
  for (const call of calls) {
    for (const at of call.sentAt) {
      const one = passing.get(spanKey(at)) ?? { at, count: 0 };
      one.count++;
      passing.set(spanKey(at), one);
    }
  }
  const [first] = [...passing.values()].sort((a, b) => b.count - a.count);
  const isShared = first !== undefined && first.count > 1 && first.count * 2 >= calls.length;
  return isShared ? first.at : calls[0]!.at;
}
