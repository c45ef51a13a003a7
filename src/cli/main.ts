/** The command as a function: arguments and a process's outputs in, an exit code out. */
import { CommanderError } from 'commander';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { guarded } from './failures.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';

/** Runs the command line `argv` (without node and script) and gives the exit code; never throws, never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.clean;
  const program = createProgram(
    {
      lint: async (paths, options) => {
        exitCode = await guarded(io, options.color, async () => {
          const { lintCommand } = await import('./lint-command.ts');
          return lintCommand(paths, options, io);
        });
      },
      inventory: async (paths, options) => {
        exitCode = await guarded(io, options.color, async () => {
          const { inventoryCommand } = await import('./inventory-command.ts');
          return inventoryCommand(paths, options, io);
        });
      },
      init: async (options) => {
        exitCode = await guarded(io, options.color, async () => {
          const { initCommand } = await import('./init-command.ts');
          return initCommand(options, io);
        });
      },
      planDiff: async (base, plan, options) => {
        exitCode = await guarded(io, options.color, async () => {
          const { planDiffCommand } = await import('./plan-diff-command.ts');
          return planDiffCommand(base, plan, options, io);
        });
      },
      planAdd: async (paths, options) => {
        exitCode = await guarded(io, options.color, async () => {
          const { planAddCommand } = await import('./plan-add-command.ts');
          return planAddCommand(paths, options, io);
        });
      },
    },
    {
      colors: colorsFor(io.stdout, io.env, undefined),
      width: widthOf(io.stdout),
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    },
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // The text of a usage error, of --help or --version is written by then.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure;
    throw error;
  }
}
