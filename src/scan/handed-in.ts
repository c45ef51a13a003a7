/**
 * Clients that functions get as arguments. A parameter without a type says nothing of itself; what the calls in sight
 * hand in does: `function setup(client) { client.track(…) }`, `setup(window.analytics)`.
 */
import { ts } from 'ts-morph';
import { constructorOf } from '../evaluate/class.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { member } from '../evaluate/member.ts';
import {
  type ArrayValue,
  literal,
  membersOf,
  type Part,
  union,
  unknown,
  type Value,
} from '../evaluate/value.ts';
import type { Dispatches } from './dispatches.ts';

/** How deep in objects clients are looked for. */
const DEPTH_LIMIT = 2;

/** Remembers what a call hands in; says whether it was anything that can send. */
export function handIn(
  ev: Evaluator,
  dispatches: Dispatches,
  node: ts.CallExpression | ts.NewExpression,
): boolean {
  if (!node.arguments?.length) return false;
  if (ts.isCallExpression(node)) {
    const { value, args } = dispatches.calleeOf(node);
    return membersOf(value)
      .filter((one) => one.kind === 'function')
      .map((one) => remember(ev, dispatches, one.node, args))
      .includes(true);
  }
  const made = ev.evaluate(node.expression);
  const declared = made.kind === 'class' ? constructorOf(made.node) : undefined;
  return declared !== undefined && remember(ev, dispatches, declared, argumentsOf(ev, node.arguments));
}

function remember(
  ev: Evaluator,
  dispatches: Dispatches,
  node: ts.SignatureDeclaration,
  args: ArrayValue,
): boolean {
  let found = false;
  node.parameters.forEach((parameter, index) => {
    if (parameter.type || parameter.dotDotDotToken) return;
    const senders = sendersIn(dispatches, ev.ground(member(ev, args, literal(String(index)))));
    if (senders.length === 0) return;
    ev.handIn(parameter, union(senders));
    found = true;
  });
  return found;
}

/**
 * What of a value is a client, a method of one or a wrapper, or an object with such under its keys. Its other keys are
 * left out: other calls may hand in other values for them.
 */
function sendersIn(dispatches: Dispatches, value: Value, depth = 0): readonly Value[] {
  return membersOf(value).flatMap((one): readonly Value[] => {
    if (one.kind === 'client' || one.kind === 'method') return [one];
    if (one.kind === 'function') return dispatches.forwards(one.node) ? [one] : [];
    if (one.kind !== 'object' || depth >= DEPTH_LIMIT) return [];
    const parts = one.parts.flatMap((part): readonly Part[] => {
      const senders = part.part === 'field' ? sendersIn(dispatches, part.value(), depth + 1) : [];
      return part.part === 'field' && senders.length > 0 ? [{ ...part, value: () => union(senders) }] : [];
    });
    return parts.length > 0
      ? [{ ...one, declared: true, parts: [{ part: 'spread', of: unknown('parameter') }, ...parts] }]
      : [];
  });
}
