/**
 * Goes through JavaScript or TypeScript that has no beginning and no end of its own, as it stands in a template: strings,
 * comments and regular expressions are passed over, brackets are counted.
 */

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** After one of these a slash begins a regular expression, and a tag can begin; after anything else it divides. */
const BEFORE_OPERAND = new Set('([{},;:=!&|?+-*%~^<>');
const WORDS_BEFORE_OPERAND = /\b(?:return|typeof|case|in|of|do|else|void|delete|await|yield|default)$/;
/** A slash that finds no partner within this is none of a regular expression. */
const LONGEST_EXPRESSION = 500;
/** Longer than the words before an operand. */
const LONGEST_WORD = 10;

export class CodeCursor {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  /** What closes the brackets around, innermost last; a backquote where the cursor is in a template's text. */
  readonly #closers: string[] = [];
  #next: number;
  /** The end of the last character that counts, before the one that was given last. */
  #before: number;
  /** The end of the one that was given last. */
  #given: number;
  #isBroken = false;
  /** The bracket that closes nothing of the code itself; -1 as long as none was met. */
  endedAt = -1;

  constructor(text: string, start: number, end: number = text.length) {
    this.#text = text;
    this.#next = start;
    this.#before = start;
    this.#given = start;
    this.#start = start;
    this.#end = end;
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.#closers.length;
  }

  /** Whether what was gone through has an end: all brackets, strings and comments are closed. */
  get isWhole(): boolean {
    return !this.#isBroken && this.#closers.length === 0;
  }

  /**
   * The place of the next character outside strings and comments, after which `depth` counts it; -1 at the end, and at
   * the bracket that closes what the code stands in (`endedAt`).
   */
  next(): number {
    this.#before = this.#given;
    while (this.#next < this.#end) {
      const at = this.#next;
      const char = this.#text[at]!;
      if (this.#closers.at(-1) === '`') {
        this.#templateText(at, char);
        continue;
      }
      this.#next = at + 1;
      if (/\s/.test(char)) continue;
      if (char === '/' && this.#slash(at)) continue;
      if (char === '"' || char === "'") {
        this.#string(at, char);
        continue;
      }
      if (char === '`') {
        this.#closers.push('`');
        continue;
      }
      if (char in CLOSERS) this.#closers.push(CLOSERS[char]!);
      else if (char === ')' || char === ']' || char === '}') {
        if (this.#closers.at(-1) !== char) {
          this.endedAt = at;
          return -1;
        }
        this.#closers.pop();
      }
      this.#given = this.#next;
      return at;
    }
    return -1;
  }

  /** Goes on at a place further on, as after an operand. */
  jump(to: number): void {
    this.#next = to;
    this.#given = to;
  }

  /** Whether an operand can begin where the last character is. */
  get expectsOperand(): boolean {
    if (this.#before === this.#start) return true;
    const before = this.#text.slice(Math.max(this.#start, this.#before - LONGEST_WORD), this.#before);
    return BEFORE_OPERAND.has(before.at(-1)!) || WORDS_BEFORE_OPERAND.test(before);
  }

  #pass(to: number): void {
    this.#next = to;
    this.#before = to;
  }

  #templateText(at: number, char: string): void {
    if (char === '\\') this.#next = at + 2;
    else if (char === '`') {
      this.#closers.pop();
      this.#pass(at + 1);
    } else if (char === '$' && this.#text[at + 1] === '{') {
      this.#closers.push('}');
      this.#pass(at + 2);
    } else this.#next = at + 1;
  }

  /** A string ends at its quote, or with its line. */
  #string(at: number, quote: string): void {
    let end = at + 1;
    while (end < this.#end && this.#text[end] !== quote && this.#text[end] !== '\n') {
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    if (this.#text[end] !== quote || end >= this.#end) this.#isBroken = true;
    this.#pass(Math.min(end + 1, this.#end));
  }

  /** A comment or a regular expression. */
  #slash(at: number): boolean {
    const second = this.#text[at + 1];
    if (second === '/' || second === '*') {
      const end = this.#text.indexOf(second === '/' ? '\n' : '*/', at + 2);
      if (second === '*' && (end < 0 || end >= this.#end)) this.#isBroken = true;
      this.#next = end < 0 ? this.#end : end + (second === '/' ? 1 : 2);
      return true;
    }
    if (!this.expectsOperand) return false;
    let inClass = false;
    const limit = Math.min(at + LONGEST_EXPRESSION, this.#end);
    for (let end = at + 1; end < limit && this.#text[end] !== '\n'; end++) {
      const char = this.#text[end];
      if (char === '\\') end++;
      else if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      else if (char === '/' && !inClass) {
        this.#pass(end + 1);
        return true;
      }
    }
    return false;
  }
}

/** Where code that begins at `start` ends: the bracket that closes what it stands in, -1 where there is none. */
export function endOfCode(text: string, start: number): number {
  const cursor = new CodeCursor(text, start);
  while (cursor.next() >= 0);
  return cursor.endedAt;
}

/** Whether a piece of code has all its brackets and quotes, so that nothing after it can become a part of it. */
export function isWhole(code: string): boolean {
  const cursor = new CodeCursor(code, 0);
  while (cursor.next() >= 0);
  return cursor.endedAt < 0 && cursor.isWhole;
}
