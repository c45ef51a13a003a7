/** The paths of the command line: what of the code base is reported. They don't narrow what is scanned. */
import path from 'node:path';
import picomatch from 'picomatch';
import type { Files } from '../discover/files.ts';
import { inside, parentOf, posix } from '../discover/paths.ts';
import { globMatcher } from '../document/glob.ts';

export interface Selection {
  /** The folder that holds all that is selected, absolute. */
  readonly folder: string;
  /** The files that were named one by one, absolute. */
  readonly files: readonly string[];
  /** The folders that were named, absolute. */
  readonly folders: readonly string[];
  /** Whether a file, given as an absolute path, is selected. */
  includes(file: string): boolean;
  /** The paths that select none of the files and aren't files themselves, as they were given. */
  unmatched(files: readonly string[]): readonly string[];
}

type Target =
  | { readonly kind: 'file' | 'folder'; readonly given: string; readonly path: string }
  | { readonly kind: 'glob'; readonly given: string; readonly path: string; matches(file: string): boolean };

/** Reads the paths (at least one), which start at the working directory; one that exists is that file or folder even if it looks like a glob. */
export function selectPaths(paths: readonly string[], cwd: string, tree: Files): Selection {
  const targets = paths.map((given) => targetOf(given, cwd, tree));
  const named = (kind: Target['kind']) =>
    targets.filter((target) => target.kind === kind).map(({ path }) => path);
  const places = targets.map((target) => (target.kind === 'file' ? parentOf(target.path) : target.path));
  return {
    folder: places.reduce(commonFolder),
    files: named('file'),
    folders: named('folder'),
    includes: (file) => targets.some((target) => selects(target, file)),
    unmatched: (files) =>
      targets
        .filter((target) => target.kind !== 'file' && !files.some((file) => selects(target, file)))
        .map((target) => target.given),
  };
}

function targetOf(given: string, cwd: string, tree: Files): Target {
  const absolute = posix(path.resolve(cwd, given));
  const kind = tree.kind(absolute);
  if (kind !== 'absent') {
    return { kind: kind === 'folder' ? 'folder' : 'file', given, path: tree.realpath(absolute) };
  }
  const pattern = posix(given);
  const { base, glob } = picomatch.scan(pattern);
  const folder = existingFolder(posix(path.resolve(cwd, base)), tree);
  if (glob === '') return { kind: 'glob', given, path: folder, matches: () => false };
  const start = inside(posix(path.resolve(cwd, base)));
  const matchesRest = globMatcher([glob]);
  const matches = (file: string) => file.startsWith(start) && matchesRest(file.slice(start.length));
  return { kind: 'glob', given, path: folder, matches };
}

function existingFolder(folder: string, tree: Files): string {
  return tree.kind(folder) === 'folder' ? tree.realpath(folder) : existingFolder(parentOf(folder), tree);
}

function selects(target: Target, file: string): boolean {
  if (target.kind === 'glob') return target.matches(file);
  return file === target.path || (target.kind === 'folder' && file.startsWith(inside(target.path)));
}

function commonFolder(a: string, b: string): string {
  const parent = parentOf(a);
  if (a === b || b.startsWith(inside(a)) || parent === a) return a;
  return commonFolder(parent, b);
}
