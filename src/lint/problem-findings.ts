/** Syntax errors of source files, which were met before any rule ran, as findings. */
import type { Finding } from './finding.ts';
import { toFinding } from './finding-draft.ts';
import type { LintRequest } from './lint-request.ts';
import { NO_OPTIONS } from './no-options.ts';
import { type AnyRule, defineRule } from './rule.ts';

const parseError = defineRule({
  id: 'parse-error',
  description: 'Disallow syntax errors, which can hide calls',
  recommended: 'warn',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { problem: '{message}' },
});

/** What can be set like a rule, and looks at nothing: readers of files have found it out. */
export const problemRules: readonly AnyRule[] = [parseError];

/** Findings for the inventory's syntax errors. */
export function problemFindings(
  { inventory, settingsOf, stablePath }: LintRequest,
  reported: (file: string) => boolean,
): readonly Finding[] {
  const { id: rule, recommended, messages } = parseError;
  return inventory.problems.flatMap(({ at, message }) => {
    const severity = settingsOf(at.file)[rule]?.level ?? recommended;
    if (severity === 'off' || !reported(at.file)) return [];
    const report = { messageId: 'problem', at, data: { message } };
    return [toFinding({ rule, severity, messages, report }, stablePath)];
  });
}
