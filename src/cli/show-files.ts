/** `--show-files`: which files are searched and reported, and with `--debug` why others are not. */
import { byPath } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { visible } from '../report/terminal-text.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { openScope } from './open-scope.ts';
import type { LintOptions } from './options.ts';
import { openRuleProject, openRuleProjectBelow } from './project.ts';
import { openRunLog } from './run-log.ts';
import { configNotes, leftOutNotes } from './run-notes.ts';
import { prepareScan } from './scan-project.ts';

/** Prints the files, one a line. Throws an InputError for paths that match nothing, and for a wrong configuration. */
export async function showFiles(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const log = openRunLog({ ...options, stats: false }, io);
  const project = await openRuleProject(await openScope(paths, options, io), options, io.cwd);
  log.note(() => configNotes(project, options.config));
  const all = [{ project, ...prepareScan(project, !options.errorOnUnmatchedPattern) }];
  for (const outer of all) {
    for (const folder of outer.discovery.apart) {
      const below = await openRuleProjectBelow(outer.project, folder, options);
      if (below === null) continue;
      log.note(() => configNotes(below, options.config));
      all.push({ project: below, ...prepareScan(below, !options.errorOnUnmatchedPattern) });
    }
  }
  const files = all.flatMap(({ discovery, isSelected }) => discovery.files.filter(isSelected));
  io.stdout.write(
    files
      .sort(byPath)
      .map((file) => `${visible(printedPath(project.root, file))}\n`)
      .join(''),
  );
  for (const { project: one, discovery } of all) {
    log.note(() => leftOutNotes(discovery, one.root));
    for (const file of one.selection?.files ?? []) {
      const name = printedPath(one.root, file);
      const skipped = discovery.skipped.find((of) => of.file === name)?.reason;
      const reason = discovery.ignored.get(file) ?? skipped;
      if (reason !== undefined) io.stderr.write(`${visible(name)} is not scanned: ${visible(reason)}\n`);
    }
  }
  return EXIT.clean;
}
