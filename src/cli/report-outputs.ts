/** Which formats go where: several at once, each to a place of its own. */
import path from 'node:path';
import { quoted } from '../document/quoted.ts';
import { groupBy } from '../report/grouping.ts';
import { InputError } from './input-error.ts';
import type { ReportWish, ResultOptions } from './options.ts';

const DEFAULT: ReportWish = { format: 'pretty', file: null };

/**
 * The formats that are wanted, each with its file; null for the standard output, which at most one has.
 *
 * @throws InputError where two are for one place, before anything is run.
 */
export function reportOutputs(
  { format: wishes = [DEFAULT], output }: Pick<ResultOptions, 'format' | 'output'>,
  cwd: string,
): readonly ReportWish[] {
  const [first, ...others] = wishes;
  if (output !== undefined && (others.length > 0 || first?.file !== null))
    throw problem(
      'Expected "--output" to come with one format that has no file',
      'Give each format its file: -f sarif=report.sarif -f junit=report.xml',
    );
  const outputs = output === undefined ? wishes : [{ ...first!, file: output }];
  const places = groupBy(outputs, ({ file }) => (file === null ? null : path.resolve(cwd, file)));
  for (const [place, there] of places) {
    const [, second] = there;
    if (second === undefined) continue;
    const names = there.map(({ format }) => format).join(' and ');
    if (place === null)
      throw problem(
        `Expected one format on the standard output, found ${names}`,
        `Give others a file: -f ${second.format}=<file>`,
      );
    throw problem(
      `Expected a file for each format, found ${quoted(second.file!)} for ${names}`,
      'Each would overwrite the one before',
    );
  }
  return outputs;
}

function problem(message: string, help: string): InputError {
  return new InputError([{ at: null, message, help }]);
}
