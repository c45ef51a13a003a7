import { subjectOf } from '../../src/lint/call-subject.ts';
import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { personalKind } from '../../src/lint/personal-data.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { keysBy, placesOf, plannedKeysAt, type SentKey, sentKeys } from '../../src/lint/sent-keys.ts';
import type { Plan } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'no-pii-property',
  description: 'Disallow properties that hold personal data or secrets, unless the plan says that they may',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { personal: 'Disallowed "{property}" in {subject}: by its name it is {kind}' },
  *inventory(inventory, { plan }) {
    const judged = sentKeys(inventory).filter((key) => kindOf(key) !== null && !isAllowed(key, plan));
    for (const same of keysBy(judged, subjectAndPath)) {
      const { call, path, event, property } = same[0];
      const kind = kindOf(same[0])!;
      yield {
        messageId: 'personal',
        at: property.at,
        event,
        property: path,
        data: { property: path, subject: subject(same[0]), kind },
        related: placesElsewhere(property.at, placesOf(same), 'also here'),
        help: helpFor(call.method === 'track' && kind === 'personal data'),
      };
    }
  },
});

/** Traits are what personal data is for; a secret belongs nowhere. */
function kindOf({ call: { method }, property }: SentKey): ReturnType<typeof personalKind> {
  if (holdsNothing(property)) return null;
  const kind = personalKind(property.name);
  return kind === 'personal data' && (method === 'identify' || method === 'group') ? null : kind;
}

/** `email: true` says that there is one; a key that is undefined is not sent. */
function holdsNothing({ types, undefined: absent }: SentKey['property']): boolean {
  return (
    absent === 'always' || (types.length > 0 && types.every((type) => type === 'boolean' || type === 'null'))
  );
}

function isAllowed(key: SentKey, plan: Plan | null): boolean {
  return plannedKeysAt(key, plan).some(({ pii }) => pii !== null);
}

function subjectAndPath(key: SentKey): string {
  return JSON.stringify([subject(key), key.path]);
}

function subject({ call }: SentKey): string {
  if (call.method === 'identify' || call.method === 'group') return `the traits of ${call.method}`;
  return subjectOf(call, call);
}

function helpFor(isOfEvent: boolean): string {
  const allow = 'Where it is meant, say "pii: true" of it in the plan';
  return isOfEvent
    ? `Every destination gets it with the event: send it once, as a trait of identify. ${allow}`
    : `Every destination gets it: leave it out. ${allow}`;
}
