/** Which event of a plan a name is, and which one it was probably meant to be. */
import { matchesEventPattern } from './event-pattern.ts';
import type { Plan, PlanEvent } from './plan.ts';

export { nearestEvent } from './nearest-event.ts';

export interface PlanIndex {
  readonly byName: ReadonlyMap<string, PlanEvent>;
  /** Those that say most first. */
  readonly patterns: readonly PlanEvent[];
}

const indexes = new WeakMap<Plan, PlanIndex>();

/** The events of a plan by name, worked out once. */
export function planIndex(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const exact = plan.events.filter((event) => !event.isPattern);
  const patterns = plan.events.filter((event) => event.isPattern);
  const index = {
    byName: new Map(exact.map((event) => [event.name, event])),
    patterns: patterns.toSorted((a, b) => literalLength(b) - literalLength(a)),
  };
  indexes.set(plan, index);
  return index;
}

/** The event that a name belongs to: the one of that name, else the most telling pattern, else null. */
export function findEvent(plan: Plan, name: string): PlanEvent | null {
  const { byName, patterns } = planIndex(plan);
  return byName.get(name) ?? patterns.find((event) => matchesEventPattern(event.name, name)) ?? null;
}

function literalLength({ name }: PlanEvent): number {
  return name.replaceAll('*', '').length;
}
