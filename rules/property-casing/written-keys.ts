/** The keys that calls and the plan write, each with where it stands. */
import type { Span } from '../../src/document/span.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { plannedKeys } from '../../src/lint/planned-keys.ts';
import { plannedOf } from '../../src/lint/planned-sends.ts';
import { isReservedTrait } from '../../src/lint/reserved-traits.ts';
import type { Plan, PlanProperty, Schema } from '../../src/plan/plan.ts';
import type { Call, Inventory, Property, ValueShape } from '../../src/scan/inventory.ts';

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
export function sentKeys(inventory: Inventory, plan: Plan | null): readonly WrittenKey[] {
  return lintedCalls(inventory).flatMap((call) => {
    const event = call.method === 'track' && call.names.length === 1 ? call.names[0]!.value : null;
    const planned = plan ? plannedPaths(call, plan) : new Set<string>();
    return keysOf(call.properties, '')
      .filter(({ path }) => !isReservedTrait(call.method, path) && !planned.has(path))
      .map((key) => ({ ...key, event, sentAt: call.eventAt, added: endsWith(key.at, call.at) }));
  });
}

function endsWith(a: Span, b: Span): boolean {
  return a.file === b.file && a.endLine === b.endLine && a.endColumn === b.endColumn;
}

/** All keys of the plan, but for Segment's reserved traits. */
export function keysOfPlan(plan: Plan): readonly WrittenKey[] {
  return plannedKeys(plan)
    .filter(({ owner, path }) => !isReservedTrait(owner.kind, path))
    .map(({ property: { name, at }, path, owner }) => {
      const event = owner.kind === 'event' ? owner.name : null;
      return { name, path, at, event, sentAt: null, added: false };
    });
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

function plannedPaths(call: Call, plan: Plan): ReadonlySet<string> {
  const shapes = [];
  if (call.method === 'identify' || call.method === 'group') shapes.push(plan[call.method]);
  if (call.method === 'track') shapes.push({ properties: plan.common });
  for (const { value } of call.names) shapes.push(plannedOf(call.method, value, plan));
  return new Set(shapes.flatMap((shape) => pathsOf(shape?.properties ?? new Map(), '')));
}

function pathsOf(properties: ReadonlyMap<string, PlanProperty>, before: string): readonly string[] {
  return [...properties.values()].flatMap(({ name, schema }) => [
    before + name,
    ...pathsInside(schema, before + name),
  ]);
}

function pathsInside(schema: Schema, path: string): readonly string[] {
  return [
    ...(schema.properties ? pathsOf(schema.properties, `${path}.`) : []),
    ...(schema.items ? pathsInside(schema.items, `${path}[]`) : []),
  ];
}
