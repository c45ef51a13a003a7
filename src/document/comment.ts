/** A comment in any of the languages that are read. */
import type { Span } from './span.ts';
import type { SpanOf } from './text-spans.ts';

export interface Comment {
  /** What is between the marks that begin and end it. */
  readonly text: string;
  /** With its marks. */
  readonly at: Span;
  /** The place of `text.slice(start, end)`. */
  readonly spanOf: SpanOf;
}

/**
 * A comment of a file from its offsets; `spanOf` is that of the whole file.
 *
 * @param inner where its text begins and ends, after and before its marks.
 */
export function commentAt(
  text: string,
  spanOf: SpanOf,
  outer: { readonly start: number; readonly end: number },
  inner: { readonly start: number; readonly end: number },
): Comment {
  return {
    text: text.slice(inner.start, inner.end),
    at: spanOf(outer.start, outer.end),
    spanOf: (start, end) => spanOf(inner.start + start, inner.start + end),
  };
}
