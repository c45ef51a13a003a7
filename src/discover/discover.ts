/**
 * Finds the files of a code base that are to be scanned, and answers what the later stages ask of the disk.
 *
 * What is left out: what `.gitignore`, `.tracklintignore` and `ignores` say, and by default tests, stories, declaration
 * files, installed packages and build output, all silently; minified files, files over 1 MiB and vendored code, which
 * are told. A glob in `files` (or a `!glob` in `ignores`) that spells out such a name brings it in.
 */
import path from 'node:path';
import { printedPath } from '../document/printed-path.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { AskedOnce } from './asked-once.ts';
import { byteSearch } from './byte-search.ts';
import { leftOutFolder } from './default-ignores.ts';
import { FileGlobs } from './file-globs.ts';
import type { Files } from './files.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { byPath, inside, posix, relativeTo } from './paths.ts';
import { SourceBytes, whyUnreadable } from './source-bytes.ts';
import { isSourceFile } from './source-files.ts';
import { type WalkRules, walk } from './walk.ts';
import { whyIgnored } from './why-ignored.ts';
import { WorkspacePackages } from './workspace-packages.ts';

export interface DiscoverRequest {
  /** What is searched: the disk, or something over it. */
  readonly tree: Files;
  /** The base folder, absolute: what globs start at and what is searched. */
  readonly folder: string;
  /** The working directory, absolute: what printed paths start at. */
  readonly root: string;
  /** Whether `.gitignore` and `.tracklintignore` count. */
  readonly ignoreFiles: boolean;
  /** Globs of files to be read; empty for all source files. */
  readonly files: readonly string[];
  /** Globs of files and folders to be left out. */
  readonly ignores: readonly string[];
  /**
   * Files and folders that the user named, absolute, also outside the base folder. The defaults don't hold for a named
   * file (a test, a minified file); what the project ignores and installed packages stay out, without a word, because
   * hooks pass every staged file. In a named folder the defaults hold, except the one that leaves out the folder itself.
   */
  readonly extra: readonly string[];
  /** Whether a folder below the base, whose files are called so, is a project of its own, and not searched. */
  readonly isApart?: (folder: string, names: readonly string[]) => boolean;
}

export interface Discovery {
  readonly host: SourceHost;
  /** The files to be scanned: absolute, sorted. */
  readonly files: readonly string[];
  /** Those of them that only lead to others: the files of packages that the base folder's depend on, where these lie outside. */
  readonly beside: ReadonlySet<string>;
  /** The folders below the base folder that are projects of their own: absolute, sorted. */
  readonly apart: readonly string[];
  /** What could have been expected to be scanned and isn't, by printed path, sorted. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** What is left out without a word, folders as a whole: why, by absolute path. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Why what was named and is ignored stays unread, by absolute path. */
  readonly ignored: ReadonlyMap<string, string>;
}

