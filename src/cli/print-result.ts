/** What a run found, on the standard output and as an exit code. */
import type { LintResult } from '../lint/result.ts';
import { json } from '../report/json.ts';
import { pretty } from '../report/pretty.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import type { ResultOptions } from './options.ts';
import { sourceReader } from './source-reader.ts';

/** Prints the findings in the wanted format. `started` is when the run began, by `performance.now()`. */
export function printResult(result: LintResult, options: ResultOptions, io: Io, started: number): void {
  const shown = options.quiet ? errorsOnly(result) : result;
  const source = sourceReader(io);
  const text =
    options.format === 'json'
      ? json(shown, { source })
      : pretty(shown, {
          colors: colorsFor(io.stdout, io.env, options.color),
          width: widthOf(io.stdout),
          elapsed: performance.now() - started,
          source,
        });
  io.stdout.write(text);
}

export function exitCodeOf({ crashed, summary }: LintResult, maxWarnings = Number.POSITIVE_INFINITY): number {
  if (crashed) return EXIT.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}

/** The counts stay: what isn't printed is there all the same. */
function errorsOnly(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') };
}
