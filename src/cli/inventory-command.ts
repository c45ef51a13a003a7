/** `tracklint inventory`: lists what the scanner found, whatever that is. */
import { callCounts } from '../report/call-counts.ts';
import { inventoryJson } from '../report/inventory-json.ts';
import { inventoryTable } from '../report/inventory-table.ts';
import { colorsFor, widthOf } from './colors.ts';
import { coverageProblems } from './coverage.ts';
import { EXIT } from './exit-code.ts';
import { unreadableNamedFiles } from './explicit-files.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import type { InventoryOptions } from './options.ts';
import { openProject } from './project.ts';
import { openRunLog } from './run-log.ts';
import { configNotes } from './run-notes.ts';
import { scanProjects } from './scan-projects.ts';
import { scopeOf } from './scope.ts';
import { traceCommand } from './trace-command.ts';
import { printTypes } from './types-summary.ts';

/** Scans, prints the inventory or a trace, and gives the exit code. Throws an InputError where a run is pointless. */
export async function inventoryCommand(
  paths: readonly string[],
  options: InventoryOptions,
  io: Io,
): Promise<number> {
  if (options.trace) return traceCommand(paths, options.trace, options, io);
  const started = performance.now();
  const log = openRunLog(options, io);
  const project = log.timed('configuration', () => openProject(scopeOf(paths), options, io.cwd));
  log.note(() => configNotes(project, options.config));
  const isJson = options.format === 'json';
  const wish = isJson ? 'never' : 'always';
  const { scans, inventory } = await scanProjects(project, options, wish, log);
  log.timed('report', () => {
    const text = isJson
      ? inventoryJson(inventory)
      : inventoryTable(inventory, {
          colors: colorsFor(io.stdout, io.env, options.color),
          width: widthOf(io.stdout),
          elapsed: performance.now() - started,
        });
    io.stdout.write(text);
  });
  for (const { types } of scans) printTypes(types, io, options.color);

  // The inventory has no place for syntax errors, which can hide calls.
  const unseen = coverageProblems(callCounts(inventory.calls), options);
  printProblems(
    [...inventory.problems.map((problem) => ({ ...problem, help: null })), ...unseen],
    io,
    options.color,
  );
  log.end(inventory);
  if (unreadableNamedFiles(project, inventory).length > 0) return EXIT.failure;
  return unseen.length > 0 ? EXIT.findings : EXIT.clean;
}
