/**
 * Tells of changes in folders. Each folder is watched by itself: Node's recursive watch looks into installed packages,
 * too, and on Linux has lost folders that are new; a watch for each file meets the system's limit in a large repository.
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { join, parentOf } from './paths.ts';

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it was: one that was deleted and made again is another. */
  readonly identity: string;
}

export class FolderWatch {
  readonly #tell: (path: string) => void;
  readonly #watched = new Map<string, Watched>();

  /** @param tell is called with the path of what may have changed: an entry of a folder, or a folder as a whole. */
  constructor(tell: (path: string) => void) {
    this.#tell = tell;
  }

  /**
   * Watches these folders and no others. Where there is no such folder, the nearest one above it is watched.
   *
   * @returns what was not watched before, and what the system refuses to watch.
   */
  watch(folders: Iterable<string>): {
    readonly added: readonly string[];
    readonly refused: readonly string[];
  } {
    const wanted = new Map<string, string>();
    for (const folder of folders) {
      const [existing, identity] = existingFolder(folder);
      wanted.set(existing, identity);
    }
    for (const [folder, { identity }] of this.#watched)
      if (wanted.get(folder) !== identity) this.#forget(folder);
    const added = [...wanted.keys()].filter((folder) => !this.#watched.has(folder));
    const refused = added.filter((folder) => !this.#begin(folder, wanted.get(folder)!));
    return { added, refused };
  }

  close(): void {
    for (const folder of [...this.#watched.keys()]) this.#forget(folder);
  }

  #begin(folder: string, identity: string): boolean {
    try {
      const watcher = watch(folder, (_, name) => this.#tell(name === null ? folder : join(folder, name)));
      watcher.on('error', () => {
        this.#forget(folder);
        this.#tell(folder);
      });
      this.#watched.set(folder, { watcher, identity });
      return true;
    } catch {
      return false;
    }
  }

  #forget(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}

function existingFolder(folder: string): readonly [folder: string, identity: string] {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() || folder === parentOf(folder)) return [folder, `${stats?.dev}:${stats?.ino}`];
  } catch {
    // What can't be entered counts as absent.
  }
  return existingFolder(parentOf(folder));
}
