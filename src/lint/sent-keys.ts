/** Every key that calls send, one by one, inside of objects and arrays too, with what the plan says of it. */
import type { Span } from '../document/span.ts';
import type { Plan, PlanProperty, Schema } from '../plan/plan.ts';
import type { Call, Inventory, Property, ValueShape } from '../scan/inventory.ts';
import { encloses, spanKey } from './finding-order.ts';
import { lintedCalls } from './linted-calls.ts';
import { plannedOf } from './planned-sends.ts';

export interface SentKey {
  readonly call: Call;
  /** The Track event that it belongs to, where it belongs to one. */
  readonly event: string | null;
  /** `author.name`, `products[].sku`. */
  readonly path: string;
  readonly property: Property;
  /** The keys that it is inside of, outermost first. */
  readonly inside: readonly Property[];
  /** The keys of the object that it is in, itself included. */
  readonly siblings: readonly Property[];
}

const known = new WeakMap<Inventory, readonly SentKey[]>();

/** All keys of the calls that rules look at, in the order of the calls. */
export function sentKeys(inventory: Inventory): readonly SentKey[] {
  const keys = known.get(inventory) ?? lintedCalls(inventory).flatMap(keysOfCall);
  known.set(inventory, keys);
  return keys;
}

/** The keys that the plan doesn't have for their call: what it has is judged in the plan, or against it. */
export function unplannedKeys(inventory: Inventory, plan: Plan | null): readonly SentKey[] {
  return sentKeys(inventory).filter((key) => plannedKeysAt(key, plan).length === 0);
}

const planned = new WeakMap<Plan, Map<Call, ReadonlyMap<string, readonly PlanProperty[]>>>();

/** What the plan has for a key: of each event that the call can send, of the common properties, or of the traits. */
export function plannedKeysAt({ call, path }: SentKey, plan: Plan | null): readonly PlanProperty[] {
  if (plan === null) return [];
  const calls = planned.get(plan) ?? new Map<Call, ReadonlyMap<string, readonly PlanProperty[]>>();
  planned.set(plan, calls);
  const paths = calls.get(call) ?? plannedPaths(call, plan);
  calls.set(call, paths);
  return paths.get(path) ?? [];
}

/** The keys in groups that have a text in common, in the order of the first of each. */
export function keysBy(
  keys: readonly SentKey[],
  text: (key: SentKey) => string,
): readonly (readonly [SentKey, ...SentKey[]])[] {
  const groups = new Map<string, [SentKey, ...SentKey[]]>();
  for (const key of keys) {
    const group = groups.get(text(key));
    if (group === undefined) groups.set(text(key), [key]);
    else group.push(key);
  }
  return [...groups.values()];
}

/** The keys that are written in one place, however many calls send them, in groups. */
export function keysByPlace(keys: readonly SentKey[]): readonly (readonly [SentKey, ...SentKey[]])[] {
  return keysBy(keys, ({ property }) => spanKey(property.at));
}

/** The event that all keys of a group belong to, if there is one. */
export function eventOfAll([first, ...others]: readonly [SentKey, ...SentKey[]]): string | null {
  return others.every(({ event }) => event === first.event) ? first.event : null;
}

/** The key of an object that is sent whole, if its type alone tells that it has this key: that is no place to mend. */
export function sentWholeAs({ property, inside }: SentKey): Property | null {
  return property.declaredBy === 'type' ? (inside.findLast((one) => !one.declaredBy) ?? null) : null;
}

/** The outermost key of an object that is made elsewhere, with this key in it, where others may need it. */
export function sentFromElsewhereAs({ property, inside }: SentKey): Property | null {
  return inside.find(({ writtenIn }) => writtenIn && !encloses(writtenIn, property.at)) ?? null;
}

/** Where keys are written. */
export function placesOf(keys: readonly SentKey[]): readonly Span[] {
  return keys.map(({ property }) => property.at);
}

function keysOfCall(call: Call): readonly SentKey[] {
  const event = call.method === 'track' && call.names.length === 1 ? call.names[0]!.value : null;
  return keysOf(call.properties, '', []).map((key) => ({ call, event, ...key }));
}

type PathAndProperty = Pick<SentKey, 'path' | 'property' | 'inside' | 'siblings'>;

function keysOf(
  properties: readonly Property[],
  before: string,
  inside: readonly Property[],
): readonly PathAndProperty[] {
  return properties.flatMap((property) => {
    const path = before + property.name;
    return [
      { path, property, inside, siblings: properties },
      ...keysInside(property, path, [...inside, property]),
    ];
  });
}

function keysInside(
  value: ValueShape,
  path: string,
  inside: readonly Property[],
): readonly PathAndProperty[] {
  return [
    ...(value.properties ? keysOf(value.properties, `${path}.`, inside) : []),
    ...(value.items ? keysInside(value.items, `${path}[]`, inside) : []),
  ];
}

function plannedPaths(call: Call, plan: Plan): ReadonlyMap<string, readonly PlanProperty[]> {
  const shapes = [];
  if (call.method === 'identify' || call.method === 'group') shapes.push(plan[call.method]);
  for (const { value } of call.names) shapes.push(plannedOf(call.method, value, plan));
  if (call.method === 'track') shapes.push({ properties: plan.common });
  const paths = new Map<string, PlanProperty[]>();
  for (const shape of shapes) addPaths(shape?.properties, '', paths);
  return paths;
}

function addPaths(
  properties: ReadonlyMap<string, PlanProperty> | undefined,
  before: string,
  paths: Map<string, PlanProperty[]>,
): void {
  for (const property of properties?.values() ?? []) {
    const path = before + property.name;
    paths.set(path, [...(paths.get(path) ?? []), property]);
    addPathsInside(property.schema, path, paths);
  }
}

function addPathsInside(schema: Schema, path: string, paths: Map<string, PlanProperty[]>): void {
  addPaths(schema.properties, `${path}.`, paths);
  if (schema.items) addPathsInside(schema.items, `${path}[]`, paths);
}
