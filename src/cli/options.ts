/** The arguments and options of the commands, as commander gives them. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RuleFlag } from '../config/rule-flags.ts';
import { didYouMean } from '../document/nearest.ts';
import type { ExportFormat, ImportFormat } from '../plan/exchange/formats.ts';
import { FORMAT_NAMES, type FormatName, isFormatName } from '../report/formats/formats.ts';

export interface ConfigOptions {
  /** A file, or false with `--no-config`. */
  readonly config?: string | false;
  readonly color?: boolean;
}

/** What is left out besides what the configuration says. */
export interface IgnoreOptions {
  /** False with `--no-ignore`. */
  readonly ignore?: boolean;
  /** Globs from the working directory. */
  readonly ignorePattern?: readonly string[];
}

export interface ProjectOptions extends ConfigOptions, IgnoreOptions {
  readonly errorOnUnmatchedPattern: boolean;
}

/** `pretty`, `sarif=report.sarif` */
export interface ReportWish {
  readonly format: FormatName;
  /** Null for the standard output. */
  readonly file: string | null;
}

/** How findings are printed, and how many of them fail a run. */
export interface ResultOptions {
  /** In the order given; left out for `pretty` on the standard output. */
  readonly format?: readonly ReportWish[];
  /** The file for a single format. */
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

export interface CoverageOptions {
  readonly minCalls?: number;
  /** Percent. */
  readonly minResolution?: number;
}

export interface TypesOption {
  readonly types?: boolean;
}

/** What a run tells of itself. */
export interface DiagnosticOptions {
  readonly debug?: boolean;
  readonly stats?: boolean;
}

/** What is asked instead of a run. */
export interface InsteadOptions {
  /** A file. */
  readonly printConfig?: string;
  readonly showFiles?: boolean;
  readonly envInfo?: boolean;
}

/** What a run keeps for the next one. */
export interface CacheOptions {
  readonly cache?: boolean;
  /** A file, or a folder where it ends in a slash or is one. */
  readonly cacheLocation?: string;
}

export interface WatchOptions {
  readonly watch?: boolean;
  readonly preserveWatchOutput?: boolean;
}

export interface FixOptions {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly unsafeFixes?: boolean;
}

/** What is read in the place of the disk, and what is reported. */
export interface ScopeOptions {
  readonly staged?: boolean;
  /** A revision. */
  readonly since?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** The findings that are accepted for now. */
export interface SuppressionOptions {
  readonly suppressAll?: boolean;
  readonly suppressRule?: readonly string[];
  readonly pruneSuppressions?: boolean;
  readonly suppressionsLocation?: string;
  readonly passOnUnprunedSuppressions?: boolean;
}

/** Which rules are run, and how they are set. */
export interface RuleOptions {
  readonly rule?: readonly RuleFlag[];
  /** False with `--no-plugins`. */
  readonly plugins?: boolean;
}

export interface ExplainOptions extends ConfigOptions, RuleOptions {}

export interface RulesOptions extends ExplainOptions {
  readonly json?: boolean;
}

export interface LintOptions
  extends ProjectOptions,
    CoverageOptions,
    TypesOption,
    ResultOptions,
    FixOptions,
    ScopeOptions,
    SuppressionOptions,
    RuleOptions,
    CacheOptions,
    WatchOptions,
    DiagnosticOptions,
    InsteadOptions {
  /** Files, or false with `--no-plan`. */
  readonly plan?: readonly string[] | false;
}

export interface PlanCheckOptions extends ConfigOptions, ResultOptions, SuppressionOptions, RuleOptions {}

export interface InventoryOptions extends ProjectOptions, CoverageOptions, TypesOption, DiagnosticOptions {
  readonly format: 'table' | 'pretty' | 'json';
  readonly trace?: TracePlace;
}

export interface EventTraceOptions extends ConfigOptions, RuleOptions, TypesOption, DiagnosticOptions {
  /** Files, or false with `--no-plan`. */
  readonly plan?: readonly string[] | false;
  readonly format: 'pretty' | 'json';
}

export interface PlanAddOptions extends ProjectOptions {
  /** Files, or false with `--no-plan`. */
  readonly plan?: readonly string[] | false;
  /** The file for new events. */
  readonly to?: string;
  readonly dryRun?: boolean;
}

export interface InitOptions {
  readonly yes?: boolean;
  readonly color?: boolean;
}

export interface PlanDiffOptions extends TypesOption {
  readonly config?: string | false;
  readonly format: 'pretty' | 'json' | 'markdown';
  /** False with `--no-code`. */
  readonly code: boolean;
  readonly failOnBreaking?: boolean;
  readonly color?: boolean;
}

export interface PlanImportOptions {
  readonly from?: ImportFormat;
  /** A file; the standard output where none is given. */
  readonly output?: string;
  readonly force?: boolean;
  readonly color?: boolean;
}

export interface PlanExportOptions {
  readonly config?: string | false;
  readonly to: ExportFormat;
  /** A file, or a folder for a format of several files; the standard output where none is given. */
  readonly output?: string;
  readonly color?: boolean;
}

/** The place that `--trace` asks about, as it is given: the file from the working directory. */
export interface TracePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

/** Adds `[paths...]` and the options that say what is read. */
export function addProjectOptions(command: Command): Command {
  command.argument('[paths...]', 'files, folders or globs to report on (default: the working directory)');
  return addConfigOptions(command)
    .option('--ignore-pattern <glob>', 'leave out these files, too; repeatable', collect)
    .option('--no-ignore', 'leave out nothing that .gitignore, .tracklintignore or the configuration ignores')
    .option('--no-error-on-unmatched-pattern', 'accept paths that match no file');
}

export function addConfigOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'use this configuration instead of the nearest tracklint.config.yaml')
    .option('--no-config', 'use no configuration');
}

