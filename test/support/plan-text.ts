/** A plan from its YAML. */
import { loadPlan } from '../../src/plan/load-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';

export const PLAN_FILE = 'tracking-plan.yaml';

/** Reads the YAML of a plan; its `version: 1` may be left out. Fails the test where the plan has mistakes. */
export function planOf(yaml: string): Plan {
  const text = /^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`;
  const { plan, problems, issues } = loadPlan([`/code/${PLAN_FILE}`], {
    root: '/code',
    read: (path) => (path === `/code/${PLAN_FILE}` ? new TextEncoder().encode(text) : undefined),
    list: () => [],
  });
  if (!plan || issues.length > 0) {
    throw new Error(
      `the plan of this test is wrong: ${JSON.stringify([...problems, ...issues], null, 2)}\n${text}`,
    );
  }
  return plan;
}
