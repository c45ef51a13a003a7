/** The command as a function: arguments and a process's outputs in, an exit code out. */
import { CommanderError } from 'commander';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { guarded } from './failures.ts';
import type { Io } from './io.ts';
import { createProgram, type Handlers } from './program.ts';
import { canShowProgress, withProgress } from './progress-line.ts';

/** Runs the command line `argv` (without node and script) and gives the exit code; never throws, never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.clean;
  const handlers = handlersFor(io, (code) => {
    exitCode = code;
  });
  const program = createProgram(handlers, {
    colors: colorsFor(io.stdout, io.env, undefined),
    width: widthOf(io.stdout),
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text),
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // The text of a usage error, of --help or --version is written by then.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure;
    throw error;
  }
}

/** Each command, loaded when it is run: a run of one pays for no other. */
function handlersFor(io: Io, settle: (exitCode: number) => void): Handlers {
  const run = async (
    { color, debug, quiet, watch }: { color?: boolean; debug?: boolean; quiet?: boolean; watch?: boolean },
    command: (io: Io) => Promise<number>,
  ) => {
    const isSeen = !debug && !quiet && !watch && canShowProgress(io);
    const shown = isSeen ? withProgress(io) : io;
    const guarding = debug ? { ...io, env: { ...io.env, TRACKLINT_DEBUG: '1' } } : shown;
    settle(await guarded(guarding, color, () => command(shown)));
  };
  return {
    lint: (paths, options) =>
      run(options, async (io) => {
        if (options.envInfo) return (await import('./env-info.ts')).envInfo(options, io);
        if (options.printConfig !== undefined)
          return (await import('./print-config.ts')).printConfig(options.printConfig, paths, options, io);
        if (options.showFiles) return (await import('./show-files.ts')).showFiles(paths, options, io);
        if (options.watch) return (await import('./watch-command.ts')).watchCommand(paths, options, io);
        return (await import('./lint-command.ts')).lintCommand(paths, options, io);
      }),
    inventory: (paths, options) =>
      run(options, async (io) =>
        (await import('./inventory-command.ts')).inventoryCommand(paths, options, io),
      ),
    trace: (event, options) =>
      run(options, async (io) =>
        (await import('./event-trace-command.ts')).eventTraceCommand(event, options, io),
      ),
    init: (options) =>
      run(options, async (io) => (await import('./init-command.ts')).initCommand(options, io)),
    rules: (options) =>
      run(options, async (io) => (await import('./rules-command.ts')).rulesCommand(options, io)),
    explain: (rule, options) =>
      run(options, async (io) => (await import('./rules-command.ts')).explainCommand(rule, options, io)),
    planCheck: (files, options) =>
      run(options, async (io) =>
        (await import('./plan-check-command.ts')).planCheckCommand(files, options, io),
      ),
    planAdd: (paths, options) =>
      run(options, async (io) => (await import('./plan-add-command.ts')).planAddCommand(paths, options, io)),
    planDiff: (base, plan, options) =>
      run(options, async (io) =>
        (await import('./plan-diff-command.ts')).planDiffCommand(base, plan, options, io),
      ),
    planImport: (files, options) =>
      run(options, async (io) =>
        (await import('./plan-import-command.ts')).planImportCommand(files, options, io),
      ),
    planExport: (plan, options) =>
      run(options, async (io) =>
        (await import('./plan-export-command.ts')).planExportCommand(plan, options, io),
      ),
  };
}
