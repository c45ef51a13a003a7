/** Changes of a file by lines and columns, as rules know places. */
import type { Span } from './span.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';
import { offsetsIn } from './text-spans.ts';

/** Puts `text` in the place of what is there. */
export interface SpanEdit {
  readonly at: Span;
  readonly text: string;
  /**
   * What goes with a thing that is gone: the `comma` behind it, or before it at the end of a list; or the blanks before
   * a comment, and its `line` where nothing else is on it (braces around it in JSX included).
   */
  readonly along?: 'comma' | 'line';
}

/** The same edits by offsets of a file's text, which has no byte order mark. */
export function textEdits(file: string, text: string, edits: readonly SpanEdit[]): TextEdit[] {
  const offsets = offsetsIn(file, text);
  return edits.map(({ at, text: written, along }) => {
    const range = offsets(at);
    if (along === 'comma') return { ...withComma(text, range), text: written };
    return { ...(along === 'line' ? withLine(text, range) : range), text: written };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function withComma(text: string, { start, end }: Range): Range {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return { start, end: end + behind };
  return { start: start - (/\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0), end };
}

function withLine(text: string, range: Range): Range {
  const own = ownLine(text, range);
  if (own !== null) return own;
  const braced = {
    start: range.start - (/\{\s*$/.exec(text.slice(0, range.start))?.[0].length ?? 0),
    end: range.end + (/^\s*\}/.exec(text.slice(range.end))?.[0].length ?? 0),
  };
  const inJsx = /^\s*[<{]/.test(text.slice(braced.end)) ? ownLine(text, braced) : null;
  if (inJsx !== null) return inJsx;
  return {
    start: range.start - (/[ \t]*$/.exec(text.slice(0, range.start))?.[0].length ?? 0),
    end: range.end,
  };
}

/** The whole line of what stands there alone; null where something else does. */
function ownLine(text: string, { start, end }: Range): Range | null {
  const before = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, start));
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end));
  if (before === null || behind === null) return null;
  return { start: start - before[1]!.length, end: end + behind[0].length };
}

/** The text with all edits, which must not overlap. */
export function applySpanEdits(file: string, text: string, edits: readonly SpanEdit[]): string {
  return applyEdits(text, textEdits(file, text, edits));
}
