/** `--watch`: lints, and lints again when something has changed that the last run has asked about. */
import { askedFiles } from '../discover/asked-files.ts';
import { disk } from '../discover/disk.ts';
import { FolderWatch } from '../discover/folder-watch.ts';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { count } from '../report/terminal-text.ts';
import { Changes } from './changes.ts';
import { EXIT } from './exit-code.ts';
import { guarded, printProblems } from './failures.ts';
import type { Io } from './io.ts';
import { lintCommand } from './lint-command.ts';
import type { LintOptions } from './options.ts';
import { RunMemory } from './run-memory.ts';

/** Clears the screen and what was scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Lints until it is interrupted, and gives the exit code. What is wrong with the configuration or a plan is waited for. */
export async function watchCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const say = (text: string) => io.stderr.write(`${clock()}  ${text}\n`);
  const memory = new RunMemory(options);
  const changes = new Changes();
  const folders = new FolderWatch((path) => changes.add(path));
  try {
    for (let changed: readonly string[] | null = []; changed !== null; ) {
      if (io.stdout.isTTY === true && !options.preserveWatchOutput) io.stdout.write(CLEAR);
      if (changed.length > 0) say(whatChanged(changed, io.cwd));
      const asked = askedFiles(disk);
      await guarded(io, options.color, () => lintCommand(paths, options, io, { memory, files: asked.files }));
      const { added, refused } = folders.watch(asked.folders());
      if (refused.length > 0) printProblems([notWatched(refused, io.cwd)], io, options.color);
      // Nobody tells of what has changed there since the run has read it.
      for (const folder of added) changes.add(folder);
      const next = changes.next(asked);
      // From here on Ctrl+C is heard.
      say('Waiting for changes; Ctrl+C ends');
      changed = await next;
    }
    return EXIT.clean;
  } finally {
    folders.close();
  }
}

/** The time of day as the user's own clock shows it. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function whatChanged([first = '', ...others]: readonly string[], cwd: string): string {
  const more = others.length === 0 ? 'has' : `and ${count(others.length, 'other')} have`;
  return `${printedPath(posix(cwd), first)} ${more} changed`;
}

function notWatched([first = '', ...others]: readonly string[], cwd: string): Problem {
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'other folder')}`;
  return {
    at: null,
    message: `Can't watch ${quoted(printedPath(posix(cwd), first))}${more}: changes there go unnoticed`,
    help: 'The system may allow no more of it; on Linux fs.inotify.max_user_watches is the limit',
  };
}
