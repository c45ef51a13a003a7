/** Every key that a plan speaks of, one by one. */
import type { Plan, PlanEvent, PlanProperty, PlanShape, Schema } from '../plan/plan.ts';

/** Where a key belongs: to a set of keys that travel together. */
export interface KeyOwner {
  readonly kind: 'common' | 'event' | 'page' | 'screen' | 'identify' | 'group';
  /** Of the event, page or screen; null for common properties and traits. */
  readonly name: string | null;
  readonly properties: ReadonlyMap<string, PlanProperty>;
}

export interface PlannedKey {
  readonly property: PlanProperty;
  /** `author.name`, `products[].sku`. */
  readonly path: string;
  /** The keys of the object that it is in, itself included. */
  readonly siblings: ReadonlyMap<string, PlanProperty>;
  readonly owner: KeyOwner;
}

const owners = new WeakMap<Plan, readonly KeyOwner[]>();
const keys = new WeakMap<Plan, readonly PlannedKey[]>();

/** The sets of keys of a plan: one for each version of an event, page or screen, and one for each kind of traits. */
export function keyOwners(plan: Plan): readonly KeyOwner[] {
  let known = owners.get(plan);
  if (known === undefined) {
    known = ownersOf(plan);
    owners.set(plan, known);
  }
  return known;
}

/** All keys with those inside of objects and arrays. What a definition lends is met wherever it is used. */
export function plannedKeys(plan: Plan): readonly PlannedKey[] {
  let known = keys.get(plan);
  if (known === undefined) {
    known = keyOwners(plan).flatMap((owner) => keysIn(owner.properties, owner, ''));
    keys.set(plan, known);
  }
  return known;
}

function keysInside(schema: Schema, owner: KeyOwner, path: string): readonly PlannedKey[] {
  return [
    ...(schema.properties ? keysIn(schema.properties, owner, `${path}.`) : []),
    ...(schema.items ? keysInside(schema.items, owner, `${path}[]`) : []),
  ];
}

function keysIn(properties: PlanShape['properties'], owner: KeyOwner, before: string): readonly PlannedKey[] {
  return [...properties.values()].flatMap((property) => {
    const path = before + property.name;
    return [{ property, path, siblings: properties, owner }, ...keysInside(property.schema, owner, path)];
  });
}

function ownersOf(plan: Plan): readonly KeyOwner[] {
  const shapes = (kind: KeyOwner['kind'], events: Iterable<PlanEvent>): readonly KeyOwner[] =>
    [...events].flatMap((event) =>
      [event, ...event.versions.values()].map(({ properties }) => ({ kind, name: event.name, properties })),
    );
  const traits = (kind: 'identify' | 'group'): readonly KeyOwner[] => {
    const shape = plan[kind];
    return shape ? [{ kind, name: null, properties: shape.properties }] : [];
  };
  return [
    { kind: 'common', name: null, properties: plan.common },
    ...shapes('event', plan.events),
    ...shapes('page', plan.pages?.values() ?? []),
    ...shapes('screen', plan.screens?.values() ?? []),
    ...traits('identify'),
    ...traits('group'),
  ];
}
