import { subjectOf } from '../../src/lint/call-subject.ts';
import { spanKey } from '../../src/lint/finding-order.ts';
import { listed, placesElsewhere } from '../../src/lint/gathered-reports.ts';
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
  messages: {
    personal: 'Disallowed "{property}" in {subject}: by its name it is {kind}',
    several: 'Disallowed {properties} in {subject}: by their name they are {kind}',
  },
  *inventory(inventory, { plan }) {
    const judged = sentKeys(inventory).filter((key) => kindOf(key) !== null && !isAllowed(key, plan));
    const firsts = keysBy(judged, subjectAndPath);
    const placesAt = new Map(firsts.map((same) => [same[0], placesOf(same)]));
    // An object that is sent under two keys is written once: `{ old: profile(a), new: profile(b) }`.
    for (const same of keysBy([...placesAt.keys()], subjectAndPlace)) {
      const { call, path, event, property } = same[0];
      const kind = kindOf(same[0])!;
      const data = { subject: subject(same[0]), kind };
      const report = {
        at: property.at,
        event,
        property: path,
        related: placesElsewhere(
          property.at,
          same.flatMap((key) => placesAt.get(key)!),
          'also here',
        ),
        help: helpFor(call.method === 'track' && kind === 'personal data'),
      };
      yield same.length === 1
        ? { messageId: 'personal', ...report, data: { ...data, property: path } }
        : {
            messageId: 'several',
            ...report,
            data: { ...data, properties: listed(same.map((key) => key.path)) },
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

function subjectAndPlace(key: SentKey): string {
  return JSON.stringify([subject(key), spanKey(key.property.at)]);
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
