/**
 * What calls and functions send. Each function gets one summary, its dispatches over holes for its parameters; a call
 * fills the holes. Only functions of scanned files can send.
 */
import { ts } from 'ts-morph';
import { bindingsOf, calledName, isPassThrough } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { filling, substitute, substituteArray } from '../evaluate/substitute.ts';
import { type ArrayValue, type FunctionValue, membersOf, unknown, type Value } from '../evaluate/value.ts';
import { KeptAnswers } from '../parse/kept.ts';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';
import { type Receiver, receiverOf } from './called-value.ts';
import { type Callee, Callees } from './callees.ts';
import type { Channels } from './channels.ts';
import { choiceOf } from './choice-of.ts';
import { conditionsAround } from './conditions-around.ts';
import type { DeclaredWrappers } from './declared-wrappers.ts';
import { type Dispatch, dependsOn, sendOf, stillOpen } from './dispatch.ts';
import { forwardedIn } from './holes.ts';
import type { Method } from './inventory.ts';
import { canBeMeant } from './send.ts';
import { Summaries } from './summaries.ts';

/** A function that sends more than this is a dispatcher, not a wrapper. */
const DISPATCH_LIMIT = 40;
/** More functions than this on the way to a client are machine-made; what their callers give is not followed. */
const LAYER_LIMIT = 40;
const NOT_FOLLOWED: ArrayValue = {
  kind: 'array',
  elements: [{ spread: true, value: unknown('too many wrappers of wrappers') }],
};

/** A dispatch, and whether the arguments of the call that reaches it can change what it sends. */
interface Reached {
  readonly dispatch: Dispatch;
  readonly isDecidedHere: boolean;
}

/** A function whose summary is asked for: a method sends what the class of its object makes it send. */
interface Subject {
  readonly node: FunctionNode;
  readonly receiver: Receiver;
}

export class Dispatches {
  readonly #ev: Evaluator;
  readonly #declared: DeclaredWrappers;
  readonly #files: ReadonlySet<string>;
  readonly #callees: Callees;
  readonly #subjects = new WeakMap<FunctionNode, Map<Receiver, Subject>>();
  readonly #summaries = new Summaries<Subject>();
  readonly #reached = new KeptAnswers<ts.CallExpression, readonly Reached[]>(new WeakMap());
  /** `files` are the paths of those that can hold a call. */
  constructor(
    ev: Evaluator,
    declared: DeclaredWrappers,
    files: ReadonlySet<string>,
    channels: Channels = new Map(),
  ) {
    this.#ev = ev;
    this.#declared = declared;
    this.#files = files;
    this.#callees = new Callees(ev, files, channels);
  }

  /** Goes on with what is handed in, and declared in the files, now. */
  goOn(): void {
    this.#callees.goOn();
  }

  /** Whether a function is in a file that can hold a call. */
  holds(node: ts.Node): boolean {
    return this.#files.has(node.getSourceFile().fileName);
  }

  /** The function that a call reaches: a parameter counts as what it is declared to be, a saga effect as its function. */
  calleeOf(node: ts.CallExpression): Callee {
    return this.#callees.of(node, null);
  }

