/**
 * Astro components: the code between the fences is the file's, a script of the page has names of its own, and markup is code
 * wherever it has braces, in which markup can stand again.
 */
import { CodeCursor, isWhole } from './code-cursor.ts';
import type { Component, Script } from './component.ts';
import { GeneratedCode } from './generated-code.ts';
import {
  attributeText,
  endOfComment,
  isTagStart,
  isVoid,
  type Range,
  rawContent,
  readTag,
  type Tag,
  type TagSyntax,
} from './markup.ts';

/** Markup in code in markup, deeper than this, is passed over. */
const DEEPEST = 30;
const JAVASCRIPT_TYPE = /^(?:module|(?:text|application)\/(?:javascript|ecmascript|typescript|partytown))?$/;

export function readAstro(text: string): Component {
  const fences = /^\s*(?:<!--[\s\S]*?-->\s*)*---/.exec(text);
  const scripts: Script[] = [];
  let start = 0;
  if (fences !== null) {
    const code = new GeneratedCode(text);
    const end = closingFence(text, fences[0].length);
    code.stretch(fences[0].length, end.start);
    scripts.push({ code, hasJsx: false, scope: 'file' });
    start = end.end;
  }
  const markup = new AstroMarkup(text);
  markup.page(start);
  return { scripts: [...scripts, ...markup.scripts], template: markup.code };
}

/** Dashes in a comment or a string are none, so a line of them is preferred. */
function closingFence(text: string, from: number): Range {
  for (const fence of [/^[ \t]*---/gm, /---/g]) {
    fence.lastIndex = from;
    const found = fence.exec(text);
    if (found) return { start: found.index, end: fence.lastIndex };
  }
  return { start: text.length, end: text.length };
}

/** What is put around a piece of code: a statement of the page, or an element of the list that stands for markup in code. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

const STATEMENT: Frame = { before: '', after: ';\n' };
const ELEMENT: Frame = { before: ', ', after: '' };

class AstroMarkup {
  readonly code: GeneratedCode;
  readonly #text: string;
  readonly #scripts = new Map<number, Script>();
  #depth = 0;
  /** Cleared when braces are not closed: what follows can't be told apart. */
  #hasBraces = true;

  constructor(text: string) {
    this.#text = text;
    this.code = new GeneratedCode(text);
  }

  get scripts(): readonly Script[] {
    return [...this.#scripts.values()];
  }

  /** The markup of the page. */
  page(start: number): void {
    this.code.glue('() => {\n');
    for (let at = start; at < this.#text.length; ) at = this.#step(at, STATEMENT, null);
    this.code.glue('}');
  }

  /** Markup in code, as a list of what is worked out in it. */
  #element(start: number): number {
    this.#depth++;
    this.code.glue('[0');
    const open: string[] = [];
    let at = start;
    do at = this.#step(at, ELEMENT, open);
    while (at < this.#text.length && open.length > 0);
    this.code.glue(']');
    this.#depth--;
    return at;
  }

  /** Goes through a tag, a comment or braces; `open` are the elements that are open, where that matters. */
  #step(at: number, frame: Frame, open: string[] | null): number {
    const text = this.#text;
    if (text[at] === '{' && this.#hasBraces) {
      const end = this.#braces(at, frame);
      if (end < 0) this.#hasBraces = false;
      return end < 0 ? at + 1 : end;
    }
    if (text[at] !== '<') return nextMark(text, at + 1);
    const comment = endOfComment(text, at);
    if (comment !== null) return comment;
    if (!isTagStart(text, at) && !/^<\/?>/.test(text.slice(at, at + 3))) return at + 1;
    const tag = readTag(text, at, this.#syntax(frame));
    this.#handlers(tag, frame);
    if (tag.isClosing) close(open, tag.name);
    else if (/^(script|style)$/.test(tag.name) || attributeText(text, tag, 'is:raw') !== undefined)
      return this.#raw(tag);
    else if (!tag.isSelfClosing && !isVoid(tag.name)) open?.push(tag.name);
    return tag.end;
  }

  #syntax(frame: Frame): TagSyntax {
    return this.#hasBraces ? { backquotes: true, braces: (at) => this.#braces(at, frame) } : {};
  }

  /** The code between braces; gives the end of them, -1 where they have none. */
  #braces(at: number, { before, after }: Frame): number {
    const [prefix = ''] = /^\s*\.\.\./.exec(this.#text.slice(at + 1, at + 20)) ?? [];
    this.code.glue(`${before}(`);
    const end = this.#expression(at + 1 + prefix.length);
    this.code.glue(`\n)${after}`);
    return end < 0 ? -1 : end + 1;
  }

  #expression(start: number): number {
    const cursor = new CodeCursor(this.#text, start);
    let done = start;
    for (let at = cursor.next(); at >= 0; at = cursor.next()) {
      if (this.#text[at] !== '<' || !cursor.expectsOperand || this.#depth >= DEEPEST) continue;
      if (!/[a-zA-Z>!]/.test(this.#text[at + 1] ?? '')) continue;
      this.code.stretch(done, at);
      done = endOfComment(this.#text, at) ?? this.#element(at);
      cursor.jump(done);
    }
    this.code.stretch(done, cursor.endedAt < 0 ? this.#text.length : cursor.endedAt);
    return cursor.endedAt;
  }

  /** Values in backquotes, and `onclick="…"`. */
  #handlers({ attributes }: Tag, { before, after }: Frame): void {
    for (const { name, value } of attributes) {
      if (value?.form === 'backquotes') {
        this.code.glue(before);
        this.code.stretch(value.start - 1, value.end + 1);
        this.code.glue(after);
      } else if (value?.form === 'quoted' && /^on[a-z]+$/.test(name)) {
        if (!isWhole(this.#text.slice(value.start, value.end))) continue;
        this.code.glue(`${before}() => {`);
        this.code.stretch(value.start, value.end);
        this.code.glue(`\n}${after}`);
      }
    }
  }

  /** An element whose content is no markup. */
  #raw(tag: Tag): number {
    const { start, end, after } = rawContent(this.#text, tag);
    const type = attributeText(this.#text, tag, 'type') ?? '';
    if (tag.name === 'script' && JAVASCRIPT_TYPE.test(type)) {
      const code = new GeneratedCode(this.#text);
      code.stretch(start, end);
      this.#scripts.set(start, { code, hasJsx: false, scope: 'block' });
    }
    return after;
  }
}

function close(open: string[] | null, name: string): void {
  const index = open?.lastIndexOf(name) ?? -1;
  if (index >= 0) open!.length = index;
}

function nextMark(text: string, start: number): number {
  const mark = /[<{]/g;
  mark.lastIndex = start;
  return mark.exec(text)?.index ?? text.length;
}
