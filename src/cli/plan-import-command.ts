/** `tracklint plan import`: a plan from the files of another tool. */

import path from 'node:path';
import { disk } from '../discover/disk.ts';
import { posix } from '../discover/paths.ts';
import type { DocumentNode } from '../document/node.ts';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { readCsv } from '../document/read-csv.ts';
import { readDocuments } from '../document/read-document.ts';
import { FORMAT_NAMES, IMPORT_FORMATS, type ImportFormat } from '../plan/exchange/formats.ts';
import { IMPORTS } from '../plan/exchange/imports.ts';
import { type Loss, lossLines } from '../plan/exchange/losses.ts';
import { recognise } from '../plan/exchange/recognise.ts';
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import { writePlan } from '../plan/write-plan.ts';
import { isFile, readBytes } from './document-files.ts';
import { EXIT } from './exit-code.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { PlanImportOptions } from './options.ts';
import { writeOutput } from './output-file.ts';

/** Prints or writes the plan, and says on the standard error what it doesn't say. Throws an InputError for wrong input. */
export async function planImportCommand(
  files: readonly string[],
  options: PlanImportOptions,
  io: Io,
): Promise<number> {
  const root = posix(io.cwd);
  const target = options.output === undefined ? null : posix(path.resolve(root, options.output));
  const shown = target === null ? 'tracking-plan.yaml' : printedPath(root, target);
  const isNew = options.force !== true;
  // Said before anything is read, and once more if the file appears until it is written.
  if (target !== null && isNew && isFile(disk, target)) {
    const help = 'Give another file, or --force to overwrite it';
    throw new InputError([{ at: null, message: `"${shown}" is there already`, help }]);
  }
  const read = files.map((file) => readForeign(posix(path.resolve(root, file)), root, options.from));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InputError(problems);
  const roots = read.flatMap((one) => one.roots);
  const format = options.from ?? recogniseAll(roots);

  const losses: Loss[] = [];
  const text = writePlan(IMPORTS[format](roots, losses));
  const loaded = loadPlan([`${root}/${shown}`], {
    root,
    read: () => new TextEncoder().encode(text),
    list: () => [],
  });
  if (loaded.problems.length > 0) throw new InputError(loaded.problems);
  if (isEmpty(loaded)) throw new InputError([nothingIn(roots, format)]);
  if (target === null) io.stdout.write(text);
  else writeOutput(target, text, { shown, isNew });
  const lines = [
    summary(loaded, format, target === null ? null : shown),
    ...lossLines([...losses, ...mistakes(loaded)]),
  ];
  io.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

function readForeign(
  file: string,
  root: string,
  from: ImportFormat | undefined,
): { readonly roots: readonly DocumentNode[]; readonly problems: readonly Problem[] } {
  const shown = printedPath(root, file);
  const bytes = readBytes(disk, file);
  if (bytes === undefined) {
    const help = 'Is it a file, and is the path right? It starts at the working directory';
    return { roots: [], problems: [{ at: null, message: `Can't read "${shown}"`, help }] };
  }
  if (from !== 'amplitude' && !file.toLowerCase().endsWith('.csv')) return readDocuments(bytes, shown);
  const { root: rows, problems } = readCsv(bytes, shown);
  return { roots: rows === null ? [] : [rows], problems };
}

/** The format of all documents. Throws an InputError where there is none, or not one for all. */
function recogniseAll(roots: readonly DocumentNode[]): ImportFormat {
  const problems: Problem[] = [];
  const formats = new Set<ImportFormat>();
  for (const root of roots) {
    const format = recognise(root);
    if (format === 'tracklint') {
      problems.push({ at: root.at, message: 'This is a tracking plan of tracklint already', help: null });
    } else if (format === null) {
      const help = `Say which it is: --from ${IMPORT_FORMATS.join('|')}`;
      problems.push({ at: root.at, message: 'Unknown format', help });
    } else formats.add(format);
  }
  const [format, other] = formats;
  if (other !== undefined) {
    const message = `Expected files of one format, but these are of ${[...formats].map((name) => FORMAT_NAMES[name]).join(' and ')}`;
    problems.push({ at: null, message, help: 'Import them one by one' });
  }
  if (problems.length === 0 && format === undefined) {
    problems.push({ at: null, message: 'Expected a tracking plan, but there is nothing in it', help: null });
  }
  if (problems.length > 0) throw new InputError(problems);
  return format!;
}

function isEmpty({ plan }: LoadedPlan): boolean {
  const { events, pages, screens, identify, group, common } = plan!;
  const shapes = [...events, ...(pages?.values() ?? []), ...(screens?.values() ?? []), identify, group];
  return common.size === 0 && shapes.every((one) => !one);
}

/** A plan of nothing would pass for one that was read. */
function nothingIn(roots: readonly DocumentNode[], format: ImportFormat): Problem {
  const message = `Expected a tracking plan of ${FORMAT_NAMES[format]}, but no event is found in it`;
  const help = 'Is it the whole export, in that format? Without --from the format is recognised';
  return { at: roots[0]?.at ?? null, message, help };
}

function summary({ plan }: LoadedPlan, format: ImportFormat, file: string | null): string {
  const { events, pages, screens } = plan!;
  const count = events.length + (pages?.size ?? 0) + (screens?.size ?? 0);
  const what = `${count} ${count === 1 ? 'event' : 'events'} from ${FORMAT_NAMES[format]}`;
  return file === null ? what : `${file}: ${what}`;
}

/** Mistakes that the plan has had before. */
function mistakes({ issues }: LoadedPlan): Loss[] {
  if (issues.length === 0) return [];
  const count = issues.length === 1 ? 'a mistake' : `${issues.length} mistakes`;
  const what = `${count} of the plan itself: \`tracklint plan check\` shows them, as plan-schema`;
  return [{ kind: 'note', what, subject: null, at: null }];
}
