/** A black-box run of the command: files and arguments in, output and exit code out. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { folderWith } from '../support/folder.ts';

/** The launcher, for runs that need more than `scenario` does. */
export const COMMAND = path.resolve(import.meta.dirname, '../../bin/tracklint.js');

export interface Scenario {
  /** The content of each file by its path in the working directory; null makes a folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The standard input; nothing where left out. */
  readonly input?: string;
  /** The working directory, a folder among the files. */
  readonly cwd?: string;
  /** What is to be done with the folder before the run. */
  readonly prepare?: (folder: string) => void;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the command in a new folder, which is removed at the end of the test. */
export function scenario({ files = {}, args = [], cwd = '.', prepare, ...given }: Scenario): Outcome {
  const folder = folderWith(files);
  prepare?.(folder);
  return runAt(path.join(folder, cwd), args, given);
}

/** Runs the command in a folder. */
export function runAt(
  cwd: string,
  args: readonly string[],
  { env = {}, input }: Pick<Scenario, 'env' | 'input'> = {},
): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    ...(input !== undefined && { input }),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, status };
}
