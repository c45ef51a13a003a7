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

/** A text that is the same for equal spans only. */
export function spanKey(span: Span): string {
  return JSON.stringify([span.file, span.line, span.column, span.endLine, span.endColumn]);
}

/** Related places in order, each once. */
export function uniquePlaces(places: readonly RelatedPlace[]): readonly RelatedPlace[] {
  const unique = new Map(places.map((place) => [spanKey(place.at), place]));
  return [...unique.values()].sort((a, b) => compareSpans(a.at, b.at));
}
