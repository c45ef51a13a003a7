/** Recorded questions to the steps of a trace: those that say something, each where its source stands. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { CYCLE, type Value } from '../evaluate/value.ts';
import type { PathOf } from '../scan/value-shape.ts';
import { argumentOf, type Frame, filledIn, valueIn } from './frame.ts';
import { addsTo, piecesBeyond } from './leaves.ts';
import { noteBelow, noteOf, saysNothing } from './note.ts';
import { type Answered, Recorder } from './record.ts';
import { isInside, relevant } from './relevance.ts';
import { containerOf, declarationOfType, isTypeShape, placeOf, showsInside, sourceText } from './source.ts';
import type { TraceStep } from './trace.ts';
import { valueText } from './value.ts';

/** More steps than this side by side are counted, not listed. */
const SIDE_LIMIT = 12;
/** Deeper than this nobody reads on. */
const DEPTH_LIMIT = 10;
/** So many questions are explained for one value; in real code it takes less. */
const EXPLAINED_LIMIT = 300;
/** A test only chooses: what it is made of is told in less detail. */
const TEST_DEPTH = 2;

/** What is said of a step that has been explained before. */
const ABOVE = 'as above';

/** Where a question is explained: in which call of its function, and below which questions, outermost first. */
interface Place {
  readonly frame: Frame | null;
  /** The call that leads into the next function. */
  readonly call: ts.CallExpression | null;
  readonly around: readonly Answered[];
}

/** An answer in a frame, and what had to be asked to fill it in. */
interface Known {
  readonly value: Value;
  readonly asked: readonly Answered[];
}

/** What explains an answer: the steps, and the values that they give. */
interface Explained {
  readonly value: Value;
  readonly steps: readonly TraceStep[];
}

/** Explains expressions, with an evaluator of its own by which nothing has been worked out before. */
export class TraceSteps {
  readonly #recorder = new Recorder();
  readonly #known = new Map<Answered, Map<Frame | null, Known>>();
  /** The frames of recorded calls, by the frame that they are made in. */
  readonly #frames = new Map<Answered, Map<Frame | null, Frame>>();
  readonly #ev: Evaluator;
  readonly #pathOf: PathOf;
  #count = 0;
  /** What has been explained, by question and frame: it isn't explained twice. */
  readonly #explained = new Map<Answered, Set<Frame | null>>();

  constructor(ev: Evaluator, pathOf: PathOf) {
    this.#ev = ev.observedBy(this.#recorder.observe);
    this.#pathOf = pathOf;
  }

  /** How an expression that stands in a frame got its value. */
  of(node: ts.Expression, frame: Frame | null): readonly TraceStep[] {
    const { steps } = this.#ofExpression(node, null, { frame, call: null, around: [] });
    // A name by itself says no more than its declaration.
    const below = steps.flatMap((step) => step.steps);
    const shown = ts.isIdentifier(node) && below.length > 0 ? below : steps;
    return shown.map((step) => cut(step, DEPTH_LIMIT));
  }

  #ofExpression(node: ts.Expression, note: string | null, place: Place): Explained {
    this.#ev.begin();
    this.#ev.evaluate(node);
    const question = this.#recorder.find('expression', node)!;
    const { value } = this.#inFrame(question, place.frame);
    return { value, steps: [this.#stepOf(question, value, place, note)] };
  }

  #inFrame(question: Answered, frame: Frame | null): Known {
    const frames = this.#known.get(question) ?? new Map<Frame | null, Known>();
    this.#known.set(question, frames);
    let known = frames.get(frame);
    if (known === undefined) {
      this.#ev.begin();
      known = this.#recorder.during(() => valueIn(this.#ev, question.value, frame));
      frames.set(frame, known);
    }
    return known;
  }

  /** A question as a step, or as the steps below it where it says nothing that these don't. */
  #explain(question: Answered, place: Place): readonly TraceStep[] {
    if (place.around.includes(question)) {
      return [this.#step(question, CYCLE, [], noteOf(question))];
    }
    const { value } = this.#inFrame(question, place.frame);
    const step = this.#stepOf(question, value, place, noteOf(question));
    // What the parser has made of a component's template stands nowhere.
    const isHidden = step.text === '' || saysNothing(question, step.steps.length > 0, place.around);
    return isHidden ? step.steps.map((one) => ({ ...one, note: noteBelow(question, one.note) })) : [step];
  }

