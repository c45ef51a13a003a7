/**
 * `.gitignore` and `.tracklintignore`, at every level from the repository's root down, with git's semantics: the deeper
 * file decides, the later line within a file. What is inside an ignored folder can't be brought back.
 */
import ignore, { type Ignore } from 'ignore';
import type { Files } from './files.ts';
import { inside, join, parentOf } from './paths.ts';

/** In this order, so that the tool's own file has the last word. */
const NAMES = ['.git/info/exclude', '.gitignore', '.tracklintignore'];

/** No sensible pattern is longer, and a longer one may not compile. */
const LONGEST_PATTERN = 4096;

interface Level {
  readonly prefix: string;
  readonly rules: Ignore;
}

export class IgnoreFiles {
  readonly #files: Files | null;
  readonly #base: string;
  readonly #levels = new Map<string, readonly Level[]>();

  /**
   * The base folder is always entered: ignore files above it that would leave it out as a whole are not asked.
   *
   * @param files null where no ignore file counts.
   */
  constructor(files: Files | null, base: string) {
    this.#files = files;
    this.#base = base;
  }

  /** Whether the ignore files leave out an entry whose folders they don't leave out. */
  leavesOut(path: string, isFolder: boolean): boolean {
    return verdict(this.#levelsOf(parentOf(path)), path, isFolder);
  }

  /** Whether the ignore files leave out a path or a folder on the way to it. */
  leavesOutAnywhere(path: string, isFolder: boolean): boolean {
    if (path === this.#base || parentOf(path) === path) return false;
    return this.leavesOutAnywhere(parentOf(path), true) || this.leavesOut(path, isFolder);
  }

  /** Deepest first. */
  #levelsOf(folder: string): readonly Level[] {
    let levels = this.#levels.get(folder);
    const files = this.#files;
    if (files === null) return [];
    if (levels === undefined) {
      const own = readLevel(files, folder);
      const above = this.#reachesAbove(files, folder) ? this.#levelsOf(parentOf(folder)) : [];
      levels = own === null ? above : [own, ...above];
      if (folder === this.#base) levels = levels.filter((level) => !verdict([level], folder, true));
      this.#levels.set(folder, levels);
    }
    return levels;
  }

  /** Outside a repository nothing above the base folder belongs to the project. */
  #reachesAbove(files: Files, folder: string): boolean {
    if (folder.startsWith(inside(this.#base)) && folder !== this.#base) return true;
    return !holdsGit(files, folder) && isInRepository(files, parentOf(folder));
  }
}

function verdict(levels: readonly Level[], path: string, isFolder: boolean): boolean {
  for (const { prefix, rules } of levels) {
    if (!path.startsWith(prefix)) continue;
    const { ignored, unignored } = rules.test(path.slice(prefix.length) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function readLevel(files: Files, folder: string): Level | null {
  const patterns = NAMES.flatMap((name) => readPatterns(files, join(folder, name)));
  if (patterns.length === 0) return null;
  return { prefix: inside(folder), rules: ignore({ ignorecase: false }).add(patterns) };
}

function readPatterns(files: Files, file: string): string[] {
  try {
    // Git does not follow a link here either.
    if (files.kind(file) !== 'file' || files.isLink(file)) return [];
    const text = new TextDecoder().decode(files.read(file));
    return text.split(/\r?\n/).filter((line) => line.length <= LONGEST_PATTERN);
  } catch {
    return [];
  }
}

function isInRepository(files: Files, folder: string): boolean {
  return holdsGit(files, folder) || (parentOf(folder) !== folder && isInRepository(files, parentOf(folder)));
}

/** A folder in a clone, a file in a work tree or a submodule. */
function holdsGit(files: Files, folder: string): boolean {
  return files.kind(join(folder, '.git')) !== 'absent';
}
