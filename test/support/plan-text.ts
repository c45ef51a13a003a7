/** A plan from its YAML. */
import { type LoadedPlan, loadPlan } from '../../src/plan/load-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';

export const PLAN_FILE = 'tracking-plan.yaml';

/** YAML, or several files by their path, `tracking-plan.yaml` among them. */
export type PlanText = string | Readonly<Record<string, string>>;

/** Reads the YAML of a plan; its `version: 1` may be left out. Fails the test where the plan can't be read. */
export function readPlan(text: PlanText): LoadedPlan & { readonly plan: Plan } {
  const files = typeof text === 'string' ? { [PLAN_FILE]: text } : text;
  const bytes = new Map(
    Object.entries(files).map(([file, yaml]) => [
      `/code/${file}`,
      new TextEncoder().encode(/^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`),
    ]),
  );
  const loaded = loadPlan([`/code/${PLAN_FILE}`], {
    root: '/code',
    read: (path) => bytes.get(path),
    list: () => [],
  });
  const { plan, problems } = loaded;
  if (!plan) throw new Error(`the plan of this test can't be read: ${JSON.stringify(problems, null, 2)}`);
  return { ...loaded, plan };
}

/** Reads the YAML of a plan. Fails the test where the plan has mistakes. */
export function planOf(text: PlanText): Plan {
  const { plan, issues } = readPlan(text);
  if (issues.length > 0) {
    throw new Error(`the plan of this test is wrong: ${JSON.stringify(issues, null, 2)}\n${text}`);
  }
  return plan;
}
