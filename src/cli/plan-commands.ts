/** The commands of `tracklint plan`, with their options and help texts. */
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../plan/exchange/formats.ts';
import {
  addColorOptions,
  addConfigOptions,
  addFormatOption,
  addLintOptions,
  addPlanOptions,
  addProjectOptions,
  addReportOptions,
  addRuleOptions,
  addSuppressionOptions,
  addTypesOption,
  type PlanAddOptions,
  type PlanCheckOptions,
  type PlanDiffOptions,
  type PlanExportOptions,
  type PlanImportOptions,
} from './options.ts';

/** What runs when a command line is understood; each gives the exit code. */
export interface PlanHandlers {
  planCheck(files: readonly string[], options: PlanCheckOptions): Promise<void>;
  planAdd(paths: readonly string[], options: PlanAddOptions): Promise<void>;
  planDiff(base: string, plan: string | undefined, options: PlanDiffOptions): Promise<void>;
  planImport(files: readonly string[], options: PlanImportOptions): Promise<void>;
  planExport(plan: string | undefined, options: PlanExportOptions): Promise<void>;
}

/** Adds the group `plan`. */
export function addPlanCommands(program: Command, handlers: PlanHandlers): void {
  const plan = program.command('plan').description('work on the tracking plan').helpCommand(false);
  addPlanCheck(plan, handlers);
  addPlanAdd(plan, handlers);
  addPlanDiff(plan, handlers);
  addPlanImport(plan, handlers);
  addPlanExport(plan, handlers);
  addPlanDocs(plan, handlers);
}

function addPlanCheck(plan: Command, handlers: PlanHandlers): void {
  const check = plan
    .command('check')
    .description('check the plan by itself: names, types, constraints, descriptions')
    .argument('[files...]', "plan files (default: the project's plan, and those of its overrides)");
  addConfigOptions(check);
  addReportOptions(check);
  addRuleOptions(check);
  addLintOptions(check);
  addSuppressionOptions(check);
  addColorOptions(check).action((files: string[], options: PlanCheckOptions) =>
    handlers.planCheck(files, options),
  );
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

const IMPORT_EXAMPLES = `
Examples:
  tracklint plan import rules.json -o tracking-plan.yaml        Segment's rules, as its Public API gives them
  tracklint plan import catalog/*.yaml -o tracking-plan.yaml    RudderStack's catalogue, all of its files together
  tracklint plan import export.csv --from amplitude             to the standard output
`;

const EXPORT_EXAMPLES = `
Examples:
  tracklint plan export --to typescript -o src/tracking-plan.d.ts    types that take planned events only
  tracklint plan export --to markdown -o docs/events.md              a catalogue for people
  tracklint plan export --to rudderstack -o catalog                  several files, in a folder
`;

function addPlanImport(plan: Command, handlers: PlanHandlers): void {
  const command = plan
    .command('import')
    .description("make a tracking plan of another tool's")
    .argument('<files...>', 'what the other tool has exported; files that belong together are given together')
    .addOption(
      new Option('--from <format>', 'the format of the files (default: what they look like)').choices(
        IMPORT_FORMATS,
      ),
    )
    .option('-o, --output <file>', 'write the plan to a new file (default: the standard output)')
    .option('--force', 'overwrite the file')
    .addHelpText('after', IMPORT_EXAMPLES);
  addColorOptions(command).action((files: string[], options: PlanImportOptions) =>
    handlers.planImport(files, options),
  );
}

function addPlanExport(plan: Command, handlers: PlanHandlers): void {
  const command = plan
    .command('export')
    .description('write the tracking plan in another format')
    .argument('[plan]', "the plan (default: the configuration's, or the nearest tracking-plan.yaml)")
    .addOption(new Option('--to <format>', 'the format').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option(
      '-o, --output <path>',
      'write to this file, to this folder where there are several files (default: the standard output)',
    )
    .addHelpText('after', EXPORT_EXAMPLES);
  addConfigOptions(command);
  addColorOptions(command).action((file: string | undefined, options: PlanExportOptions) =>
    handlers.planExport(file, options),
  );
}

/** What people read most is worth a word of its own: an export to Markdown. */
function addPlanDocs(plan: Command, handlers: PlanHandlers): void {
  const command = plan
    .command('docs')
    .description('write a catalogue of the tracking plan for people, as Markdown')
    .argument('[plan]', "the plan (default: the configuration's, or the nearest tracking-plan.yaml)")
    .option('-o, --output <file>', 'write to this file (default: the standard output)');
  addConfigOptions(command);
  addColorOptions(command).action((file: string | undefined, options: Omit<PlanExportOptions, 'to'>) =>
    handlers.planExport(file, { ...options, to: 'markdown' }),
  );
}
