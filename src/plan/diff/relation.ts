/** How what one plan allows relates to what another one allows. */

export type Relation = 'same' | 'narrower' | 'wider' | 'other';
export type Difference = Exclude<Relation, 'same'>;

/** What kind of change a difference is. */
export const KINDS = { narrower: 'narrowed', wider: 'widened', other: 'changed' } as const;

/** How the second set relates to the first. */
export function relationOfSets<Item>(before: ReadonlySet<Item>, after: ReadonlySet<Item>): Relation {
  const keepsAll = [...before].every((item) => after.has(item));
  const addsNone = [...after].every((item) => before.has(item));
  if (keepsAll) return addsNone ? 'same' : 'wider';
  return addsNone ? 'narrower' : 'other';
}

/** How lists relate of which a missing one stands for everything. */
export function relationOfLists<Item>(
  before: readonly Item[] | null,
  after: readonly Item[] | null,
): Relation {
  if (before === null || after === null) return relationOfPresence(before, after);
  return relationOfSets(new Set(before), new Set(after));
}

/** How two limits relate of which only equality is known: another one allows something else. */
export function relationOfPresence(before: unknown, after: unknown): Relation {
  if (before === after) return 'same';
  if (before === null) return 'narrower';
  return after === null ? 'wider' : 'other';
}
