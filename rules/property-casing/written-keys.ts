/** The keys that this rule judges, place by place: those of the plan, and those of calls that the plan doesn't have. */
import type { Span } from '../../src/document/span.ts';
import { spanKey } from '../../src/lint/finding-order.ts';
import { type PlannedKey, plannedKeys } from '../../src/lint/planned-keys.ts';
import { isReservedTrait } from '../../src/lint/reserved-traits.ts';
import { eventOfAll, keysBy, type SentKey, sentWholeAs, unplannedKeys } from '../../src/lint/sent-keys.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Inventory } from '../../src/scan/inventory.ts';

export interface WrittenKey {
  readonly name: string;
  /** `author.name`, `products[].sku`. */
  readonly path: string;
  readonly at: Span;
  /** The key under which an object is sent whole, where it is one of that object's type: then it stands there. */
  readonly sentWholeAs: string | null;
  /** What it is written in: the same text for the keys of one object. */
  readonly writtenIn: string;
  /** The event that it belongs to, where it belongs to one. */
  readonly event: string | null;
  /** The calls that send it; none for a key of the plan. */
  readonly sentAt: readonly Span[];
  readonly isPlanned: boolean;
  /** The other keys of the objects that it is a key of. */
  readonly beside: ReadonlySet<string>;
}

/**
 * Keys of calls, but for Segment's reserved traits, those that the plan has, which are judged there, and those that a wrapper
 * adds out of sight.
 */
export function keysOfCalls(
  inventory: Inventory,
  plan: Plan | null,
  isLeftOut: (key: SentKey) => boolean,
): readonly WrittenKey[] {
  const judged = unplannedKeys(inventory, plan).filter(
    (key) =>
      !isReservedTrait(key.call.method, key.path) &&
      key.property.declaredBy !== 'configuration' &&
      !isLeftOut(key),
  );
  const places = keysBy(judged, (key) => `${key.property.name} ${spanKey(placeOf(key))}`);
  return places.map((same) => {
    const { path, property } = same[0];
    const outer = sentWholeAs(same[0]);
    return {
      name: property.name,
      path,
      at: placeOf(same[0]),
      sentWholeAs: outer?.name ?? null,
      writtenIn: spanKey(outer?.at ?? property.writtenIn ?? property.at),
      event: eventOfAll(same),
      sentAt: same.map(({ call }) => call.eventAt),
      isPlanned: false,
      beside: new Set(same.flatMap(namesBeside)),
    };
  });
}

/** All keys of the plan, but for Segment's reserved traits. */
export function keysOfPlan(plan: Plan): readonly WrittenKey[] {
  return plannedKeys(plan)
    .filter(({ owner, path }) => !isReservedTrait(owner.kind, path))
    .map((key) => {
      const { name, at } = key.property;
      return {
        name,
        path: key.path,
        at,
        sentWholeAs: null,
        writtenIn: JSON.stringify([key.owner.kind, key.owner.name, key.path.slice(0, -name.length)]),
        event: key.owner.kind === 'event' ? key.owner.name : null,
        sentAt: [],
        isPlanned: true,
        beside: plannedBeside(key, plan),
      };
    });
}

function placeOf(key: SentKey): Span {
  return (sentWholeAs(key) ?? key.property).at;
}

function namesBeside({ property, siblings }: SentKey): readonly string[] {
  return siblings.flatMap(({ name }) => (name === property.name ? [] : [name]));
}

/** Common properties stand beside those of every event. */
function plannedBeside({ property, path, siblings, owner }: PlannedKey, plan: Plan): ReadonlySet<string> {
  const names = new Set(siblings.keys());
  if (path === property.name && owner.kind === 'event')
    for (const name of plan.common.keys()) names.add(name);
  if (path === property.name && owner.kind === 'common')
    for (const event of plan.events) for (const name of event.properties.keys()) names.add(name);
  names.delete(property.name);
  return names;
}
