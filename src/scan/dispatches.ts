/**
 * What calls and functions send. Each function gets one summary, its dispatches over holes for its parameters; a call
 * fills the holes. Only functions of scanned files can send.
 */
import { ts } from 'ts-morph';
import { bindingsOf, calledName, isPassThrough, spreadOf } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { member } from '../evaluate/member.ts';
import { importOf } from '../evaluate/module.ts';
import { resolveName } from '../evaluate/scope.ts';
import { filling, substituteArray } from '../evaluate/substitute.ts';
import {
  type ArrayValue,
  type Bindings,
  literal,
  membersOf,
  unknown,
  type Value,
} from '../evaluate/value.ts';
import { type FunctionNode, isFunctionNode, postOrder, unwrap } from '../parse/syntax.ts';
import { CLIENT_METHODS } from './clients.ts';
import { declaredNames } from './declared-names.ts';
import type { DeclaredWrappers } from './declared-wrappers.ts';
import { type Dispatch, sendOf } from './dispatch.ts';
import { forwardedIn } from './holes.ts';

/** redux-saga's effects: `call(fn, …args)` calls it. */
const EFFECTS = new Set(['call', 'fork', 'spawn']);
/** What calls the function that it is given, or a function as a method of it. */
const CALLERS = new Set([...EFFECTS, 'apply']);
const NOT_A_SENDER = unknown('no function of a scanned file');
/** A function that sends more than this is a dispatcher, not a wrapper. */
const DISPATCH_LIMIT = 40;

/** A call with the function that it really calls, and the token that names it. */
export interface Callee {
  readonly value: Value;
  readonly args: ArrayValue;
  readonly token: ts.Node;
}

export class Dispatches {
  readonly #ev: Evaluator;
  readonly #declared: DeclaredWrappers;
  readonly #files: ReadonlySet<string>;
  /** What the scanned files give names to. */
  readonly #names: ReadonlySet<string>;
  readonly #summaries = new Map<FunctionNode, readonly Dispatch[]>();
  readonly #running = new Set<FunctionNode>();
  readonly #callees = new Map<ts.CallExpression, Callee>();

