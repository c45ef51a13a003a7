/** Svelte's markup as code: expressions, blocks and the variables that they bring. */
import { CodeCursor } from './code-cursor.ts';
import type { Attribute, Range, Tag } from './markup.ts';
import { splitAtCommas, type TemplateCode, trimmed } from './template-code.ts';

/** What the blocks of an `{#await}` call its value. */
const AWAITED = '__awaited';

/** Something that is open: an element, or a block of the language. `blocks` is how many blocks of code it opened. */
interface Open {
  readonly name: string;
  readonly blocks: number;
}

export class SvelteMarkup {
  readonly #text: string;
  readonly #code: TemplateCode;
  readonly #open: Open[] = [];
  readonly #names = new Map<string, number>();

  constructor(text: string, code: TemplateCode) {
    this.#text = text;
    this.#code = code;
  }

  isIn(name: string): boolean {
    return (this.#names.get(name) ?? 0) > 0;
  }

  element(tag: Tag, isEmpty: boolean): void {
    for (const attribute of tag.attributes) this.#attribute(attribute);
    const variables = tag.attributes.filter(({ name }) => name.startsWith('let:'));
    if (isEmpty) return;
    if (variables.length > 0) this.#code.open();
    for (const { name, start, value } of variables)
      this.#code.variable(value ?? { start: start + 'let:'.length, end: start + name.length });
    this.#push(tag.name, variables.length > 0 ? 1 : 0);
  }

  /** A closing tag, or the end of a block; what is open inside of it ends too. */
  close(name: string): void {
    if (!this.#names.get(name)) return;
    let last: string;
    do last = this.#pop();
    while (last !== name);
  }

  end(): void {
    while (this.#open.length > 0) this.#pop();
  }

  /** What stands between braces. */
  mustache(range: Range): void {
    const [, sign, word = ''] = /^\s*([#:/@])(\w+)/.exec(this.#text.slice(range.start, range.end)) ?? [];
    if (sign === undefined) {
      this.#code.expression(range);
      return;
    }
    const after = this.#text.indexOf(word, range.start) + word.length;
    const rest = trimmed(this.#text, { start: after, end: range.end });
    if (sign === '#') this.#begin(word, rest);
    else if (sign === ':') this.#continue(word, rest);
    else if (sign === '/') this.close(`#${word}`);
    else if (word === 'const') this.#code.declarations({ start: after - word.length, end: range.end });
    else this.#code.expression(rest);
  }

  #push(name: string, blocks: number): void {
    this.#open.push({ name, blocks });
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
  }

  #pop(): string {
    const { name, blocks } = this.#open.pop()!;
    this.#names.set(name, this.#names.get(name)! - 1);
    for (let i = 0; i < blocks; i++) this.#code.close();
    return name;
  }

  #attribute({ name, value }: Attribute): void {
    if (value === null || name.startsWith('let:')) return;
    if (value.form === 'braces') {
      const event = /^on:?(\w+)/.exec(name)?.[1];
      if (name.startsWith('bind:')) this.#code.model(value);
      else if (event !== undefined) this.#code.listener(event, value);
      else this.#code.expression(this.#withoutSpread(value));
      return;
    }
    const parts = [...this.#bracesIn(value)];
    for (const part of parts) this.#code.expression(part);
    const event = /^on([a-z]+)$/.exec(name)?.[1];
    if (parts.length === 0 && event !== undefined) this.#code.handler(event, value);
  }

  /** `{...spread}`, `{@attach action}`. */
  #withoutSpread({ start, end }: Range): Range {
    const [prefix = ''] = /^\s*(?:\.\.\.|@attach\b)/.exec(this.#text.slice(start, end)) ?? [];
    return { start: start + prefix.length, end };
  }

  /** The code in a value in quotes. */
  *#bracesIn({ start, end }: Range): Generator<Range> {
    for (let at = this.#text.indexOf('{', start); at >= 0 && at < end; at = this.#text.indexOf('{', at)) {
      const cursor = new CodeCursor(this.#text, at + 1, end);
      while (cursor.next() >= 0);
      if (cursor.endedAt < 0) return;
      yield { start: at + 1, end: cursor.endedAt };
      at = cursor.endedAt;
    }
  }

  #begin(word: string, rest: Range): void {
    const name = `#${word}`;
    switch (word) {
      case 'each':
        this.#each(rest);
        this.#push(name, 1);
        break;
      case 'await':
        this.#await(rest);
        this.#push(name, 2);
        break;
      case 'snippet': {
        const open = this.#text.indexOf('(', rest.start);
        const isClosed = open > 0 && open < rest.end && this.#text[rest.end - 1] === ')';
        const parameters = isClosed
          ? { start: open + 1, end: rest.end - 1 }
          : { start: rest.end, end: rest.end };
        this.#code.openFunction({ start: rest.start, end: isClosed ? open : rest.end }, parameters);
        this.#push(name, 1);
        break;
      }
      default:
        this.#code.expression(rest);
        this.#code.open();
        this.#push(name, 1);
    }
  }

  /** `{:else if test}`, `{:then value}`, `{:catch error}`. */
  #continue(word: string, rest: Range): void {
    const block = this.#open.findLast(({ name }) => name.startsWith('#'));
    if (block === undefined) return;
    while (this.#open.at(-1) !== block) this.#pop();
    this.#code.close();
    this.#code.open();
    if (word === 'then') this.#code.constant(rest, AWAITED);
    else if (word === 'catch') this.#code.variable(rest);
    else if (word === 'else') this.#code.expression(this.#without(/^if\b/, rest));
  }

  #without(prefix: RegExp, { start, end }: Range): Range {
    return { start: start + (prefix.exec(this.#text.slice(start, end))?.[0].length ?? 0), end };
  }

  /** `list as item, index (key)`. */
  #each(range: Range): void {
    const as = this.#lastWord('as', range);
    if (as < 0) {
      const [list, index] = splitAtCommas(this.#text, range);
      this.#code.expression(list!);
      this.#code.open();
      if (index) this.#code.variable(index);
      return;
    }
    const { names, key } = this.#eachNames({ start: as + 2, end: range.end });
    const [variable, ...positions] = splitAtCommas(this.#text, names);
    this.#code.openEach(variable!, trimmed(this.#text, { start: range.start, end: as }));
    for (const position of positions) this.#code.variable(position);
    if (key) this.#code.expression(key);
  }

  /** The names of `item, index (key)`, and the key. */
  #eachNames(range: Range): { names: Range; key: Range | null } {
    const cursor = new CodeCursor(this.#text, range.start, range.end);
    for (let at = cursor.next(); at >= 0; at = cursor.next()) {
      if (cursor.depth === 1 && this.#text[at] === '(')
        return { names: { start: range.start, end: at }, key: { start: at, end: range.end } };
    }
    return { names: range, key: null };
  }

  /** `promise`, `promise then value`, `promise catch error`. */
  #await(range: Range): void {
    const then = this.#lastWord('then', range);
    const failed = this.#lastWord('catch', range);
    const end = Math.min(...[then, failed, range.end].filter((at) => at >= 0));
    this.#code.open();
    this.#code.named(AWAITED, trimmed(this.#text, { start: range.start, end }));
    this.#code.open();
    if (then >= 0)
      this.#code.constant(trimmed(this.#text, { start: then + 'then'.length, end: range.end }), AWAITED);
    else if (failed >= 0)
      this.#code.variable(trimmed(this.#text, { start: failed + 'catch'.length, end: range.end }));
  }

  /** The last place of a word that is in no brackets and has space around it, -1 where there is none. */
  #lastWord(word: string, { start, end }: Range): number {
    const cursor = new CodeCursor(this.#text, start, end);
    let last = -1;
    for (let at = cursor.next(); at >= 0; at = cursor.next()) {
      if (cursor.depth > 0 || !this.#text.startsWith(word, at) || at === start) continue;
      if (/\s/.test(this.#text[at - 1]!) && /[\s{[]/.test(this.#text[at + word.length] ?? ' ')) last = at;
    }
    return last;
  }
}
