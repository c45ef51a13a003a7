/**
 * A host that notes what it is asked. What is worked out from its answers alone holds as long as they are the same,
 * whatever else has changed on the disk.
 */
import { hash } from 'node:crypto';
import type { SourceHost } from '../parse/source-host.ts';

export type Question = keyof SourceHost;
type Answer<Q extends Question> = ReturnType<SourceHost[Q]>;

/** The answers so far in a short form, by question and by what it was about: a path, a name, or texts as JSON. */
export type Asked = ReadonlyMap<Question, ReadonlyMap<string, string>>;

/** A question that has another answer now. */
export interface OtherAnswer {
  readonly question: Question;
  readonly about: string;
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

/** A host that answers as `host` does, and what it was asked so far. */
export function askedHost(host: SourceHost): { readonly host: SourceHost; readonly asked: Asked } {
  const asked = new Map<Question, Map<string, string>>();

  function noted<Q extends Question>(question: Q, about: string, answer: Answer<Q>): Answer<Q> {
    const answers = asked.get(question) ?? new Map<string, string>();
    asked.set(question, answers);
    if (!answers.has(about)) answers.set(about, SHORT[question](answer));
    return answer;
  }

  return {
    asked,
    host: {
      read: (path) => noted('read', path, host.read(path)),
      exists: (path) => noted('exists', path, host.exists(path)),
      directoryExists: (path) => noted('directoryExists', path, host.directoryExists(path)),
      realpath: (path) => noted('realpath', path, host.realpath(path)),
      list: (folder) => noted('list', folder, host.list(folder)),
      packageFolder: (name) => noted('packageFolder', name, host.packageFolder(name)),
      candidates: (texts) => noted('candidates', JSON.stringify(texts), host.candidates(texts)),
      declarations: (texts) => noted('declarations', JSON.stringify(texts), host.declarations(texts)),
    },
  };
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