/** Walks the base folder and what was named, and reads what it finds there. Never throws for what is on the disk. */
export function discover(request: DiscoverRequest): Discovery {
  const base = withoutEnd(posix(request.folder));
  const globs = new FileGlobs(base, request.files, request.ignores);
  const { tree } = request;
  const rules: WalkRules = {
    files: tree,
    base,
    globs,
    ignoreFiles: new IgnoreFiles(request.ignoreFiles ? tree : null, base),
    isApart: request.isApart ?? (() => false),
  };
  const skipped = new Map<string, string>();
  const leftOut = new Map<string, string>();
  const ignored = new Map<string, string>();
  const found = new Set<string>();
  const named = new Set<string>();
  const apart = new Set<string>();
  const packages: string[] = [];
  const declarations = new Set<string>();

  const collect = (folder: string, options: { byGlobs: boolean; withTests: boolean }) => {
    const walked = walk(folder, rules, options);
    for (const file of walked.files) found.add(file);
    for (const entry of walked.skipped) skipped.set(entry.path, entry.reason);
    for (const entry of walked.leftOut) leftOut.set(entry.path, entry.reason);
    for (const one of walked.apart) apart.add(one);
    packages.push(...walked.packages);
    for (const file of walked.declarations) declarations.add(file);
  };
  for (const folder of [base, ...globs.outside.map((outside) => posix(path.resolve(base, outside)))]) {
    collect(folder, { byGlobs: true, withTests: false });
  }
  for (const extra of request.extra.map((given) => withoutEnd(posix(given)))) {
    if ([...apart].some((folder) => `${extra}/`.startsWith(inside(folder)))) continue;
    const kind = kindOfNamed(extra, rules);
    if (kind === 'folder') collect(extra, optionsForNamed(extra, base));
    else if (kind === 'file') named.add(extra);
    else (kind.isIgnored ? ignored : skipped).set(extra, kind.reason);
  }

  const workspace = new WorkspacePackages(tree, base, packages);
  const beside = new Set<string>();
  for (const folder of workspace.dependencies()) {
    const own: WalkRules = {
      ...rules,
      base: folder,
      globs: new FileGlobs(folder, [], []),
      ignoreFiles: new IgnoreFiles(request.ignoreFiles ? tree : null, folder),
      isApart: () => false,
    };
    const { files, declarations: types } = walk(folder, own, { byGlobs: true, withTests: false });
    for (const file of files) if (!found.has(file) && !named.has(file)) beside.add(file);
    for (const file of types) declarations.add(file);
  }

  const sources = new SourceBytes(tree);
  const files = [...new Set([...found, ...named, ...beside])].sort(byPath).filter((file) => {
    const reason = sources.add(file, named.has(file));
    leftOut.delete(file);
    if (reason === null) skipped.delete(file);
    else if (!beside.has(file)) skipped.set(file, reason);
    return reason === null;
  });
  const root = withoutEnd(posix(request.root));
  const told = [...skipped].map(([file, reason]) => ({ file: printedPath(root, file), reason }));
  const host = hostOver(files, [...declarations].sort(byPath), sources, workspace, new AskedOnce(tree));
  return {
    host,
    files,
    beside,
    apart: [...apart].sort(byPath),
    skipped: told.sort((a, b) => byPath(a.file, b.file)),
    leftOut,
    ignored,
  };
}

function hostOver(
  files: readonly string[],
  declarations: readonly string[],
  sources: SourceBytes,
  packages: WorkspacePackages,
  known: AskedOnce,
): SourceHost {
  const found = new Map<string, readonly string[]>();
  /** A cache asks for what the scan then asks for again. */
  const search = (among: readonly string[], texts: readonly string[]) => {
    const key = JSON.stringify([among === files, texts]);
    const paths = found.get(key) ?? sources.filter(among, byteSearch(texts));
    found.set(key, paths);
    return paths;
  };
  return {
    read: (file) => sources.kept(file) ?? known.read(file),
    exists: (file) => known.isFile(file),
    directoryExists: (folder) => known.isFolder(folder),
    realpath: (file) => known.realpath(file),
    list: (folder) => known.list(folder),
    packageFolder: (name) => packages.folderOf(name),
    candidates: (needles) => (needles.length === 0 ? [] : search(files, needles)),
    declarations: (needles) => search(declarations, needles),
  };
}

function kindOfNamed(
  extra: string,
  rules: WalkRules,
): 'file' | 'folder' | { reason: string; isIgnored: boolean } {
  const left = (reason: string, isIgnored = false) => ({ reason, isIgnored });
  const kind = rules.files.kind(extra);
  if (kind === 'absent') return left(whyAbsent(rules.files, extra));
  const ignored = whyIgnored(extra, kind === 'folder', rules);
  if (ignored !== null) return left(ignored, true);
  if (kind === 'folder') return 'folder';
  if (!isSourceFile(path.posix.basename(extra))) return left('not a JavaScript or TypeScript source file');
  return kind === 'file' ? 'file' : left('not a regular file');
}

/** What lies in a folder that can't be entered looks absent. */
function whyAbsent(files: Files, path: string): string {
  try {
    files.read(path, 0);
    return 'no such file';
  } catch (error) {
    return whyUnreadable(error);
  }
}

function optionsForNamed(folder: string, base: string): { byGlobs: boolean; withTests: boolean } {
  const isInside = folder === base || folder.startsWith(inside(base));
  const names = relativeTo(base, folder).split('/');
  const isLeftOut = names.some(
    (name, at) => leftOutFolder(name, { above: names.slice(0, at), atPackage: false }) !== null,
  );
  return { byGlobs: isInside && !isLeftOut, withTests: isInside && isLeftOut };
}

function withoutEnd(folder: string): string {
  return folder.length > 1 ? folder.replace(/\/+$/, '') : folder;
}
