/** What projects send, by the plan that it is to fit: many packages can have one plan, and one package several. */
import type { Inventory } from '../scan/inventory.ts';
import { callsOnce } from './calls-once.ts';
import type { Plans } from './plans.ts';
import type { ScannedProject } from './scan-projects.ts';

export interface CallsOfPlan<Plan> {
  readonly plan: Plan;
  /** One for each project that has the plan. */
  readonly parts: readonly PartOfProject[];
}

export interface PartOfProject {
  readonly scan: ScannedProject;
  /** With the calls that the plan holds for. */
  readonly inventory: Inventory;
}

/** `plans` are those of each project, of which some can be the same. What has no plan is a group of its own. */
export function callsByPlan<Plan>(
  scans: readonly ScannedProject[],
  plans: readonly Plans<Plan>[],
): readonly CallsOfPlan<Plan>[] {
  const inventories = callsOnce(scans);
  const byPlan = new Map<Plan, PartOfProject[]>();
  for (const [index, scan] of scans.entries()) {
    const { all, planOf } = plans[index]!;
    const inventory = inventories[index]!;
    for (const plan of all) {
      const calls = inventory.calls.filter(({ at }) => planOf(at.file) === plan);
      byPlan.set(plan, [...(byPlan.get(plan) ?? []), { scan, inventory: { ...inventory, calls } }]);
    }
  }
  return [...byPlan].map(([plan, parts]) => ({ plan, parts }));
}
