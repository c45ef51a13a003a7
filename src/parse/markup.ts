/** Tags, attributes and comments, as tolerant as browsers are: what is not closed goes to the end of the text. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Attribute {
  /** As it is written; empty for `{shorthand}` and `{...spread}`. */
  readonly name: string;
  readonly start: number;
  /** What is between the quotes, braces or backquotes. */
  readonly value: (Range & { readonly form: 'quoted' | 'bare' | 'braces' | 'backquotes' }) | null;
}

export interface Tag extends Range {
  readonly name: string;
  /** `</name>` */
  readonly isClosing: boolean;
  /** `<name />` */
  readonly isSelfClosing: boolean;
  readonly attributes: readonly Attribute[];
}

/** What a language allows in a tag beside plain HTML. */
export interface TagSyntax {
  /** The end of `{…}` at a place, after its brace; -1 where it has none. Without it braces mean nothing. */
  readonly braces?: (at: number) => number;
  /** Whether braces mean something in a quoted value too. */
  readonly bracesInQuotes?: boolean;
  /** Whether a value can stand in backquotes. */
  readonly backquotes?: boolean;
}

/** Elements that have no content. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export function isVoid(name: string): boolean {
  return VOID.has(name.toLowerCase());
}

/** Whether a tag begins at `<`. */
export function isTagStart(text: string, at: number): boolean {
  return /[a-zA-Z]/.test(text[at + 1] ?? '') || (text[at + 1] === '/' && /[a-zA-Z]/.test(text[at + 2] ?? ''));
}

/** The end of a comment, doctype or processing instruction at `<`; null where there is none. */
export function endOfComment(text: string, at: number): number | null {
  const closer = text.startsWith('<!--', at)
    ? '-->'
    : text[at + 1] === '!' || text[at + 1] === '?'
      ? '>'
      : null;
  if (closer === null) return null;
  const end = text.indexOf(closer, at + 2);
  return end < 0 ? text.length : end + closer.length;
}

/** The content of an element whose text is not markup (`script`, `style`), up to its closing tag. */
export function rawContent(text: string, tag: Tag): Range & { readonly after: number } {
  if (tag.isSelfClosing) return { start: tag.end, end: tag.end, after: tag.end };
  const closing = new RegExp(`</${tag.name.replace(/[^\w-]/g, '\\$&')}(?=[\\s/>])`, 'gi');
  closing.lastIndex = tag.end;
  const end = closing.exec(text)?.index ?? text.length;
  const after = text.indexOf('>', end);
  return { start: tag.end, end, after: after < 0 ? text.length : after + 1 };
}

/** The value of a plain attribute of that name; undefined where there is none. */
export function attributeText(text: string, tag: Tag, name: string): string | undefined {
  const attribute = tag.attributes.find((one) => one.name === name);
  if (attribute === undefined) return undefined;
  return attribute.value === null ? '' : text.slice(attribute.value.start, attribute.value.end);
}

/** Reads the tag that begins at `<` (see `isTagStart`). */
export function readTag(text: string, start: number, syntax: TagSyntax = {}): Tag {
  const isClosing = text[start + 1] === '/';
  let at = start + (isClosing ? 2 : 1);
  const nameStart = at;
  while (at < text.length && !/[\s/>]/.test(text[at]!)) at++;
  const name = text.slice(nameStart, at);
  const attributes: Attribute[] = [];
  while (at < text.length) {
    const char = text[at]!;
    if (char === '>') {
      const isSelfClosing = !isClosing && text[at - 1] === '/';
      return { name, isClosing, isSelfClosing, attributes, start, end: at + 1 };
    }
    if (char === '/' || /\s/.test(char)) {
      at++;
      continue;
    }
    const read = readAttribute(text, at, syntax);
    attributes.push(read.attribute);
    at = read.end;
  }
  return { name, isClosing, isSelfClosing: false, attributes, start, end: text.length };
}

function readAttribute(
  text: string,
  start: number,
  syntax: TagSyntax,
): { attribute: Attribute; end: number } {
  if (text[start] === '{' && syntax.braces) {
    const end = within(text, syntax.braces(start));
    return { attribute: { name: '', start, value: braced(start, end) }, end };
  }
  let at = start + 1;
  while (at < text.length && !/[\s/>=]/.test(text[at]!)) at++;
  const name = text.slice(start, at);
  const equals = skipSpace(text, at);
  if (text[equals] !== '=') return { attribute: { name, start, value: null }, end: at };
  const { value, end } = readValue(text, skipSpace(text, equals + 1), syntax);
  return { attribute: { name, start, value }, end };
}

function readValue(text: string, at: number, syntax: TagSyntax): { value: Attribute['value']; end: number } {
  const first = text[at];
  if (first === '{' && syntax.braces) {
    const end = within(text, syntax.braces(at));
    return { value: braced(at, end), end };
  }
  if (first === '"' || first === "'" || (first === '`' && syntax.backquotes)) {
    const close = endOfQuoted(text, at, syntax);
    const form = first === '`' ? 'backquotes' : 'quoted';
    return { value: { form, start: at + 1, end: close }, end: Math.min(close + 1, text.length) };
  }
  let end = at;
  while (end < text.length && !/[\s>]/.test(text[end]!)) end++;
  return { value: { form: 'bare', start: at, end }, end };
}

/** The place of the quote that closes the one at `at`. */
function endOfQuoted(text: string, at: number, { braces, bracesInQuotes }: TagSyntax): number {
  const quote = text[at]!;
  if (!braces || !bracesInQuotes) {
    const close = text.indexOf(quote, at + 1);
    return close < 0 ? text.length : close;
  }
  let end = at + 1;
  while (end < text.length && text[end] !== quote)
    end = text[end] === '{' ? within(text, braces(end)) : end + 1;
  return end;
}

/** What is not closed goes to the end. */
function within(text: string, end: number): number {
  return end < 0 ? text.length : end;
}

function braced(start: number, end: number): Attribute['value'] {
  return { form: 'braces', start: start + 1, end: end - 1 };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
