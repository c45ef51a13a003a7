/** What projects send, by the plan that it is to fit: many packages can have one plan, and one package several. */
import type { Inventory } from '../scan/inventory.ts';
import { callsOnce } from './calls-once.ts';
import type { Plans, ProjectPlan } from './plans.ts';
import type { ScannedProject } from './scan-projects.ts';

export interface CallsOfPlan {
  readonly read: ProjectPlan;
  /** One for each project that has the plan. */
  readonly parts: readonly PartOfProject[];
}

export interface PartOfProject {
  readonly scan: ScannedProject;
  /** With the calls that the plan holds for. */
  readonly inventory: Inventory;
}

/** `plans` are those of each project, as `readPlansOfAll` gives them. What has no plan is a group of its own. */
export function callsByPlan(
  scans: readonly ScannedProject[],
  plans: readonly Plans<ProjectPlan>[],
): readonly CallsOfPlan[] {
  const inventories = callsOnce(scans);
  const byPlan = new Map<ProjectPlan, PartOfProject[]>();
  for (const [index, scan] of scans.entries()) {
    const { all, planOf } = plans[index]!;
    const inventory = inventories[index]!;
    for (const read of all) {
      const calls = inventory.calls.filter(({ at }) => planOf(at.file) === read);
      byPlan.set(read, [...(byPlan.get(read) ?? []), { scan, inventory: { ...inventory, calls } }]);
    }
  }
  return [...byPlan].map(([read, parts]) => ({ read, parts }));
}
