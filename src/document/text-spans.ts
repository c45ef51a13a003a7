/** Offsets of a text to the places that people see in their editor. */
import type { Span } from './span.ts';

const LINE_END = /\r\n|\n|\r/g;
const LINE_END_IN_CODE = /\r\n|[\n\r\u2028\u2029]/g;

/** The span of `text.slice(start, end)`. Offsets outside the text are moved to its nearest end. */
export type SpanOf = (start: number, end: number) => Span;

/**
 * Gives the function that turns offsets of a text into spans of `file`. `\n`, `\r\n` and a lone `\r` end a line, as
 * they do in editors.
 */
export function spansOf(file: string, text: string): SpanOf {
  const lineStarts = lineStartsOf(text);

  /** The index of the line that was asked for last: most questions are about it, or the next. */
  let last = 0;

  function lineOf(offset: number): number {
    if (isOn(last, offset)) return last;
    if (isOn(last + 1, offset)) {
      last += 1;
      return last;
    }
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  }

  function isOn(line: number, offset: number): boolean {
    const start = lineStarts[line];
    const next = lineStarts[line + 1];
    return start !== undefined && start <= offset && (next === undefined || offset < next);
  }

  return (start, end) => {
    const from = Math.min(Math.max(start, 0), text.length);
    const to = Math.min(Math.max(start, end, 0), text.length);
    const line = lineOf(from);
    const column = from - lineStarts[line]! + 1;
    const endLine = lineOf(to);
    return { file, line: line + 1, column, endLine: endLine + 1, endColumn: to - lineStarts[endLine]! + 1 };
  };
}

/** The very beginning of a file: where something is said about the file as a whole. */
export function startOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** The offsets of `text` at which a span starts and ends, for a span whose file has that text. */
export type OffsetsOf = (span: Span) => { readonly start: number; readonly end: number };

/** Gives the function that turns spans of `file` back into offsets. In JavaScript two more characters end a line. */
export function offsetsIn(file: string, text: string): OffsetsOf {
  const isDocument = /\.(?:ya?ml|json)$/i.test(file);
  const lineStarts = lineStartsOf(text, isDocument ? LINE_END : LINE_END_IN_CODE);
  const offset = (line: number, column: number) => (lineStarts[line - 1] ?? text.length) + column - 1;
  return ({ line, column, endLine, endColumn }) => ({
    start: offset(line, column),
    end: offset(endLine, endColumn),
  });
}

function lineStartsOf(text: string, lineEnds = LINE_END): number[] {
  const lineStarts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(lineEnds)) lineStarts.push(index + lineEnd.length);
  return lineStarts;
}
