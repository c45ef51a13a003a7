/** A plan from its YAML. */
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import type { PlanText } from './rule-case.ts';
import { ROOT } from './text-host.ts';

export type { PlanText } from './rule-case.ts';

export const PLAN_FILE = 'tracking-plan.yaml';

/** Reads the YAML of a plan as `loadPlan` does; its `version: 1` may be left out. */
export function loadPlanText(text: PlanText): LoadedPlan {
  const bytes = new Map(
    Object.entries(planFiles(text)).map(([file, yaml]) => [
      `${ROOT}/${file}`,
      new TextEncoder().encode(yaml),
    ]),
  );
  return loadPlan([`${ROOT}/${PLAN_FILE}`], {
    root: ROOT,
    read: (path) => bytes.get(path),
    list: () => [],
  });
}

/** The files of a plan by their path, each with its version. */
export function planFiles(text: PlanText): Readonly<Record<string, string>> {
  const files = typeof text === 'string' ? { [PLAN_FILE]: text } : text;
  return Object.fromEntries(
    Object.entries(files).map(([file, yaml]) => [
      file,
      /^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`,
    ]),
  );
}
