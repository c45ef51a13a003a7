/** `tracklint inventory --trace <file:line>`: how the calls on a line were worked out. */
import path from 'node:path';
import { disk } from '../discover/disk.ts';
import { FileGlobs } from '../discover/file-globs.ts';
import { posix, relativeTo } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { traceText } from '../report/trace-text.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { ProjectOptions, TracePlace } from './options.ts';
import { openProject } from './project.ts';
import { prepareScan } from './scan-project.ts';
import { scopeOf } from './scope.ts';

/** Scans, prints the trace, and gives the exit code. Throws an InputError where there is no such file. */
export async function traceCommand(
  paths: readonly string[],
  given: TracePlace,
  options: ProjectOptions,
  io: Io,
): Promise<number> {
  if (paths.length > 0) {
    throw new InputError([
      {
        at: null,
        message: '--trace and paths exclude each other',
        help: 'Leave out the paths: the trace looks at its own file',
      },
    ]);
  }
  if (disk.kind(posix(path.resolve(io.cwd, given.file))) !== 'file') {
    throw new InputError([
      {
        at: null,
        message: `There is no file "${given.file}" to trace`,
        help: 'The path starts at the working directory',
      },
    ]);
  }
  const project = openProject(scopeOf([given.file]), options, io.cwd);
  const { root, selection } = project;
  const file = selection?.files[0] ?? posix(path.resolve(root, given.file));
  const prepared = prepareScan(project, true);
  const { traceLine } = await import('../trace/line.ts');
  const { trace, inventory } = traceLine(prepared.request, { ...given, file: printedPath(root, file) });
  const skipped = inventory.skipped.find((one) => one.file === trace.place.file)?.reason;
  const unread = skipped ?? prepared.discovery.ignored.get(file) ?? null;
  const globs = new FileGlobs(project.folder, project.config.files, []);
  const isListed = globs.takes(relativeTo(project.folder, file));
  const view = { colors: colorsFor(io.stdout, io.env, options.color), width: widthOf(io.stdout) };
  io.stdout.write(traceText(trace, { unread, isListed }, view));

  // A syntax error can hide a call, or a part of one.
  const problems = inventory.problems.filter(({ at }) => at.file === trace.place.file);
  printProblems(
    problems.map((problem) => ({ ...problem, help: null })),
    io,
    options.color,
  );
  return EXIT.clean;
}
