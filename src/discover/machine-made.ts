/**
 * Tells minified JavaScript by its content. A long line alone says nothing: people paste 80 kB of data into a file and
 * write code below. Minified is a file in which the long lines are themselves code and hardly any line is an ordinary one.
 */

/** A smaller file costs nothing to read, and a pasted loader snippet is part of the application. */
const SMALLEST = 8 * 1024;

/** Minifiers that break lines do so at 500 columns or later; people and formatters long before. */
const LONG_LINE = 400;

/** More ordinary lines of code than a licence header, a `'use strict'` and a source map leave behind. */
const ORDINARY_LINES = 10;

/** Minified code has one of these to every five or ten bytes outside its strings, data has none. */
const BYTES_A_MARK = 60;

const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const MARKS: ReadonlySet<number> = new Set([...'(;='].map((mark) => mark.charCodeAt(0)));
const QUOTES: ReadonlySet<number> = new Set([...'\'"`'].map((quote) => quote.charCodeAt(0)));

/** Whether the bytes of a JavaScript file are minified code. Not for TypeScript or JSX: nothing is minified to them. */
export function isMinified(bytes: Uint8Array): boolean {
  if (bytes.length < SMALLEST) return false;
  let code = 0;
  let data = 0;
  let ordinary = 0;
  for (const [start, end] of lines(bytes)) {
    if (end - start > LONG_LINE) {
      if (looksLikeCode(bytes, start, end)) code += end - start;
      else data += end - start;
    } else if (isOrdinary(bytes, start, end) && ++ordinary > ORDINARY_LINES) return false;
  }
  return code > data && code > bytes.length / 2;
}

function* lines(bytes: Uint8Array): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    yield [start, end];
    start = end + 1;
  }
}

/** A line that is neither blank nor a comment. */
function isOrdinary(bytes: Uint8Array, start: number, end: number): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('latin1')
    .trim();
  return text !== '' && !text.startsWith('//') && !text.startsWith('/*') && !text.startsWith('*');
}

function looksLikeCode(bytes: Uint8Array, start: number, end: number): boolean {
  let marks = 0;
  let outside = 0;
  let quote = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === BACKSLASH) at++;
      else if (byte === quote) quote = 0;
    } else if (QUOTES.has(byte)) {
      quote = byte;
    } else {
      outside++;
      if (MARKS.has(byte)) marks++;
    }
  }
  return marks > 2 && marks * BYTES_A_MARK > outside && outside * 4 > end - start;
}
