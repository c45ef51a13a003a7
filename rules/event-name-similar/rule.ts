import type { Lexicon } from '../../src/language/lexicon.ts';
import { differenceOf, likeness } from '../../src/language/name-likeness.ts';
import { nameUses, otherPlaces } from '../../src/lint/name-uses.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule, type NameUse } from '../../src/lint/rule.ts';

/** Of shorter names nobody knows what they mean. */
const SHORTEST = 3;

export default defineRule({
  id: 'event-name-similar',
  description: 'Disallow two names for one event, which differ only in how they are written',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: {
    similar: 'Expected one name for one event: "{event}" and "{other}" differ only in {difference}',
  },
  *inventory(inventory, { plan, lexicon, settingOf }) {
    const names = nameUses(inventory, plan, () => true).filter(
      ({ value, planned }) => !value.includes('*') && !planned?.deprecated,
    );
    for (const group of groupsOf(names, lexicon)) {
      const [chosen, ...others] = group as [NameUse, ...NameUse[]];
      for (const name of others) {
        // That rule asks "Did you mean?" already.
        const isUnplanned = plan !== null && name.planned === null && chosen.planned !== null;
        if (isUnplanned && settingOf('unplanned-event', name.at.file) !== null) continue;
        const difference = differenceOf(name.value, chosen.value, lexicon);
        const message = `"${chosen.value}" is here`;
        yield {
          messageId: 'similar',
          at: name.at,
          event: name.value,
          data: { event: name.value, other: chosen.value, difference },
          related: [{ at: chosen.at, message }, ...otherPlaces(name)],
        };
      }
    }
  },
});

/** Names of one likeness, where there are several: a planned one first, then the one that most calls send. */
function groupsOf(names: readonly NameUse[], lexicon: Lexicon): readonly (readonly NameUse[])[] {
  const groups = new Map<string, NameUse[]>();
  for (const name of names) {
    const key = likeness(name.value, lexicon);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.entries()]
    .filter(([key, group]) => key.length >= SHORTEST && group.length > 1)
    .map(([, group]) =>
      group.toSorted(
        (a, b) => Number(b.planned !== null) - Number(a.planned !== null) || b.calls.length - a.calls.length,
      ),
    );
}
