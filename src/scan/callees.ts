/** Which functions calls reach: project functions, methods of clients, a saga effect's function. */
import { ts } from 'ts-morph';
import { calledName, spreadOf } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { member } from '../evaluate/member.ts';
import { importOf } from '../evaluate/module.ts';
import { iteratedHole } from '../evaluate/parameter.ts';
import { resolveName } from '../evaluate/scope.ts';
import { type Fill, fillingBy, substitute } from '../evaluate/substitute.ts';
import { type ArrayValue, literal, unknown, type Value } from '../evaluate/value.ts';
import { KeptAnswers } from '../parse/kept.ts';
import { unwrap } from '../parse/syntax.ts';
import { calledValue, type Receiver } from './called-value.ts';
import { type Channels, emittedBy } from './channels.ts';
import { CLIENT_METHODS } from './clients.ts';
import { forwardedIn } from './holes.ts';
import { ScannedNames } from './scanned-names.ts';

/** redux-saga's effects: `call(fn, …args)` calls it. */
const EFFECTS = new Set(['call', 'fork', 'spawn']);
/** A store runs the function that is dispatched: a thunk. */
const STORE = 'dispatch';
/** What calls the function that it is given, a function as a method of it, or the one that a ref holds. */
const CALLERS = new Set([...EFFECTS, STORE, 'apply', 'current']);
const NOT_A_SENDER = unknown('no function of a scanned file');

/** A call with the function that it really calls, and the token that names it. */
export interface Callee {
  readonly value: Value;
  readonly args: ArrayValue;
  readonly token: ts.Node;
}

export class Callees {
  readonly #ev: Evaluator;
  readonly #files: ReadonlySet<string>;
  readonly #names: ScannedNames;
  readonly #channels: Channels;
  readonly #found = new KeptAnswers<ts.CallExpression, Callee>(new WeakMap());
  /** What an iteration's callback gets is a matter of the function around. */
  readonly #iteration: Fill;

  /** `files` are the paths of those that can hold a call. */
  constructor(ev: Evaluator, files: ReadonlySet<string>, channels: Channels) {
    this.#ev = ev;
    this.#files = files;
    this.#channels = channels;
    this.#iteration = fillingBy((hole) => iteratedHole(ev, hole));
    this.#names = new ScannedNames(ev, files);
  }

  /** Goes on with what is handed in, and declared in the files, now. */
  goOn(): void {
    this.#names.goOn();
  }

  /**
   * The function that a call reaches: a parameter counts as what it is declared to be, a saga effect as its function.
   * What a function keeps of those around it, and its `this`, stay for their callers to fill. `this` is
   * an instance of `receiver` at the call.
   */
  of(node: ts.CallExpression, receiver: Receiver): Callee {
    if (receiver !== null) return this.#find(node, receiver);
    return this.#found.of(node, () => this.#find(node, null));
  }

  #find(node: ts.CallExpression, receiver: Receiver): Callee {
    const emitted = emittedBy(this.#ev, this.#channels, node);
    if (emitted) return { ...emitted, token: nameToken(node.expression) };
    if (!this.#canReach(node.expression)) {
      return {
        value: NOT_A_SENDER,
        args: { kind: 'array', elements: [] },
        token: nameToken(node.expression),
      };
    }
    const value = calledValue(this.#ev, this.#ev.evaluate(node.expression), receiver);
    const args = this.#argumentsOf(node);
    const [first] = node.arguments;
    const name = calledName(node.expression);
    if (value.kind === 'unknown' && !value.foreign && first && name !== undefined && EFFECTS.has(name)) {
      const called = calledValue(this.#ev, member(this.#ev, args, literal('0')), receiver);
      if (called.kind === 'function' || called.kind === 'method') {
        return {
          value: called,
          args: { kind: 'array', elements: args.elements.slice(1) },
          token: nameToken(first),
        };
      }
    }
    return (
      this.#calledBy(node, receiver) ??
      this.#dispatched(node, receiver) ?? { value, args, token: nameToken(node.expression) }
    );
  }

  /** The arguments; where names or keys in one are those of an iteration, a matter of the function around. */
  #argumentsOf(node: ts.CallExpression): ArrayValue {
    const { elements } = argumentsOf(this.#ev, node.arguments);
    const isIterated = (value: Value) =>
      [...forwardedIn(this.#ev, value)].some(
        (of) => iteratedHole(this.#ev, { kind: 'hole', of }) !== undefined,
      );
    return {
      kind: 'array',
      elements: elements.map((one) =>
        isIterated(one.value) ? { ...one, value: substitute(this.#ev, one.value, this.#iteration) } : one,
      ),
    };
  }

  /**
   * Whether a callee can be a client's method or a function that sends, by its name alone: most calls are of neither,
   * and to work out what they call would lead through the whole code base.
   */
  #canReach(expression: ts.Expression): boolean {
    const callee = unwrap(expression);
    const name = calledName(callee);
    if (name === undefined || CALLERS.has(name) || Object.hasOwn(CLIENT_METHODS, name)) return true;
    if (ts.isIdentifier(callee)) return this.#isScannedName(callee);
    return this.#names.has(name);
  }

  /** Whether a name comes from a file that can hold a call. */
  #isScannedName(name: ts.Identifier): boolean {
    const [declaration] = resolveName(name.text, name) ?? [];
    const isImport = declaration && (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration));
    const wanted = isImport ? importOf(declaration) : undefined;
    if (wanted === undefined) return true;
    const path = this.#ev.modules.resolve(wanted.specifier, name.getSourceFile().fileName);
    return path === null || this.#files.has(path);
  }

  /** `dispatch(trackOpened('Menu'))`: the function that is dispatched. What it gets says nothing of names or keys. */
  #dispatched({ expression, arguments: [thunk] }: ts.CallExpression, receiver: Receiver): Callee | undefined {
    if (calledName(expression) !== STORE || !thunk || !ts.isCallExpression(thunk)) return undefined;
    if (!this.#canReach(thunk.expression)) return undefined;
    const value = calledValue(this.#ev, this.#ev.evaluate(thunk), receiver);
    if (value.kind !== 'function') return undefined;
    const args: ArrayValue = { kind: 'array', elements: [{ spread: true, value: unknown('runtime value') }] };
    return { value, args, token: nameToken(thunk) };
  }

  /** `f.call(this, …)`, `f.apply(this, […])`: the function that they call. */
  #calledBy({ expression, arguments: nodes }: ts.CallExpression, receiver: Receiver): Callee | undefined {
    if (!ts.isPropertyAccessExpression(expression)) return undefined;
    const { name, expression: called } = expression;
    if (name.text !== 'call' && name.text !== 'apply') return undefined;
    const value = calledValue(this.#ev, this.#ev.evaluate(called), receiver);
    if (value.kind !== 'function' && value.kind !== 'method') return undefined;
    const given = argumentsOf(this.#ev, nodes.slice(1));
    const args = name.text === 'call' ? given : spreadOf(member(this.#ev, given, literal('0')));
    return { value, args, token: nameToken(called) };
  }
}

/** The token that names what is called: `track` of `a.b.track`, the string of `x['track']`, `make` of `make('A')('B')`. */
function nameToken(callee: ts.Expression): ts.Node {
  let node = callee;
  for (;;) {
    if (ts.isPropertyAccessExpression(node)) return node.name;
    if (ts.isElementAccessExpression(node)) return node.argumentExpression;
    if (
      ts.isCallExpression(node) ||
      ts.isParenthesizedExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node)
    ) {
      node = node.expression;
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) {
      node = node.right;
    } else return node;
  }
}
