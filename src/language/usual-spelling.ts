/** How the names of a code base spell a word where a casing leaves that open: "With" or "with", "Buy" or "BUY". */
import { fitsStyle, type NameStyle } from './casing.ts';
import type { Lexicon } from './lexicon.ts';
import { SPOKEN_WORD } from './word-pattern.ts';

/** So many names make a spelling usual. */
const ENOUGH = 2;

/**
 * Gives names with their words spelled as most of the others that have the style spell them.
 *
 * @param names all of the code base; those in other styles have no say.
 */
export function usualSpelling(
  names: readonly string[],
  style: NameStyle,
  lexicon: Lexicon,
): (name: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names.filter((other) => fitsStyle(other, style, lexicon))) {
    for (const [word] of name.matchAll(SPOKEN_WORD)) {
      const spellings = counts.get(word.toLowerCase()) ?? new Map<string, number>();
      counts.set(word.toLowerCase(), spellings.set(word, (spellings.get(word) ?? 0) + 1));
    }
  }
  const usual = (word: string): string => {
    if (lexicon.spellingOf(word) === word) return word;
    const spellings = [...(counts.get(word.toLowerCase()) ?? [])];
    const least = Math.max(ENOUGH - 1, counts.get(word.toLowerCase())?.get(word) ?? 0);
    return spellings.sort(([, a], [, b]) => b - a).find(([, count]) => count > least)?.[0] ?? word;
  };
  return (name) =>
    [...name.matchAll(SPOKEN_WORD)].reduceRight((spelled, { 0: word, index }) => {
      const other = spelled.slice(0, index) + usual(word) + spelled.slice(index + word.length);
      return fitsStyle(other, style, lexicon) ? other : spelled;
    }, name);
}
