/** The style that most names of a code base are written in. */

import { type Casing, fitsStyle, type NameStyle } from './casing.ts';
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

const ENOUGH_NAMES = 10;

/** So many of the names have the style of a code base that keeps to one. */
export const PREVAILING = 0.8;
const SEPARATORS = [null, '.', ':', '/'];

/** `object_actionName`. Most names in snake_case fit it too, so that it is looked for last. */
const PARTED: NameStyle = { casing: 'camelCase', separator: '_' };

/** In this order where names fit several: one lower-case word is snake_case, camelCase, kebab-case at once. */
const CASINGS_BY_LIKELIHOOD: readonly Casing[] = [
  'Title Case',
  'snake_case',
  'Sentence case',
  'camelCase',
  'kebab-case',
  'PascalCase',
  'SCREAMING_SNAKE_CASE',
  'lower case',
];

/**
 * The style that at least 80% of at least 10 names share.
 *
 * @returns null where there are fewer names, or no style is that common.
 */
export function prevailingStyle(names: readonly string[], lexicon: Lexicon = ENGLISH): NameStyle | null {
  if (names.length < ENOUGH_NAMES) return null;
  let best: NameStyle | null = null;
  const enough = names.length * PREVAILING - 1e-9;
  let most = enough;
  for (const separator of SEPARATORS) {
    for (const casing of CASINGS_BY_LIKELIHOOD) {
      const style = { casing, separator };
      const count = names.filter((name) => fitsStyle(name, style, lexicon)).length;
      if (count > most) {
        best = style;
        most = count;
      }
    }
  }
  return best ?? (names.filter((name) => isParted(name, lexicon)).length > enough ? PARTED : null);
}

function isParted(name: string, lexicon: Lexicon): boolean {
  return fitsStyle(name, PARTED, lexicon) && (name.includes('_') || wordsOf(name, lexicon).length === 1);
}

/** The casing that most of the names use which aren't the same in all of them; snake_case where none leads. */
export function commonestCasing(names: readonly string[]): Casing {
  const counts = CASINGS_BY_LIKELIHOOD.map((casing) => ({
    casing,
    count: names.filter((name) => fitsStyle(name, { casing, separator: null })).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const leading = counts.filter(({ count }) => count === most);
  return leading.length === 1 ? leading[0]!.casing : 'snake_case';
}
