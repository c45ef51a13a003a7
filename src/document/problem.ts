/** A mistake in something that people wrote (a plan, a configuration, a flag): where, what, and the way out. */
import type { Span } from './span.ts';

export interface Problem {
  /** Null where there is no place, as for a file that is missing. */
  readonly at: Span | null;
  readonly message: string;
  /** What to do, where the message alone doesn't say. */
  readonly help: string | null;
}
