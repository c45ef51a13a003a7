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
  /**
   * The paths that select none of the files and aren't files themselves, as they were given. What lies in the folders
   * `elsewhere` is for others to say.
   */
  unmatched(files: readonly string[], elsewhere: readonly string[]): readonly string[];
  /** What of it lies in a folder; null where nothing does. */
  within(folder: string): Selection | null;
}

type Target =
  | { readonly kind: 'file' | 'folder'; readonly given: string; readonly path: string }
  | {
      readonly kind: 'glob';
      readonly given: string;
      readonly path: string;
      /** Where all that it can match lies, whether that exists or not. */
      readonly start: string;
      matches(file: string): boolean;
    };

/** Reads the paths (at least one), which start at the working directory; one that exists is that file or folder even if it looks like a glob. */
export function selectPaths(paths: readonly string[], cwd: string, tree: Files): Selection {
  return selectionOf(paths.map((given) => targetOf(given, cwd, tree)));
}

function selectionOf(targets: readonly Target[]): Selection {
  const named = (kind: Target['kind']) =>
    targets.filter((target) => target.kind === kind).map(({ path }) => path);
  const places = targets.map((target) => (target.kind === 'file' ? parentOf(target.path) : target.path));
  return {
    folder: places.length === 0 ? '' : places.reduce(commonFolder),
    files: named('file'),
    folders: named('folder'),
    includes: (file) => targets.some((target) => selects(target, file)),
    unmatched: (files, elsewhere) =>
      targets
        .filter((target) => target.kind !== 'file' && !files.some((file) => selects(target, file)))
        .filter((target) => !elsewhere.some((folder) => canSelectIn(target, folder)))
        .map((target) => target.given),
    within: (folder) => {
      const inFolder = targets.filter((target) => canSelectIn(target, folder));
      if (inFolder.length === 0) return null;
      // Of a folder around it the whole is selected, and need not be named.
      const { files, folders, unmatched } = selectionOf(
        inFolder.filter((target) => isIn(target.kind === 'glob' ? target.start : target.path, folder)),
      );
      return { ...selectionOf(inFolder), files, folders, unmatched };
    },
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
  const start = posix(path.resolve(cwd, base));
  if (glob === '') return { kind: 'glob', given, path: folder, start, matches: () => false };
  const matchesRest = globMatcher([glob]);
  const around = inside(start);
  const matches = (file: string) => file.startsWith(around) && matchesRest(file.slice(around.length));
  return { kind: 'glob', given, path: folder, start, matches };
}

function existingFolder(folder: string, tree: Files): string {
  return tree.kind(folder) === 'folder' ? tree.realpath(folder) : existingFolder(parentOf(folder), tree);
}

function selects(target: Target, file: string): boolean {
  if (target.kind === 'glob') return target.matches(file);
  return file === target.path || (target.kind === 'folder' && file.startsWith(inside(target.path)));
}

function canSelectIn(target: Target, folder: string): boolean {
  const from = target.kind === 'glob' ? target.start : target.path;
  return isIn(from, folder) || (target.kind !== 'file' && isIn(folder, from));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(inside(folder));
}

function commonFolder(a: string, b: string): string {
  const parent = parentOf(a);
  if (a === b || b.startsWith(inside(a)) || parent === a) return a;
  return commonFolder(parent, b);
}