  /** Whether what a function sends depends on its caller: a wrapper. */
  forwards(node: FunctionNode): boolean {
    return this.ofFunction(node).some((dispatch) => {
      const { name, properties } = sendOf(this.#ev, dispatch);
      return [
        ...(name === null ? [] : forwardedIn(this.#ev, name)),
        ...forwardedIn(this.#ev, properties),
      ].some(ts.isParameter);
    });
  }

  /**
   * What a call sends that its arguments (or those of the factory that made its function) can change. The rest is
   * told where it stands, inside the function.
   */
  shownAt(node: ts.CallExpression): readonly Dispatch[] {
    return this.#reachedBy(node, null).flatMap(({ dispatch, isDecidedHere }) =>
      isDecidedHere ? [dispatch] : [],
    );
  }

  /** Everything that a call sends, its own arguments filled in. */
  ofCall(node: ts.CallExpression): readonly Dispatch[] {
    return this.#reachedBy(node, null).map(({ dispatch }) => dispatch);
  }

  /** The methods of everything that a call sends. */
  methodsOf(node: ts.CallExpression): readonly Method[] {
    return this.ofCall(node).map((dispatch) => sendOf(this.#ev, dispatch).method);
  }

  /** What a function sends, over holes for its parameters. `receiver` is what `this` is, of a method. */
  ofFunction(node: FunctionNode, receiver: Receiver = null): readonly Dispatch[] {
    if (node.body === undefined || isFunctionNode(node.body) || !this.holds(node)) return [];
    const { body } = node;
    const subject = this.#subject(node, receiver);
    return this.#summaries.of(subject, () => this.#sumUp(subject, body));
  }

  #subject(node: FunctionNode, receiver: Receiver): Subject {
    const subjects = this.#subjects.get(node) ?? new Map<Receiver, Subject>();
    this.#subjects.set(node, subjects);
    const subject = subjects.get(receiver) ?? { node, receiver };
    subjects.set(receiver, subject);
    return subject;
  }

  #sumUp({ node, receiver }: Subject, body: ts.Node): readonly Dispatch[] {
    const found: Dispatch[] = [];
    for (const one of postOrder(body, (child) => !isFunctionNode(child) || isRunByItsCall(child))) {
      if (!ts.isCallExpression(one)) continue;
      const reached = this.#reachedBy(one, receiver);
      if (reached.length === 0) continue;
      const when = conditionsAround(this.#ev, one, node);
      found.push(...reached.map(({ dispatch }) => ({ ...dispatch, when: [...when, ...dispatch.when] })));
      if (found.length > DISPATCH_LIMIT) return [];
    }
    return found;
  }

  #reachedBy(node: ts.CallExpression, receiver: Receiver): readonly Reached[] {
    // What is found while a function is summed up can lack what that one sends.
    if (this.#summaries.isOpen) return this.#reach(node, receiver);
    return this.#reached.of(node, () => this.#reach(node, receiver));
  }

  #reach(node: ts.CallExpression, receiver: Receiver): readonly Reached[] {
    const wrapper = this.#declared.match(this.#ev, node);
    if (wrapper) {
      const args = argumentsOf(this.#ev, node.arguments);
      const dispatch: Dispatch = {
        to: { kind: 'declared', wrapper },
        args,
        site: node,
        via: [],
        calls: [],
        when: [],
      };
      return [{ dispatch, isDecidedHere: true }];
    }
    const { value, args } = this.#callees.of(node, receiver);
    return membersOf(value).flatMap((one): readonly Reached[] => {
      if (one.kind !== 'function' && one.kind !== 'method') return [];
      const chosen = choiceOf(this.#ev.evaluate(node.expression), one);
      if (one.kind === 'function') return this.#throughFunction(node, one, args, receiver, chosen);
      const to = { kind: 'client', client: one.client, method: one.name } as const;
      const bound = one.bound.map((given) => ({ spread: false, value: given }));
      const all: ArrayValue = { kind: 'array', elements: [...bound, ...args.elements] };
      if (!canBeMeant(this.#ev, one.client, one.name, all)) return [];
      return [
        { dispatch: { to, args: all, site: node, via: [], calls: [], when: chosen }, isDecidedHere: true },
      ];
    });
  }

  #throughFunction(
    node: ts.CallExpression,
    callee: FunctionValue,
    args: ArrayValue,
    receiver: Receiver,
    chosen: readonly Value[],
  ): readonly Reached[] {
    const bindings = bindingsOf(this.#ev, callee, args);
    const fill = filling(bindings);
    return this.ofFunction(callee.node, receiverOf(this.#ev, callee, receiver)).flatMap((dispatch) => {
      const when = stillOpen([...chosen, ...dispatch.when.map((one) => substitute(this.#ev, one, fill))]);
      if (when === null) return [];
      const filled: Dispatch = {
        ...dispatch,
        args:
          dispatch.via.length < LAYER_LIMIT ? substituteArray(this.#ev, dispatch.args, fill) : NOT_FOLLOWED,
        via: [callee.node, ...dispatch.via],
        calls: [node, ...dispatch.calls],
        when,
      };
      return [{ dispatch: filled, isDecidedHere: dependsOn(this.#ev, dispatch, bindings) }];
    });
  }
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
