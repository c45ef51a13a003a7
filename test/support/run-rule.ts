/** One rule over calls made by hand. */
import type { Finding } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { inventory } from './calls.ts';
import { planOf } from './plan-text.ts';

export interface RuleRun {
  readonly calls?: readonly Call[];
  /** YAML. */
  readonly plan?: string;
  readonly options?: unknown;
  readonly full?: boolean;
  readonly reported?: (file: string) => boolean;
}

/** Runs a rule as an error; fails the test where it crashes. */
export function runRule(
  rule: AnyRule,
  { calls = [], plan, options, full = true, reported }: RuleRun,
): readonly Finding[] {
  const result = lint({
    inventory: inventory(...calls),
    plan: plan === undefined ? null : planOf(plan),
    planIssues: [],
    rules: [rule],
    settingsOf: () => ({ [rule.id]: { level: 'error', options: rule.options.parse(options) } }),
    reported: reported ?? (() => true),
    full,
  });
  if (result.crashed) throw new Error(result.findings.map((finding) => finding.message).join('\n'));
  return result.findings;
}

/** What tests compare: which message, made of what. */
export function said(findings: readonly Finding[]): readonly { messageId: string; data: Finding['data'] }[] {
  return findings.map(({ messageId, data }) => ({ messageId, data }));
}
