/** Source text to findings, without files. */
import type { LintResult } from '../../src/lint/result.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { lintTexts } from '../../src/rule-tester/lint-texts.ts';
import type { Platform } from '../../src/scan/inventory.ts';
import { type PlanText, readPlan } from './plan-text.ts';

export interface LintText {
  readonly plan?: PlanText | undefined;
  readonly rules: readonly AnyRule[];
  /** Those that are known, and off. */
  readonly offRules?: readonly AnyRule[];
  /** By rule id. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly fileName?: string;
  readonly platform?: Platform;
  /** The configuration's source that the file belongs to. */
  readonly source?: string | undefined;
}

/** Lints one file with rules at the level error. */
export function lintText(
  code: string,
  { plan, rules, offRules = [], options = {}, fileName = 'src/app.ts', platform, source }: LintText,
): LintResult {
  return lintTexts({
    files: { [fileName]: code },
    plan: plan === undefined ? null : readPlan(plan),
    rules,
    offRules,
    options: Object.fromEntries(rules.map((rule) => [rule.id, rule.options.parse(options[rule.id])])),
    platform,
    source,
  });
}
