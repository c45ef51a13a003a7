/** One rule over calls made by hand. */
import type { Finding } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { inventory } from './calls.ts';
import { type PlanText, readPlan } from './plan-text.ts';

export interface RuleRun {
  readonly calls?: readonly Call[];
  readonly plan?: PlanText;
  readonly options?: unknown;
  readonly full?: boolean;
  readonly reported?: (file: string) => boolean;
}

/** Runs a rule as an error; fails the test where it crashes. */
export function runRule(
  rule: AnyRule,
  { calls = [], plan, options, full = true, reported }: RuleRun,
): readonly Finding[] {
  const read = plan === undefined ? null : readPlan(plan);
  const result = lint({
    inventory: inventory(...calls),
    plan: read?.plan ?? null,
    planIssues: read?.issues ?? [],
    rules: [rule],
    settingsOf: () => ({ [rule.id]: { level: 'error', options: rule.options.parse(options) } }),
    reported: reported ?? (() => true),
    full,
    planCheck: rule.planCheckOnly === true,
  });
  if (result.crashed) throw new Error(result.findings.map((finding) => finding.message).join('\n'));
  return result.findings;
}

/** What tests compare: which message, made of what. */
export function said(findings: readonly Finding[]): readonly { messageId: string; data: Finding['data'] }[] {
  return findings.map(({ messageId, data }) => ({ messageId, data }));
}
