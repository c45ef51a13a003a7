import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { eventOfAll, keysByPlace, plannedKeysAt, type SentKey, sentKeys } from '../../src/lint/sent-keys.ts';
import { typePhrase } from '../../src/plan/literal-violations.ts';
import type { Plan } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'initiator-value',
  description: 'Require the property initiator to be user or system',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { value: 'Expected "initiator" to be "user" or "system", not {actual}' },
  *inventory(inventory, { plan }) {
    const judged = sentKeys(inventory).filter(
      (key) => key.call.method === 'track' && key.path === 'initiator' && !isPlanned(key, plan),
    );
    for (const same of keysByPlace(judged)) {
      const wrong = [...new Set(same.flatMap(wrongValues))];
      if (wrong.length === 0) continue;
      const { at } = same[0].property;
      yield {
        messageId: 'value',
        at,
        event: eventOfAll(same),
        property: 'initiator',
        data: { actual: wrong.join(' or ') },
        related: placesElsewhere(
          at,
          same.map(({ call }) => call.eventAt),
          'sent here',
        ),
        help: 'It says who set the event off: "user" for what a person did, "system" for all else',
      };
    }
  },
});

/** A plan that lists the values has its own rule for them. */
function isPlanned(key: SentKey, plan: Plan | null): boolean {
  return plannedKeysAt(key, plan).some(
    ({ schema }) => schema.enum !== undefined || schema.const !== undefined,
  );
}

function wrongValues({ property: { types, values } }: SentKey): readonly string[] {
  const others = types.filter((type) => type !== 'string' && type !== 'null');
  if (values.length === 0)
    return others.length > 0 && others.length === types.length ? [typePhrase(others)] : [];
  return values
    .filter((value) => value !== 'user' && value !== 'system' && value !== null)
    .map((value) => JSON.stringify(value));
}
