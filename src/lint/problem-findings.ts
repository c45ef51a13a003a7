/** Mistakes that were met before any rule ran, as findings: of the plan, and syntax errors of source files. */
import type { Problem } from '../document/problem.ts';
import type { Finding } from './finding.ts';
import { toFinding } from './finding-draft.ts';
import type { LintRequest } from './lint-request.ts';
import { NO_OPTIONS } from './no-options.ts';
import { type AnyRule, defineRule } from './rule.ts';

const planSchema = defineRule({
  id: 'plan-schema',
  description: 'Require a tracking plan without mistakes in it',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages: { problem: '{message}' },
});

const parseError = defineRule({
  ...planSchema,
  id: 'parse-error',
  description: 'Disallow syntax errors, which can hide calls',
  recommended: 'warn',
  strict: 'warn',
  plan: 'unused',
});

/** What can be set like a rule, and looks at nothing: readers of files have found it out. */
export const problemRules: readonly AnyRule[] = [parseError, planSchema];

/** Findings for the plan's issues and the inventory's syntax errors. */
export function problemFindings(
  { plan, planIssues, inventory, settingsOf, stablePath }: LintRequest,
  reported: (file: string) => boolean,
): readonly Finding[] {
  const findingOf = (rule: AnyRule, { at, message, help }: Problem): readonly Finding[] => {
    const place = at ?? { file: plan?.files[0] ?? '', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const severity = settingsOf(place.file)[rule.id]?.level ?? rule.recommended;
    if (severity === 'off' || !reported(place.file)) return [];
    const report = { messageId: 'problem', at: place, data: { message }, ...(help === null ? {} : { help }) };
    return [toFinding({ rule: rule.id, severity, messages: rule.messages, report }, stablePath)];
  };
  return [
    ...planIssues.flatMap((issue) => findingOf(planSchema, issue)),
    ...inventory.problems.flatMap((problem) => findingOf(parseError, { ...problem, help: null })),
  ];
}
