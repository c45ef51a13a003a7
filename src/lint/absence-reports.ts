/** What rules about keys that all Track calls carry say: one report for what all of a source lack, else one a call. */
import type { Call } from '../scan/inventory.ts';
import { eventOf, subjectOf } from './call-subject.ts';
import type { RelatedPlace } from './finding.ts';
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

/** Reports the calls that lack a key, at the call; at the first one where none of several sends it. */
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
        at: absences[0]!.call.at,
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
