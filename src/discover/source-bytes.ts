/** Reads the files to be scanned, once where memory allows, and says which of them aren't source code after all. */
import { isUtf8 } from 'node:buffer';
import type { Files } from './files.ts';
import { isMinified } from './machine-made.ts';

const LARGEST = 1024 * 1024;

/** The bytes that are kept for the rounds of a search; what lies beyond is read again. */
const KEPT = 128 * 1024 * 1024;

/** What git looks at to tell a binary file. */
const BINARY_WITHIN = 8000;

const JAVASCRIPT = /\.[mc]?js$/;

export class SourceBytes {
  readonly #files: Files;
  readonly #kept = new Map<string, Uint8Array>();
  #free = KEPT;

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * Reads a file for the first time.
   * @param named whether the user named it: then its size and looks don't matter.
   * @returns why it is skipped, null where it is to be scanned.
   */
  add(file: string, named: boolean): string | null {
    try {
      const bytes = named ? this.#files.read(file) : this.#read(file);
      const reason = reasonToSkip(file, bytes, named);
      if (reason === null) this.#keep(file, bytes, named);
      return reason;
    } catch (error) {
      return whyUnreadable(error);
    }
  }

  /** The bytes of a file that was added, undefined where they aren't kept. */
  kept(file: string): Uint8Array | undefined {
    return this.#kept.get(file);
  }

  /** The files that pass a test, whose bytes are kept from then on. */
  filter(files: readonly string[], test: (bytes: Uint8Array) => boolean): string[] {
    return files.filter((file) => {
      const kept = this.#kept.get(file);
      if (kept !== undefined) return test(kept);
      const bytes = this.#readAgain(file);
      if (bytes === undefined || !test(bytes)) return false;
      this.#kept.set(file, bytes);
      return true;
    });
  }

  #keep(file: string, bytes: Uint8Array, named: boolean): void {
    // A named file may be larger than what is read again.
    if (bytes.length > this.#free && !named) return;
    this.#free -= bytes.length;
    this.#kept.set(file, bytes);
  }

  #readAgain(file: string): Uint8Array | undefined {
    try {
      return this.#read(file);
    } catch {
      return undefined;
    }
  }

  /** One byte more than allowed, to see that a file is too large. */
  #read(file: string): Uint8Array {
    return this.#files.read(file, LARGEST + 1);
  }
}

function reasonToSkip(file: string, bytes: Uint8Array, named: boolean): string | null {
  // A video, UTF-16: a search for bytes finds nothing there, and the file would go unnoticed.
  if (bytes.subarray(0, BINARY_WITHIN).includes(0)) return isUtf8(bytes) ? 'binary' : 'not UTF-8';
  if (named) return null;
  if (bytes.length > LARGEST) return 'larger than 1 MiB';
  return JAVASCRIPT.test(file) && isMinified(bytes) ? 'minified' : null;
}

/** Says in words why the system refuses to read something. */
export function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'ENOENT') return 'no such file';
  return `can't be read (${code ?? String(error)})`;
}
