/** The keys that calls and the plan write, each with where it stands. */
import type { Span } from '../../src/document/span.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import type { EventLookup } from '../../src/lint/planned-sends.ts';
import type { Plan, PlanProperty, Schema } from '../../src/plan/plan.ts';
import type { Call, Inventory, Property, ValueShape } from '../../src/scan/inventory.ts';
import { isReservedTrait } from './reserved-traits.ts';

export interface WrittenKey {
  readonly name: string;
  /** `author.name`, `products[].sku`. */
  readonly path: string;
  readonly at: Span;
  /** The event that it belongs to, where it belongs to one. */
  readonly event: string | null;
  /** The call that sends it, null in the plan. */
  readonly sentAt: Span | null;
  /** True for a key that a declared wrapper adds: it is written nowhere in this code, and stands at its call. */
  readonly added: boolean;
}

type KeyPlace = Pick<WrittenKey, 'name' | 'path' | 'at'>;

/** Keys of calls, but for Segment's reserved traits and those that the plan has: they are judged there. */
export function sentKeys(inventory: Inventory, plan: Plan | null, find: EventLookup): readonly WrittenKey[] {
  return lintedCalls(inventory).flatMap((call) => {
    const event = call.method === 'track' && call.names.length === 1 ? call.names[0]!.value : null;
    const planned = plan ? plannedPaths(call, plan, find) : new Set<string>();
    return keysOf(call.properties, '')
      .filter(({ path }) => !isReservedTrait(call.method, path) && !planned.has(path))
      .map((key) => ({ ...key, event, sentAt: call.eventAt, added: endsWith(key.at, call.at) }));
  });
}

function endsWith(a: Span, b: Span): boolean {
  return a.file === b.file && a.endLine === b.endLine && a.endColumn === b.endColumn;
}

/** All keys of the plan, but for Segment's reserved traits. */
export function plannedKeys(plan: Plan): readonly WrittenKey[] {
  const traits = (method: 'identify' | 'group') =>
    propertyKeys(plan[method]?.properties ?? new Map(), null).filter(
      ({ path }) => !isReservedTrait(method, path),
    );
  return [
    ...propertyKeys(plan.common, null),
    ...plan.events.flatMap((event) =>
      [event, ...event.versions.values()].flatMap((shape) => propertyKeys(shape.properties, event.name)),
    ),
    ...[plan.pages, plan.screens].flatMap((places) =>
      [...(places?.values() ?? [])].flatMap((place) => propertyKeys(place.properties, null)),
    ),
    ...traits('identify'),
    ...traits('group'),
  ];
}

function keysOf(properties: readonly Property[], path: string): readonly KeyPlace[] {
  return properties.flatMap((property) => [
    { name: property.name, path: path + property.name, at: property.at },
    ...keysInside(property, path + property.name),
  ]);
}

function keysInside(value: ValueShape, path: string): readonly KeyPlace[] {
  return [
    ...(value.properties ? keysOf(value.properties, `${path}.`) : []),
    ...(value.items ? keysInside(value.items, `${path}[]`) : []),
  ];
}

function plannedPaths(call: Call, plan: Plan, find: EventLookup): ReadonlySet<string> {
  const shapes = [];
  if (call.method === 'identify' || call.method === 'group') shapes.push(plan[call.method]);
  if (call.method === 'track') shapes.push({ properties: plan.common });
  for (const { value } of call.names) {
    if (call.method === 'track') shapes.push(find(plan, value));
    if (call.method === 'page') shapes.push(plan.pages?.get(value));
    if (call.method === 'screen') shapes.push(plan.screens?.get(value));
  }
  return new Set(
    shapes.flatMap((shape) => propertyKeys(shape?.properties ?? new Map(), null)).map(({ path }) => path),
  );
}

function propertyKeys(
  properties: ReadonlyMap<string, PlanProperty>,
  event: string | null,
  path = '',
): readonly WrittenKey[] {
  return [...properties.values()].flatMap(({ name, at, schema }) => [
    { name, path: path + name, at, event, sentAt: null, added: false },
    ...schemaKeys(schema, event, path + name),
  ]);
}

function schemaKeys(schema: Schema, event: string | null, path: string): readonly WrittenKey[] {
  return [
    ...(schema.properties ? propertyKeys(schema.properties, event, `${path}.`) : []),
    ...(schema.items ? schemaKeys(schema.items, event, `${path}[]`) : []),
  ];
}
