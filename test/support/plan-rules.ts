/** The rules that compare calls with a plan. */
import { rules } from '../../rules/index.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanIssue } from '../../src/plan/plan-issue.ts';
import type { Inventory } from '../../src/scan/inventory.ts';

const AGAINST_THE_PLAN = [
  'unplanned-event',
  'unplanned-property',
  'missing-required-property',
  'property-type-mismatch',
  'property-value-invalid',
  'deprecated-event',
  'deprecated-property',
  'event-source',
  'unimplemented-event',
  'unimplemented-property',
];

/** What these rules find, mistakes of the plan included: place, rule and message of each. */
export function findingsAgainst(
  plan: Plan,
  inventory: Inventory,
  planIssues: readonly PlanIssue[] = [],
): string[] {
  const compared = rules.filter(({ id }) => AGAINST_THE_PLAN.includes(id));
  const settings = Object.fromEntries(
    compared.map((rule) => [rule.id, { level: 'error' as const, options: rule.options.parse(undefined) }]),
  );
  const { findings } = lint({
    inventory,
    plan,
    planIssues,
    rules: compared,
    settingsOf: () => settings,
    reported: () => true,
    full: true,
  });
  return findings.map(({ at, rule, message }) => `${at.file}:${at.line}:${at.column} ${rule} ${message}`);
}
