/** How reports for people are shown: all that they may know besides the result. */
import type { ChalkInstance } from 'chalk';

export interface View {
  readonly colors: ChalkInstance;
  /** Columns of a line. */
  readonly width: number;
}

/** For code frames. */
export interface SourceView extends View {
  /** The text of a file as it is printed (`src/cart.ts`), undefined where it can't be read. */
  readonly source: (file: string) => string | undefined;
}

/** For counts at the end of a run. */
export interface TimedView extends View {
  /** How long the run took, in milliseconds. */
  readonly elapsed: number;
}
