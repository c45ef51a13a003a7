/** Runs the command in this process, as the launcher does, with the repository's root as the working directory. */
import path from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/main.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface CommandOutcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
}

export async function runCommand(...args: readonly string[]): Promise<CommandOutcome> {
  return runIn(ROOT, args);
}

/** Runs it in a folder; with answers, as if somebody typed these lines at a terminal. */
export async function runIn(
  folder: string,
  args: readonly string[],
  answers?: readonly string[],
): Promise<CommandOutcome> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: answers !== undefined,
  });
  const stdin =
    answers && Object.assign(Readable.from(answers.map((answer) => `${answer}\n`)), { isTTY: true });
  const started = performance.now();
  const status = await run(args, {
    cwd: folder,
    env: { NO_COLOR: '1' },
    ...(stdin && { stdin }),
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { ...written, status, took: performance.now() - started };
}
