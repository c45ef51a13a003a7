/**
 * The abstract interpreter: which values can an expression have? Demand-driven (nothing is looked at before it is asked
 * for), memoised by syntax node, bounded in depth and work, and safe against definitions in a circle.
 */
import type { ts } from 'ts-morph';
import { changed, type Kept, reads, taken, work } from '../parse/kept.ts';
import type { SourceFiles } from '../parse/source-files.ts';
import type { FunctionNode } from '../parse/syntax.ts';
import { leftOf } from './effect.ts';
import { evaluateExpression } from './expression.ts';
import { returnsOf } from './function.ts';
import type { Handed, Place } from './handed.ts';
import type { ModuleResolver } from './module-resolver.ts';
import type { Observer, QuestionKind } from './observer.ts';
import { groundHole } from './parameter.ts';
import { fillingBy, substitute } from './substitute.ts';
import { evaluateType } from './type.ts';
import { checked, type TypeOracle } from './type-oracle.ts';
import { TypeScope } from './type-scope.ts';
import {
  type Bindings,
  type Client,
  CYCLE,
  FALSY,
  isSame,
  NO_BINDINGS,
  unknown,
  type Value,
} from './value.ts';

/** What the scanner knows of SDKs and of the names that clients usually have. */
export interface KnownClients {
  /** What a package gives: a Segment-style SDK, something foreign, or undefined where it says nothing. */
  imported(specifier: string): Value | undefined;
  /** A receiver that only its name tells, as the last name of an expression: `analytics`, `getAnalytics()`. */
  named(name: string, called: boolean): Client | undefined;
  /** Whether a client has a method of that name. */
  hasMethod(name: string): boolean;
  /** What a type of an SDK stands for by its name: a client, or what one is given. */
  typeOf(client: Client, name: string): Value;
  /** A type that the configuration declares to be a client's. */
  declaredType(name: string, specifier: string | null): Client | undefined;
}

type Table = WeakMap<ts.Node, Kept<Value>>;

/** The questions whose answers are remembered. */
type Remembered = Exclude<QuestionKind, 'declaration' | 'write' | 'call'>;

/** Who takes part in the work where that is wanted. */
interface Company {
  /** Asked where an expression says little; null in a usual run, which builds no program. */
  readonly oracle: TypeOracle | null;
  /** Shown each question and the way to its answer; null but for a trace. */
  readonly observer: Observer | null;
}

const ALONE: Company = { oracle: null, observer: null };

/** Deeper than this, source is machine-made or hostile. */
const DEPTH_LIMIT = 160;
/** Steps for one question. Real calls take some hundred. */
const STEP_LIMIT = 20_000;

export class Evaluator {
  readonly files: SourceFiles;
  readonly modules: ModuleResolver;
  readonly clients: KnownClients;
  readonly #oracle: TypeOracle | null;
  readonly #observer: Observer | null;
  readonly #values: Table = new WeakMap();
  readonly #returns: Table = new WeakMap();
  readonly #left: Table = new WeakMap();
  readonly #types = new WeakMap<Bindings, Table>();
  readonly #fields: Table = new WeakMap();
  /** The questions that are being answered, outermost first, and how far down a circle led back. */
  readonly #open: { table: Table; key: ts.Node }[] = [];
  /** Fills holes with what is declared; it lives as long as the evaluator, so that nothing is grounded twice. */
  readonly #declared = fillingBy((hole) => groundHole(this, hole));
  #handed: Handed = new Map();
  #circle = Number.POSITIVE_INFINITY;
  #depth = 0;
  #steps = 0;
  /** What was cut short rests on it. */
  #budget = {};
  /** How often a bound was hit: a value that was worked out meanwhile depends on where the question began. */
  #exhausted = 0;

  constructor(
    files: SourceFiles,
    modules: ModuleResolver,
    clients: KnownClients,
    { oracle, observer }: Company = ALONE,
  ) {
    this.files = files;
    this.modules = modules;
    this.clients = clients;
    this.#oracle = oracle;
    this.#observer = observer;
  }

  /** An evaluator of the same code that asks the type-checker too. It begins anew, but for what was handed in. */
  asking(oracle: TypeOracle): Evaluator {
    return this.#anew({ ...ALONE, oracle });
  }

  /** An evaluator of the same code that has worked out nothing yet, before the eyes of `observer`. */
  observedBy(observer: Observer): Evaluator {
    return this.#anew({ ...ALONE, observer });
  }

