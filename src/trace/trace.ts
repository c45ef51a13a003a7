/** How the name and the properties of a call were worked out: what `inventory --trace` tells. */
import type { Span } from '../document/span.ts';
import type { Call } from '../scan/inventory.ts';

/** A line of the source that somebody asks about. Without a column all calls on the line are meant. */
export interface TracedPlace {
  /** POSIX path from the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

/** A piece of source that took part, and what it was found to be. */
export interface TraceStep {
  readonly at: Span;
  /** The source on one line. */
  readonly text: string;
  /** What it can be, in short; null where the text says it already. */
  readonly value: string | null;
  /** What it has to do with the step above. */
  readonly note: string | null;
  /** What it was worked out from. */
  readonly steps: readonly TraceStep[];
  /** How many steps below it were left out. */
  readonly more: number;
}

/** What was found out about the name or the properties, and from what. */
export interface TracedPart {
  readonly label: 'event' | 'name' | 'properties' | 'traits';
  readonly value: string;
  readonly steps: readonly TraceStep[];
}

/** One thing that a call sends: a wrapper can send several. */
export interface TracedSend {
  /** The functions on the way, outermost first, and the call that sends. */
  readonly through: readonly TraceStep[];
  readonly parts: readonly TracedPart[];
}

/** A parameter that decides what a call sends. */
export interface DecidingParameter {
  readonly name: string;
  /** The function that it belongs to. */
  readonly owner: string;
  readonly at: Span;
}

export interface TracedCall {
  readonly call: Call;
  /** The call as it is written, on one line. */
  readonly text: string;
  readonly sends: readonly TracedSend[];
  /** The parameters that hand on the name or the keys; empty where the call decides itself. */
  readonly decidedBy: readonly DecidingParameter[];
  /** The calls that fill these, with what they then send. */
  readonly filledBy: readonly Call[];
}

export interface Trace {
  readonly place: TracedPlace;
  readonly calls: readonly TracedCall[];
  /** Where there is none: the nearest calls of the file, at most a few. */
  readonly nearest: readonly Call[];
}
