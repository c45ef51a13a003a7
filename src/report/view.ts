/** How reports for people are shown: all that they may know besides the result. */
import type { ChalkInstance } from 'chalk';
import type { AnyRule } from '../lint/rule.ts';

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

/** For what is said of a finding: all that a format of lint results may ask for. */
export interface ResultView extends SourceView, TimedView {
  /** The rules that were run; those of what readers have met included. */
  readonly rules: readonly AnyRule[];
  /** The documentation of a rule as Markdown, null where it has none. */
  readonly readme: (rule: AnyRule) => string | null;
  /** Where a terminal can open the documentation of a rule; null where it can't, or there is none. */
  readonly ruleLink: (rule: string) => string | null;
  /** A printed path from the root of the checkout, as the host of the repository knows it. */
  readonly checkoutPath: (file: string) => string;
  /** The version of tracklint. */
  readonly version: string;
}
