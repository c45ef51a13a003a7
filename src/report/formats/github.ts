/** `--format github`: workflow commands, which GitHub Actions shows as annotations beside the code. */
import type { Finding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import type { ResultView } from '../view.ts';

/** Errors first: of each step GitHub shows ten errors and ten warnings only. Nothing where there is no finding. */
export function github({ findings }: LintResult, view: Pick<ResultView, 'checkoutPath'>): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity !== 'error');
  return [...errors, ...warnings].map((finding) => `${annotation(finding, view)}\n`).join('');
}

function annotation(finding: Finding, { checkoutPath }: Pick<ResultView, 'checkoutPath'>): string {
  const { at, severity, rule, message, help } = finding;
  // Columns of an annotation over several lines are refused.
  const columns = at.line === at.endLine ? { col: at.column, endColumn: at.endColumn } : {};
  const properties = {
    file: checkoutPath(at.file),
    line: at.line,
    endLine: at.endLine,
    ...columns,
    title: `tracklint ${rule}`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  // The log shows the message alone.
  const text = `${at.file}:${at.line}:${at.column} ${message}${help === null ? '' : `\n${help}`}`;
  return `::${severity === 'error' ? 'error' : 'warning'} ${list.join(',')}::${escapedMessage(text)}`;
}

/** The escapes that the runner takes back (`ActionCommand` of actions/runner). */
function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
