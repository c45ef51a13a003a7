/** Runs the command in this process, as the launcher does, with the repository's root as the working directory. */
import path from 'node:path';
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
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const started = performance.now();
  const status = await run(args, {
    cwd: ROOT,
    env: { NO_COLOR: '1' },
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { ...written, status, took: performance.now() - started };
}
