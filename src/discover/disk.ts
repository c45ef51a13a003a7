/** Questions about the whole disk, each asked once: module resolution probes the same absent paths again and again. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { FolderContent } from '../parse/source-host.ts';
import { byPath, join, posix } from './paths.ts';

type Kind = 'file' | 'folder' | 'absent';

export class Disk {
  readonly #kinds = new Map<string, Kind>();
  readonly #realpaths = new Map<string, string>();
  readonly #bytes = new Map<string, Uint8Array | undefined>();

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
      try {
        real = posix(realpathSync.native(path));
      } catch {
        real = path;
      }
      this.#realpaths.set(path, real);
    }
    return real;
  }

  /** What is in a folder, sorted; links count as what they lead to. */
  list(folder: string): FolderContent {
    const files: string[] = [];
    const folders: string[] = [];
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isFile() || (entry.isSymbolicLink() && this.isFile(path))) files.push(entry.name);
      else if (entry.isDirectory() || (entry.isSymbolicLink() && this.isFolder(path)))
        folders.push(entry.name);
    }
    return { files: files.sort(byPath), folders: folders.sort(byPath) };
  }

  #readNow(path: string): Uint8Array | undefined {
    // Opening a pipe would wait for a writer.
    if (!this.isFile(path)) return undefined;
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  }

  #kind(path: string): Kind {
    let kind = this.#kinds.get(path);
    if (kind === undefined) {
      kind = kindOf(path);
      this.#kinds.set(path, kind);
    }
    return kind;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(path: string): Kind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : 'absent';
  } catch {
    return 'absent';
  }
}
