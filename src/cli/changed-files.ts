/** Files as fixes make them, before anything is written: the next pass reads them from here. */
import path from 'node:path';
import type { Files } from '../discover/files.ts';
import { withOverlay } from '../discover/overlay.ts';
import { posix } from '../discover/paths.ts';
import { markedText } from '../document/decode-text.ts';
import { applySpanEdits, type SpanEdit } from '../document/span-edit.ts';

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
  readonly #before: Files;
  readonly #files = new Map<string, ChangedFile>();

  /** @param before the files as they are before any change. */
  constructor(root: string, before: Files) {
    this.#root = root;
    this.#before = before;
  }

  /** All files, the changed ones as they are after it. */
  after(): Files {
    const contents = new Map([...this.#files].map(([path, { after }]) => [path, after]));
    return withOverlay(this.#before, { contents });
  }

  /** Those that are not as they were on the disk, sorted. */
  list(): readonly ChangedFile[] {
    return [...this.#files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Makes edits, which must not overlap, in a file that can be read. */
  edit(file: string, edits: readonly SpanEdit[]): void {
    const absolute = posix(path.resolve(this.#root, file));
    const known = this.#files.get(absolute);
    const before = known?.before ?? this.#before.read(absolute);
    const { mark, text } = markedText(known?.after ?? before);
    const after = new TextEncoder().encode(mark + applySpanEdits(file, text, edits));
    this.#files.set(absolute, { file, before, after });
  }
}
