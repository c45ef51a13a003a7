/** `tracklint lint --format json`: a contract that other people's scripts depend on. */
import type { Finding } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';

/** The result as one JSON document that ends with a line break. */
export function json({ summary, findings, skipped }: LintResult): string {
  const { files, calls, resolved, errors, warnings, fixable, suppressed } = summary;
  const document = {
    version: 1,
    summary: { files, calls, resolved, errors, warnings, fixable, suppressed },
    findings: findings.map(finding),
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function finding(finding: Finding) {
  const { at } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: at.file,
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    endColumn: at.endColumn,
    event: finding.event,
    property: finding.property,
    messageId: finding.messageId,
    data: finding.data,
    help: finding.help,
    related: finding.related.map(({ at: { file, line, column }, message }) => ({
      file,
      line,
      column,
      message,
    })),
    // No rule offers a fix yet; the keys are there so that readers need not ask whether they are.
    fix: null,
    edits: [],
    fingerprint: finding.fingerprint,
  };
}
