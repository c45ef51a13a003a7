/**
 * What functions send by other ways than a client: requests, messages, calls of functions of other packages. Each
 * function gets one summary over holes for its parameters, like its dispatches.
 */
import { ts } from 'ts-morph';
import { bindingsOf } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { filling, substitute } from '../evaluate/substitute.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';
import { isRunByItsCall } from '../scan/dispatches.ts';
import { packedBy, transportOf } from './transport.ts';

/** One place where something leaves the code. */
export interface Exit {
  /** The callee: `fetch`, `axios.post`; the specifier of the package where it is another's function. */
  readonly name: string;
  readonly isPackage: boolean;
  readonly site: ts.CallExpression;
  /** What goes in, packed or not, over holes for the function's parameters. */
  readonly payload: readonly Value[];
  /** The project's functions on the way, outermost first. */
  readonly via: readonly FunctionNode[];
}

/** A wrapper of more layers than this is not followed. */
const LAYER_LIMIT = 6;
/** A function that sends more than this is a service, not a wrapper. */
const EXIT_LIMIT = 20;

export class Outgoing {
  readonly #ev: Evaluator;
  /** The package that a call ends in, where that is a function which speaks of analytics. */
  readonly #packageOf: (node: ts.CallExpression) => string | undefined;
  readonly #summaries = new Map<FunctionNode, readonly Exit[]>();
  readonly #running = new Set<FunctionNode>();

  constructor(ev: Evaluator, packageOf: (node: ts.CallExpression) => string | undefined) {
    this.#ev = ev;
    this.#packageOf = packageOf;
  }

  /** Where what a function is given can leave the code. */
  ofFunction(node: FunctionNode): readonly Exit[] {
    const known = this.#summaries.get(node);
    if (known !== undefined) return known;
    const isEmpty = node.body === undefined || isFunctionNode(node.body);
    if (isEmpty || this.#running.has(node) || this.#running.size >= LAYER_LIMIT) return [];
    this.#running.add(node);
    const exits: Exit[] = [];
    const packed: Value[] = [];
    for (const one of postOrder(node.body, (child) => !isFunctionNode(child) || isRunByItsCall(child))) {
      packed.push(...packedBy(one).map((argument) => this.#ev.evaluate(argument)));
      if (ts.isCallExpression(one)) exits.push(...this.#ofCall(one));
      if (exits.length > EXIT_LIMIT) break;
    }
    this.#running.delete(node);
    const found = exits.length > EXIT_LIMIT ? [] : exits;
    const summary = found.map((exit) => ({ ...exit, payload: [...exit.payload, ...packed] }));
    this.#summaries.set(node, summary);
    return summary;
  }

  #ofCall(node: ts.CallExpression): readonly Exit[] {
    const outside = this.#packageOf(node);
    if (outside !== undefined) return [this.#exit(outside, true, node)];
    const args = argumentsOf(this.#ev, node.arguments);
    const callees = membersOf(this.#ev.ground(this.#ev.evaluate(node.expression)));
    const inside = callees.flatMap((one): readonly Exit[] => {
      if (one.kind !== 'function') return [];
      const exits = this.ofFunction(one.node);
      if (exits.length === 0) return [];
      const fill = filling(bindingsOf(this.#ev, one, args));
      return exits.map((exit) => ({
        ...exit,
        payload: exit.payload.map((value) => substitute(this.#ev, value, fill)),
        via: [one.node, ...exit.via],
      }));
    });
    const transport = inside.length === 0 ? transportOf(node) : undefined;
    return transport === undefined ? inside : [this.#exit(transport, false, node)];
  }

  #exit(name: string, isPackage: boolean, site: ts.CallExpression): Exit {
    const payload = argumentsOf(this.#ev, site.arguments).elements.map((one) => one.value);
    return { name, isPackage, site, payload, via: [] };
  }
}
