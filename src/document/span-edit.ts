/** Changes of a file by lines and columns, as rules know places. */
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';
import { offsetsIn } from './text-spans.ts';

/** Puts `text` in the place of what is there. */
export interface SpanEdit {
  readonly at: Span;
  readonly text: string;
  /** Whether a comma behind it goes with it: what was one of a list is gone. */
  readonly withComma?: boolean;
}

/** The same edits by offsets of a file's text, which has no byte order mark. */
export function textEdits(file: string, text: string, edits: readonly SpanEdit[]): TextEdit[] {
  const offsets = offsetsIn(file, text);
  return edits.map(({ at, text: written, withComma }) => {
    const { start, end } = offsets(at);
    return { start, end: withComma ? behindComma(text, end) : end, text: written };
  });
}

function behindComma(text: string, end: number): number {
  return end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0);
}