  #anew(company: Company): Evaluator {
    const fresh = new Evaluator(this.files, this.modules, this.clients, company);
    fresh.#handed = this.#handed;
    return fresh;
  }

  /** Begins a new scan, with nothing handed in. What an earlier one had to cut short in the end stays as it is. */
  goOn(): void {
    this.#budget = {};
    this.learn(new Map());
  }

  /** What was cut short in this scan is worth being asked again: more is known by now. */
  retry(): void {
    changed(this.#budget);
  }

  /** Starts a new question with a full budget. */
  begin(): void {
    this.#steps = 0;
  }

  evaluate(node: ts.Expression): Value {
    return this.#memo('expression', this.#values, node, () =>
      this.checked(evaluateExpression(this, node), node),
    );
  }

  /** The value of an expression or parameter with what the type-checker says, where that is asked. */
  checked(value: Value, node: ts.Expression | ts.ParameterDeclaration): Value {
    return this.#oracle === null ? value : checked(value, this.#oracle, node);
  }

  /** The values of a type; `given` is what the type parameters around stand for. */
  type(node: ts.TypeNode, given: Bindings = NO_BINDINGS): Value {
    const table: Table = this.#types.get(given) ?? new WeakMap();
    this.#types.set(given, table);
    return this.#memo('type', table, node, () => evaluateType(new TypeScope(this, given), node));
  }

  /** What a call of a function gives, over holes for its parameters. */
  returns(node: FunctionNode): Value {
    return this.#memo('returns', this.#returns, node, () => returnsOf(this, node));
  }

  /** What a call of a function leaves of an argument, over the hole of its parameter. */
  left(parameter: ts.ParameterDeclaration): Value {
    return this.#memo('left', this.#left, parameter, () => leftOf(this, parameter));
  }

  /** The value with what is known without a caller: declared types, defaults, the class of `this`. */
  ground(value: Value): Value {
    return substitute(this, value, this.#declared);
  }

  /** Takes over what code in sight hands to places. What was worked out with something else there is not used again. */
  learn(handed: Handed): void {
    const before = this.#handed;
    this.#handed = handed;
    for (const place of new Set([...before.keys(), ...handed.keys()]))
      if (!isSame(before.get(place), handed.get(place))) changed(place);
  }

  /** All that is handed to places. */
  get handed(): Handed {
    return this.#handed;
  }

  /** What is handed to a place. */
  handedTo(place: Place): Value | undefined {
    reads(place);
    return this.#handed.get(place);
  }

  /** Runs one step within the bounds, and keeps its value where no bound was hit and no circle met on the way. */
  whole(compute: () => Value, keep: (value: Kept<Value>) => void): Value {
    return this.keeping(() => this.bounded(compute), keep);
  }

  /** Works something out, and keeps it where no bound was hit and no circle met on the way. */
  keeping<Answer>(compute: () => Answer, keep: (kept: Kept<Answer>) => void): Answer {
    const [exhausted, circle] = [this.#exhausted, this.#circle];
    const kept = work(compute);
    if (this.#exhausted === exhausted && this.#circle === circle) keep(kept);
    return kept.answer;
  }

  /** Runs one step within the bounds. */
  bounded(compute: () => Value): Value {
    if (this.#depth >= DEPTH_LIMIT || this.#steps >= STEP_LIMIT) {
      this.#exhausted++;
      reads(this.#budget);
      return unknown(this.#depth >= DEPTH_LIMIT ? 'nested too deeply' : 'too much work');
    }
    this.#depth++;
    this.#steps++;
    try {
      return compute();
    } finally {
      this.#depth--;
    }
  }

  /** A step that isn't remembered but is worth being seen: it is what `answer` gives. */
  step(
    kind: Exclude<QuestionKind, Remembered>,
    node: ts.Node,
    answer: () => Value,
    bindings: Bindings = NO_BINDINGS,
  ): Value {
    return this.#observer ? this.#observer({ kind, node, bindings }, answer) : answer();
  }

  /**
   * Works a value out once. A question that leads back to itself gets CYCLE there; what was worked out inside the circle
   * depends on where it was entered, so only the value of its entrance is kept.
   */
  #memo(kind: Remembered, table: Table, key: ts.Node, compute: () => Value): Value {
    return this.#once(kind, table, key, compute, (value) => table.set(key, value));
  }

  /**
   * The value of a field, which its class's own code may make of itself: `this.all = { ...this.all, more }`. What it takes
   * over from itself adds nothing.
   */
  field(node: ts.Node, compute: () => Value): Value {
    const value = this.#once('field', this.#fields, node, compute, () => {});
    return value === CYCLE ? FALSY : value;
  }

  #once(
    kind: Remembered,
    table: Table,
    key: ts.Node,
    compute: () => Value,
    keep: (value: Kept<Value>) => void,
  ): Value {
    const observer = this.#observer;
    const answer = () => taken(table.get(key))?.answer ?? this.#answer(table, key, compute, keep);
    if (observer === null) return answer();
    return observer({ kind, node: key, bindings: NO_BINDINGS }, answer);
  }

  #answer(table: Table, key: ts.Node, compute: () => Value, keep: (value: Kept<Value>) => void): Value {
    const entrance = this.#open.findIndex((question) => question.key === key && question.table === table);
    if (entrance >= 0) {
      this.#circle = Math.min(this.#circle, entrance);
      return CYCLE;
    }
    const level = this.#open.length;
    const circleBefore = this.#circle;
    const exhaustedBefore = this.#exhausted;
    this.#circle = Number.POSITIVE_INFINITY;
    this.#open.push({ table, key });
    try {
      const value = work(() => this.bounded(compute));
      const isWhole = this.#circle >= level;
      if (isWhole && this.#exhausted === exhaustedBefore) keep(value);
      this.#circle = isWhole ? circleBefore : Math.min(circleBefore, this.#circle);
      return value.answer;
    } finally {
      this.#open.length = level;
    }
  }
}
