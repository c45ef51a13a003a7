/** The sources that a plan speaks of. */
import type { Plan, PlanShape } from '../plan/plan.ts';
import type { Call } from '../scan/inventory.ts';

/**
 * The sources that the plan tells apart where no call is known to belong to any, sorted: what the plan wants of one
 * source only goes unchecked then, and that must not go unsaid.
 */
export function unassignedSources(plan: Plan | null, calls: readonly Call[]): readonly string[] {
  if (plan === null || calls.length === 0 || calls.some((call) => call.source !== null)) return [];
  const shapes: readonly PlanShape[] = plan.events.flatMap((event) => [event, ...event.versions.values()]);
  const properties = [plan.common, ...shapes.map((shape) => shape.properties)];
  const limited = [...plan.events, ...properties.flatMap((keys) => [...keys.values()])];
  return [...new Set(limited.flatMap(({ sources }) => sources ?? []))].toSorted();
}
