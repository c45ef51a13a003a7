/**
 * TypeScript that is made from a file of another language: stretches of the file, and glue between them that gives them
 * the meaning they have there. It is parsed, and the nodes are then moved to where their text stands in the file.
 */
import { ts } from 'ts-morph';
import { postOrder } from './syntax.ts';

/** A stretch of the file in the code. `length` is that of the code; one that was decoded is shorter than in the file. */
interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

export class GeneratedCode {
  readonly #file: string;
  readonly #parts: string[] = [];
  readonly #stretches: Stretch[] = [];
  #length = 0;

  /** @param file the text of the file that the stretches are taken from. */
  constructor(file: string) {
    this.#file = file;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Whether nothing of the file is in it. */
  get isEmpty(): boolean {
    return this.#stretches.length === 0;
  }

  /** The ranges of the file that are in the code. */
  get ranges(): readonly { readonly start: number; readonly end: number }[] {
    return this.#stretches;
  }

  /** Code that stands nowhere in the file. */
  glue(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** A stretch of the file; `text` is what it means, where that isn't what is written (`&amp;`). */
  stretch(start: number, end: number, text = this.#file.slice(start, end)): void {
    if (end <= start) return;
    this.#stretches.push({ at: this.#length, length: text.length, start, end });
    this.glue(text);
  }

  /** Other code of the same file. */
  append(code: GeneratedCode): void {
    for (const one of code.#stretches) this.#stretches.push({ ...one, at: one.at + this.#length });
    this.glue(code.text);
  }

  /** Moves all nodes below (and with) `root` from their place in the code to their place in the file. */
  relocate(root: ts.Node): void {
    for (const node of postOrder(root)) {
      const range = this.#rangeOf(node);
      // A parent holds its children, also where the file has them in another order.
      const hold = (child: ts.TextRange) => {
        range.pos = Math.min(range.pos, child.pos);
        range.end = Math.max(range.end, child.end);
      };
      ts.forEachChild(node, hold, (children) => {
        place(children, this.#rangeOf(children));
        children.forEach(hold);
      });
      place(node, range);
    }
  }

  /** Where a place in the code is in the file; of glue, where the last stretch before it ends. */
  placeOf(offset: number): number {
    const stretch = this.#stretches[this.#lastBefore(offset)];
    if (stretch === undefined) return this.#stretches[0]?.start ?? 0;
    return inside(stretch, offset);
  }

  #rangeOf({ pos, end }: ts.TextRange): { pos: number; end: number } {
    const start = this.#startOf(pos);
    return { pos: start, end: Math.max(start, this.placeOf(end)) };
  }

  /** What begins in glue begins with the next stretch. */
  #startOf(pos: number): number {
    const index = this.#lastBefore(pos + 1);
    const stretch = this.#stretches[index];
    if (stretch && pos < stretch.at + stretch.length) return inside(stretch, pos);
    return this.#stretches[index + 1]?.start ?? stretch?.end ?? 0;
  }

  /** The last stretch that begins before an offset, -1 where there is none. */
  #lastBefore(offset: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#stretches[middle]!.at < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function inside({ at, length, start, end }: Stretch, offset: number): number {
  const into = offset - at;
  if (into >= length) return end;
  return Math.min(start + into, end);
}

function place(range: ts.TextRange, { pos, end }: ts.TextRange): void {
  Object.assign(range, { pos, end });
}
