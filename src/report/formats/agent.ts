/** `--format agent`: a line for each finding that says all that is needed to mend it, without a second look. */
import type { Span } from '../../document/span.ts';
import type { SpanEdit } from '../../document/span-edit.ts';
import type { Finding, RelatedPlace } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import { groupBy } from '../grouping.ts';
import { visible } from '../terminal-text.ts';
import { placeAndSeverity, withCount } from './one-line.ts';

/** The parts of a line are divided by ` | `: the finding, then its event, help, fix and other places where it has them. */
export function agent(result: LintResult): string {
  return withCount(result.findings.map(line), result);
}

function line(finding: Finding): string {
  const { rule, message, event, help, fix, related, at } = finding;
  return [
    `${placeAndSeverity(finding)} ${rule}: ${visible(message)}`,
    ...(event === null || message.includes(event) ? [] : [`event: ${visible(JSON.stringify(event))}`]),
    ...(help === null ? [] : [`help: ${visible(help)}`]),
    ...(fix === null ? [] : [`${fix.kind} fix: ${fix.edits.map((edit) => change(edit, at)).join('; ')}`]),
    ...[...groupBy(related, (place) => place.message)].map(places),
  ].join(' | ');
}

function change({ at, text, along }: SpanEdit, { file }: Span): string {
  const where = `${at.file === file ? '' : `${visible(at.file)}:`}${range(at)}`;
  const rest = along === undefined ? '' : ` with its ${along}`;
  if (text === '') return `remove ${where}${rest}`;
  const isEmpty = at.line === at.endLine && at.column === at.endColumn;
  const written = visible(JSON.stringify(text));
  return isEmpty ? `insert ${written} at ${where}` : `replace ${where} with ${written}`;
}

function range({ line, column, endLine, endColumn }: Span): string {
  return `${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn}`;
}

function places([message, related]: [string, readonly RelatedPlace[]]): string {
  const list = related.map(({ at }) => `${visible(at.file)}:${at.line}:${at.column}`);
  return `${visible(message)}: ${list.join(', ')}`;
}
