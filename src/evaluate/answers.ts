/** Answers about things that are told apart by identity, each worked out once by an evaluator. */

import { type Kept, taken } from '../parse/kept.ts';
import type { Evaluator } from './evaluator.ts';

export class Answers<Thing extends object, Answer> {
  readonly #known = new WeakMap<Thing, { readonly by: Evaluator; readonly kept: Kept<Answer> }>();
  readonly #answer: (ev: Evaluator, of: Thing) => Answer;

  constructor(answer: (ev: Evaluator, of: Thing) => Answer) {
    this.#answer = answer;
  }

  /** The answer about a thing: the known one, as long as what it rests on is the same. */
  of(ev: Evaluator, thing: Thing): Answer {
    const before = this.#known.get(thing);
    const known = before?.by === ev ? taken(before.kept) : undefined;
    if (known !== undefined) return known.answer;
    return ev.keeping(
      () => this.#answer(ev, thing),
      (kept) => this.#known.set(thing, { by: ev, kept }),
    );
  }
}
