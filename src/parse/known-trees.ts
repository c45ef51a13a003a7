/** Syntax trees from one scan to the next, for a program that scans again and again: a text that is the same has the same tree. */
import type { ts } from 'ts-morph';

export class KnownTrees {
  readonly #known = new Map<string, { readonly bytes: Uint8Array; readonly tree: ts.SourceFile }>();

  /** The tree of a file with this content: the known one, else what `parse` gives. What that throws is thrown. */
  of(path: string, bytes: Uint8Array, parse: () => ts.SourceFile): ts.SourceFile {
    const known = this.#known.get(path);
    if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.tree;
    const tree = parse();
    this.#known.set(path, { bytes, tree });
    return tree;
  }
}
