/**
 * The lines around a place, with a marker under it. Small and own, because the marker takes the severity's colour, long
 * lines are cut to the terminal, and plans are YAML, which highlighters of JavaScript paint wrongly.
 */
import type { ChalkInstance } from 'chalk';
import type { Span } from '../document/span.ts';
import { widthOf } from './terminal-text.ts';

const CONTEXT = 1;
const TAB = '  ';
const CUT = '…';

/** TypeScript's own line breaks. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** The lines of a source, split once for all its frames. */
export function sourceLines(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(LINE_BREAK);
}

/** One column of the screen: a character, the second half of a wide one (`''`), and where it stands in the source. */
interface Cell {
  readonly text: string;
  readonly index: number;
}

function cells(line: string): Cell[] {
  const result: Cell[] = [];
  let index = 0;
  for (const character of line) {
    const shown =
      character === '\t' ? TAB : /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(character) ? '�' : character;
    if (widthOf(shown) === 0 && result.length > 0) {
      const last = result.pop()!;
      result.push({ ...last, text: last.text + shown });
    } else {
      for (const part of shown) {
        result.push({ text: part, index });
        if (widthOf(part) === 2) result.push({ text: '', index });
      }
    }
    index += character.length;
  }
  return result;
}

function text(line: readonly Cell[], from: number, width: number): string {
  const cutLeft = from > 0;
  const cutRight = line.length > from + width;
  const shown = line.slice(from + (cutLeft ? 1 : 0), from + width - (cutRight ? 1 : 0));
  return `${cutLeft && line.length > from ? CUT : ''}${shown.map((cell) => cell.text).join('')}${cutRight ? CUT : ''}`.trimEnd();
}

export interface FrameStyle {
  readonly colors: ChalkInstance;
  readonly marker: ChalkInstance;
  /** Columns that the frame may take. */
  readonly width: number;
}

/**
 * The line of the span, marked, and one line before and after it; of a span over several lines the first is marked.
 * No lines where the source has no such place.
 */
export function codeFrame(lines: readonly string[], span: Span, style: FrameStyle): string[] {
  const source = lines[span.line - 1];
  if (source === undefined) return [];
  const endColumn = span.endLine === span.line ? span.endColumn : source.trimEnd().length + 1;
  // Files of one line can have millions of characters: what is further away than a line is wide can't be seen.
  const offset = Math.max(0, span.column - 1 - style.width);
  const near = (line: string) => cells(line.slice(offset, span.column - 1 + 2 * style.width));
  const marked = near(source);
  const columnAt = (index: number) => {
    const column = marked.findIndex((cell) => cell.index + offset >= index);
    return column < 0 ? marked.length : column;
  };
  const start = columnAt(span.column - 1);
  const end = Math.max(columnAt(endColumn - 1), start + 1);

  const gutter = String(Math.min(span.line + CONTEXT, lines.length)).length;
  const width = Math.max(style.width - gutter - 3, 20);
  // A marker further right than the terminal is wide: begin a third of the width before it.
  const from = end <= width ? 0 : Math.max(0, Math.min(start - Math.floor(width / 3), marked.length - width));
  const markerEnd = Math.min(end, from + width);

  const numbered = (number: number | null, content: string) => {
    const label = number === null ? ' '.repeat(gutter) : String(number).padStart(gutter);
    return `${style.colors.dim(`${label} │`)}${content === '' ? '' : ` ${content}`}`;
  };
  const context = (number: number) => {
    const content = text(near(lines[number - 1] ?? ''), from, width);
    return content === '' ? [] : [numbered(number, style.colors.dim(content))];
  };
  return [
    ...context(span.line - 1),
    numbered(span.line, text(marked, from, width)),
    numbered(null, `${' '.repeat(start - from)}${style.marker('^'.repeat(Math.max(markerEnd - start, 1)))}`),
    ...context(span.line + 1),
  ];
}
