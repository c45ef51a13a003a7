/** Source text to findings, without files. */
import { lint } from '../../src/lint/lint.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import type { Platform } from '../../src/scan/inventory.ts';
import { type PlanText, readPlan } from './plan-text.ts';
import { scanFiles } from './scan-text.ts';

export interface LintText {
  readonly plan?: PlanText | undefined;
  readonly rules: readonly AnyRule[];
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
  { plan, rules, options = {}, fileName = 'src/app.ts', platform, source }: LintText,
): LintResult {
  const settings = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { level: 'error' as const, options: rule.options.parse(options[rule.id]) },
    ]),
  );
  const read = plan === undefined ? null : readPlan(plan);
  return lint({
    inventory: scanFiles({ [fileName]: code }, platform, source),
    plan: read?.plan ?? null,
    planIssues: read?.issues ?? [],
    rules,
    settingsOf: () => settings,
    reported: () => true,
    full: true,
    planCheck: rules.every((rule) => rule.planCheckOnly === true),
  });
}
