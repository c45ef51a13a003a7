/** Files as fixes make them, before anything is written: the next pass reads them from here. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { markedText } from '../document/decode-text.ts';
import { applySpanEdits, type SpanEdit } from '../document/span-edit.ts';
import { readBytes } from './disk-files.ts';

/** A file that is to be written anew. */
export interface ChangedFile {
  /** As it is printed. */
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export class ChangedFiles {
  /** The working directory, absolute. */
  readonly #root: string;
  readonly #files = new Map<string, ChangedFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The bytes of a changed file, given by its absolute path; undefined for all others. */
  read(file: string): Uint8Array | undefined {
    return this.#files.get(file)?.after;
  }

  /** Those that are not as they were on the disk, sorted. */
  list(): readonly ChangedFile[] {
    return [...this.#files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Their absolute paths. */
  paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Makes edits, which must not overlap, in a file that can be read. */
  edit(file: string, edits: readonly SpanEdit[]): void {
    const absolute = posix(path.resolve(this.#root, file));
    const before = this.#files.get(absolute)?.before ?? readBytes(absolute)!;
    const { mark, text } = markedText(this.read(absolute) ?? before);
    const after = new TextEncoder().encode(mark + applySpanEdits(file, text, edits));
    this.#files.set(absolute, { file, before, after });
  }
}
