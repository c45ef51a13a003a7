/** "Did you mean": what somebody probably wanted to write. For fields, flags, rule ids and values of an enumeration. */
import { distance } from 'fastest-levenshtein';

const MAX_EDITS = 4;

/**
 * The candidate that a word was probably meant to be, null where none is near. Case, separators and the order of words
 * are worth nothing; of equally near ones the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = wordsOf(word);
  const wantedLetters = wanted.join('');
  const wantedSet = wanted.toSorted().join(' ');
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const words = wordsOf(candidate);
    const letters = words.join('');
    const sameWords = words.toSorted().join(' ') === wantedSet;
    const edits = sameWords ? 0 : editsBetween(wantedLetters, letters);
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** The help that goes with it, null where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const candidate = nearest(word, candidates);
  return candidate === null ? null : `Did you mean "${candidate}"?`;
}

/** How far two words are apart, infinite where one can't be meant for the other. */
function editsBetween(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  // Abbreviations and endings: `desc`, `warning`.
  if (shorter >= MAX_EDITS && (a.startsWith(b) || b.startsWith(a)))
    return Math.min(longer - shorter, MAX_EDITS);
  if (longer - shorter > MAX_EDITS) return Number.POSITIVE_INFINITY;
  const edits = distance(a, b);
  // A typo in a short word changes most of it; longer ones can hold several.
  const allowed = longer <= 3 ? 1 : Math.min(MAX_EDITS, Math.max(2, Math.floor(longer / 3)));
  return edits <= Math.min(allowed, shorter - 1) ? edits : Number.POSITIVE_INFINITY;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_.:/-]+/)
    .filter((word) => word !== '');
}
