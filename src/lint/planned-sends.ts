/** What a call sends, side by side with what the plan says of it. */
import { checkValue } from '../plan/check-value.ts';
import { findEvent } from '../plan/event-lookup.ts';
import type { Plan, PlanEvent, PlanProperty, PlanShape } from '../plan/plan.ts';
import type { Call, Method, Variant } from '../scan/inventory.ts';
import { presenceOf } from './key-presence.ts';
import { variantsOf } from './linted-calls.ts';

/** One event, page, screen or set of traits that a call can send and that is planned. */
export interface PlannedSend {
  readonly variant: Variant;
  /** The event's name; null for traits, and for pages and screens, whose names are no events. */
  readonly event: string | null;
  /** `"Order Completed"`, `page "Docs"`, `the traits of identify`. */
  readonly subject: string;
  /** What may be sent, with the plan's `common` for a Track call: of several versions the one that fits best. */
  readonly shape: PlanShape;
  /** False where the call can send something else as well, and a key that is optional can belong to that. */
  readonly alone: boolean;
}

/** Pairs a call with the plan; nothing where what it sends is not planned, or not known. */
export function plannedSends(call: Call, plan: Plan): readonly PlannedSend[] {
  return variantsOf(call).flatMap((variant) => sendsOfVariant(call, variant, plan));
}

function sendsOfVariant(call: Call, variant: Variant, plan: Plan): readonly PlannedSend[] {
  const { method } = call;
  if (method === 'identify' || method === 'group') {
    const shape = plan[method];
    const subject = `the traits of ${method}`;
    return shape ? [{ variant, event: null, subject, shape, alone: true }] : [];
  }
  const alone = call.namesComplete && variant.names.length === 1;
  return variant.names.flatMap(({ value }): PlannedSend[] => {
    const planned = plannedOf(method, value, plan);
    if (!planned) return [];
    const isTrack = method === 'track';
    const shapes = [planned, ...planned.versions.values()].map((shape) =>
      isTrack ? withCommon(shape, plan.common) : shape,
    );
    const subject = isTrack ? `"${value}"` : `${method} "${value}"`;
    return [
      { variant, event: isTrack ? value : null, subject, shape: bestFitting(shapes, variant, call), alone },
    ];
  });
}

/** What the plan holds under a name that a method sends. */
export function plannedOf(method: Method, name: string, plan: Plan): PlanEvent | null {
  if (method === 'track') return findEvent(plan, name);
  if (method === 'page') return plan.pages?.get(name) ?? null;
  return method === 'screen' ? (plan.screens?.get(name) ?? null) : null;
}

/**
 * A call may be any version, but it has to be one: were each rule to choose for itself, a call could break every
 * version and no rule would say so. Keys tell versions apart; where they fit equally well, values do.
 */
function bestFitting(shapes: readonly PlanShape[], variant: Variant, call: Call): PlanShape {
  if (shapes.length === 1) return shapes[0]!;
  const fits = shapes.map((shape) => ({
    shape,
    keys: wrongKeys(shape, variant, call),
    values: wrongValues(shape, variant),
  }));
  return fits.reduce((best, one) =>
    one.keys < best.keys || (one.keys === best.keys && one.values < best.values) ? one : best,
  ).shape;
}

function wrongKeys(shape: PlanShape, { properties, open }: Variant, call: Call): number {
  const unplanned = properties.filter(
    ({ name }) => !shape.additionalProperties && !shape.properties.has(name),
  );
  const missing = [...shape.properties.values()].filter(
    (planned) => isRequiredOf(call, planned) && presenceOf(planned.name, properties, open) === 'never',
  );
  return unplanned.length + missing.length;
}

/** A key that is deprecated in a version speaks against it, too. */
function wrongValues(shape: PlanShape, { properties }: Variant): number {
  return properties.reduce((sum, property) => {
    const planned = shape.properties.get(property.name);
    if (!planned) return sum;
    const mismatches = checkValue(planned.schema, property, { path: property.name, at: property.at });
    return sum + mismatches.length + (planned.deprecated ? 1 : 0);
  }, 0);
}

/** Whether the plan wants a key from a call's source, as far as the source is known. */
export function isRequiredOf(call: Call, { required, sources }: PlanProperty): boolean {
  return required && (sources === null || (call.source !== null && sources.includes(call.source)));
}

/** An event's own word on a property goes before the common one. */
function withCommon(shape: PlanShape, common: ReadonlyMap<string, PlanProperty>): PlanShape {
  return { ...shape, properties: new Map([...common, ...shape.properties]) };
}
