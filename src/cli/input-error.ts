/** People's input is wrong in a way that makes a run pointless: exit code 2, every problem printed at once. */
import type { Problem } from '../document/problem.ts';

export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}
