import { spanKey } from '../../src/lint/finding-order.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { keysBy, type SentKey, unplannedKeys } from '../../src/lint/sent-keys.ts';
import { typePhrase } from '../../src/plan/literal-violations.ts';
import type { WireType } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'property-type-consistent',
  description: 'Require one type for a key wherever it is sent',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { type: 'Expected "{property}" to be of one type: {actual} here, {usual} in {elsewhere}' },
  *inventory(inventory, { plan }) {
    const typed = unplannedKeys(inventory, plan).filter((key) => typesOf(key).length > 0);
    for (const keys of keysBy(typed, methodAndPath)) {
      const places = keysBy(keys, placeAndTypes).map(([first]) => first);
      const usual = commonest(places);
      const others = places.filter((key) => !typesOf(key).some((type) => typesOf(usual).includes(type)));
      const phrase = typePhrase(typesOf(usual));
      for (const key of others) {
        const { event, path: property } = key;
        const actual = typePhrase(typesOf(key));
        yield {
          messageId: 'type',
          at: key.property.at,
          event,
          property,
          data: { property, actual, usual: phrase, elsewhere: elsewhere(usual, key) },
          related: [{ at: usual.property.at, message: `${phrase} here` }],
          help: 'Many tools keep one type for a name, which the first event sets, and lose what has another',
          together: { of: methodAndPath(key), name: `${actual} here` },
        };
      }
    }
  },
});

/** What can be null has the type that it has otherwise. */
function typesOf({ property: { types } }: SentKey): readonly WireType[] {
  return types.filter((type) => type !== 'null');
}

function methodAndPath({ call, path }: SentKey): string {
  return `${call.method} ${path}`;
}

function placeAndTypes(key: SentKey): string {
  return `${spanKey(key.property.at)} ${typesOf(key).join()}`;
}

/** A key with the types that most places have; the first of several. */
function commonest(places: readonly SentKey[]): SentKey {
  const groups = keysBy(places, (key) => typesOf(key).join());
  return groups.reduce((most, one) => (one.length > most.length ? one : most))[0];
}

function elsewhere(usual: SentKey, here: SentKey): string {
  if (usual.event === null) return 'another call';
  return usual.event === here.event ? `another call of "${usual.event}"` : `"${usual.event}"`;
}
