/** Changes of a text that leave the rest of it as it is. */

/** Puts `text` in the place of `start` to `end` (exclusive). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits, which must not overlap. Those that start at the same place are made in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return edited + text.slice(end);
}
