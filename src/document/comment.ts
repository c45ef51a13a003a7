/** A comment in any of the languages that are read. */
import type { Span } from './span.ts';
import { type SpanOf, spansOf } from './text-spans.ts';

export interface Comment {
  /** What is between the marks that begin and end it. */
  readonly text: string;
  /** With its marks. */
  readonly at: Span;
  /** The place of `text.slice(start, end)`. */
  readonly spanOf: SpanOf;
}

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a comment stands in a text: with its marks, and without. */
export interface CommentRange {
  readonly outer: Range;
  readonly inner: Range;
}

/** The comments of a text from where they stand; `file` is how the file is printed. */
export function commentsAt(text: string, file: string, ranges: readonly CommentRange[]): readonly Comment[] {
  const spanOf = spansOf(file, text);
  return ranges.map(({ outer, inner }) => commentAt(text, spanOf, outer, inner));
}

/**
 * A comment of a file from its offsets; `spanOf` is that of the whole file.
 *
 * @param inner where its text begins and ends, after and before its marks.
 */
export function commentAt(text: string, spanOf: SpanOf, outer: Range, inner: Range): Comment {
  return {
    text: text.slice(inner.start, inner.end),
    at: spanOf(outer.start, outer.end),
    spanOf: (start, end) => spanOf(inner.start + start, inner.start + end),
  };
}
