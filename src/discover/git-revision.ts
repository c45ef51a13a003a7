/** Files as git keeps them at a revision: read from its objects, the work tree is not touched. */
import { posix } from 'node:path';
import { type GitFailure, git, lines, openRepository } from './git.ts';
import { inside } from './paths.ts';

export interface Revision {
  /** The top folder of the repository, as an absolute path. */
  readonly top: string;
  /** The bytes of a file at its absolute path, undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** What is in a folder; nothing where there is no such folder. */
  list(path: string): readonly { readonly name: string; readonly isFolder: boolean }[];
}

export type RevisionFailure =
  | GitFailure
  /** With the branches and tags that there are. */
  | { readonly kind: 'unknown revision'; readonly names: readonly string[] };

export type OpenedRevision =
  | { readonly revision: Revision; readonly failure: null }
  | { readonly revision: null; readonly failure: RevisionFailure };

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly object: string;
}

const LINK_MODE = '120000';
/** Links can lead in circles. */
const MAX_LINKS = 10;

/** Opens a revision (a branch, tag or commit, as git spells them) of the repository that holds a folder. */
export function openRevision(name: string, folder: string): OpenedRevision {
  const { top, failure } = openRepository(folder);
  if (top === null) return { revision: null, failure };
  // What begins with a dash is an option, and no revision.
  const commit = name.startsWith('-') ? null : git(folder, ['rev-parse', '--verify', `${name}^{commit}`]);
  if (commit === null || commit.failed) {
    const names = lines(git(folder, ['for-each-ref', '--format=%(refname:short)']));
    return { revision: null, failure: { kind: 'unknown revision', names } };
  }
  return { revision: revisionOf(commit.out.toString().trim(), top), failure: null };
}

function revisionOf(commit: string, top: string): Revision {
  const folders = new Map<string, ReadonlyMap<string, Entry>>();

  function entries(folder: string): ReadonlyMap<string, Entry> {
    let known = folders.get(folder);
    if (known === undefined) {
      known = readFolder(folder);
      folders.set(folder, known);
    }
    return known;
  }

  function readFolder(folder: string): ReadonlyMap<string, Entry> {
    if (folder !== top && !folder.startsWith(inside(top))) return new Map();
    const listed = git(top, ['ls-tree', '-z', `${commit}:${posix.relative(top, folder)}`]);
    return new Map(
      lines(listed, '\0')
        .flatMap((line) => entryOf(line))
        .map((entry) => [entry.name, entry]),
    );
  }

  function read(path: string, links: number): Uint8Array | undefined {
    const entry = entries(posix.dirname(path)).get(posix.basename(path));
    if (entry === undefined || entry.kind === 'folder' || entry.kind === 'other') return undefined;
    const content = git(top, ['cat-file', 'blob', entry.object]);
    if (content.failed || entry.kind === 'file') return content.failed ? undefined : content.out;
    return links === MAX_LINKS
      ? undefined
      : read(posix.resolve(posix.dirname(path), content.out.toString()), links + 1);
  }

  return {
    top,
    read: (path) => read(path, 0),
    list: (path) => [
      ...[...entries(path).values()].map(({ name, kind }) => ({ name, isFolder: kind === 'folder' })),
      // The top of a repository is known by it, and no revision holds it.
      ...(path === top ? [{ name: '.git', isFolder: true }] : []),
    ],
  };
}

/** `100644 blob 8ab6…<tab>tracking-plan.yaml`. */
function entryOf(line: string): Entry[] {
  const [, mode, type, object, name] = /^(\d+) (\w+) (\w+)\t(.+)$/s.exec(line) ?? [];
  if (mode === undefined || object === undefined || name === undefined) return [];
  const kind = mode === LINK_MODE ? 'link' : type === 'blob' ? 'file' : type === 'tree' ? 'folder' : 'other';
  return [{ name, kind, object }];
}
