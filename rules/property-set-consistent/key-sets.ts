/** What each place sends with an event, and what one lacks that another has. */
import type { Span } from '../../src/document/span.ts';
import { isAlwaysSent } from '../../src/lint/key-problems.ts';
import { variantsOf } from '../../src/lint/linted-calls.ts';
import type { Call, Property } from '../../src/scan/inventory.ts';

/** One place that sends an event, with all its keys. */
export interface KeySet {
  readonly at: Span;
  /** Keys that travel whenever the place is reached, and that code in sight writes: a wrapper adds its own to all that goes through it. */
  readonly always: ReadonlySet<string>;
  /** Keys that are written there at all: one without a value in sight can get it from elsewhere. */
  readonly possible: ReadonlySet<string>;
}

export interface KeyDifference {
  readonly lacks: readonly string[];
  readonly adds: readonly string[];
}

/** The sets of keys that Track calls send with each event. Calls whose keys are not all known are left out. */
export function keySetsOf(calls: readonly Call[]): ReadonlyMap<string, readonly KeySet[]> {
  const sets = new Map<string, KeySet[]>();
  for (const call of calls) {
    for (const { names, properties, open } of variantsOf(call)) {
      if (open) continue;
      const set = {
        at: call.at,
        always: new Set(properties.filter(isSentByCode).map(({ name }) => name)),
        possible: new Set(properties.map(({ name }) => name)),
      };
      for (const { value } of names) sets.set(value, [...(sets.get(value) ?? []), set]);
    }
  }
  return sets;
}

function isSentByCode(property: Property): boolean {
  return isAlwaysSent(property) && property.declaredBy !== 'configuration';
}

/** Only what is certain: a key counts that is always there at one place, and never at the other. */
export function differenceOf(set: KeySet, usual: KeySet): KeyDifference | null {
  const lacks = [...usual.always].filter((key) => !set.possible.has(key)).sort();
  const adds = [...set.always].filter((key) => !usual.possible.has(key)).sort();
  return lacks.length === 0 && adds.length === 0 ? null : { lacks, adds };
}

/** The set that most places agree with; of several the one with the most keys, then the first. */
export function usualSet(sets: readonly KeySet[]): KeySet {
  const ranked = sets.map((set) => ({
    set,
    agreeing: sets.filter((other) => differenceOf(other, set) === null).length,
  }));
  return ranked.reduce((best, one) =>
    one.agreeing > best.agreeing ||
    (one.agreeing === best.agreeing && one.set.always.size > best.set.always.size)
      ? one
      : best,
  ).set;
}
