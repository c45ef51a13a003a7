/** The order of texts and places: the same input gives the same bytes, in every locale. */
import type { Span } from '../document/span.ts';
import type { RelatedPlace } from './finding.ts';

/** Compares by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By file, line and column. */
export function compareSpans(a: Span, b: Span): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return spanKey(a) === spanKey(b);
}

/** Whether a place is in another one, or is that. */
export function encloses(outer: Span, inner: Span): boolean {
  const isBefore = (line: number, column: number, other: readonly [number, number]) =>
    line < other[0] || (line === other[0] && column <= other[1]);
  return (
    outer.file === inner.file &&
    isBefore(outer.line, outer.column, [inner.line, inner.column]) &&
    isBefore(inner.endLine, inner.endColumn, [outer.endLine, outer.endColumn])
  );
}

/** A text that is the same for equal spans only. */
export function spanKey(span: Span): string {
  return JSON.stringify([span.file, span.line, span.column, span.endLine, span.endColumn]);
}

/** Related places in order, each once. */
export function uniquePlaces(places: readonly RelatedPlace[]): readonly RelatedPlace[] {
  const unique = new Map(places.map((place) => [spanKey(place.at), place]));
  return [...unique.values()].sort((a, b) => compareSpans(a.at, b.at));
}
