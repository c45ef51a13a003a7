import { subjectOf } from '../../src/lint/call-subject.ts';
import { spanKey } from '../../src/lint/finding-order.ts';
import { listed, placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { keysBy, placesOf, type SentKey, sentFromElsewhereAs, sentKeys } from '../../src/lint/sent-keys.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { disallowedKind, NO_PII } from './personal-keys.ts';

export default defineRule({
  id: NO_PII,
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
    const keys = sentKeys(inventory);
    const traits = new Set(keys.flatMap(({ call, path }) => (hasTraits(call) ? [path] : [])));
    const judged = keys.filter((key) => disallowedKind(key, plan) !== null);
    const firsts = keysBy(judged, subjectAndPath);
    const placesAt = new Map(firsts.map((same) => [same[0], placesOf(same)]));
    // An object that is sent under two keys is written once: `{ old: profile(a), new: profile(b) }`.
    for (const same of keysBy([...placesAt.keys()], subjectAndPlace)) {
      const [key] = same;
      const { path, event, property } = key;
      const kind = disallowedKind(key, plan)!;
      const data = { subject: subject(key), kind };
      const sentAs = sentFromElsewhereAs(key);
      const at = (sentAs ?? property).at;
      const report = {
        at,
        event,
        property: path,
        related: placesElsewhere(
          at,
          same.flatMap((one) => placesAt.get(one)!),
          sentAs === null ? 'also here' : 'it is here',
        ),
        help: helpFor(key, kind, traits),
      };
      yield same.length === 1
        ? { messageId: 'personal', ...report, data: { ...data, property: path } }
        : {
            messageId: 'several',
            ...report,
            data: { ...data, properties: listed(same.map((one) => one.path)) },
          };
    }
  },
});

function subjectAndPath(key: SentKey): string {
  return JSON.stringify([subject(key), key.path]);
}

function subjectAndPlace(key: SentKey): string {
  return JSON.stringify([subject(key), spanKey(key.property.at)]);
}

function subject({ call }: SentKey): string {
  return hasTraits(call) ? `the traits of ${call.method}` : subjectOf(call, call);
}

function hasTraits({ method }: Call): boolean {
  return method === 'identify' || method === 'group';
}

function helpFor(
  { call, property }: SentKey,
  kind: ReturnType<typeof disallowedKind>,
  traits: ReadonlySet<string>,
): string {
  const allow = 'Where it is meant, say "pii: true" of it in the plan';
  if (call.method !== 'track' || kind !== 'personal data')
    return `Every destination gets it: leave it out. ${allow}`;
  return traits.has(property.name)
    ? `Every destination gets it with the event: leave it out, it is a trait already. ${allow}`
    : `Every destination gets it with the event: send it once, as a trait of identify. ${allow}`;
}