export function addPlanOptions(command: Command): Command {
  return command
    .option(
      '--plan <file>',
      'use this tracking plan instead of the nearest tracking-plan.yaml; repeatable',
      collect,
    )
    .option('--no-plan', 'use no tracking plan');
}

export function addFormatOption(command: Command, formats: readonly [string, ...string[]]): Command {
  return command.addOption(
    new Option('-f, --format <format>', 'how the result is printed').choices(formats).default(formats[0]),
  );
}

/** Adds how findings are printed, and where to. */
export function addReportOptions(command: Command): Command {
  return command
    .option(
      '-f, --format <format[=file]>',
      `how findings are printed (${FORMAT_NAMES.join(', ')}), and into which file; repeatable (default: ${FORMAT_NAMES[0]})`,
      collectReport,
    )
    .option('-o, --output <file>', 'write the findings to this file (default: the standard output)');
}

export function addColorOptions(command: Command): Command {
  return command
    .option('--color', 'use colors (default: on a terminal; NO_COLOR and FORCE_COLOR are respected)')
    .option('--no-color', 'use no colors');
}

/** Adds the options that fail a run which sees too little. */
export function addCoverageOptions(command: Command): Command {
  return command
    .option('--min-calls <n>', 'fail where fewer calls are found', parseCount)
    .option('--min-resolution <percent>', 'fail where less of the calls is resolved', parsePercent);
}

export function addTypesOption(command: Command): Command {
  return command.option(
    '--types',
    'ask the TypeScript type-checker about calls that are not resolved (slower)',
  );
}

export function addRuleOptions(command: Command): Command {
  return command
    .option('--rule <setting>', 'set a rule, as in --rule "property-casing: off"; repeatable', collectRule)
    .option('--no-plugins', 'do not load the plugins of the configuration, nor run their rules');
}

export function addLintOptions(command: Command): Command {
  return command
    .option('--quiet', 'print errors only')
    .option('--max-warnings <n>', 'fail where there are more warnings', parseCount);
}

/** Adds the options that say what is read in the place of the disk. */
export function addScopeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--staged', "report only what is staged, as it is in git's index").conflicts([
        'since',
        'fix',
      ]),
    )
    .addOption(
      new Option(
        '--since <revision>',
        'report only files that have changed since the branch left this one, such as origin/main',
      ),
    )
    .addOption(
      new Option('--stdin', 'read one file from the standard input').conflicts(['staged', 'since', 'fix']),
    )
    .option('--stdin-filename <file>', 'where that file is, or would be');
}

/** Adds what a run keeps for the next one. */
export function addCacheOptions(command: Command): Command {
  return command
    .option('--cache', 'keep what is found in the code, and scan only after a change')
    .addOption(
      new Option(
        '--cache-location <path>',
        'keep it in this file, or in this folder/ (default: node_modules/.cache/tracklint/); implies --cache',
      ).implies({ cache: true }),
    );
}

