/** Files that note what they are asked, so that a change that matters can be told from one that doesn't. */
import { hash } from 'node:crypto';
import type { Files } from './files.ts';
import { inside, parentOf } from './paths.ts';

interface Question {
  /** Asks again; gives the answer in a short form. */
  readonly ask: () => string;
  readonly answer: string;
}

export interface AskedFiles {
  /** They answer as the files below them do. */
  readonly files: Files;
  /** The folders in which a change can be seen, whether they are there or not. */
  folders(): readonly string[];
  /**
   * Asks again about paths on which something may have happened, about what is below them, and what is in their folders.
   *
   * @returns the paths of the questions that have another answer now, in no order.
   */
  changed(paths: Iterable<string>): readonly string[];
}

export function askedFiles(below: Files): AskedFiles {
  /** By path, and by what was asked about it. */
  const asked = new Map<string, Map<string, Question>>();
  /** Where links have led to files, and the links. */
  const linked = new Map<string, string>();

  function noted<T>(name: string, path: string, ask: () => T, short: (answer: T) => string): T {
    const answer = outcome(ask);
    const questions = asked.get(path) ?? new Map<string, Question>();
    asked.set(path, questions);
    const inShort = () => shortOf(outcome(ask), short);
    if (!questions.has(name)) questions.set(name, { ask: inShort, answer: shortOf(answer, short) });
    if ('error' in answer) throw answer.error;
    return answer.value;
  }

  function pathsAround(path: string): readonly string[] {
    const folder = inside(path);
    const isListed = asked.get(parentOf(path))?.has(LISTING) === true;
    const link = linked.get(path);
    return [
      path,
      ...(isListed ? [parentOf(path)] : []),
      ...(link === undefined ? [] : [link]),
      ...[...asked.keys()].filter((other) => other.startsWith(folder)),
    ];
  }

  return {
    files: {
      kind: (path) => noted('kind', path, () => below.kind(path), String),
      isLink: (path) => noted('link', path, () => below.isLink(path), String),
      read: (path, most) => noted(`${CONTENT} ${most}`, path, () => below.read(path, most), digestOf),
      entries: (folder) => noted(LISTING, folder, () => below.entries(folder), namesIn),
      realpath: (path) => noted('real path', path, () => below.realpath(path), String),
    },
    folders: () => {
      const folders = new Set<string>();
      for (const [path, questions] of asked) {
        folders.add(parentOf(path));
        if (questions.has(LISTING)) folders.add(path);
        if (![...questions.keys()].some((name) => name.startsWith(CONTENT))) continue;
        const real = below.realpath(path);
        if (real === path) continue;
        linked.set(real, path);
        folders.add(parentOf(real));
      }
      return [...folders];
    },
    changed: (paths) => {
      const around = new Set([...paths].flatMap(pathsAround));
      return [...around].filter((path) =>
        [...(asked.get(path)?.values() ?? [])].some(({ ask, answer }) => ask() !== answer),
      );
    },
  };
}

const LISTING = 'listing';
const CONTENT = 'content';

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

function outcome<T>(ask: () => T): Outcome<T> {
  try {
    return { value: ask() };
  } catch (error) {
    return { error };
  }
}

function shortOf<T>(answer: Outcome<T>, short: (answer: T) => string): string {
  if ('value' in answer) return short(answer.value);
  return `failed: ${(answer.error as NodeJS.ErrnoException).code ?? answer.error}`;
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64');
}

function namesIn(entries: ReturnType<Files['entries']>): string {
  const names = entries.map(({ name, kind }) => `${name}\0${kind}`);
  return names.toSorted().join('\0');
}
