/** Source text to findings, without files. */
import { lint } from '../../src/lint/lint.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import type { Platform } from '../../src/scan/inventory.ts';
import { planOf } from './plan-text.ts';
import { scanFiles } from './scan-text.ts';

export interface LintText {
  /** YAML. */
  readonly plan?: string | undefined;
  readonly rules: readonly AnyRule[];
  /** By rule id. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly fileName?: string;
  readonly platform?: Platform;
}

/** Lints one file with rules at the level error. */
export function lintText(
  code: string,
  { plan, rules, options = {}, fileName = 'src/app.ts', platform }: LintText,
): LintResult {
  const settings = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { level: 'error' as const, options: rule.options.parse(options[rule.id]) },
    ]),
  );
  return lint({
    inventory: scanFiles({ [fileName]: code }, platform),
    plan: plan === undefined ? null : planOf(plan),
    planIssues: [],
    rules,
    settingsOf: () => settings,
    reported: () => true,
    full: true,
  });
}
