/** The end of the report for people: how much there is, by rule, and what the run has and hasn't seen. */
import type { Finding } from '../lint/finding.ts';
import type { FixKind } from '../lint/fix.ts';
import type { LintResult } from '../lint/result.ts';
import { noCall } from './no-call.ts';
import { skippedFiles } from './skipped-files.ts';
import { count, duration, grouped, visible, wrap } from './terminal-text.ts';
import type { TimedView, View } from './view.ts';

/** Up to so many findings are seen at one glance without a table. */
const FEW_FINDINGS = 10;

/** The lines after the findings. */
export function prettySummary(result: LintResult, view: TimedView): string[] {
  if (result.whyNothing !== null) return [view.colors.green(`Nothing to check: ${result.whyNothing}.`)];
  return [
    ...problems(result, view),
    ...(result.findings.length > FEW_FINDINGS ? ['', ...byRule(result.findings, view)] : []),
    ...(result.skipped.length > 0 ? ['', ...skippedFiles(result.skipped, view)] : []),
    ...(result.planSize === null && result.inventory.calls.length === 0
      ? ['', ...noCall(result.summary.files, result.inventory, view)]
      : []),
    '',
    ...plan(result, view),
    view.colors.dim([...coverage(result), ...severities(result), duration(view.elapsed)].join(', ')),
  ];
}

function problems({ findings, summary: { errors, warnings } }: LintResult, view: View): string[] {
  const total = errors + warnings;
  if (total === 0) return [view.colors.green('No problems found.')];
  const paint = errors > 0 ? view.colors.red.bold : view.colors.yellow.bold;
  const hidden = findings.length < total ? '; warnings are not shown' : '';
  return [
    `${paint(count(total, 'problem'))} (${count(errors, 'error')}, ${count(warnings, 'warning')}${hidden})`,
    ...fixable(findings),
  ];
}

function fixable(findings: readonly Finding[]): string[] {
  const ofKind = (kind: FixKind) => findings.filter(({ fix }) => fix?.kind === kind).length;
  const [safe, unsafe] = [ofKind('safe'), ofKind('unsafe')];
  if (safe + unsafe === 0) return [];
  if (safe === 0) return [`${grouped(unsafe)} can be fixed with --fix --unsafe-fixes`];
  const more = unsafe === 0 ? '' : `, ${grouped(unsafe)} more with --unsafe-fixes`;
  return [`${grouped(safe)} can be fixed with --fix${more}`];
}

/** A line for each rule, the one with the most findings first. */
function byRule(findings: readonly Finding[], view: View): string[] {
  const rules = new Map<string, { errors: number; warnings: number }>();
  for (const { rule, severity } of findings) {
    const counts = rules.get(rule) ?? { errors: 0, warnings: 0 };
    counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    rules.set(rule, counts);
  }
  const rows = [...rules].sort(
    ([a, x], [b, y]) => y.errors + y.warnings - x.errors - x.warnings || (a < b ? -1 : 1),
  );
  const ruleWidth = Math.max(...rows.map(([rule]) => rule.length));
  const cell = (number: number, heading: string, paint: (text: string) => string) => {
    const text = number === 0 ? '' : grouped(number);
    return `${' '.repeat(heading.length + 2 - text.length)}${text === '' ? '' : paint(text)}`;
  };
  return [
    view.colors.dim(`  ${'rule'.padEnd(ruleWidth)}  errors  warnings`),
    ...rows.map(([rule, { errors, warnings }]) =>
      `  ${rule.padEnd(ruleWidth)}${cell(errors, 'errors', view.colors.red)}${cell(warnings, 'warnings', view.colors.yellow)}`.trimEnd(),
    ),
  ];
}

function plan({ planFiles, planSize, unassignedSources, inventory }: LintResult, view: View): string[] {
  if (planFiles.length > 0) {
    const checked = planSize === null ? 'Checked against' : 'Checked';
    return [
      view.colors.dim(`${checked} ${planFiles.map(visible).join(', ')}`),
      ...sourcesAdvice(unassignedSources, view),
    ];
  }
  if (inventory.calls.length === 0) return [];
  const advice =
    'No tracking plan: with one, unknown events, missing properties and wrong values are found too. ' +
    'To start, write `version: 1` and your `events:` into tracking-plan.yaml.';
  return wrap(advice, view.width).map((line) => view.colors.cyan(line));
}

function sourcesAdvice(sources: readonly string[], view: View): string[] {
  if (sources.length === 0) return [];
  const advice =
    `What the plan wants of one source only (${sources.map(visible).join(', ')}) was not checked: ` +
    'no call belongs to any. Say under `sources` in tracklint.config.yaml which files do.';
  return wrap(advice, view.width).map((line) => view.colors.cyan(line));
}

function coverage({ summary, planSize }: LintResult): string[] {
  if (planSize !== null) {
    const { events, properties } = planSize;
    return [count(events, 'event'), properties === 1 ? '1 property' : `${grouped(properties)} properties`];
  }
  const { files, calls, resolved, partial, opaque } = summary;
  const kinds = `${grouped(resolved)} resolved, ${grouped(partial)} partial, ${grouped(opaque)} opaque`;
  return [count(files, 'file'), `${count(calls, 'call')}${calls === 0 ? '' : ` (${kinds})`}`];
}

function severities({ summary: { errors, warnings, suppressed, accepted = 0 } }: LintResult): string[] {
  const origin = accepted === 0 ? '' : ` (${suppressions(suppressed - accepted, accepted)})`;
  return [
    count(errors, 'error'),
    count(warnings, 'warning'),
    ...(suppressed > 0 ? [`${grouped(suppressed)} suppressed${origin}`] : []),
  ];
}

/** Comments stand beside the code that they are about; what a file of its own holds is easily forgotten. */
function suppressions(byComments: number, byFile: number): string {
  return `${byComments === 0 ? '' : `${grouped(byComments)} by comments, `}${grouped(byFile)} by the suppressions file`;
}
