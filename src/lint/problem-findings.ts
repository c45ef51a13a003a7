/** Mistakes that were met before any rule ran, as findings: of the plan, and syntax errors of source files. */
import type { Span } from '../document/span.ts';
import type { Finding, Severity } from './finding.ts';
import { toFinding } from './finding-draft.ts';
import type { LintRequest, RuleLevelAndOptions } from './lint-request.ts';

const PLAN_SCHEMA = 'plan-schema';
const PARSE_ERROR = 'parse-error';

/** Findings for the plan's issues (errors) and the inventory's syntax errors (warnings), unless they are set otherwise. */
export function problemFindings(
  request: LintRequest,
  reported: (file: string) => boolean,
): readonly Finding[] {
  const planFile = request.plan?.files[0];
  const findings: Finding[] = [];
  const add = (rule: string, level: Severity, at: Span, message: string, help: string | null) => {
    const set: RuleLevelAndOptions['level'] = request.settingsOf(at.file)[rule]?.level ?? level;
    if (set === 'off' || !reported(at.file)) return;
    const report = { messageId: 'problem', at, data: { message }, ...(help === null ? {} : { help }) };
    findings.push(
      toFinding({ rule, severity: set, messages: { problem: '{message}' }, report }, request.stablePath),
    );
  };
  for (const { at, message, help } of request.planIssues) {
    const start = { file: planFile ?? '', line: 1, column: 1, endLine: 1, endColumn: 1 };
    add(PLAN_SCHEMA, 'error', at ?? start, message, help);
  }
  for (const { at, message } of request.inventory.problems) add(PARSE_ERROR, 'warn', at, message, null);
  return findings;
}
