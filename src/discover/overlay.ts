/** Files of which some are other than they lie there: a staged version, the text in an editor, a fix that is not written yet. */
import type { FileKind, Files, FolderEntry } from './files.ts';
import { join, parentOf } from './paths.ts';

export interface Overlay {
  /** The files that have another content, or are not there at all, by absolute path. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Whether a file or folder is to count as absent. */
  hides?(path: string): boolean;
}

/** The files below with the overlay put upon them. The folders of its files are there with them. */
export function withOverlay(below: Files, { contents, hides = () => false }: Overlay): Files {
  const added = entriesByFolder(contents.keys());
  const isHidden = (path: string) => !contents.has(path) && !added.has(path) && hides(path);

  return {
    kind(path): FileKind {
      if (contents.has(path)) return 'file';
      if (added.has(path)) return 'folder';
      return isHidden(path) ? 'absent' : below.kind(path);
    },
    isLink: (path) => !contents.has(path) && !added.has(path) && !hides(path) && below.isLink(path),
    read(path, most = Number.POSITIVE_INFINITY) {
      const content = contents.get(path);
      if (content !== undefined) return content.subarray(0, most);
      if (isHidden(path)) throw absent(path);
      return below.read(path, most);
    },
    entries(folder) {
      if (isHidden(folder)) throw absent(folder);
      const own = added.get(folder);
      const there = entriesBelow(folder, own !== undefined);
      const left = there.filter(({ name }) => own?.has(name) !== true && !isHidden(join(folder, name)));
      return own === undefined ? left : [...left, ...own.values()];
    },
    realpath: (path) => (contents.has(path) || added.has(path) ? path : below.realpath(path)),
  };

  function entriesBelow(folder: string, isAdded: boolean): readonly FolderEntry[] {
    if (isAdded && below.kind(folder) !== 'folder') return [];
    return below.entries(folder);
  }
}

/** What some files bring into each folder that leads to them. */
function entriesByFolder(files: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, FolderEntry>> {
  const byFolder = new Map<string, Map<string, FolderEntry>>();
  const add = (path: string, kind: FolderEntry['kind']): void => {
    const folder = parentOf(path);
    if (folder === path) return;
    const name = path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
    let entries = byFolder.get(folder);
    const isKnown = entries !== undefined;
    if (entries === undefined) {
      entries = new Map();
      byFolder.set(folder, entries);
    }
    entries.set(name, { name, kind });
    if (!isKnown) add(folder, 'folder');
  };
  for (const file of files) add(file, 'file');
  return byFolder;
}

function absent(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
}
