/** A plan from its YAML. */
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import type { PlanText } from './rule-case.ts';
import { ROOT } from './text-host.ts';

export type { PlanText } from './rule-case.ts';

export const PLAN_FILE = 'tracking-plan.yaml';

/** Reads the YAML of a plan as `loadPlan` does; its `version: 1` may be left out. */
export function loadPlanText(text: PlanText): LoadedPlan {
  const files = typeof text === 'string' ? { [PLAN_FILE]: text } : text;
  const bytes = new Map(
    Object.entries(files).map(([file, yaml]) => [
      `${ROOT}/${file}`,
      new TextEncoder().encode(/^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`),
    ]),
  );
  return loadPlan([`${ROOT}/${PLAN_FILE}`], {
    root: ROOT,
    read: (path) => bytes.get(path),
    list: () => [],
  });
}
