/** The keys that a call sends with an event, side by side with those that its plan wants. */
import { presenceOf } from '../lint/key-presence.ts';
import { isRequiredOf, plannedSends } from '../lint/planned-sends.ts';
import type { Plan } from '../plan/plan.ts';
import type { Call } from '../scan/inventory.ts';

/** Each list is in the order of names. */
export interface KeysOfCall {
  /** Required by the plan, and certainly not sent. */
  readonly missing: readonly string[];
  /** Required by the plan, and sent on some paths only. */
  readonly sometimesMissing: readonly string[];
  /** Sent, and not in the plan, which forbids that. */
  readonly unplanned: readonly string[];
}

/** Compares what a call sends under names that are meant with the plan; null where none of them is planned. */
export function keysOfCall(call: Call, plan: Plan, isMeant: (name: string) => boolean): KeysOfCall | null {
  const sends = plannedSends(call, plan).filter(({ variant, event }) =>
    event === null ? variant.names.some(({ value }) => isMeant(value)) : isMeant(event),
  );
  if (sends.length === 0) return null;
  const required = (wanted: 'never' | 'maybe') =>
    sends.flatMap(({ variant, shape }) =>
      [...shape.properties.values()]
        .filter(
          (property) =>
            isRequiredOf(call, property) &&
            presenceOf(property.name, variant.properties, variant.open) === wanted,
        )
        .map(({ name }) => name),
    );
  const unplanned = sends.flatMap(({ variant, shape }) =>
    shape.additionalProperties
      ? []
      : variant.properties.map(({ name }) => name).filter((name) => !shape.properties.has(name)),
  );
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    missing: sorted(required('never')),
    sometimesMissing: sorted(required('maybe')),
    unplanned: sorted(unplanned),
  };
}
