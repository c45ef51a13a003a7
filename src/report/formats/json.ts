/** `tracklint lint --format json`: a contract that other people's scripts depend on. */
import { textEdits } from '../../document/span-edit.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Fix } from '../../lint/fix.ts';
import type { LintResult } from '../../lint/result.ts';
import { sourceText } from '../source-text.ts';
import type { SourceView } from '../view.ts';
import type { LintReport, ReportedEdit, ReportedFinding } from './lint-report.ts';

/** Edits are told by offsets, which takes the texts. */
type Sources = Pick<SourceView, 'source'>;

/** The result as one JSON document that ends with a line break. */
export function json(result: LintResult, view: Sources): string {
  return `${JSON.stringify(lintReport(result, view), null, 2)}\n`;
}

/** The result as data. */
export function lintReport({ summary, findings, skipped }: LintResult, view: Sources): LintReport {
  const { files, calls, resolved, errors, warnings, fixable, suppressed } = summary;
  return {
    version: 1,
    summary: { files, calls, resolved, errors, warnings, fixable, suppressed },
    findings: findings.map((one) => jsonFinding(one, view)),
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
  };
}

/** A finding as an object of the contract. */
export function jsonFinding(finding: Finding, view: Sources): ReportedFinding {
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
    fix: finding.fix?.kind ?? null,
    edits: finding.fix === null ? [] : editsOf(finding.fix, view),
    fingerprint: finding.fingerprint,
  };
}

/** Offsets count UTF-16 units of the file's text, a byte order mark not among them. */
function editsOf({ edits }: Fix, { source }: Sources): readonly ReportedEdit[] {
  const files = [...new Set(edits.map(({ at }) => at.file))];
  return files.flatMap((file) => {
    const text = sourceText(source(file));
    const inFile = textEdits(
      file,
      text,
      edits.filter(({ at }) => at.file === file),
    );
    return inFile.map(({ start, end, text: written }) => ({ file, start, end, text: written }));
  });
}
