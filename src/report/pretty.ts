/** The report for people: findings grouped by file, each under its line of code, and what the run covered at the end. */
import type { Finding, RelatedPlace } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import { codeFrame, sourceLines } from './code-frame.ts';
import { groupBy } from './grouping.ts';
import { prettySummary } from './pretty-summary.ts';
import { visible, wrap } from './terminal-text.ts';
import type { ResultView, SourceView, TimedView, View } from './view.ts';

const INDENT = '  ';
const FRAME_INDENT = '    ';
/** So many places show what is meant; a format for programs has the rest. */
const PLACES_SHOWN = 3;

/** Without `ruleLink` rules lead nowhere. */
type PrettyView = SourceView & TimedView & Partial<Pick<ResultView, 'ruleLink'>>;
type FindingView = View & Pick<PrettyView, 'ruleLink'>;

/** The whole report as text that ends with a line break. */
export function pretty(result: LintResult, view: PrettyView): string {
  const lines: string[] = [];
  for (const [file, findings] of groupBy(result.findings, (finding) => finding.at.file)) {
    const source = view.source(file);
    const sourceOfFile = source === undefined ? [] : sourceLines(source);
    lines.push(view.colors.underline(visible(file)), '');
    for (const place of groupBy(sayingHelpOnce(findings), placeOf).values()) {
      lines.push(...findingsAt(place, sourceOfFile, view), '');
    }
  }
  return `${[...lines, ...prettySummary(result, view)].join('\n')}\n`;
}

/** Of twenty calls in a file that lack the same key only the first explains what to do about it. */
function sayingHelpOnce(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set<string>();
  return findings.map((finding) => {
    const { rule, property, message, help } = finding;
    const key = JSON.stringify([rule, property ?? message, help]);
    if (!said.has(key)) {
      said.add(key);
      return finding;
    }
    return { ...finding, help: null };
  });
}

function placeOf({ at }: Finding): string {
  return `${at.line}:${at.column}-${at.endLine}:${at.endColumn}`;
}

/** Findings at one place: their messages, the place once, then what belongs to them elsewhere. */
function findingsAt(findings: readonly Finding[], source: readonly string[], view: FindingView): string[] {
  const { at } = findings[0]!;
  const position = `${at.line}:${at.column}`;
  const worst = findings.some((finding) => finding.severity === 'error') ? 'error' : 'warn';
  const frame = codeFrame(source, at, {
    colors: view.colors,
    marker: paintOf(worst, view),
    width: view.width - FRAME_INDENT.length,
  });
  const related = relatedPlaces(
    findings.flatMap((finding) => finding.related),
    view,
  );
  return [
    ...findings.flatMap((finding, index) =>
      message(finding, index === 0 ? position : ' '.repeat(position.length), view),
    ),
    ...(frame.length === 0 ? [] : ['', ...frame.map((line) => `${FRAME_INDENT}${line}`)]),
    ...(related.length === 0 ? [] : ['', ...related]),
  ];
}

function paintOf(severity: Finding['severity'], view: View) {
  return severity === 'error' ? view.colors.red : view.colors.yellow;
}

function message(finding: Finding, position: string, view: FindingView): string[] {
  const label = finding.severity === 'error' ? 'error' : 'warn ';
  const margin = ' '.repeat(INDENT.length + position.length + 2 + label.length + 2);
  const width = view.width - margin.length;
  const start = `${INDENT}${view.colors.dim(position)}  ${paintOf(finding.severity, view)(label)}  `;
  const text = wrap(visible(finding.message), width);
  const last = text.at(-1)!;
  const rule = linked(view.colors.dim(finding.rule), view.ruleLink?.(finding.rule) ?? null);
  const fits = last.length + 2 + finding.rule.length <= width;
  const lines = fits ? [...text.slice(0, -1), `${last}  ${rule}`] : [...text, rule];
  const help = finding.help === null ? [] : wrap(visible(finding.help), width);
  return [
    ...lines.map((line, index) => `${index === 0 ? start : margin}${line}`),
    ...help.map((line) => `${margin}${view.colors.cyan(line)}`),
  ];
}

/** A hyperlink of a terminal (OSC 8). */
function linked(text: string, target: string | null): string {
  return target === null ? text : `\u001b]8;;${target}\u0007${text}\u001b]8;;\u0007`;
}

/** `also sent here  src/list.ts:4:3, 9:3` and so on: the first places with a label, those of one file on one line. */
function relatedPlaces(related: readonly RelatedPlace[], view: View): string[] {
  return [...groupBy(related, (place) => place.message)].flatMap(([label, places]) => {
    const start = `${FRAME_INDENT}${visible(label)}  `;
    const width = Math.max(view.width - start.length, 20);
    const unique = [...groupBy(places, ({ at }) => `${at.file}:${at.line}:${at.column}`).values()];
    const shown = unique.slice(0, PLACES_SHOWN).map(([place]) => place!.at);
    const files = [...groupBy(shown, ({ file }) => file)].flatMap(([file, inFile]) =>
      wrap(`${visible(file)}:${inFile.map(({ line, column }) => `${line}:${column}`).join(', ')}`, width),
    );
    const left = unique.length - shown.length;
    const more = left === 0 ? [] : [`and ${left} more ${left === 1 ? 'place' : 'places'}`];
    return [...files, ...more].map((line, index) =>
      view.colors.dim(`${index === 0 ? start : ' '.repeat(start.length)}${line}`),
    );
  });
}
