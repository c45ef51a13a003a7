/**
 * Answers that are kept, and what they rest on. What is read on the way to an answer (what is handed to a place) is noted
 * without anybody's doing, and so are the kept answers that are taken: when one of the sources changes, what rests on it is
 * worked out anew, and nothing else.
 */

/** Something outside the syntax that an answer can rest on, told apart by identity. */
export type Source = object | string;

/** What an answer rests on: a source as it was read, or other answers. */
class Basis {
  readonly on: readonly Basis[];
  isGood = true;
  /** Up to which change it is known to be good. */
  checked = changes;
  /** The notes that it stands in already. */
  notedIn: readonly Basis[] | null = null;

  constructor(on: readonly Basis[]) {
    this.on = on;
  }
}

/** A Map, or a WeakMap. */
interface Store<Thing, One> {
  get(thing: Thing): One | undefined;
  set(thing: Thing, one: One): unknown;
  delete(thing: Thing): boolean;
}

/** An answer; its basis is null where it rests on the syntax alone. */
export interface Kept<Answer> {
  readonly answer: Answer;
  readonly basis: Basis | null;
}

/** How many changes there have been. */
let changes = 0;
/** What has been read since the innermost question began; null where none is being answered. */
let notes: Basis[] | null = null;
const namesRead: Store<Source, Basis> = new Map<string, Basis>();
/** A node that is gone takes along what was noted of it. */
const nodesRead: Store<Source, Basis> = new WeakMap<object, Basis>();

/** Works out an answer, and what it rests on. The question around it rests on the same. */
export function work<Answer>(compute: () => Answer): Kept<Answer> {
  const around = notes;
  const own: Basis[] = [];
  notes = own;
  try {
    const answer = compute();
    const basis = own.length > 1 ? new Basis(own) : (own[0] ?? null);
    return { answer, basis };
  } finally {
    notes = around;
    for (const one of own) note(one);
  }
}

/** Takes a kept answer for the question that is being answered; undefined where it isn't good any more. */
export function taken<Answer>(kept: Kept<Answer> | undefined): Kept<Answer> | undefined {
  if (kept === undefined || kept.basis === null) return kept;
  if (!isGood(kept.basis)) return undefined;
  note(kept.basis);
  return kept;
}

/** Notes that the question that is being answered rests on a source. */
export function reads(source: Source): void {
  if (notes === null) return;
  const basis = readings(source).get(source) ?? new Basis([]);
  readings(source).set(source, basis);
  note(basis);
}

/** Says that a source is another one now. */
export function changed(source: Source): void {
  changes++;
  const basis = readings(source).get(source);
  if (basis === undefined) return;
  basis.isGood = false;
  readings(source).delete(source);
}

function readings(source: Source): Store<Source, Basis> {
  return typeof source === 'string' ? namesRead : nodesRead;
}

function note(basis: Basis): void {
  if (notes === null || basis.notedIn === notes) return;
  basis.notedIn = notes;
  notes.push(basis);
}

function isGood(basis: Basis): boolean {
  if (basis.isGood && basis.checked !== changes) {
    basis.isGood = basis.on.every(isGood);
    basis.checked = changes;
  }
  return basis.isGood;
}

/** Answers about things, each kept as long as it is good. */
export class KeptAnswers<Thing, Answer> {
  readonly #kept: Store<Thing, Kept<Answer>>;

  /** @param kept a WeakMap where what is asked about may be gone one day. */
  constructor(kept: Store<Thing, Kept<Answer>> = new Map()) {
    this.#kept = kept;
  }

  /** The answer that is kept, else what `compute` gives. */
  of(thing: Thing, compute: () => Answer): Answer {
    const kept = taken(this.#kept.get(thing)) ?? work(compute);
    this.#kept.set(thing, kept);
    return kept.answer;
  }
}

/** Answers about things that differ with who gives them. */
export class KeptAnswersBy<Owner extends object, Thing extends object, Answer> {
  readonly #byOwner = new WeakMap<Owner, KeptAnswers<Thing, Answer>>();

  /** The answer that an owner has kept, else what `compute` gives. */
  of(owner: Owner, thing: Thing, compute: () => Answer): Answer {
    const answers = this.#byOwner.get(owner) ?? new KeptAnswers<Thing, Answer>(new WeakMap());
    this.#byOwner.set(owner, answers);
    return answers.of(thing, compute);
  }
}
