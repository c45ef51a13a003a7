/** The code of a template, piece by piece, as the statements of one function. */
import { CodeCursor, isWhole } from './code-cursor.ts';
import { decodeEntities } from './entities.ts';
import { GeneratedCode } from './generated-code.ts';
import type { Range } from './markup.ts';

/** An expression of which nothing is known. */
export const ANYTHING = 'import.meta';

/** What the labels of handlers begin with. */
export const HANDLES = 'handles_';

/** Blocks deeper than this keep their variables in the block around: a parser recurses. */
const DEEPEST = 100;

export class TemplateCode {
  readonly code: GeneratedCode;
  readonly #file: string;
  /** Whether character references are decoded. */
  readonly #isHtml: boolean;
  #depth = 0;

  constructor(file: string, isHtml: boolean) {
    this.code = new GeneratedCode(file);
    this.#file = file;
    this.#isHtml = isHtml;
  }

  /** Something that is worked out when the template is shown. */
  expression(range: Range): void {
    this.#piece('(', range, '\n);\n');
  }

  /** Statements that run when something happens, or the function that does. */
  handler(event: string, range: Range): void {
    if (/^\s*(?:async\s+)?function\b/.test(this.#file.slice(range.start, range.end)))
      this.listener(event, range);
    else this.#piece(`${labelOf(event)}: () => {`, range, '\n};\n');
  }

  /** The function that runs when something happens. */
  listener(event: string, range: Range): void {
    this.#piece(`${labelOf(event)}: (`, range, '\n);\n');
  }

  /** Something that is written to from outside, as an input does to its model. */
  model(range: Range): void {
    this.expression(range);
    if (/^\s*[\w$]+(?:\.[\w$]+|\[[^\]]*\])*\s*$/.test(this.#file.slice(range.start, range.end)))
      this.#piece('() => { ', range, ` = ${ANYTHING} };\n`);
  }

  /** A variable, or a pattern of them, that comes from outside. */
  variable(range: Range): void {
    this.#piece('let ', range, ': any;\n');
  }

  /** A variable, or a pattern, with the value of a name of the code's own. */
  constant(range: Range, value: string): void {
    this.#piece('const ', range, ` = ${value};\n`);
  }

  /** A name of the code's own for a value. */
  named(name: string, value: Range): void {
    this.#piece(`const ${name} = (`, value, '\n);\n');
  }

  /** Declarations as they are written. */
  declarations(range: Range): void {
    this.#piece('', range, '\n;\n');
  }

  open(): void {
    this.#depth++;
    if (this.#depth <= DEEPEST) this.code.glue('{\n');
  }

  /** A block for each element of a list; without a variable for it, a block. */
  openEach(variable: Range, list: Range): void {
    this.#depth++;
    if (this.#depth > DEEPEST || !this.#isPiece(list)) this.expression(list);
    else if (this.#isPiece(variable)) {
      this.#piece('for (const ', variable, ' of ');
      this.#piece('(', list, '\n)) {\n');
      return;
    } else this.expression(list);
    if (this.#depth <= DEEPEST) this.code.glue('{\n');
  }

  /** A function with parameters, to the end of its block. */
  openFunction(name: Range, parameters: Range): void {
    this.#depth++;
    if (this.#depth > DEEPEST) return;
    if (!this.#isPiece(name)) this.code.glue('{\n');
    else {
      this.#piece('function ', name, '(');
      if (this.#isPiece(parameters)) this.#piece('', parameters, '');
      this.code.glue('\n) {\n');
    }
  }

  close(): void {
    if (this.#depth <= DEEPEST) this.code.glue('}\n');
    this.#depth--;
  }

  /** A piece that is broken is left out: it must not take what follows with it. */
  #piece(before: string, range: Range, after: string): void {
    if (!this.#isPiece(range)) return;
    this.code.glue(before);
    for (const { start, end, text } of this.#stretchesOf(range)) this.code.stretch(start, end, text);
    this.code.glue(after);
  }

  #isPiece(range: Range): boolean {
    const meant = this.#stretchesOf(range)
      .map(({ text }) => text)
      .join('');
    return meant.trim() !== '' && isWhole(meant);
  }

  #stretchesOf({ start, end }: Range) {
    return this.#isHtml
      ? decodeEntities(this.#file, start, end)
      : [{ start, end, text: this.#file.slice(start, end) }];
  }
}

/** Handlers keep their event as a label: `handles_click: () => {…}`. */
function labelOf(event: string): string {
  return HANDLES + (/^\w*/.exec(event)?.[0] ?? '');
}

/** A range without the space around it. */
export function trimmed(text: string, { start, end }: Range): Range {
  const inner = text.slice(start, end);
  const blank = inner.length - inner.trimStart().length;
  return { start: start + blank, end: Math.max(start + blank, start + inner.trimEnd().length) };
}

/** The ranges between commas that are in no brackets. */
export function splitAtCommas(text: string, { start, end }: Range): readonly Range[] {
  const cursor = new CodeCursor(text, start, end);
  const ranges: Range[] = [];
  let from = start;
  for (let at = cursor.next(); at >= 0; at = cursor.next()) {
    if (cursor.depth > 0 || text[at] !== ',') continue;
    ranges.push(trimmed(text, { start: from, end: at }));
    from = at + 1;
  }
  return [...ranges, trimmed(text, { start: from, end })];
}
