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
  /** Other rules that are on, with their options: their findings are left out. */
  readonly beside?: readonly (readonly [rule: AnyRule, options?: unknown])[];
}

/** Runs a rule as an error; fails the test where it crashes. */
export function runRule(
  rule: AnyRule,
  { calls = [], plan, options, full = true, reported, beside = [] }: RuleRun,
): readonly Finding[] {
  const read = plan === undefined ? null : readPlan(plan);
  const settings = Object.fromEntries(
    [[rule, options] as const, ...beside].map(([one, own]) => [
      one.id,
      { level: 'error' as const, options: one.options.parse(own) },
    ]),
  );
  const result = lint({
    inventory: inventory(...calls),
    plan: read?.plan ?? null,
    planIssues: read?.issues ?? [],
    rules: [rule, ...beside.map(([other]) => other)],
    settingsOf: () => settings,
    reported: reported ?? (() => true),
    full,
    planCheck: rule.planCheckOnly === true,
  });
  if (result.crashed) throw new Error(result.findings.map((finding) => finding.message).join('\n'));
  return result.findings.filter((finding) => finding.rule === rule.id);
}

/** What tests compare: which message, made of what. */
export function said(findings: readonly Finding[]): readonly { messageId: string; data: Finding['data'] }[] {
  return findings.map(({ messageId, data }) => ({ messageId, data }));
}
