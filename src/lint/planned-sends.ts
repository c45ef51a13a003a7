/** What a call sends, side by side with what the plan says of it. */
import type { Plan, PlanEvent, PlanProperty, PlanShape } from '../plan/plan.ts';
import type { Call, Variant } from '../scan/inventory.ts';
import { presenceOf } from './key-presence.ts';
import { variantsOf } from './linted-calls.ts';

/** Finds the planned event of a name, patterns included: `findEvent` of the plan. */
export type EventLookup = (plan: Plan, name: string) => PlanEvent | null | undefined;

/** One event, page, screen or set of traits that a call can send and that is planned. */
export interface PlannedSend {
  readonly variant: Variant;
  /** The event's name; null for traits, and for pages and screens, whose names are no events. */
  readonly event: string | null;
  /** `"Order Completed"`, `page "Docs"`, `the traits of identify`. */
  readonly subject: string;
  /**
   * What may be sent, with the plan's `common` for a Track call: the event, or the one of its versions whose keys fit
   * best; several where their keys fit equally well.
   */
  readonly shapes: readonly PlanShape[];
  /** False where the call can send something else as well, and a key that is optional can belong to that. */
  readonly alone: boolean;
}

/** Pairs a call with the plan; nothing where what it sends is not planned, or not known. */
export function plannedSends(call: Call, plan: Plan, find: EventLookup): readonly PlannedSend[] {
  return variantsOf(call).flatMap((variant) => sendsOfVariant(call, variant, plan, find));
}

function sendsOfVariant(call: Call, variant: Variant, plan: Plan, find: EventLookup): readonly PlannedSend[] {
  if (call.method === 'identify' || call.method === 'group') {
    const shape = plan[call.method];
    const subject = `the traits of ${call.method}`;
    return shape ? [{ variant, event: null, subject, shapes: [shape], alone: true }] : [];
  }
  const alone = call.namesComplete && variant.names.length === 1;
  return variant.names.flatMap(({ value }): PlannedSend[] => {
    if (call.method === 'track') {
      const event = find(plan, value);
      if (!event) return [];
      const shapes = shapesOf(event).map((shape) => withCommon(shape, plan.common));
      return [
        { variant, event: value, subject: `"${value}"`, shapes: bestFitting(shapes, variant, call), alone },
      ];
    }
    const places = call.method === 'page' ? plan.pages : call.method === 'screen' ? plan.screens : null;
    const place = places?.get(value);
    return place
      ? [
          {
            variant,
            event: null,
            subject: `${call.method} "${value}"`,
            shapes: bestFitting(shapesOf(place), variant, call),
            alone,
          },
        ]
      : [];
  });
}

function shapesOf(event: PlanEvent): readonly PlanShape[] {
  return [event, ...event.versions.values()];
}

function bestFitting(
  shapes: readonly PlanShape[],
  { properties, open }: Variant,
  call: Call,
): readonly PlanShape[] {
  const misfits = shapes.map((shape) => {
    const unplanned = properties.filter(
      ({ name }) => !shape.additionalProperties && !shape.properties.has(name),
    );
    const missing = [...shape.properties.values()].filter(
      (planned) => isRequiredOf(call, planned) && presenceOf(planned.name, properties, open) === 'never',
    );
    return unplanned.length + missing.length;
  });
  const fewest = Math.min(...misfits);
  return shapes.filter((_, index) => misfits[index] === fewest);
}

/** Whether the plan wants a key from a call's source, as far as the source is known. */
export function isRequiredOf(call: Call, { required, sources }: PlanProperty): boolean {
  return required && (sources === null || (call.source !== null && sources.includes(call.source)));
}

/** An event's own word on a property goes before the common one. */
function withCommon(shape: PlanShape, common: ReadonlyMap<string, PlanProperty>): PlanShape {
  return { ...shape, properties: new Map([...common, ...shape.properties]) };
}
