/** Which files git knows as changed, and the files as its index holds them. The work tree and the index are not touched. */
import { disk } from './disk.ts';
import type { Files } from './files.ts';
import { type GitFailure, type GitResult, git, lines, openRepository } from './git.ts';
import { withOverlay } from './overlay.ts';
import { inside, join, parentOf } from './paths.ts';

/** What is to be looked at because it has changed. */
export interface Changes {
  /** All files, as they are after the change. */
  readonly files: Files;
  /** The changed ones that are there after it, by absolute path. */
  readonly changed: ReadonlySet<string>;
}

export type ChangesFailure =
  | GitFailure
  /** With the branches and tags that there are. */
  | { readonly kind: 'unknown revision'; readonly names: readonly string[] }
  | { readonly kind: 'no common commit' }
  | { readonly kind: 'git failed'; readonly said: string };

export type OpenedChanges =
  | { readonly changes: Changes; readonly failure: null }
  | { readonly changes: null; readonly failure: ChangesFailure };

/** Names from the top folder, whatever a user has configured; a file that is gone is none. */
const DIFF = [
  'diff',
  '--no-ext-diff',
  '--no-renames',
  '--no-relative',
  '--name-only',
  '-z',
  '--diff-filter=d',
];

/**
 * What the next commit changes: files are as they are staged. What git doesn't know yet, and doesn't ignore either, will
 * not be in the commit and counts as absent. What it ignores (installed packages, generated code) is read from the disk.
 */
export function stagedChanges(folder: string): OpenedChanges {
  const { top, failure } = openRepository(folder);
  if (top === null) return { changes: null, failure };
  const staged = git(top, [...DIFF, '--cached']);
  const unstaged = git(top, ['diff-files', '-z', '--ignore-submodules']);
  const unknown = git(top, [...OTHERS, '--directory', '--no-empty-directory']);
  const failed = [staged, unstaged, unknown].find((result) => result.failed);
  if (failed?.failed) return gitFailed(failed);

  const { objects, added } = unstagedObjects(lines(unstaged, '\0'));
  const hidden = new Set(
    [...lines(unknown, '\0'), ...added].map((path) => join(top, path.replace(/\/$/, ''))),
  );
  const contents = new Map([...readObjects(top, objects)].map(([path, bytes]) => [join(top, path), bytes]));
  const isHidden = (path: string): boolean =>
    hidden.has(path) || (path.startsWith(inside(top)) && isHidden(parentOf(path)));
  const files = hidden.size + contents.size === 0 ? disk : withOverlay(disk, { contents, hides: isHidden });
  return { changes: { files, changed: absolute(top, staged) }, failure: null };
}

const OTHERS = ['ls-files', '--others', '--exclude-standard', '-z'];

/** What has changed, in commits and in the work tree, since the branch left another (a branch, tag or commit). */
export function changesSince(revision: string, folder: string): OpenedChanges {
  const { top, failure } = openRepository(folder);
  if (top === null) return { changes: null, failure };
  // What begins with a dash is an option, and no revision.
  const known = revision.startsWith('-') ? null : git(top, ['rev-parse', '--verify', `${revision}^{commit}`]);
  if (known === null || known.failed) {
    const names = lines(git(top, ['for-each-ref', '--format=%(refname:short)']));
    return { changes: null, failure: { kind: 'unknown revision', names } };
  }
  const [base] = lines(git(top, ['merge-base', known.out.toString().trim(), 'HEAD']));
  if (base === undefined) return { changes: null, failure: { kind: 'no common commit' } };
  const changed = git(top, [...DIFF, base]);
  const unknown = git(top, OTHERS);
  if (changed.failed) return gitFailed(changed);
  const paths = new Set([...absolute(top, changed), ...absolute(top, unknown)]);
  return { changes: { files: disk, changed: paths }, failure: null };
}

function gitFailed({ said }: Extract<GitResult, { failed: true }>): OpenedChanges {
  return { changes: null, failure: { kind: 'git failed', said: said ?? '' } };
}

function absolute(top: string, result: GitResult): ReadonlySet<string> {
  return new Set(lines(result, '\0').map((path) => join(top, path)));
}

/**
 * Reads `:100644 100644 <object in the index> <zeros> M`, followed by the path: what differs in the work tree. Links and
 * submodules stay as they are there, and so does what a merge has left open.
 */
function unstagedObjects(parts: readonly string[]): {
  readonly objects: ReadonlyMap<string, string>;
  /** What was only announced (`git add --intent-to-add`). */
  readonly added: readonly string[];
} {
  const objects = new Map<string, string>();
  const added: string[] = [];
  const open = new Set<string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode, , object, , status] = /^:(\d+) (\d+) (\w+) (\w+) (\w)/.exec(parts[at]!) ?? [];
    const path = parts[at + 1]!;
    if (status === 'A') added.push(path);
    else if (status === 'U') open.add(path);
    else if (mode?.startsWith('100') && object !== undefined && /[^0]/.test(object))
      objects.set(path, object);
  }
  for (const path of open) objects.delete(path);
  return { objects, added };
}

/** The contents of objects by the paths that they are at, with one process for all. */
function readObjects(top: string, objects: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (objects.size === 0) return contents;
  const printed = git(top, ['cat-file', '--batch'], `${[...objects.values()].join('\n')}\n`);
  if (printed.failed) return contents;
  let at = 0;
  for (const path of objects.keys()) {
    const end = printed.out.indexOf('\n', at);
    const size = Number(/ (\d+)$/.exec(printed.out.toString('utf8', at, end))?.[1]);
    // `<object> missing`: the repository is broken, and the work tree is all there is.
    if (Number.isNaN(size)) {
      at = end + 1;
      continue;
    }
    contents.set(path, printed.out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