  /** `files` are the paths of those that can hold a call. */
  constructor(ev: Evaluator, declared: DeclaredWrappers, files: ReadonlySet<string>) {
    this.#ev = ev;
    this.#declared = declared;
    this.#files = files;
    this.#names = new Set(
      [...files].flatMap((path) => {
        const file = ev.files.get(path);
        return file ? [...declaredNames(file)] : [];
      }),
    );
  }

  /** Everything that a call sends, its own arguments filled in. */
  ofCall(node: ts.CallExpression): readonly Dispatch[] {
    const declared = this.#declared.match(this.#ev, node);
    if (declared) {
      return [
        {
          to: { kind: 'declared', wrapper: declared },
          args: argumentsOf(this.#ev, node.arguments),
          site: node,
          via: [],
        },
      ];
    }
    const callee = this.calleeOf(node);
    return membersOf(callee.value).flatMap((one): readonly Dispatch[] => {
      if (one.kind === 'method') {
        const bound = one.bound.map((value) => ({ spread: false, value }));
        const args: ArrayValue = { kind: 'array', elements: [...bound, ...callee.args.elements] };
        return [{ to: { kind: 'client', client: one.client, method: one.name }, args, site: node, via: [] }];
      }
      if (one.kind !== 'function') return [];
      const fill = filling(bindingsOf(this.#ev, one, callee.args));
      return this.ofFunction(one.node).map((dispatch) => ({
        ...dispatch,
        args: substituteArray(this.#ev, dispatch.args, fill),
        via: [one.node, ...dispatch.via],
      }));
    });
  }

  /** Whether what a function sends depends on its caller: a wrapper. */
  forwards(node: FunctionNode): boolean {
    return this.ofFunction(node).some((dispatch) => {
      const { name, properties } = sendOf(this.#ev, dispatch);
      return [...(name === null ? [] : forwardedIn(name)), ...forwardedIn(properties)].some(ts.isParameter);
    });
  }

  /**
   * What a call sends that its arguments (or those of the factory that made its function) can change. The rest is
   * told where it stands, inside the function.
   */
  shownAt(node: ts.CallExpression): readonly Dispatch[] {
    if (this.#declared.match(this.#ev, node)) return this.ofCall(node);
    const { value, args } = this.calleeOf(node);
    const shown = membersOf(value).map((one): boolean[] => {
      if (one.kind === 'method') return [true];
      if (one.kind !== 'function') return [];
      const bindings = bindingsOf(this.#ev, one, args);
      return this.ofFunction(one.node).map((dispatch) => dependsOn(this.#ev, dispatch, bindings));
    });
    const flat = shown.flat();
    return this.ofCall(node).filter((_, index) => flat[index]);
  }

  /** The function that a call reaches: a parameter counts as what it is declared to be, a saga effect as its function. */
  calleeOf(node: ts.CallExpression): Callee {
    let callee = this.#callees.get(node);
    if (callee === undefined) {
      callee = this.#findCallee(node);
      this.#callees.set(node, callee);
    }
    return callee;
  }

  #findCallee(node: ts.CallExpression): Callee {
    if (!this.#canReach(node.expression)) {
      return {
        value: NOT_A_SENDER,
        args: { kind: 'array', elements: [] },
        token: nameToken(node.expression),
      };
    }
    const value = this.#ev.ground(this.#ev.evaluate(node.expression));
    const args = argumentsOf(this.#ev, node.arguments);
    const [first] = node.arguments;
    const name = calledName(node.expression);
    if (value.kind === 'unknown' && !value.foreign && first && name !== undefined && EFFECTS.has(name)) {
      const called = this.#ev.ground(member(this.#ev, args, literal('0')));
      if (called.kind === 'function' || called.kind === 'method') {
        return {
          value: called,
          args: { kind: 'array', elements: args.elements.slice(1) },
          token: nameToken(first),
        };
      }
    }
    return this.#calledBy(node) ?? { value, args, token: nameToken(node.expression) };
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

  /** `f.call(this, …)`, `f.apply(this, […])`: the function that they call. */
  #calledBy({ expression, arguments: nodes }: ts.CallExpression): Callee | undefined {
    if (!ts.isPropertyAccessExpression(expression)) return undefined;
    const { name, expression: receiver } = expression;
    if (name.text !== 'call' && name.text !== 'apply') return undefined;
    const value = this.#ev.ground(this.#ev.evaluate(receiver));
    if (value.kind !== 'function' && value.kind !== 'method') return undefined;
    const given = argumentsOf(this.#ev, nodes.slice(1));
    const args = name.text === 'call' ? given : spreadOf(member(this.#ev, given, literal('0')));
    return { value, args, token: nameToken(receiver) };
  }

  /** What a function sends, over holes for its parameters. */
  ofFunction(node: FunctionNode): readonly Dispatch[] {
    const known = this.#summaries.get(node);
    if (known !== undefined) return known;
    if (
      node.body === undefined ||
      isFunctionNode(node.body) ||
      this.#running.has(node) ||
      !this.#files.has(node.getSourceFile().fileName)
    )
      return [];
    this.#running.add(node);
    const found: Dispatch[] = [];
    for (const one of postOrder(node.body, (child) => !isFunctionNode(child) || isRunByItsCall(child))) {
      if (ts.isCallExpression(one)) found.push(...this.ofCall(one));
      if (found.length > DISPATCH_LIMIT) break;
    }
    this.#running.delete(node);
    const summary = found.length > DISPATCH_LIMIT ? [] : found;
    this.#summaries.set(node, summary);
    return summary;
  }
}

/** Whether the name or the keys of a dispatch depend on what is bound in a call. Choosing among known names doesn't count. */
function dependsOn(ev: Evaluator, dispatch: Dispatch, bindings: Bindings): boolean {
  const { name, properties } = sendOf(ev, dispatch);
  const named = name === null ? [] : [...forwardedIn(name)];
  if ([...named, ...forwardedIn(properties)].some((of) => ts.isParameter(of) && bindings.has(of)))
    return true;
  // A name that an object's constructor was given.
  return named.some((of) => {
    const self = bindings.get(of);
    return self?.kind === 'instance' && self.bindings.size > 0;
  });
}

/** A function that is given to a call which isn't known to only pass it on: it counts as run there. */
export function isRunByItsCall(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return parent.arguments?.includes(node as ts.Expression) ?? false;
  if (!ts.isCallExpression(parent))
    return ts.isParenthesizedExpression(parent) && ts.isCallExpression(parent.parent);
  if (!parent.arguments.includes(node as ts.Expression)) return true;
  const name = calledName(parent.expression);
  return name === undefined || !isPassThrough(name);
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
    } else return node;
  }
}
