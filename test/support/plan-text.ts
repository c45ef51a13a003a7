/** A plan from its YAML. */
import type { LoadedPlan } from '../../src/plan/load-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { loadPlanText, type PlanText } from '../../src/rule-tester/plan-text.ts';

export { PLAN_FILE, type PlanText } from '../../src/rule-tester/plan-text.ts';

/** Reads the YAML of a plan; its `version: 1` may be left out. Fails the test where the plan can't be read. */
export function readPlan(text: PlanText): LoadedPlan & { readonly plan: Plan } {
  const loaded = loadPlanText(text);
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
