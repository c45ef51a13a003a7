/** Bytes to text, strictly: what isn't UTF-8 is said, with the place, and never read as garbage. */
import type { Problem } from './problem.ts';
import { spansOf, startOf } from './text-spans.ts';

export type DecodedText =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: Problem };

const NEWLINE = 0x0a;
const strict = new TextDecoder('utf-8', { fatal: true });
const tolerant = new TextDecoder('utf-8');

/**
 * Decodes a file that people wrote. A byte order mark is dropped, so that columns are those of an editor.
 * Gives a problem, at the first byte that isn't UTF-8 or no text, instead of a text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (looksLikeUtf16(bytes)) {
    const problem = {
      at: startOf(file),
      message: 'Expected the file to be UTF-8, but it is UTF-16',
      help: SAVE_AS_UTF8,
    };
    return { text: null, problem };
  }
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return { text: null, problem: firstBadByte(bytes, file) };
  }
  const control = text.search(CONTROL_CHARACTER);
  return control === -1
    ? { text, problem: null }
    : { text: null, problem: controlCharacter(text, control, file) };
}

const BYTE_ORDER_MARK = '\u{FEFF}';
const keeping = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text apart from the byte order mark that may be before it: `mark + text` are the same bytes again. */
export function markedText(bytes: Uint8Array): { readonly mark: string; readonly text: string } {
  const whole = keeping.decode(bytes);
  const mark = whole.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { mark, text: whole.slice(mark.length) };
}

/** What no text file holds; YAML and JSON disallow them, but a parser can let them pass into a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL_CHARACTER = /[\0-\x08\x0e-\x1f]/;

function controlCharacter(text: string, index: number, file: string): Problem {
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return {
    at: spansOf(file, text)(index, index + 1),
    message: `Disallowed control character U+${code}`,
    help: `Remove it; in double quotes it is written "\\u${code.toLowerCase()}"`,
  };
}

const SAVE_AS_UTF8 = 'Save it as UTF-8: editors offer that under "Save with encoding"';

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (bytes.length >= 2 && (first === 0) !== (second === 0));
}

function firstBadByte(bytes: Uint8Array, file: string): Problem {
  let line = 1;
  let start = 0;
  let column = 1;
  while (start <= bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const found = columnOfBadByte(bytes.subarray(start, end));
    if (found !== null) {
      column = found;
      break;
    }
    if (newline === -1) break;
    line += 1;
    start = newline + 1;
  }
  return {
    at: { file, line, column, endLine: line, endColumn: column + 1 },
    message: 'Expected the file to be UTF-8, but this character is not',
    help: SAVE_AS_UTF8,
  };
}

function columnOfBadByte(line: Uint8Array): number | null {
  try {
    strict.decode(line);
    return null;
  } catch {
    return tolerant.decode(line).indexOf('\u{FFFD}') + 1;
  }
}
