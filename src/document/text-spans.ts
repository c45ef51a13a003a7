/** Offsets of a text to the places that people see in their editor. */
import type { Span } from './span.ts';

/** The span of `text.slice(start, end)`. Offsets outside the text are moved to its nearest end. */
export type SpanOf = (start: number, end: number) => Span;

/**
 * Gives the function that turns offsets of a text into spans of `file`. `\n`, `\r\n` and a lone `\r` end a line, as
 * they do in editors.
 */
export function spansOf(file: string, text: string): SpanOf {
  const lineStarts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(index + lineEnd.length);

  function positionOf(offset: number): { line: number; column: number } {
    const inside = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lineStarts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - lineStarts[low]! + 1 };
  }

  return (start, end) => {
    const from = positionOf(start);
    const to = positionOf(Math.max(start, end));
    return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** The very beginning of a file: where something is said about the file as a whole. */
export function startOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