/** Adds the options of a run that goes on. */
export function addWatchOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--watch', 'lint again after each change, until Ctrl+C').conflicts([
        'stdin',
        'staged',
        'fix',
        'fixDryRun',
        'suppressAll',
        'suppressRule',
        'pruneSuppressions',
        'printConfig',
        'showFiles',
        'envInfo',
      ]),
    )
    .addOption(
      new Option(
        '--preserve-watch-output',
        'do not clear the screen between the runs; implies --watch',
      ).implies({ watch: true }),
    );
}

/** Adds the options by which a run tells of itself, on the standard error. */
export function addDiagnosticOptions(command: Command): Command {
  return command
    .option('--stats', 'print how long each stage and each rule took')
    .option('--debug', 'print what is decided and why');
}

/** Adds what can be asked instead of a run. */
export function addInsteadOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--print-config <file>',
        'print the configuration that holds for a file, and where each rule is set',
      ).conflicts(['showFiles', 'envInfo', 'fix', 'fixDryRun']),
    )
    .addOption(
      new Option('--show-files', 'print the files that are searched and reported').conflicts([
        'envInfo',
        'fix',
        'fixDryRun',
      ]),
    )
    .option('--env-info', 'print what a bug report should say of versions and the platform');
}

/** Adds the options that change files. */
export function addFixOptions(command: Command): Command {
  return command
    .option('--fix', 'fix what then sends the same data, or what the plan itself names')
    .addOption(
      new Option('--fix-dry-run', 'show as a diff what --fix would change').conflicts([
        'fix',
        'format',
        'output',
      ]),
    )
    .option(
      '--unsafe-fixes',
      'with --fix: also rename events and keys, which are new ones in every tool then',
    );
}

/** Adds the options about findings that are accepted for now. */
export function addSuppressionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--suppress-all', 'accept all findings that there are now; new ones are reported').conflicts(
        ['suppressRule', 'pruneSuppressions', 'fixDryRun'],
      ),
    )
    .addOption(
      new Option('--suppress-rule <rule>', 'accept the findings of this rule that there are now; repeatable')
        .argParser(collect)
        .conflicts(['pruneSuppressions', 'fixDryRun']),
    )
    .addOption(
      new Option('--prune-suppressions', 'remove the suppressions that are no longer needed').conflicts(
        'fixDryRun',
      ),
    )
    .option(
      '--suppressions-location <file>',
      'where the suppressions are (default: tracklint-suppressions.json beside the configuration)',
    )
    .option('--pass-on-unpruned-suppressions', 'do not fail where suppressions are no longer needed');
}

/** Adds `--trace`, which prints something else than an inventory. */
export function addTraceOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--trace <file:line>',
      'show step by step what the calls on a line send, and why (also file:line:column)',
    )
      .argParser(parsePlace)
      .conflicts(['format', 'minCalls', 'minResolution']),
  );
}

function parsePlace(value: string): TracePlace {
  const [, file, line, column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(value) ?? [];
  if (file === undefined) {
    throw new InvalidArgumentError(
      'Expected a file and a line, from 1 on, such as src/cart.ts:12 or src/cart.ts:12:3.',
    );
  }
  return { file, line: Number(line), column: column === undefined ? null : Number(column) };
}

function collectReport(value: string, previous: readonly ReportWish[] = []): readonly ReportWish[] {
  const [, format, , file] = /^([^=]*)(=(.*))?$/s.exec(value)!;
  if (format === undefined || !isFormatName(format)) {
    const help = didYouMean(format ?? '', FORMAT_NAMES);
    throw new InvalidArgumentError(
      `Expected one of ${FORMAT_NAMES.join(', ')}.${help === null ? '' : ` ${help}`}`,
    );
  }
  if (file === '') throw new InvalidArgumentError('Expected a file after "=".');
  return [...previous, { format, file: file ?? null }];
}

function collectRule(text: string, previous: readonly RuleFlag[] = []): readonly RuleFlag[] {
  return [...previous, { text, from: '--rule' }];
}

function collect(value: string, previous: readonly string[] | boolean | undefined): readonly string[] {
  return Array.isArray(previous) ? [...previous, value] : [value];
}

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 0 on.');
  return Number(value);
}

function parsePercent(value: string): number {
  if (!/^\d+$/.test(value) || Number(value) > 100) {
    throw new InvalidArgumentError('Expected a whole number from 0 to 100.');
  }
  return Number(value);
}
