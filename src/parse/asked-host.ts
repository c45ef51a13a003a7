/**
 * A host that notes what it is asked. What is worked out from its answers alone holds as long as they are the same,
 * whatever else has changed on the disk.
 */
import { hash } from 'node:crypto';
import { changed, reads } from './kept.ts';
import type { SourceHost } from './source-host.ts';

export type Question = keyof SourceHost;
type Answer<Q extends Question> = ReturnType<SourceHost[Q]>;

/** The answers so far in a short form, by question and by what it was about: a path, a name, or texts as JSON. */
export type Asked = ReadonlyMap<Question, ReadonlyMap<string, string>>;

/** A question that has another answer now. */
export interface OtherAnswer {
  readonly question: Question;
  readonly about: string;
}

/** An answer in a short form. Being an object of its own, it is a source that other answers can rest on. */
interface Noted {
  readonly short: string;
}

const SHORT: { readonly [Q in Question]: (answer: Answer<Q>) => string } = {
  read: (bytes) => (bytes === undefined ? '' : digestOf(bytes)),
  exists: String,
  directoryExists: String,
  realpath: String,
  list: (content) => digestOf(JSON.stringify(content)),
  packageFolder: (folder) => folder ?? '',
  candidates: (files) => digestOf(files.join('\0')),
  declarations: (files) => digestOf(files.join('\0')),
};

const AGAIN: { readonly [Q in Question]: (host: SourceHost, about: string) => Answer<Q> } = {
  read: (host, path) => host.read(path),
  exists: (host, path) => host.exists(path),
  directoryExists: (host, path) => host.directoryExists(path),
  realpath: (host, path) => host.realpath(path),
  list: (host, path) => host.list(path),
  packageFolder: (host, name) => host.packageFolder(name),
  candidates: (host, texts) => host.candidates(JSON.parse(texts)),
  declarations: (host, texts) => host.declarations(JSON.parse(texts)),
};

/** Short for some content. */
export function digestOf(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64');
}

/** Answers as another host does. */
export class AskedHost implements SourceHost {
  #host: SourceHost;
  readonly #noted = new Map<Question, Map<string, Noted>>();

  constructor(host: SourceHost) {
    this.#host = host;
  }

  /** What it was asked so far. */
  get asked(): Asked {
    const short = (answers: ReadonlyMap<string, Noted>) =>
      new Map([...answers].map(([about, noted]) => [about, noted.short]));
    return new Map([...this.#noted].map(([question, answers]) => [question, short(answers)]));
  }

  /** Answers as this host does from now on. What rests on an answer that is another one now holds no longer. */
  goOnWith(host: SourceHost): void {
    this.#host = host;
    for (const [question, answers] of this.#noted) {
      for (const [about, noted] of answers) {
        if (answerOf(question, about, host) === noted.short) continue;
        answers.delete(about);
        changed(noted);
      }
    }
  }

  read(path: string): Uint8Array | undefined {
    return this.#note('read', path, this.#host.read(path));
  }

  exists(path: string): boolean {
    return this.#note('exists', path, this.#host.exists(path));
  }

  directoryExists(path: string): boolean {
    return this.#note('directoryExists', path, this.#host.directoryExists(path));
  }

  realpath(path: string): string {
    return this.#note('realpath', path, this.#host.realpath(path));
  }

  list(folder: string): Answer<'list'> {
    return this.#note('list', folder, this.#host.list(folder));
  }

  packageFolder(name: string): string | undefined {
    return this.#note('packageFolder', name, this.#host.packageFolder(name));
  }

  candidates(texts: readonly string[]): readonly string[] {
    return this.#note('candidates', JSON.stringify(texts), this.#host.candidates(texts));
  }

  declarations(texts: readonly string[]): readonly string[] {
    return this.#note('declarations', JSON.stringify(texts), this.#host.declarations(texts));
  }

  #note<Q extends Question>(question: Q, about: string, answer: Answer<Q>): Answer<Q> {
    const answers = this.#noted.get(question) ?? new Map<string, Noted>();
    this.#noted.set(question, answers);
    const noted = answers.get(about) ?? { short: SHORT[question](answer) };
    answers.set(about, noted);
    reads(noted);
    return answer;
  }
}

/** The first question that a host answers in another way than it did; null where all answers are the same. */
export function otherAnswer(asked: Asked, host: SourceHost): OtherAnswer | null {
  for (const [question, answers] of asked)
    for (const [about, answer] of answers)
      if (answerOf(question, about, host) !== answer) return { question, about };
  return null;
}

function answerOf<Q extends Question>(question: Q, about: string, host: SourceHost): string {
  return SHORT[question](AGAIN[question](host, about));
}
