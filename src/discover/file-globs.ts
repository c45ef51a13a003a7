/** Which paths the globs of the configuration choose. Globs and paths start at the base folder. */
import path from 'node:path';
import picomatch from 'picomatch';
import { globMatcher } from '../document/glob.ts';
import { posix, relativeTo } from './paths.ts';

type Match = (path: string) => boolean;

interface Chosen {
  readonly matches: Match;
  /** A `!glob`: brings back what an earlier one, or a default, leaves out. */
  readonly negated: boolean;
}

export class FileGlobs {
  readonly #files: readonly Match[];
  readonly #ignores: readonly Chosen[];
  readonly #canPrune: boolean;
  /** The parts between slashes of globs that ask for something. */
  readonly #asked: readonly string[];
  /** Folders outside the base folder that a glob leads to (`../web/src/**`), as it leads there. */
  readonly outside: readonly string[];

  constructor(folder: string, files: readonly string[], ignores: readonly string[]) {
    const positive = files.filter((glob) => !glob.startsWith('!')).map((glob) => fromFolder(folder, glob));
    const excluded = files.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    this.#files = positive.map(compile);
    this.#ignores = [...excluded, ...ignores].map((glob) => {
      const negated = glob.startsWith('!');
      return { negated, matches: compile(fromFolder(folder, negated ? glob.slice(1) : glob)) };
    });
    this.#canPrune = !this.#ignores.some(({ negated }) => negated);
    const broughtBack = ignores.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    this.#asked = [...positive, ...broughtBack].flatMap((glob) => glob.split('/'));
    this.outside = positive.map((glob) => picomatch.scan(glob).base).filter((base) => base.startsWith('..'));
  }

  /** Whether a file is among `files` and not among `ignores`. */
  takes(file: string): boolean {
    return (this.#files.length === 0 || this.#files.some((matches) => matches(file))) && !this.ignores(file);
  }

  /** Whether a file is among `ignores`; the last glob that matches decides, as for ESLint. */
  ignores(file: string): boolean {
    return this.#ignores.findLast(({ matches }) => matches(file))?.negated === false;
  }

  /** Whether nothing below a folder can be taken because `ignores` leaves the folder out. */
  prunes(folder: string): boolean {
    return this.#canPrune && this.ignores(folder);
  }

  /** Whether a glob spells out the name of a folder that is left out by default: `e2e/**` asks for `e2e`. */
  asksForFolder(name: string): boolean {
    return this.#asked.some((part) => /\w/.test(part) && globMatcher([part])(name));
  }

  /** Whether a glob spells out the mark of a file that is left out by default: `*.test.ts` asks for `test`. */
  asksForFile(mark: string): boolean {
    return this.#asked.some((part) => part.includes(mark) && part.includes('.'));
  }
}

/** A glob without wildcards also means everything in the folder of that name. */
function compile(glob: string): Match {
  return globMatcher([glob, `${glob.replace(/\/$/, '')}/**`]);
}

function fromFolder(folder: string, glob: string): string {
  return path.isAbsolute(glob) ? relativeTo(folder, posix(glob)) : glob.replace(/^\.\//, '');
}