  /** The step of a question with what explains it, unless that has been told. */
  #stepOf(question: Answered, value: Value, place: Place, note: string | null): TraceStep {
    const frames = this.#explained.get(question) ?? new Set<Frame | null>();
    this.#explained.set(question, frames);
    if (frames.has(place.frame)) {
      const step = this.#step(question, value, [], note);
      return question.asked.length > 0
        ? { ...step, note: note === null ? ABOVE : `${note}, ${ABOVE}` }
        : step;
    }
    frames.add(place.frame);
    this.#count++;
    if (this.#count > EXPLAINED_LIMIT)
      return { ...this.#step(question, value, [], note), more: question.asked.length };
    return this.#step(question, value, this.#below(question, value, place), note);
  }

  /** The steps that explain an answer. */
  #below(question: Answered, value: Value, place: Place): readonly TraceStep[] {
    const inside = this.#inside(question, place);
    const valueHere = (one: Answered) => this.#inFrame(one, inside.frame).value;
    const given = this.#argument(question, place);
    const { own, filling } = split(question, this.#inFrame(question, place.frame).asked);
    const sources = [
      ...relevant(question, value, own, valueHere).map(valueHere),
      ...(given ? [given.value] : []),
    ];
    // Filling the parameters in, it was asked for what these stand for. Most of that is told at the parameters.
    const added = filling.filter((one) => isCalledBy(one, question) || addsTo(value, sources, one.value));
    const kept = relevant(question, value, unique([...own, ...added]), valueHere);
    const known = [...sources, ...added.map((one) => one.value)];
    return [
      ...kept.flatMap((one) => this.#explain(one, inside)),
      ...(given?.steps ?? []),
      // A write keeps what was there before.
      ...(question.kind === 'write' ? [] : this.#unexplained(value, known, inside.around)),
    ];
  }

  /** Inside of a question: below a call the function that it enters, with its parameters filled. */
  #inside(question: Answered, { frame, call, around }: Place): Place {
    const { kind, node, bindings } = question;
    const inside = [...around, question];
    if (kind !== 'call') {
      const isCall = kind === 'expression' && ts.isCallExpression(node);
      return { frame, call: isCall ? node : call, around: inside };
    }
    const frames = this.#frames.get(question) ?? new Map<Frame | null, Frame>();
    this.#frames.set(question, frames);
    const entered = frames.get(frame) ?? { call, ev: this.#ev, bindings, outer: frame };
    frames.set(frame, entered);
    return { frame: entered, call: null, around: inside };
  }

  /** What the call that is being explained gives for a parameter. */
  #argument(question: Answered, { frame, around }: Place): Explained | null {
    if (question.kind !== 'declaration') return null;
    const filled = filledIn(frame, question.node);
    const argument = filled && argumentOf(this.#ev, filled.frame, filled.value);
    if (argument === undefined) return null;
    const place = { frame: filled?.frame.outer ?? null, call: null, around: [...around, question] };
    return this.#ofExpression(argument, 'argument', place);
  }

  /** Where the pieces of a value come from that no question has led to: values are worked out once, and then handed on. */
  #unexplained(value: Value, sources: readonly Value[], around: readonly Answered[]): readonly TraceStep[] {
    const shown = around.map(({ node }) => node).filter(showsInside);
    const nodes = piecesBeyond(value, sources).flatMap((piece) => {
      if (!('flags' in piece)) {
        const node = piece.kind === 'literal' ? piece.node : this.#recorder.originOf(piece)?.node;
        return node ?? [];
      }
      return containerOf(piece);
    });
    return [...new Set(nodes)]
      .filter((node) => !shown.some((outer) => isInside(node, outer)))
      .map((node) => ({ ...this.#source(node), note: isTypeShape(node) ? 'declared type' : null }))
      .filter(({ text }) => text !== '');
  }

  #source(node: ts.Node): TraceStep {
    return {
      at: placeOf(node, this.#pathOf),
      text: sourceText(node),
      value: null,
      note: null,
      steps: [],
      more: 0,
    };
  }

  #step({ kind, node }: Answered, value: Value, steps: readonly TraceStep[], note: string | null): TraceStep {
    const isPlain = kind === 'call' || ts.isLiteralExpression(node) || ts.isFunctionLike(node);
    return {
      ...this.#source(kind === 'type' ? declarationOfType(node) : node),
      value: isPlain ? null : valueText(this.#ev, value, this.#pathOf),
      note,
      steps,
    };
  }
}

/** What a question led to by itself, and what was asked to fill its answer in. */
function split(
  { kind, asked, node }: Answered,
  inFrame: readonly Answered[],
): { readonly own: readonly Answered[]; readonly filling: readonly Answered[] } {
  if (kind === 'write') return { own: unique(asked), filling: [] };
  // A call fills in what its function returns.
  const isOwn = (one: Answered) => kind !== 'call' || (one.kind === 'returns' && one.node === node);
  const own = unique(asked.filter(isOwn));
  return { own, filling: unique([...asked.filter((one) => !isOwn(one)), ...inFrame]) };
}

/** Whether a function was entered by a call that had to wait for its receiver. */
function isCalledBy(entered: Answered, { kind, node, asked }: Answered): boolean {
  const isCall = kind === 'expression' && ts.isCallExpression(node);
  return isCall && entered.kind === 'call' && !asked.some((one) => one.kind === 'call');
}

/** Each question once; a function that is called several times is asked each time. */
function unique(asked: readonly Answered[]): readonly Answered[] {
  return asked.filter((one, index) => asked.findIndex((other) => isSame(one, other)) === index);
}

function isSame(a: Answered, b: Answered): boolean {
  if (a.kind !== b.kind || a.node !== b.node || a.bindings.size !== b.bindings.size) return false;
  return [...a.bindings].every(([of, value]) => b.bindings.get(of) === value);
}

/** The step without what is too deep below it or too far down the side. */
function cut(step: TraceStep, depth: number): TraceStep {
  const steps = depth > 0 ? step.steps.slice(0, SIDE_LIMIT) : [];
  return {
    ...step,
    steps: steps.map((one) => cut(one, one.note === 'test' ? Math.min(depth - 1, TEST_DEPTH) : depth - 1)),
    more: step.more + step.steps.length - steps.length,
  };
}
