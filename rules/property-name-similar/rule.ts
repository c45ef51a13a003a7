import { type Casing, fitsCasing } from '../../src/language/casing.ts';
import { isSlip } from '../../src/language/misspelling.ts';
import { wordsOf } from '../../src/language/words.ts';
import { uniquePlaces } from '../../src/lint/finding-order.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule, type Report } from '../../src/lint/rule.ts';
import { keysBy, keysByPlace, placesOf, type SentKey, unplannedKeys } from '../../src/lint/sent-keys.ts';
import { CASINGS } from '../../src/plan/plan.ts';
import { COMMON_WORDS } from './common-words.ts';

/** All places where a name is written. */
type Named = readonly [SentKey, ...SentKey[]];

export default defineRule({
  id: 'property-name-similar',
  description: 'Disallow two spellings of one key, and misspelt keys',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: {
    similar: 'Expected one spelling of "{property}": it is "{other}" at {count}',
    typo: 'Expected "{property}" to be "{expected}"',
  },
  *inventory(inventory, { plan, settingOf }) {
    // What the plan has for a call, and what it hasn't, is compared with the plan by other rules.
    const keys = keysByPlace(unplannedKeys(inventory, plan)).map(([first]) => first);
    const names = keysBy(keys, nameOf);
    const isCased = ([{ property }]: Named) => settingOf('property-casing', property.at.file) !== null;
    for (const spellings of grouped(names)) {
      const [usual, ...others] = spellings.toSorted((a, b) => b.length - a.length) as [Named, ...Named[]];
      for (const other of others) {
        const isSaid = isCased(other) && !shareCasing(nameOf(other[0]), nameOf(usual[0]));
        if (!isSaid && !haveOneTable(other, usual)) yield* reportSimilar(other, usual);
      }
    }
    for (const named of names) yield* reportTypo(named);
  },
});

function nameOf({ property }: SentKey): string {
  return property.name;
}

/** Names that are the same but for case and separators, where there are several. */
function grouped(names: readonly Named[]): readonly (readonly Named[])[] {
  const groups = new Map<string, Named[]>();
  for (const named of names) {
    const letters = nameOf(named[0])
      .toLowerCase()
      .replace(/[\s_.-]/g, '');
    groups.set(letters, [...(groups.get(letters) ?? []), named]);
  }
  return [...groups.entries()].flatMap(([letters, group]) =>
    letters !== '' && group.length > 1 ? [group] : [],
  );
}

/** Else property-casing reports one of the two. */
function shareCasing(a: string, b: string): boolean {
  return CASINGS.some((casing: Casing) => fitsCasing(a, casing) && fitsCasing(b, casing));
}

/** Then both become one column, which warehouse-column-collision reports. */
function haveOneTable(a: Named, b: Named): boolean {
  return a.some(({ event }) => event !== null && b.some((other) => other.event === event));
}

function* reportSimilar(keys: Named, usual: Named): Iterable<Report<'similar'>> {
  const [{ property, event, path }] = keys;
  const count = usual.length === 1 ? 'another place' : `${usual.length} places`;
  yield {
    messageId: 'similar',
    at: property.at,
    event,
    property: path,
    data: { property: property.name, other: nameOf(usual[0]), count },
    related: uniquePlaces(
      placesOf(usual.slice(0, 5)).map((at) => ({ at, message: `"${nameOf(usual[0])}" is here` })),
    ),
  };
}

/** A word of a key that is one slip away from a common one, and no common one itself. */
function* reportTypo(keys: Named): Iterable<Report<'typo'>> {
  const [{ property, event, path }] = keys;
  const { name } = property;
  for (const { text, start, end } of wordsOf(name)) {
    const word = text.toLowerCase();
    if (COMMON_WORDS.has(word)) continue;
    const meant = [...COMMON_WORDS].find((common) => isSlip(word, common));
    if (meant === undefined) continue;
    const written = /^\p{Lu}/u.test(text) ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
    yield {
      messageId: 'typo',
      at: property.at,
      event,
      property: path,
      data: { property: name, expected: name.slice(0, start) + written + name.slice(end) },
      related: uniquePlaces(placesOf(keys.slice(1, 6)).map((at) => ({ at, message: 'also here' }))),
    };
  }
}
