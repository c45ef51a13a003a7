/** Edits of a text as a unified diff, which `patch` and `git apply` take. */
import { applyEdits, type TextEdit } from '../document/text-edit.ts';

const CONTEXT = 3;

/** Lines `from` to `to` (exclusive, counted from 0) that become other lines. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The diff of one file; empty where there are no edits. `file` is how it is printed. */
export function editDiff(file: string, text: string, edits: readonly TextEdit[]): string {
  const old = linesOf(text);
  const hunks = hunksOf(changesOf(text, old, edits));
  if (hunks.length === 0) return '';
  let shift = 0;
  const printed = hunks.map((changes) => {
    const from = Math.max(changes[0]!.from - CONTEXT, 0);
    const to = Math.min(changes.at(-1)!.to + CONTEXT, old.length);
    const body: string[] = [];
    let at = from;
    let grown = 0;
    for (const change of changes) {
      body.push(
        ...marked(' ', old.slice(at, change.from)),
        ...marked('-', old.slice(change.from, change.to)),
      );
      body.push(...marked('+', change.lines));
      grown += change.lines.length - (change.to - change.from);
      at = change.to;
    }
    body.push(...marked(' ', old.slice(at, to)));
    const header = `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n`;
    shift += grown;
    return header + body.join('');
  });
  return `--- a/${file}\n+++ b/${file}\n${printed.join('')}`;
}

/** With their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(text: string, old: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const starts = [0];
  for (const line of old) starts.push(starts.at(-1)! + line.length);
  /** The line that an offset is in, or begins. */
  const lineAt = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset);
    // Behind a last line without an end, one is still in it.
    return index === old.length && old.length > 0 && !text.endsWith('\n') ? index - 1 : index;
  };
  const ranges = edits
    .toSorted((a, b) => a.start - b.start)
    .map((edit) => {
      const from = lineAt(edit.start);
      const isWholeLines = edit.start === edit.end && edit.start === starts[from] && edit.text.endsWith('\n');
      return { from, to: isWholeLines ? from : lineAt(edit.end) + 1, edits: [edit] };
    });
  const merged: typeof ranges = [];
  for (const one of ranges) {
    const last = merged.at(-1);
    if (last === undefined || one.from > last.to || (one.from === last.to && last.to > last.from))
      merged.push(one);
    else
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, one.to),
        edits: [...last.edits, ...one.edits],
      };
  }
  return merged.map(({ from, to, edits: inside }) => {
    const start = starts[from]!;
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { from, to, lines: linesOf(applyEdits(text.slice(start, starts[to]), shifted)) };
  });
}

/** Changes whose contexts touch are printed together. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last === undefined || change.from - last.to > 2 * CONTEXT) hunks.push([change]);
    else hunks.at(-1)!.push(change);
  }
  return hunks;
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`,
  );
}

/** An empty range is named by the line before it. */
function range(from: number, size: number): string {
  return `${size === 0 ? from : from + 1},${size}`;
}
