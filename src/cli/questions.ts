/** Asks the person at the terminal, one line a question. */
import { createInterface } from 'node:readline';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';

export interface Questions {
  /** The answer; `fallback`, which is shown, for an empty line. */
  ask(question: string, fallback: string): Promise<string>;
  /** Yes for an empty line. */
  confirm(question: string): Promise<boolean>;
  end(): void;
}

/** Null where nobody is there to answer: stdin or stderr is no terminal. An answer that is cut off throws an InputError. */
export function openQuestions({ stdin, stderr }: Io): Questions | null {
  if (stdin?.isTTY !== true || stderr.isTTY !== true) return null;
  const reader = createInterface({ input: stdin });
  const lines = reader[Symbol.asyncIterator]();
  const lineAfter = async (prompt: string): Promise<string> => {
    stderr.write(prompt);
    const { value, done } = await lines.next();
    if (done !== true) return value.trim();
    stderr.write('\n');
    throw new InputError([
      { at: null, message: 'Stopped, nothing was written', help: '--yes runs without questions' },
    ]);
  };
  return {
    ask: async (question, fallback) => (await lineAfter(`${question} (${fallback}): `)) || fallback,
    confirm: async (question) => !/^n/i.test(await lineAfter(`${question} (Y/n): `)),
    end: () => reader.close(),
  };
}
