/** What a run found: on the standard output, in files, and as an exit code. */
import path from 'node:path';
import type { LintResult } from '../lint/result.ts';
import type { AnyRule } from '../lint/rule.ts';
import { FORMATS, type FormatName } from '../report/formats/formats.ts';
import { count } from '../report/terminal-text.ts';
import type { ResultView } from '../report/view.ts';
import { checkoutPaths } from './checkout-path.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { hasHyperlinks } from './hyperlinks.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { ReportWish, ResultOptions } from './options.ts';
import { writeOutput } from './output-file.ts';
import { readmeLink, readmeOf } from './rule-readme.ts';
import { sourceReader } from './source-reader.ts';
import { version } from './version.ts';

/** GitHub refuses a SARIF file with more results. */
const MOST_SARIF_RESULTS = 25_000;

export interface Printing {
  readonly options: ResultOptions;
  /** What goes where. */
  readonly outputs: readonly ReportWish[];
  readonly io: Io;
  /** When the run began, by `performance.now()`. */
  readonly started: number;
  /** The rules that were run. */
  readonly rules: readonly AnyRule[];
}

/** Prints and writes the findings in each format that is wanted. Gives false where a file can't be written; the others are. */
export async function printResult(result: LintResult, printing: Printing): Promise<boolean> {
  const { options, outputs, io } = printing;
  const shown = options.quiet ? errorsOnly(result) : result;
  let isWritten = true;
  for (const { format, file } of outputs) {
    const text = (await FORMATS[format].load())(shown, viewFor(file, printing));
    if (file === null) io.stdout.write(text);
    else isWritten = written(file, text, printing) && isWritten;
  }
  if (io.env.GITHUB_ACTIONS === 'true' && isPrinted('pretty', outputs)) {
    io.stdout.write((await FORMATS.github.load())(shown, viewFor(null, printing)));
  }
  for (const note of notes(shown, outputs)) io.stderr.write(`${note}\n`);
  return isWritten;
}

/** Says on stderr what was written; nothing for null. */
export function printNote(note: string | null, io: Io): void {
  if (note !== null) io.stderr.write(`${note}\n`);
}

export function exitCodeOf({ crashed, summary }: LintResult, maxWarnings = Number.POSITIVE_INFINITY): number {
  if (crashed) return EXIT.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}

/** A file is read by anything: neither colours nor links are for it, unless colours are asked for. */
function viewFor(file: string | null, { options, io, started, rules }: Printing): ResultView {
  const output = file === null ? io.stdout : { write: () => {} };
  const env = file === null ? io.env : {};
  const colors = colorsFor(output, env, options.color);
  const isLinked = hasHyperlinks(output, env, colors.level > 0);
  return {
    colors,
    width: widthOf(output),
    elapsed: performance.now() - started,
    source: sourceReader(io),
    rules,
    readme: readmeOf,
    ruleLink: (rule) => (isLinked ? readmeLink(rule) : null),
    checkoutPath: checkoutPaths(io),
    version,
  };
}

function written(file: string, text: string, { io, options }: Printing): boolean {
  try {
    writeOutput(path.resolve(io.cwd, file), text, { shown: file, isNew: false });
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    printProblems(error.problems, io, options.color);
    return false;
  }
}

function isPrinted(format: FormatName, outputs: readonly ReportWish[]): boolean {
  return outputs.some((output) => output.format === format && output.file === null);
}

/** What a reader of the reports would not learn from them. */
function notes({ skipped, findings }: LintResult, outputs: readonly ReportWish[]): readonly string[] {
  const isUnsaid = skipped.length > 0 && !outputs.some(({ format }) => FORMATS[format].listsSkipped);
  const isTooLong = findings.length > MOST_SARIF_RESULTS && outputs.some(({ format }) => format === 'sarif');
  return [
    ...(isUnsaid ? [`${count(skipped.length, 'file')} skipped; the formats pretty and json say which`] : []),
    ...(isTooLong
      ? [
          `The SARIF report has ${count(findings.length, 'result')}, and GitHub accepts ${count(MOST_SARIF_RESULTS, 'result')}: --quiet leaves the warnings out`,
        ]
      : []),
  ];
}

/** The counts stay: what isn't printed is there all the same. */
function errorsOnly(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') };
}
