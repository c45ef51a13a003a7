/** The differences between two plans as a comment of a pull request: short, what isn't urgent folded away. */
import type { BrokenCall, JudgedChange, PlanDiff } from '../author/plan-diff.ts';
import type { Span } from '../document/span.ts';
import { code, escaped, folded } from './markdown-text.ts';
import {
  audienceWords,
  callsInWords,
  changeText,
  countsInWords,
  diffCounts,
  isBreaking,
  isError,
} from './plan-diff-words.ts';
import { count } from './terminal-text.ts';

/** A comment on GitHub holds 65,536 characters; what is left out is counted. */
const MAX_ROWS = 80;
const MAX_CALLS = 10;

/** The report as Markdown that ends with a line break. */
export function planDiffMarkdown(diff: PlanDiff): string {
  const counts = diffCounts(diff);
  const breaking = diff.changes.filter(isBreaking);
  const safe = diff.changes.filter((change) => !isBreaking(change));
  const calls = [...diff.changes.flatMap((change) => change.calls), ...diff.otherCalls];
  // A call that can send two events breaks through both.
  const wrong = [...new Set(calls.map(callRow))];
  const sections = [
    `### Tracking plan: ${countsInWords(counts).toLowerCase()}`,
    `${callsInWords(counts, diff)}. From ${code(diff.before)} to ${code(diff.after)}.`,
    ...(breaking.length === 0 ? [] : [limited(breaking, breakingRow, MAX_ROWS)]),
    ...(safe.length === 0
      ? []
      : [
          folded(
            count(safe.length, 'safe change'),
            limited(safe, ({ change }) => `- ${escaped(changeText(change))}`, MAX_ROWS),
          ),
        ]),
    ...(wrong.length === 0
      ? []
      : [
          folded(
            `What is wrong with the calls now (${wrong.length})`,
            limited(wrong, (row) => row, MAX_ROWS),
          ),
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function breakingRow(judged: JudgedChange): string {
  const { change, reason, calls } = judged;
  const broken = calls.filter(isError);
  const places = broken.slice(0, MAX_CALLS).map(({ finding }) => place(finding.at));
  const left = broken.length - places.length;
  const where = places.length === 0 ? '' : `<br>${places.join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
  return `- **${escaped(changeText(change))}** (${audienceWords(judged)})<br>${escaped(reason)}${where}`;
}

function callRow({ finding }: BrokenCall): string {
  return `- ${place(finding.at)} ${escaped(finding.message)}`;
}

function limited<Item>(items: readonly Item[], row: (item: Item) => string, most: number): string {
  const rows = items.slice(0, most).map(row);
  const left = items.length - rows.length;
  return [...rows, ...(left === 0 ? [] : [`- … and ${left} more`])].join('\n');
}

function place({ file, line, column }: Span): string {
  return code(`${file}:${line}:${column}`);
}
