/** A mistake in something that people wrote (a plan, a configuration, a flag): where, what, and the way out. */
import type { Span } from './span.ts';

export interface Problem {
  /** Null where there is no place, as for a file that is missing. */
  readonly at: Span | null;
  readonly message: string;
  /** What to do, where the message alone doesn't say. */
  readonly help: string | null;
}

/** By file and place, each mistake once: through aliases and includes one can be met twice. */
export function inOrder<P extends Problem>(problems: Iterable<P>): P[] {
  const unique = new Map<string, P>();
  for (const problem of problems) unique.set(JSON.stringify([problem.at, problem.message]), problem);
  return [...unique.values()].toSorted((a, b) => compare(a.at, b.at));
}

function compare(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
