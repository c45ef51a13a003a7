/** `--show-files`: which files are searched and reported, and with `--debug` why others are not. */
import { printedPath } from '../document/printed-path.ts';
import { visible } from '../report/terminal-text.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { openScope } from './open-scope.ts';
import type { LintOptions } from './options.ts';
import { openRuleProject } from './project.ts';
import { openRunLog } from './run-log.ts';
import { configNotes, leftOutNotes } from './run-notes.ts';
import { prepareScan } from './scan-project.ts';

/** Prints the files, one a line. Throws an InputError for paths that match nothing, and for a wrong configuration. */
export async function showFiles(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const log = openRunLog({ ...options, stats: false }, io);
  const project = await openRuleProject(await openScope(paths, options, io), options, io.cwd);
  log.note(() => configNotes(project, options.config));
  const { discovery, isSelected } = prepareScan(project, !options.errorOnUnmatchedPattern);
  log.note(() => leftOutNotes(discovery, project.root));
  const lines = discovery.files
    .filter(isSelected)
    .map((file) => `${visible(printedPath(project.root, file))}\n`);
  io.stdout.write(lines.join(''));
  for (const file of project.selection?.files ?? []) {
    const name = printedPath(project.root, file);
    const skipped = discovery.skipped.find((one) => one.file === name)?.reason;
    const reason = discovery.ignored.get(file) ?? skipped;
    if (reason !== undefined) io.stderr.write(`${visible(name)} is not scanned: ${visible(reason)}\n`);
  }
  return EXIT.clean;
}
