/** What was removed and added under another name, where there is hardly a doubt. */
import { split } from 'change-case';
import { distance } from 'fastest-levenshtein';

export interface Renamed<Item> {
  readonly before: Item;
  readonly after: Item;
}

/**
 * Pairs what was removed with what was added under a close name: where `isSame` holds, and nothing else could be meant.
 * What `replacedBy` announces is no rename: the successor must be in the plan before, and the two go side by side.
 */
export function pairRenamed<Item extends { readonly name: string }>(
  removed: readonly Item[],
  added: readonly Item[],
  isSame: (before: Item, after: Item) => boolean,
): readonly Renamed<Item>[] {
  if (removed.length === 0 || added.length === 0) return [];
  const close = closeNames(added);
  const candidates = removed.map((before) => ({
    before,
    all: close(before).filter((after) => isSame(before, after)),
  }));
  const wanted = new Map<Item, number>();
  for (const after of candidates.flatMap(({ all }) => all)) wanted.set(after, (wanted.get(after) ?? 0) + 1);
  return candidates.flatMap(({ before, all: [after, ...more] }) =>
    after === undefined || more.length > 0 || wanted.get(after) !== 1 ? [] : [{ before, after }],
  );
}

/** Of names that many share all but one word with, none can be told to be meant. */
const MOST_CANDIDATES = 50;

/** Finds the names that are close to one, by the words that are left when one is taken away. */
function closeNames<Item extends { readonly name: string }>(
  items: readonly Item[],
): (to: Item) => readonly Item[] {
  const byRest = new Map<string, { readonly item: Item; readonly words: readonly string[] }[]>();
  for (const item of items) {
    const words = wordsOf(item.name);
    for (const rest of restsOf(words)) {
      const sharing = byRest.get(rest);
      if (sharing === undefined) byRest.set(rest, [{ item, words }]);
      else sharing.push({ item, words });
    }
  }
  return ({ name }) => {
    const wanted = wordsOf(name);
    const sharing = restsOf(wanted).map((rest) => byRest.get(rest) ?? []);
    const few = sharing.filter(({ length }) => length <= MOST_CANDIDATES).flat();
    return [...new Set(few.filter(({ words }) => areClose(wanted, words)).map(({ item }) => item))];
  };
}

function restsOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((_, index) => words.toSpliced(index, 1).join(' ')))];
}

function wordsOf(name: string): readonly string[] {
  return split(name)
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .toSorted();
}

/** A short word with a letter changed is another word. */
const LONG_ENOUGH_FOR_A_TYPO = 6;

/** Whether two names have the same words, whatever their order and case, but for one with another ending or a typo. */
function areClose(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  if (onlyA.length === 0 && onlyB.length === 0) return true;
  return onlyA.length === 1 && onlyB.length === 1 && isVariant(onlyA[0]!, onlyB[0]!);
}

function isVariant(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length >= 3 && longer.startsWith(shorter))
    return /^(?:s|es|d|ed|ing)$/.test(longer.slice(shorter.length));
  return shorter.length >= LONG_ENOUGH_FOR_A_TYPO && distance(a, b) === 1;
}
