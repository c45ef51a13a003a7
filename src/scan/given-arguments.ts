/** What a client's method is given where it is called. */
import type { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { spanOf } from '../parse/syntax.ts';
import type { Dispatch } from './dispatch.ts';
import type { Argument } from './inventory.ts';
import { type Told, valueShapeOf } from './value-shape.ts';

/** Of a message, its own keys and those of its properties are told, and nothing deeper. */
const DEPTH = 2;

/**
 * The arguments of a direct call as they are written. Null for what isn't one, or not only one: a wrapper's call, a callee
 * that can be of several SDKs, spread or bound arguments, `trackLink(element, …)` and the like.
 */
export function givenArguments(
  ev: Evaluator,
  node: ts.CallExpression,
  dispatches: readonly Dispatch[],
  told: Told,
): readonly Argument[] | null {
  const [{ to, via, args, site }] = dispatches as [Dispatch];
  const isOne = dispatches.length === 1 && via.length === 0 && site === node;
  if (!isOne || to.kind !== 'client' || /^track[A-Z]/.test(to.method)) return null;
  if (args.elements.length !== node.arguments.length || args.elements.some(({ spread }) => spread))
    return null;
  const file = told.pathOf(node.getSourceFile().fileName);
  return args.elements.map(({ value }, index) => ({
    at: spanOf(node.arguments[index]!, file),
    ...valueShapeOf(ev, ev.ground(value), told, DEPTH),
  }));
}
