/** `tracklint plan add`: brings what the code sends into the plan that is there. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import { editDiff } from '../report/edit-diff.ts';
import { count } from '../report/terminal-text.ts';
import type { Call } from '../scan/inventory.ts';
import { callsByPlan, type PartOfProject } from './calls-by-plan.ts';
import { EXIT } from './exit-code.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { mergedInventories } from './merged-results.ts';
import type { PlanAddOptions } from './options.ts';
import { reasonOf } from './output-file.ts';
import { type EditedFile, editableFiles, planEdits, shown } from './plan-edits.ts';
import { type Plans, readPlansOfAll } from './plans.ts';
import { openProject } from './project.ts';
import { replaceFile } from './replace-file.ts';
import { prepareProjects, scanAll } from './scan-projects.ts';
import { scopeOf } from './scope.ts';

/**
 * Scans all projects, edits the files of their plans or prints a diff, says what was added. Throws an InputError where there
 * is no plan.
 */
export async function planAddCommand(
  paths: readonly string[],
  options: PlanAddOptions,
  io: Io,
): Promise<number> {
  const first = openProject(scopeOf(paths), options, io.cwd);
  const prepared = await prepareProjects(first, options);
  const { root } = first;
  // Before the scan: who mistypes a plan need not wait for it.
  const plans = readPlansOfAll(
    options.plan,
    prepared.map(({ project }) => project),
  );
  const to = targetFile(options.to, plans, root);
  const scans = await scanAll(prepared, {}, 'never');
  const groups = callsByPlan(scans, plans);
  const { files, notes } = planEdits(
    groups.flatMap(({ plan: { plan }, parts }) => {
      if (plan === null) return [];
      const isOwn = to === null || plan.files.includes(to);
      return [
        {
          plan,
          inventory: mergedInventories(parts.map(({ inventory }) => inventory)),
          isReported: (file) => parts.some(({ scan }) => scan.reported(file)),
          to: isOwn ? to : null,
        },
      ];
    }),
    root,
  );

  for (const edited of files) {
    if (options.dryRun === true) {
      io.stdout.write(editDiff(edited.file, edited.text, edited.edited));
    } else {
      write(edited, root);
      io.stdout.write(listed(edited));
    }
  }
  const planned = groups.filter(({ plan: { plan } }) => plan !== null);
  const all = [
    ...notes,
    ...unnamedNote(planned.flatMap(({ parts }) => parts)),
    ...groups
      .filter((group) => !planned.includes(group))
      .flatMap(({ parts }) => parts.flatMap(unplannedNote)),
    summary(files, planned.length, options.dryRun === true),
  ];
  io.stderr.write(`${all.join('\n')}\n`);
  return EXIT.clean;
}

/** The file that new events are to be put in, as it is printed; null where the user leaves that open. */
function targetFile(given: string | undefined, projects: readonly Plans[], root: string): string | null {
  const plans = projects.flatMap(({ all }) => all);
  const files = plans.flatMap(({ plan }) => (plan === null ? [] : editableFiles(plan, root)));
  if (plans.every(({ plan }) => plan === null)) {
    throw problem('There is no plan to add to', '`tracklint init` drafts one from the code');
  }
  if (files.length === 0) {
    throw problem('No file of the plan can be edited', 'Include a YAML file of this project in it');
  }
  if (given === undefined) return null;
  const file = printedPath(root, posix(path.resolve(root, given)));
  if (files.includes(file)) return file;
  throw problem(
    `Expected "--to" to be a file of the plan, not "${given}"`,
    `It consists of ${[...new Set(files)].join(', ')}`,
  );
}

function problem(message: string, help: string): InputError {
  return new InputError([{ at: null, message, help }]);
}

function write({ file, before, after }: EditedFile, root: string): void {
  try {
    replaceFile(path.resolve(root, file), before, after);
  } catch (error) {
    throw problem(`Can't write ${file}: ${reasonOf(error)}`, 'It is as it was');
  }
}

function listed({ file, added }: EditedFile): string {
  return `${[file, ...added.map((addition) => `  + ${shown(addition)}`)].join('\n')}\n`;
}

function unnamedNote(parts: readonly PartOfProject[]): readonly string[] {
  const unnamed = parts
    .flatMap(reportedCalls)
    .filter((call) => call.method === 'track' && !call.namesComplete && call.pattern === null);
  if (unnamed.length === 0) return [];
  return [
    `The event of ${count(unnamed.length, 'call')} could not be worked out: \`tracklint inventory\` tells why`,
  ];
}

/** Of several projects some may have no plan, and what these send goes nowhere. */
function unplannedNote(part: PartOfProject): readonly string[] {
  const calls = reportedCalls(part).length;
  if (calls === 0) return [];
  const { root, folder } = part.scan.project;
  const where = folder === root ? 'this folder' : printedPath(root, folder);
  return [
    `Left out: ${count(calls, 'call')} of ${where}, which has no plan; \`tracklint init\` there drafts one`,
  ];
}

function reportedCalls({ scan, inventory }: PartOfProject): readonly Call[] {
  return lintedCalls(inventory).filter(({ at }) => scan.reported(at.file));
}

function summary(files: readonly EditedFile[], plans: number, isDryRun: boolean): string {
  const added = files.flatMap((file) => file.added);
  if (added.length === 0)
    return `Nothing to add: the ${plans === 1 ? 'plan holds' : 'plans hold'} what the calls send`;
  const events = added.filter(({ kind }) => kind === 'event').length;
  const properties = added.length - events;
  const parts = [
    ...(events === 0 ? [] : [count(events, 'event')]),
    ...(properties === 0 ? [] : [properties === 1 ? '1 property' : `${properties} properties`]),
  ];
  return isDryRun
    ? `Would add ${parts.join(' and ')}`
    : `Added ${parts.join(' and ')}: read them over, above all their comments`;
}
