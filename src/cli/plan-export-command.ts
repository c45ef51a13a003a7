/** `tracklint plan export`: the plan in the format of another tool. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { EXPORTS } from '../plan/exchange/exports.ts';
import { FORMAT_NAMES } from '../plan/exchange/formats.ts';
import { type Loss, lossLines } from '../plan/exchange/losses.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { PlanExportOptions } from './options.ts';
import { writeOutput } from './output-file.ts';
import { readPlans } from './plans.ts';
import { openProject } from './project.ts';
import { scopeOf } from './scope.ts';

/**
 * Prints or writes the plan, and says on the standard error what the format can't say. A plan with mistakes is exported,
 * with exit code 1. Throws an InputError where there is no plan that can be read.
 */
export async function planExportCommand(
  file: string | undefined,
  options: PlanExportOptions,
  io: Io,
): Promise<number> {
  const project = openProject(scopeOf([]), options, io.cwd);
  const { root } = project;
  const { plan, issues } = readPlans(file === undefined ? undefined : [file], project).all[0]!;
  if (plan === null) {
    const help = 'Name one: tracklint plan export my-plan.yaml --to …';
    throw new InputError([{ at: null, message: 'No tracking plan found', help }]);
  }
  const losses: Loss[] = [];
  const files = EXPORTS[options.to](plan, losses);
  const [only, ...more] = files;
  if (options.output === undefined) {
    // Several documents of YAML make one text, each behind a line of dashes.
    io.stdout.write(files.map(({ text }) => text).join('---\n'));
  } else {
    const target = posix(path.resolve(root, options.output));
    const targets = more.length === 0 ? [target] : files.map(({ name }) => `${target}/${name}`);
    const isPlan = targets.find((one) => plan.files.includes(printedPath(root, one)));
    if (isPlan !== undefined) {
      const message = `"${printedPath(root, isPlan)}" is the plan itself`;
      throw new InputError([{ at: null, message, help: 'Give another file' }]);
    }
    for (const [index, one] of targets.entries()) {
      writeOutput(one, (files[index] ?? only).text, { shown: printedPath(root, one), isNew: false });
    }
  }
  printProblems(issues, io, options.color);
  if (losses.length > 0) {
    const head = losses.some(({ kind }) => kind !== 'note')
      ? [`${FORMAT_NAMES[options.to]} can't say all of it:`]
      : [];
    io.stderr.write(`${[...head, ...lossLines(losses)].join('\n')}\n`);
  }
  return issues.length === 0 ? EXIT.clean : EXIT.findings;
}
