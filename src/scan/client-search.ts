/** Whether what a file exports leads to a client: other files can send with it then. */
import { ts } from 'ts-morph';
import { membersOfClass } from '../evaluate/class-members.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { providedUnder } from '../evaluate/handed.ts';
import {
  type ClassValue,
  type Instance,
  lazy,
  membersOf,
  type ObjectValue,
  type Value,
} from '../evaluate/value.ts';
import type { FunctionNode } from '../parse/syntax.ts';
import type { Dispatches } from './dispatches.ts';
import { leavesOpen } from './given-by-call.ts';

/** How deep in objects and returned functions a client is looked for. */
const DEPTH_LIMIT = 4;

export class ClientSearch {
  readonly #ev: Evaluator;
  /** What instances hold: classes hold each other, and many files lead to the same ones. */
  readonly #members = new Map<ts.Node, readonly (() => Value)[]>();

  constructor(ev: Evaluator) {
    this.#ev = ev;
  }

  /** Whether a value is a client, a function that sends what its caller says, or something that holds or gives one. */
  leads(dispatches: Dispatches, value: Value): boolean {
    return this.#leads(dispatches, value, new Set(), 0);
  }

  #leads(dispatches: Dispatches, value: Value, seen: Set<ts.Node>, depth: number): boolean {
    if (depth > DEPTH_LIMIT) return false;
    const leads = (inner: Value) => this.#leads(dispatches, inner, seen, depth + 1);
    return membersOf(this.#ev.ground(value)).some((one) => {
      switch (one.kind) {
        case 'client':
        case 'method':
          return true;
        case 'function':
          if (seen.has(one.node)) return false;
          seen.add(one.node);
          return dispatches.forwards(one.node) || this.#resultsOf(one.node).some((of) => leads(of()));
        case 'signature':
          return leads(one.returns());
        case 'class':
        case 'instance':
          if (seen.has(one.node)) return false;
          seen.add(one.node);
          return this.#membersOf(one).some((inner) => leads(inner()));
        case 'object':
          return (
            isContext(this.#ev, one) || one.parts.some((part) => part.part === 'field' && leads(part.value()))
          );
        default:
          return false;
      }
    });
  }

  /**
   * What a function gives: what it is declared to give, and what it really does where that leaves it open. A method is
   * taken at its word: classes have many, and most have nothing to do with clients.
   */
  #resultsOf(node: FunctionNode): readonly (() => Value)[] {
    const returned = () => this.#ev.returns(node);
    const { type } = node;
    if (type === undefined) return [returned];
    const declared = this.#ev.type(type);
    const isOpen = !ts.isMethodDeclaration(node) && leavesOpen(this.#ev, declared);
    return [() => declared, ...(isOpen ? [returned] : [])];
  }

  /** What a class holds, or an instance of it; of one that code in sight makes with arguments, what that holds. */
  #membersOf(of: ClassValue | Instance): readonly (() => Value)[] {
    const members = () => membersOfClass(this.#ev, of).map((one) => lazy(() => this.#ev.ground(one())));
    if (of.kind === 'class' || of.bindings.size > 0) return members();
    const known = this.#members.get(of.node) ?? members();
    this.#members.set(of.node, known);
    return known;
  }
}

/** Whether something that can send is handed to a context, or to whoever injects by a key. */
function isContext(ev: Evaluator, value: ObjectValue): boolean {
  const place = providedUnder(value);
  return place !== undefined && ev.handedTo(place) !== undefined;
}
