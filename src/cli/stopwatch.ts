/** Measures stages that run inside of each other: each has the time that is its own, so that they add up to the whole. */
import type { Timed } from '../document/timed.ts';

export interface Lap {
  readonly stage: string;
  /** Milliseconds. */
  readonly spent: number;
  readonly runs: number;
}

export class Stopwatch {
  readonly #now: () => number;
  readonly #laps = new Map<string, { spent: number; runs: number }>();
  /** The stages that are under way, the innermost last. */
  readonly #open: string[] = [];
  #since = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Does the work of a stage; one that is waited for ends when its promise does. */
  readonly timed: Timed = (stage, work) => {
    this.#begin(stage);
    let isWaiting = false;
    try {
      const result = work();
      if (!(result instanceof Promise)) return result;
      isWaiting = true;
      return result.finally(() => this.#end()) as typeof result;
    } finally {
      if (!isWaiting) this.#end();
    }
  };

  /** In the order in which the stages began. */
  laps(): readonly Lap[] {
    return [...this.#laps].map(([stage, lap]) => ({ stage, ...lap }));
  }

  #begin(stage: string): void {
    this.#settle();
    this.#open.push(stage);
    const lap = this.#laps.get(stage) ?? { spent: 0, runs: 0 };
    this.#laps.set(stage, { ...lap, runs: lap.runs + 1 });
  }

  #end(): void {
    this.#settle();
    this.#open.pop();
  }

  /** Gives the time since the last look to the stage that it was spent in. */
  #settle(): void {
    const now = this.#now();
    const stage = this.#open.at(-1);
    const lap = stage === undefined ? undefined : this.#laps.get(stage);
    if (lap !== undefined) lap.spent += now - this.#since;
    this.#since = now;
  }
}
