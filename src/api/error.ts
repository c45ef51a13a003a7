import type { Problem } from '../document/problem.ts';

/** What was asked for is wrong in a way that makes it pointless: a configuration, a plan, a path that matches nothing. */
export class TracklintError extends Error {
  /** All mistakes at once, each with its place. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(toLine).join('\n'));
    this.name = 'TracklintError';
    this.problems = problems;
  }
}

function toLine({ at, message }: Problem): string {
  return at === null ? message : `${at.file}:${at.line}:${at.column} ${message}`;
}
