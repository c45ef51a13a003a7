/** How a run ends that can't give a result: the problems of what people wrote, or a bug of tracklint; never a bare stack. */
import type { Problem } from '../document/problem.ts';
import { problems } from '../report/problems.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { sourceReader } from './source-reader.ts';

/** Runs a command; what it throws becomes a message on stderr and exit code 2. `color` is the flag, where one is given. */
export async function guarded(
  io: Io,
  color: boolean | undefined,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof InputError) printProblems(error.problems, io, color);
    else io.stderr.write(internalError(error, io));
    return EXIT.failure;
  }
}

/** Prints problems on stderr, each with its place. */
export function printProblems(list: readonly Problem[], io: Io, color: boolean | undefined): void {
  const view = {
    colors: colorsFor(io.stderr, io.env, color),
    width: widthOf(io.stderr),
    source: sourceReader(io),
  };
  io.stderr.write(problems(list, view));
}

function internalError(error: unknown, io: Io): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : message;
  const debugging = io.env.TRACKLINT_DEBUG !== undefined && io.env.TRACKLINT_DEBUG !== '';
  return [
    `tracklint stopped at an internal error: ${message}`,
    'This is a bug in tracklint, not in your code. Please report it with the code that sets it off.',
    debugging ? stack : 'TRACKLINT_DEBUG=1 prints the stack.',
    '',
  ].join('\n');
}
