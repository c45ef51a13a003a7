/** The commands of `tracklint plan`, with their options and help texts. */
import type { Command } from 'commander';
import {
  addColorOptions,
  addConfigOptions,
  addFormatOption,
  addPlanOptions,
  addProjectOptions,
  addTypesOption,
  type PlanAddOptions,
  type PlanDiffOptions,
} from './options.ts';

/** What runs when a command line is understood; each gives the exit code. */
export interface PlanHandlers {
  planAdd(paths: readonly string[], options: PlanAddOptions): Promise<void>;
  planDiff(base: string, plan: string | undefined, options: PlanDiffOptions): Promise<void>;
}

/** Adds the group `plan`. */
export function addPlanCommands(program: Command, handlers: PlanHandlers): void {
  const plan = program.command('plan').description('work on the tracking plan').helpCommand(false);
  addPlanAdd(plan, handlers);
  addPlanDiff(plan, handlers);
}

const DIFF_EXAMPLES = `
Examples:
  tracklint plan diff main                          the plan of the branch main, and the one at hand
  tracklint plan diff origin/main --fail-on-breaking   fail a pull request that breaks calls or tables
  tracklint plan diff main -f markdown              as a comment of a pull request
  tracklint plan diff main:plans/old.yaml           where the plan was called otherwise then
  tracklint plan diff old.yaml new.yaml --no-code   two files, without a look at the code
`;

function addPlanDiff(plan: Command, handlers: PlanHandlers): void {
  const diff = plan
    .command('diff')
    .description('say what has changed in the tracking plan, whom it breaks, and which calls')
    .argument('<ref|file>', 'the plan to compare with: a git revision, or a file')
    .argument('[plan]', "the plan at hand (default: the configuration's, or the nearest tracking-plan.yaml)")
    .addHelpText('after', DIFF_EXAMPLES);
  addConfigOptions(diff);
  addFormatOption(diff, ['pretty', 'json', 'markdown'])
    .option('--no-code', 'do not search the code for calls that break')
    .option('--fail-on-breaking', 'exit with 1 where a change breaks calls or data');
  addTypesOption(diff);
  addColorOptions(diff).action((base: string, file: string | undefined, options: PlanDiffOptions) =>
    handlers.planDiff(base, file, options),
  );
}

const ADD_EXAMPLES = `
Examples:
  tracklint plan add                         what all calls send and the plan lacks
  tracklint plan add src/checkout --dry-run  what the calls of a folder would bring, as a diff
  tracklint plan add --to plans/cart.yaml    new events into this file of the plan
`;

function addPlanAdd(plan: Command, handlers: PlanHandlers): void {
  const add = plan
    .command('add')
    .description('bring new events, properties and traits from code into the plan')
    .addHelpText('after', ADD_EXAMPLES)
    .option('--to <file>', 'put new events into this file of the plan')
    .option('--dry-run', 'print a diff, and write nothing');
  addProjectOptions(add);
  addPlanOptions(add);
  addColorOptions(add).action((paths: string[], options: PlanAddOptions) => handlers.planAdd(paths, options));
}
