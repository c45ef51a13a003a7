/** Questions about files, each asked once: module resolution probes the same absent paths again and again. */
import type { FolderContent } from '../parse/source-host.ts';
import type { FileKind, Files, FolderEntry } from './files.ts';
import { byPath, join } from './paths.ts';

export class AskedOnce {
  readonly #files: Files;
  readonly #kinds = new Map<string, FileKind>();
  readonly #realpaths = new Map<string, string>();
  readonly #bytes = new Map<string, Uint8Array | undefined>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The bytes of a regular file, undefined where there is none or it can't be read. */
  read(path: string): Uint8Array | undefined {
    if (!this.#bytes.has(path)) this.#bytes.set(path, this.#readNow(path));
    return this.#bytes.get(path);
  }

  isFile(path: string): boolean {
    return this.#kind(path) === 'file';
  }

  isFolder(path: string): boolean {
    return this.#kind(path) === 'folder';
  }

  /** Where a path leads after all links; the path itself where it leads nowhere. */
  realpath(path: string): string {
    let real = this.#realpaths.get(path);
    if (real === undefined) {
      real = this.#files.realpath(path);
      this.#realpaths.set(path, real);
    }
    return real;
  }

  /** What is in a folder, sorted; links count as what they lead to. */
  list(folder: string): FolderContent {
    const files: string[] = [];
    const folders: string[] = [];
    for (const { name, kind } of this.#entriesOf(folder)) {
      const path = join(folder, name);
      if (kind === 'file' || (kind === 'link' && this.isFile(path))) files.push(name);
      else if (kind === 'folder' || (kind === 'link' && this.isFolder(path))) folders.push(name);
    }
    return { files: files.sort(byPath), folders: folders.sort(byPath) };
  }

  #entriesOf(folder: string): readonly FolderEntry[] {
    try {
      return this.#files.entries(folder);
    } catch {
      return [];
    }
  }

  #readNow(path: string): Uint8Array | undefined {
    // Opening a pipe would wait for a writer.
    if (!this.isFile(path)) return undefined;
    try {
      return this.#files.read(path);
    } catch {
      return undefined;
    }
  }

  #kind(path: string): FileKind {
    let kind = this.#kinds.get(path);
    if (kind === undefined) {
      kind = this.#files.kind(path);
      this.#kinds.set(path, kind);
    }
    return kind;
  }
}
