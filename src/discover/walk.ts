/**
 * Walks folders and collects the source files that are to be read. Links are not followed: a file that a link leads to
 * is found where it is, and a loop of links goes nowhere.
 */
import { leftOutFolder, machineMadeName, testMark } from './default-ignores.ts';
import type { FileGlobs } from './file-globs.ts';
import type { Files, FolderEntry } from './files.ts';
import type { IgnoreFiles } from './ignore-files.ts';
import { join, relativeTo } from './paths.ts';
import { whyUnreadable } from './source-bytes.ts';
import { isDeclarationFile, isSourceFile } from './source-files.ts';
import { BY_DEFAULT, BY_IGNORE_FILE, BY_IGNORES, NOT_LISTED } from './why-ignored.ts';

export interface WalkRules {
  readonly files: Files;
  /** The folder that globs and defaults start at. */
  readonly base: string;
  readonly globs: FileGlobs;
  readonly ignoreFiles: IgnoreFiles;
  /** Whether a folder below the base, whose files are called so, is a project of its own, and not searched. */
  isApart(folder: string, names: readonly string[]): boolean;
}

export interface WalkOptions {
  /** Whether the `files` globs count; not in a folder that lies where they can't match. */
  readonly byGlobs: boolean;
  /** Whether tests and stories count as sources, because the user named the folder that holds them. */
  readonly withTests: boolean;
}

export interface Walked {
  readonly files: string[];
  /** Declaration files, which are no sources. */
  readonly declarations: string[];
  /** The folders that are projects of their own. */
  readonly apart: string[];
  /** The folders that hold a package.json. */
  readonly packages: string[];
  /** Absolute paths of what is left out and worth telling. */
  readonly skipped: { readonly path: string; readonly reason: string }[];
  /** Absolute paths of what is left out without a word: folders, and source files in folders that are entered. */
  readonly leftOut: { readonly path: string; readonly reason: string }[];
}

/** Collects what is below a folder, which itself is entered whatever it is called. */
export function walk(start: string, rules: WalkRules, options: WalkOptions): Walked {
  const walked: Walked = { files: [], declarations: [], apart: [], packages: [], skipped: [], leftOut: [] };
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(rules.files, folder, walked.skipped);
    const isPackage = entries.some((entry) => entry.name === 'package.json' && entry.kind === 'file');
    if (isPackage) walked.packages.push(folder);
    if (folder !== rules.base && rules.isApart(folder, filesAmong(entries))) {
      walked.apart.push(folder);
      continue;
    }
    const atPackage = isPackage || folder === rules.base;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.kind === 'folder') {
        if (entersFolder(path, entry.name, atPackage, rules, walked)) waiting.push(path);
      } else if (entry.kind !== 'file') continue;
      else if (isSourceFile(entry.name)) takeFile(path, entry.name, rules, options, walked);
      else if (isDeclarationFile(entry.name) && !rules.ignoreFiles.leavesOut(path, false))
        walked.declarations.push(path);
    }
  }
  return walked;
}

function filesAmong(entries: readonly FolderEntry[]): readonly string[] {
  return entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name);
}

function entriesOf(files: Files, folder: string, skipped: Walked['skipped']): readonly FolderEntry[] {
  try {
    return files.entries(folder);
  } catch (error) {
    skipped.push({ path: folder, reason: whyUnreadable(error) });
    return [];
  }
}

function entersFolder(
  path: string,
  name: string,
  atPackage: boolean,
  rules: WalkRules,
  walked: Walked,
): boolean {
  const fromBase = relativeTo(rules.base, path);
  const leftOut = leftOutFolder(name, { above: fromBase.split('/').slice(0, -1), atPackage });
  const leave = (reason: string) => {
    walked.leftOut.push({ path, reason });
    return false;
  };
  if (leftOut === 'silent' && !rules.globs.asksForFolder(name)) return leave(BY_DEFAULT);
  if (rules.globs.prunes(fromBase)) return leave(BY_IGNORES);
  if (rules.ignoreFiles.leavesOut(path, true)) return leave(BY_IGNORE_FILE);
  if (leftOut === 'vendored' && !rules.globs.asksForFolder(name)) {
    if (holdsSource(rules.files, path)) walked.skipped.push({ path, reason: 'vendored code' });
    return false;
  }
  return true;
}

function takeFile(path: string, name: string, rules: WalkRules, options: WalkOptions, walked: Walked): void {
  const fromBase = relativeTo(rules.base, path);
  const { globs, ignoreFiles } = rules;
  const leftOut = whyLeftOut();
  if (leftOut !== null) {
    walked.leftOut.push({ path, reason: leftOut });
    return;
  }
  const reason = machineMadeName(name);
  if (reason === null) walked.files.push(path);
  else walked.skipped.push({ path, reason });

  function whyLeftOut(): string | null {
    const mark = testMark(name);
    if (mark !== null && !options.withTests && !globs.asksForFile(mark)) return BY_DEFAULT;
    if (globs.ignores(fromBase)) return BY_IGNORES;
    if (options.byGlobs && !globs.takes(fromBase)) return NOT_LISTED;
    return ignoreFiles.leavesOut(path, false) ? BY_IGNORE_FILE : null;
  }
}

/** A vendored tree without JavaScript (Go, PHP) is nothing to tell of. */
function holdsSource(files: Files, start: string): boolean {
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of entriesOf(files, folder, [])) {
      if (entry.kind === 'folder') waiting.push(join(folder, entry.name));
      else if (entry.kind === 'file' && isSourceFile(entry.name)) return true;
    }
  }
  return false;
}
