/** The template of a Vue component: directives and interpolations as code. */
import {
  type Attribute,
  endOfComment,
  isTagStart,
  isVoid,
  type Range,
  rawContent,
  readTag,
  type Tag,
} from './markup.ts';
import { splitAtCommas, type TemplateCode, trimmed } from './template-code.ts';

/** An element that is open, with the number of blocks that its directives opened. */
interface OpenElement {
  readonly name: string;
  readonly blocks: number;
  /** `v-pre`: what is in it is text. */
  readonly isPlain: boolean;
}

/** Reads a template from behind its opening tag into `code`; gives the end of its closing tag. */
export function readVueTemplate(text: string, start: number, code: TemplateCode): number {
  return new VueTemplate(text, code).read(start);
}

class VueTemplate {
  readonly #text: string;
  readonly #code: TemplateCode;
  readonly #open: OpenElement[] = [{ name: 'template', blocks: 0, isPlain: false }];
  /** How many elements of a name are open: a closing tag without one costs no search. */
  readonly #names = new Map([['template', 1]]);
  /** Cleared when an interpolation is not closed: no later one is. */
  #interpolates = true;

  constructor(text: string, code: TemplateCode) {
    this.#text = text;
    this.#code = code;
  }

  read(start: number): number {
    let at = start;
    while (at < this.#text.length && this.#open.length > 0) at = this.#step(at);
    while (this.#open.length > 0) this.#pop();
    return at;
  }

  #step(at: number): number {
    const text = this.#text;
    const tagAt = text.indexOf('<', at);
    const limit = tagAt < 0 ? text.length : tagAt;
    const mustache = this.#mustacheIn(at, limit);
    if (mustache !== null) return mustache;
    if (tagAt < 0) return text.length;
    const comment = endOfComment(text, tagAt);
    if (comment !== null) return comment;
    if (!isTagStart(text, tagAt)) return tagAt + 1;
    const tag = readTag(text, tagAt);
    if (tag.isClosing) {
      this.#close(tag.name);
      return tag.end;
    }
    if (tag.name === 'script' || tag.name === 'style') return rawContent(text, tag).after;
    this.#element(tag);
    return tag.end;
  }

  /** The end of an interpolation that begins before `limit`. */
  #mustacheIn(at: number, limit: number): number | null {
    if (!this.#interpolates || this.#isPlain) return null;
    const open = this.#text.slice(at, limit).indexOf('{{');
    if (open < 0) return null;
    const start = at + open + 2;
    const end = this.#text.indexOf('}}', start);
    if (end < 0) {
      this.#interpolates = false;
      return null;
    }
    this.#code.expression({ start, end });
    return end + 2;
  }

  get #isPlain(): boolean {
    return this.#open.at(-1)?.isPlain ?? false;
  }

  #element(tag: Tag): void {
    const isPlain = this.#isPlain || tag.attributes.some(({ name }) => name === 'v-pre');
    const blocks = isPlain ? 0 : directives(this.#text, tag, this.#code);
    this.#open.push({ name: tag.name, blocks, isPlain });
    this.#names.set(tag.name, (this.#names.get(tag.name) ?? 0) + 1);
    if (tag.isSelfClosing || isVoid(tag.name)) this.#pop();
  }

  #close(name: string): void {
    if (!this.#names.get(name)) return;
    let last: string;
    do last = this.#pop();
    while (last !== name);
  }

  #pop(): string {
    const { name, blocks } = this.#open.pop()!;
    this.#names.set(name, this.#names.get(name)! - 1);
    for (let i = 0; i < blocks; i++) this.#code.close();
    return name;
  }
}

/** Writes the directives of an element; gives the number of blocks that they opened for its content. */
function directives(text: string, tag: Tag, code: TemplateCode): number {
  const opened = tag.attributes.map((attribute) => opensBlock(text, attribute, code)).filter(Boolean).length;
  for (const { name, value } of tag.attributes) {
    if (value === null || isBlock(name)) continue;
    const event = eventOf(name);
    if (event !== null) code.handler(event, value);
    else if (/^v-model(?:[:.]|$)/.test(name)) code.model(value);
    else if (/^(?:[:.]|v-)/.test(name)) code.expression(value);
  }
  return opened;
}

/** `click` of `@click`, `v-on:click.prevent`, and of `onclick`, the JavaScript of plain HTML; empty where it is computed. */
function eventOf(name: string): string | null {
  return /^(?:@|v-on:)(.*)$/.exec(name)?.[1] ?? /^on([a-z]+)$/.exec(name)?.[1] ?? null;
}

const SLOT = /^(?:#|v-slot(?:[:.]|$)|slot-scope$|scope$)/;

function isBlock(name: string): boolean {
  return name === 'v-for' || SLOT.test(name);
}

function opensBlock(text: string, { name, value }: Attribute, code: TemplateCode): boolean {
  if (value === null || !isBlock(name)) return false;
  if (name === 'v-for') openFor(text, value, code);
  else {
    code.open();
    code.variable(value);
  }
  return true;
}

/** `item in list`, `(item, index) in list`, `{ id, name } of list`. */
function openFor(text: string, range: Range, code: TemplateCode): void {
  const { start, end } = trimmed(text, range);
  const separator = /\s(?:in|of)\s/.exec(text.slice(start, end));
  if (separator === null) {
    code.open();
    return;
  }
  const alias = trimmed(text, { start, end: start + separator.index });
  const isGroup = text[alias.start] === '(' && text[alias.end - 1] === ')';
  const names = splitAtCommas(text, isGroup ? { start: alias.start + 1, end: alias.end - 1 } : alias);
  const [variable, ...positions] = names;
  code.openEach(variable!, { start: start + separator.index + separator[0].length, end });
  for (const position of positions) code.variable(position);
}
