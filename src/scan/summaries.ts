/** What functions send, each worked out once, also where they call each other in a circle. */
import { type Kept, taken, work } from '../parse/kept.ts';
import type { Dispatch } from './dispatch.ts';

/** `Subject` is what a summary is asked for; subjects are told apart by identity. */
export class Summaries<Subject> {
  readonly #whole = new Map<Subject, Kept<readonly Dispatch[]>>();
  /** Summaries of functions that lead back to one that is being summed up: they lack what that one sends. */
  readonly #unfinished = new Map<Subject, Kept<readonly Dispatch[]>>();
  /** The functions that are being summed up, outermost first, and how far down a call led back. */
  readonly #open: Subject[] = [];
  #circle = Number.POSITIVE_INFINITY;

  /** Whether a function is being summed up: what is found meanwhile can lack what that one sends. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The summary of a subject; `sumUp` works it out, and asks for those of others on the way. */
  of(subject: Subject, sumUp: () => readonly Dispatch[]): readonly Dispatch[] {
    const known = taken(this.#whole.get(subject)) ?? taken(this.#unfinished.get(subject));
    if (known !== undefined) return known.answer;
    const entrance = this.#open.indexOf(subject);
    if (entrance >= 0) {
      this.#circle = Math.min(this.#circle, entrance);
      return [];
    }
    const circleBefore = this.#circle;
    this.#circle = Number.POSITIVE_INFINITY;
    const level = this.#open.push(subject) - 1;
    const summary = work(() => this.#summary(subject, level, sumUp));
    this.#open.pop();
    const isWhole = this.#circle >= level;
    (isWhole ? this.#whole : this.#unfinished).set(subject, summary);
    // Back at the entrance of the circle: what was found inside of it is worked out anew when it is asked for.
    if (isWhole && this.#circle === level) this.#unfinished.clear();
    this.#circle = isWhole ? circleBefore : Math.min(circleBefore, this.#circle);
    return summary.answer;
  }

  #summary(subject: Subject, level: number, sumUp: () => readonly Dispatch[]): readonly Dispatch[] {
    const found = sumUp();
    const isInCircle = this.#circle <= level;
    const isWhole = this.#circle >= level;
    return isInCircle ? this.#roundTrip(subject, found, isWhole ? sumUp : null) : found;
  }

  /**
   * What a function in a circle sends. Back at the entrance, the calls that lead round are followed once, with what they add
   * on the way (`send({ ...options, retry: true })`); further round comes nothing new. No condition may rule out what is
   * there, since a call round the circle can have other arguments.
   */
  #roundTrip(
    subject: Subject,
    found: readonly Dispatch[],
    sumUpAgain: (() => readonly Dispatch[]) | null,
  ): readonly Dispatch[] {
    const once = unconditional(found);
    if (sumUpAgain === null) return once;
    this.#unfinished.clear();
    this.#whole.set(subject, { answer: once, basis: null });
    const circle = this.#circle;
    const again = unconditional(sumUpAgain());
    this.#circle = circle;
    return again.length > 0 ? again : once;
  }
}

function unconditional(found: readonly Dispatch[]): readonly Dispatch[] {
  return found.map((one) => ({ ...one, when: [] }));
}
