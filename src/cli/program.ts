/** The commands, options and help texts of `tracklint`. */
import { Chalk, type ChalkInstance } from 'chalk';
import { Command, Help } from 'commander';
import {
  addCacheOptions,
  addColorOptions,
  addConfigOptions,
  addCoverageOptions,
  addDiagnosticOptions,
  addFixOptions,
  addFormatOption,
  addInsteadOptions,
  addLintOptions,
  addPlanOptions,
  addProjectOptions,
  addReportOptions,
  addRuleOptions,
  addScopeOptions,
  addSuppressionOptions,
  addTraceOption,
  addTypesOption,
  addWatchOptions,
  type EventTraceOptions,
  type ExplainOptions,
  type InitOptions,
  type InventoryOptions,
  type LintOptions,
  type RulesOptions,
} from './options.ts';
import { addPlanCommands, type PlanHandlers } from './plan-commands.ts';
import { version } from './version.ts';

/** What runs when a command line is understood; each gives the exit code. */
export interface Handlers extends PlanHandlers {
  lint(paths: readonly string[], options: LintOptions): Promise<void>;
  inventory(paths: readonly string[], options: InventoryOptions): Promise<void>;
  trace(event: string, options: EventTraceOptions): Promise<void>;
  init(options: InitOptions): Promise<void>;
  rules(options: RulesOptions): Promise<void>;
  explain(rule: string, options: ExplainOptions): Promise<void>;
}

export interface ProgramOutput {
  readonly colors: ChalkInstance;
  readonly width: number;
  writeOut(text: string): void;
  writeErr(text: string): void;
}

const EXAMPLES = `
Examples:
  tracklint                              lint the working directory
  tracklint src --max-warnings 0         lint a folder, fail on warnings too
  tracklint --plan tracking-plan.yaml    against this plan
  tracklint --fix-dry-run                show what --fix would change
  tracklint --suppress-all               accept what there is now, report what is new
  tracklint init                         draft a configuration and a plan from the code
  tracklint inventory                    list every call with its events and properties
  tracklint trace "Order Completed"      where an event is planned, and which calls send it
  tracklint plan check                   check the tracking plan by itself
  tracklint plan diff main               what has changed in the plan, and which calls that breaks
  tracklint rules                        list the rules and their levels
  tracklint explain property-casing      what a rule wants, and why
  tracklint plan import rules.json       make a plan of another tool's

Exit codes:
  0  nothing at error severity, and warnings within --max-warnings
  1  findings, suppressions that are no longer needed, or less seen than --min-calls and --min-resolution want
  2  wrong usage, configuration or plan, or a bug of tracklint
`;

const INVENTORY_EXAMPLES = `
Examples:
  tracklint inventory src                     list the calls of a folder
  tracklint inventory --trace src/cart.ts:12  show what led to the event and the properties of the call on that line
`;

/** The program; usage errors, `--help` and `--version` throw a CommanderError after their text is written. */
export function createProgram(handlers: Handlers, output: ProgramOutput): Command {
  const program = new Command('tracklint')
    .description('Lints the analytics calls of a JavaScript or TypeScript code base against a tracking plan.')
    .usage('[lint|inventory|trace|init|plan|rules|explain] [paths...] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .showHelpAfterError('Run `tracklint --help` for all commands and options.')
    .configureOutput({
      writeOut: output.writeOut,
      writeErr: output.writeErr,
      getOutHelpWidth: () => output.width,
      getErrHelpWidth: () => output.width,
      getOutHasColors: () => output.colors.level > 0,
      getErrHasColors: () => output.colors.level > 0,
    });

  // Subcommands copy the settings that the program has at this point.
  const lint = program
    .command('lint', { isDefault: true })
    .description('check calls with rules, and against the tracking plan (the default command)');
  addProjectOptions(lint);
  addPlanOptions(lint);
  addScopeOptions(lint);
  addReportOptions(lint);
  addRuleOptions(lint);
  addLintOptions(lint);
  addFixOptions(lint);
  addSuppressionOptions(lint);
  addTypesOption(lint);
  addCoverageOptions(lint);
  addCacheOptions(lint);
  addWatchOptions(lint);
  addDiagnosticOptions(lint);
  addInsteadOptions(lint);
  addColorOptions(lint).action((paths: string[], options: LintOptions) => handlers.lint(paths, options));

  const inventory = program
    .command('inventory')
    .description('list every call with the events and properties that it can send')
    .addHelpText('after', INVENTORY_EXAMPLES);
  addProjectOptions(inventory);
  addFormatOption(inventory, ['table', 'json', 'pretty']);
  addTraceOption(inventory);
  addTypesOption(inventory);
  addCoverageOptions(inventory);
  addDiagnosticOptions(inventory);
  addColorOptions(inventory).action((paths: string[], options: InventoryOptions) =>
    handlers.inventory(paths, options),
  );

  const trace = program
    .command('trace')
    .description('say where an event is planned, which calls send it or may send it, and what is wrong there')
    .argument('<event>', 'the name of an event, page or screen, in any casing');
  addConfigOptions(trace);
  addPlanOptions(trace);
  addFormatOption(trace, ['pretty', 'json']);
  addRuleOptions(trace);
  addTypesOption(trace);
  addDiagnosticOptions(trace);
  addColorOptions(trace).action((event: string, options: EventTraceOptions) =>
    handlers.trace(event, options),
  );

  const init = program
    .command('init')
    .description('write a configuration, and a plan that holds what the code sends today')
    .option('-y, --yes', 'ask nothing');
  addColorOptions(init).action((options: InitOptions) => handlers.init(options));
  addPlanCommands(program, handlers);

  const rules = program
    .command('rules')
    .description('list the rules, with their levels here and in the presets')
    .option('--json', 'print JSON');
  addConfigOptions(rules);
  addRuleOptions(rules);
  addColorOptions(rules).action((options: RulesOptions) => handlers.rules(options));

  const explain = program
    .command('explain')
    .description('say what a rule wants and why, with its options and examples')
    .argument('<rule>', 'the id of a rule');
  addConfigOptions(explain);
  addRuleOptions(explain);
  addColorOptions(explain).action((rule: string, options: ExplainOptions) => handlers.explain(rule, options));

  // `tracklint --help` is where people look for the options of the default command.
  return program.configureHelp({
    visibleOptions: (command) => {
      const help = new Help();
      const options = help.visibleOptions(command);
      return command === program ? [...lint.options, ...options] : options;
    },
    styleTitle: (title) => new Chalk({ level: output.colors.level }).bold(title),
  });
}
