/** Whether to use colours, and how wide a line is: chalk's own detection does not know NO_COLOR. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Io, Output } from './io.ts';

/** Lines of a log without a terminal; and the widest line that is still easy to read. */
const DEFAULT_WIDTH = 100;
const WIDEST = 120;
const NARROWEST = 40;

/**
 * Colours for one of the outputs. The flag decides, else FORCE_COLOR (`0` and `false` turn colours off), else NO_COLOR, else
 * whether the output is a terminal that has colours: the order that Node itself keeps.
 */
export function colorsFor(output: Output, env: Io['env'], flag: boolean | undefined): ChalkInstance {
  return new Chalk({ level: (flag ?? wantsColors(output, env)) ? 1 : 0 });
}

function wantsColors(output: Output, env: Io['env']): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** How many columns a line of a report may have. */
export function widthOf(output: Output): number {
  const { columns } = output;
  if (columns === undefined || columns <= 0) return DEFAULT_WIDTH;
  return Math.min(Math.max(columns, NARROWEST), WIDEST);
}
