/** Which event of a plan a name is, and which one it was probably meant to be. */
import { split } from 'change-case';
import { distance } from 'fastest-levenshtein';
import { matchesEventPattern } from './event-pattern.ts';
import type { Plan, PlanEvent } from './plan.ts';

export interface PlanIndex {
  readonly byName: ReadonlyMap<string, PlanEvent>;
  /** Those that say most first. */
  readonly patterns: readonly PlanEvent[];
}

const indexes = new WeakMap<Plan, PlanIndex>();
const plannedWords = new WeakMap<Plan, readonly { event: PlanEvent; words: readonly string[] }[]>();

/** The events of a plan by name, worked out once. */
export function planIndex(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const exact = plan.events.filter((event) => !event.isPattern);
  const patterns = plan.events.filter((event) => event.isPattern);
  const index = {
    byName: new Map(exact.map((event) => [event.name, event])),
    patterns: patterns.toSorted((a, b) => literalLength(b) - literalLength(a)),
  };
  indexes.set(plan, index);
  return index;
}

/** The event that a name belongs to: the one of that name, else the most telling pattern, else null. */
export function findEvent(plan: Plan, name: string): PlanEvent | null {
  const { byName, patterns } = planIndex(plan);
  return byName.get(name) ?? patterns.find((event) => matchesEventPattern(event.name, name)) ?? null;
}

/**
 * The planned event that a name was probably meant to be, null where none is near. Words are compared, whatever their
 * order and case: "Completed Order" is near to "Order Completed", and not to "Product Added", which has as many letters
 * in the same places.
 */
export function nearestEvent(plan: Plan, name: string): PlanEvent | null {
  const wanted = wordsOf(name);
  let best: PlanEvent | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { event, words } of wordsOfPlan(plan)) {
    const cost = costBetween(wanted, words);
    if (cost === null || cost >= bestCost) continue;
    best = event;
    bestCost = cost;
  }
  return best;
}

function literalLength({ name }: PlanEvent): number {
  return name.replaceAll('*', '').length;
}

function wordsOfPlan(plan: Plan): readonly { event: PlanEvent; words: readonly string[] }[] {
  const known = plannedWords.get(plan);
  if (known !== undefined) return known;
  const words = plan.events
    .filter((event) => !event.isPattern)
    .map((event) => ({ event, words: wordsOf(event.name) }));
  plannedWords.set(plan, words);
  return words;
}

function wordsOf(name: string): string[] {
  return split(name)
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .toSorted();
}

/** A word that one name has and the other lacks is worth more than any typo. */
const EXTRA_WORD = 10;

/** How far two names are apart, null where they have too little in common to be meant for each other. */
function costBetween(a: readonly string[], b: readonly string[]): number | null {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const extra = more.length - fewer.length;
  if (fewer.length === 0 || extra > (fewer.length >= 2 ? 1 : 0)) return null;
  const left = [...more];
  let cost = extra * EXTRA_WORD;
  for (const word of fewer) {
    let nearest = -1;
    let edits = Number.POSITIVE_INFINITY;
    for (const [index, other] of left.entries()) {
      const distance = editsBetween(word, other);
      if (distance >= edits) continue;
      nearest = index;
      edits = distance;
    }
    if (nearest === -1) return null;
    left.splice(nearest, 1);
    cost += edits;
  }
  return cost;
}

/** Endings are cheap (`Complete`, `Completed`); else a third of a word can be wrong. Infinite for another word. */
function editsBetween(a: string, b: string): number {
  if (a === b) return 0;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer - shorter > 3) return Number.POSITIVE_INFINITY;
  const edits = distance(a, b);
  const isOtherEnding = shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
  const allowed = isOtherEnding ? 3 : Math.floor(shorter / 3);
  return edits <= allowed ? edits : Number.POSITIVE_INFINITY;
}
