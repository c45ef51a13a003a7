/** Which event of a plan a name that isn't in it was probably meant to be. */
import { distance } from 'fastest-levenshtein';
import { nameWords } from './name-words.ts';
import type { Plan, PlanEvent } from './plan.ts';

interface NamedEvent {
  readonly event: PlanEvent;
  readonly words: readonly string[];
  /** Its place in the plan. */
  readonly index: number;
}

/** The events of a plan by their words, so that a name is compared only with those that share one with it. */
interface WordIndex {
  readonly byWord: ReadonlyMap<string, readonly NamedEvent[]>;
  /** All words, each with what its letters are. */
  readonly words: readonly { readonly word: string; readonly letters: number }[];
  /** The words of the plan that a word can be meant for, with the edits between; filled on demand. */
  readonly near: Map<string, ReadonlyMap<string, number>>;
}

/** A word that one name has and the other lacks is worth more than any typo. */
const EXTRA_WORD = 10;

const indexes = new WeakMap<Plan, WordIndex>();

/**
 * The planned event that a name was probably meant to be, null where none is near; of equally near ones the first. Words
 * are compared, whatever their order and case: "Completed Order" is near to "Order Completed", and not to "Product
 * Added", which has as many letters in the same places.
 */
export function nearestEvent(plan: Plan, name: string): PlanEvent | null {
  const index = indexOf(plan);
  const wanted = wordsOf(name).map((word) => nearWords(word, index));
  let best: PlanEvent | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { event, words } of candidates(wanted, index)) {
    const cost = costBetween(wanted, words);
    if (cost === null || cost >= bestCost) continue;
    best = event;
    bestCost = cost;
  }
  return best;
}

function indexOf(plan: Plan): WordIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const byWord = new Map<string, NamedEvent[]>();
  for (const [index, event] of plan.events.entries()) {
    if (event.isPattern) continue;
    const words = wordsOf(event.name);
    for (const word of new Set(words)) {
      const named = byWord.get(word);
      if (named === undefined) byWord.set(word, [{ event, words, index }]);
      else named.push({ event, words, index });
    }
  }
  const words = [...byWord.keys()].map((word) => ({ word, letters: lettersOf(word) }));
  const index = { byWord, words, near: new Map() };
  indexes.set(plan, index);
  return index;
}

function nearWords(wanted: string, { words, near }: WordIndex): ReadonlyMap<string, number> {
  const known = near.get(wanted);
  if (known !== undefined) return known;
  const letters = lettersOf(wanted);
  const found = new Map<string, number>();
  for (const planned of words) {
    const allowed = allowedEdits(wanted, planned.word);
    // An edit changes two letters at most.
    if (allowed === null || countBits(letters ^ planned.letters) > 2 * allowed) continue;
    const edits = distance(wanted, planned.word);
    if (edits <= allowed) found.set(planned.word, edits);
  }
  near.set(wanted, found);
  return found;
}

/** A bit for each letter of a word; a few letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let n = 0; n < word.length; n += 1) letters |= 1 << (word.charCodeAt(n) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * The events that can be near, in the order of the plan. At most one word of a name may be one that the event lacks, so
 * of any two at least one is there: the two that fewest events have are enough.
 */
function candidates(wanted: readonly ReadonlyMap<string, number>[], { byWord }: WordIndex): NamedEvent[] {
  const sharing = wanted
    .map((near) => [...near.keys()].map((word) => byWord.get(word)!))
    .map((groups) => ({ groups, size: groups.reduce((sum, group) => sum + group.length, 0) }))
    .toSorted((a, b) => a.size - b.size)
    .slice(0, 2);
  const found = new Map<number, NamedEvent>();
  for (const named of sharing.flatMap(({ groups }) => groups.flat())) {
    if (Math.abs(named.words.length - wanted.length) <= 1) found.set(named.index, named);
  }
  return [...found.values()].toSorted((a, b) => a.index - b.index);
}

/** How far two names are apart, null where they have too little in common to be meant for each other. */
function costBetween(
  wanted: readonly ReadonlyMap<string, number>[],
  words: readonly string[],
): number | null {
  const extra = Math.abs(words.length - wanted.length);
  const fewer = Math.min(words.length, wanted.length);
  if (fewer === 0 || extra > (fewer >= 2 ? 1 : 0)) return null;
  const left = [...words];
  let cost = extra * EXTRA_WORD;
  let unmatched = Math.max(wanted.length - words.length, 0);
  for (const near of wanted) {
    let nearest = -1;
    let edits = Number.POSITIVE_INFINITY;
    for (const [index, word] of left.entries()) {
      const between = near.get(word);
      if (between === undefined || between >= edits) continue;
      nearest = index;
      edits = between;
    }
    if (nearest !== -1) {
      left.splice(nearest, 1);
      cost += edits;
    } else if (unmatched > 0) {
      unmatched -= 1;
    } else {
      return null;
    }
  }
  return cost;
}

function wordsOf(name: string): string[] {
  return nameWords(name).toSorted();
}

/** Endings are cheap (`Complete`, `Completed`); else a third of a word can be wrong. Null where the lengths say no. */
function allowedEdits(a: string, b: string): number | null {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer - shorter > 3) return null;
  const isOtherEnding = shorter >= 3 && longer > shorter && (a.startsWith(b) || b.startsWith(a));
  return isOtherEnding ? 3 : Math.floor(shorter / 3);
}
