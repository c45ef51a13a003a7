/** The differences between two plans for people: what breaks first, under what it is about, with the calls that break. */
import type { BrokenCall, JudgedChange, PlanDiff } from '../author/plan-diff.ts';
import {
  audienceWords,
  bySubject,
  callsInWords,
  countsInWords,
  diffCounts,
  isBreaking,
  isError,
  whatChanged,
} from './plan-diff-words.ts';
import { visible, wrap } from './terminal-text.ts';
import type { View } from './view.ts';

const INDENT = '    ';
const DETAIL = '      ';

/** The whole report as text that ends with a line break. */
export function planDiffPretty(diff: PlanDiff, view: View): string {
  const { colors } = view;
  const breaking = diff.changes.filter(isBreaking);
  const safe = diff.changes.filter((change) => !isBreaking(change));
  const counts = diffCounts(diff);
  const summary = `${countsInWords(counts)}.`;
  const paint = breaking.length > 0 ? colors.red.bold : colors.green;
  return [
    ...(breaking.length === 0 ? [] : [colors.red.bold('Breaking'), '', ...groups(breaking, view)]),
    ...(safe.length === 0 ? [] : [colors.green.bold('Safe'), '', ...groups(safe, view)]),
    ...(diff.otherCalls.length === 0
      ? []
      : [
          colors.red.bold('Calls that break through several changes'),
          '',
          ...diff.otherCalls.map((call) => `  ${callLine(call, view)}`),
          '',
        ]),
    paint(summary),
    colors.dim(`${callsInWords(counts, diff)}.`),
    colors.dim(`From ${visible(diff.before)} to ${visible(diff.after)}`),
    '',
  ].join('\n');
}

function groups(changes: readonly JudgedChange[], view: View): string[] {
  return [...bySubject(changes)].flatMap(([subject, ofSubject]) => [
    `  ${view.colors.bold(visible(subject))}`,
    ...ofSubject.flatMap((change) => changeLines(change, view)),
    '',
  ]);
}

function changeLines(judged: JudgedChange, view: View): string[] {
  const { colors, width } = view;
  const { change, reason, calls } = judged;
  const at = change.at ?? change.was;
  const place = at === null ? '' : `  ${colors.dim(`${visible(at.file)}:${at.line}:${at.column}`)}`;
  const [first = '', ...rest] = wrap(visible(whatChanged(change)), width - INDENT.length);
  const why = isBreaking(judged)
    ? wrap(`${reason} (${audienceWords(judged)})`, width - DETAIL.length).map((line) => colors.dim(line))
    : [];
  return [
    ...[first, ...rest].map((line, index, all) => `${INDENT}${line}${index === all.length - 1 ? place : ''}`),
    ...why.map((line) => `${DETAIL}${line}`),
    ...calls.map((call) => `${DETAIL}${callLine(call, view)}`),
  ];
}

/** `src/cart.ts:12:3  Unknown property "coupon" in "Order Completed"`. */
function callLine(broken: BrokenCall, { colors }: View): string {
  const { at, message } = broken.finding;
  const paint = isError(broken) ? colors.red : colors.yellow;
  return `${paint(`${visible(at.file)}:${at.line}:${at.column}`)}  ${visible(message)}`;
}
