/** `tracklint plan add`: brings what the code sends into the plan that is there. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import { editDiff } from '../report/edit-diff.ts';
import { count } from '../report/terminal-text.ts';
import { EXIT } from './exit-code.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { PlanAddOptions } from './options.ts';
import { reasonOf } from './output-file.ts';
import { type EditedFile, editableFiles, planEdits, shown } from './plan-edits.ts';
import { type Plans, readPlans } from './plans.ts';
import { openProject, type Project } from './project.ts';
import { replaceFile } from './replace-file.ts';
import { type Scan, scanProject } from './scan-project.ts';
import { scopeOf } from './scope.ts';

/** Scans, edits the plan's files or prints a diff, says what was added. Throws an InputError where there is no plan. */
export async function planAddCommand(
  paths: readonly string[],
  options: PlanAddOptions,
  io: Io,
): Promise<number> {
  const project = openProject(scopeOf(paths), options, io.cwd);
  const plans = readPlans(options.plan, project);
  const to = targetFile(options.to, plans, project);
  const scan = await scanProject(project, options, 'never');
  const { files, notes } = editsOf(plans, scan, project, to);

  for (const edited of files) {
    if (options.dryRun === true) {
      io.stdout.write(editDiff(edited.file, edited.text, edited.edited));
    } else {
      write(edited, project.root);
      io.stdout.write(listed(edited));
    }
  }
  io.stderr.write([...notes, ...unnamedNote(scan), summary(files, options.dryRun === true)].join('\n'));
  io.stderr.write('\n');
  return EXIT.clean;
}

function editsOf(
  plans: Plans,
  { inventory, reported }: Scan,
  { root }: Project,
  to: string | null,
): { readonly files: readonly EditedFile[]; readonly notes: readonly string[] } {
  const results = plans.all.map((read) => {
    const { plan } = read;
    const calls = inventory.calls.filter((call) => plans.planOf(call.at.file) === read);
    // Files with a plan of their own may be all that there is.
    if (plan === null) return { files: [], notes: [] };
    const isOwn = to === null || plan.files.includes(to);
    return planEdits({
      plan,
      inventory: { ...inventory, calls },
      root,
      isReported: reported,
      to: isOwn ? to : null,
    });
  });
  return { files: results.flatMap(({ files }) => files), notes: results.flatMap(({ notes }) => notes) };
}

/** The file that new events are to be put in, as it is printed; null where the user leaves that open. */
function targetFile(given: string | undefined, plans: Plans, { root }: Project): string | null {
  const files = plans.all.flatMap(({ plan }) => (plan === null ? [] : editableFiles(plan, root)));
  if (plans.all.every(({ plan }) => plan === null)) {
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
    `It consists of ${files.join(', ')}`,
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

function unnamedNote({ inventory, reported }: Scan): readonly string[] {
  const unnamed = lintedCalls(inventory).filter(
    (call) =>
      call.method === 'track' && !call.namesComplete && call.pattern === null && reported(call.at.file),
  );
  if (unnamed.length === 0) return [];
  return [
    `The event of ${count(unnamed.length, 'call')} could not be worked out: \`tracklint inventory\` tells why`,
  ];
}

function summary(files: readonly EditedFile[], isDryRun: boolean): string {
  const added = files.flatMap((file) => file.added);
  if (added.length === 0) return 'Nothing to add: the plan holds what the calls send';
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
