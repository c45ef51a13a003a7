/** `--format markdown`: a comment of a pull request, or a job summary. Short; warnings are folded away. */
import type { Finding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import { code, escaped, folded } from '../markdown-text.ts';
import { count, grouped } from '../terminal-text.ts';

/** A comment on GitHub holds 65,536 characters: room is left for the head, the foot, and what others put around. */
const MOST_CHARACTERS = 60_000;
const MOST_IN_ROW = 1_000;
/** More than these would hide the conversation. */
const MOST_OPEN = 20;

/** The report as Markdown that ends with a line break. What is left out for want of room is counted. */
export function markdown(result: LintResult): string {
  const { findings, summary } = result;
  const { errors, warnings } = summary;
  const rows = new Rows(MOST_CHARACTERS);
  const ofSeverity = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity);
  const sections = [
    `### tracklint: ${errors + warnings === 0 ? 'no problems found' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`}`,
    ...section(ofSeverity('error'), 'error', rows),
    ...section(ofSeverity('warn'), 'warning', rows),
    foot(result),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Hands out the room that is left. */
class Rows {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  /** The first of the rows, so far as they fit. */
  take(rows: Iterable<string>): readonly string[] {
    const taken: string[] = [];
    for (const row of rows) {
      if (row.length + 1 > this.#left) {
        this.#left = 0;
        break;
      }
      this.#left -= row.length + 1;
      taken.push(row);
    }
    return taken;
  }
}

function section(findings: readonly Finding[], noun: string, rows: Rows): readonly string[] {
  if (findings.length === 0) return [];
  const taken = rows.take(findings.map(row));
  const left = findings.length - taken.length;
  const list = [
    ...taken,
    ...(left === 0 ? [] : [`- … and ${grouped(left)} more: the run's log has them all`]),
  ];
  const text = list.join('\n');
  return [
    noun === 'error' && findings.length <= MOST_OPEN ? text : folded(count(findings.length, noun), text),
  ];
}

function row({ at, message, rule, help }: Finding): string {
  const place = code(`${at.file}:${at.line}:${at.column}`);
  const advice = help === null ? '' : `<br>${escaped(help)}`;
  const whole = `- ${place} ${escaped(message)} (${code(rule)})${advice}`;
  return whole.length <= MOST_IN_ROW
    ? whole
    : `- ${cut(place, MOST_IN_ROW)} (${code(rule)}, too long to show)`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : code('a very long path');
}

function foot({ summary, planFiles, planSize, skipped, findings }: LintResult): string {
  const { files, calls, resolved, suppressed, errors, warnings } = summary;
  const seen =
    planSize === null
      ? `${count(files, 'file')}, ${count(calls, 'call')} (${grouped(resolved)} resolved)`
      : `${count(planSize.events, 'event')} in the plan`;
  const kinds = findings.flatMap(({ fix }) => fix?.kind ?? []);
  const dryRun = code(`tracklint --fix-dry-run${kinds.includes('unsafe') ? ' --unsafe-fixes' : ''}`);
  const shownPlans = planFiles.slice(0, 5).map(code).join(', ');
  const parts = [
    `${seen}.`,
    ...(planFiles.length === 0 ? [] : [`Checked against ${shownPlans}${planFiles.length > 5 ? ', …' : ''}.`]),
    ...(kinds.length === 0 ? [] : [`${grouped(kinds.length)} can be fixed: ${dryRun} shows how.`]),
    ...(findings.length < errors + warnings ? ['Warnings are not shown.'] : []),
    ...(suppressed === 0 ? [] : [`${grouped(suppressed)} suppressed.`]),
    ...(skipped.length === 0 ? [] : [`${count(skipped.length, 'file')} could not be read.`]),
    ...(findings.length === 0 ? [] : [`${code('tracklint explain <rule>')} says what a rule wants.`]),
  ];
  return parts.join(' ');
}
