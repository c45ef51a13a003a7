/**
 * What functions send, by the files that can and the channels that there are. The search for these asks for the same again
 * and again, in one scan and from one scan to the next.
 */
import type { Evaluator } from '../evaluate/evaluator.ts';
import { isSame, type Value } from '../evaluate/value.ts';
import type { Channels } from './channels.ts';
import type { Dispatches } from './dispatches.ts';

interface Known {
  readonly files: ReadonlySet<string>;
  readonly channels: Channels;
  readonly dispatches: Dispatches;
}

export type MakeDispatches = (files: ReadonlySet<string>, channels: Channels) => Dispatches;

export class KnownDispatches {
  readonly #ev: Evaluator;
  readonly #make: MakeDispatches;
  /** Of the last scan and of this one. */
  #before: readonly Known[] = [];
  readonly #known: Known[] = [];

  constructor(ev: Evaluator, make: MakeDispatches) {
    this.#ev = ev;
    this.#make = make;
  }

  /** A new scan begins: what the last one didn't ask for is let go. */
  begin(): void {
    this.#before = this.#known.splice(0);
  }

  /** What functions send when only those of `files` can. */
  of(files: ReadonlySet<string>, channels: Channels): Dispatches {
    const isThis = (one: Known) => isSameSet(one.files, files) && isSameMap(one.channels, channels);
    const inUse = this.#known.find(isThis);
    const known = inUse ?? this.#before.find(isThis) ?? this.#makeFor(new Set(files), channels);
    if (inUse === undefined) this.#known.push(known);
    known.dispatches.goOn();
    return known.dispatches;
  }

  #makeFor(files: ReadonlySet<string>, channels: Channels): Known {
    this.#ev.retry();
    return { files, channels, dispatches: this.#make(files, channels) };
  }
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((path) => other.has(path));
}

function isSameMap(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => isSame(value, other.get(key)));
}
