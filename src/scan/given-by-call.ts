/** What calls give to the parameters of functions and constructors. */
import { ts } from 'ts-morph';
import { constructorOf } from '../evaluate/class-field.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { elementsOf, member } from '../evaluate/member.ts';
import { type ArrayValue, literal, membersOf, type Value } from '../evaluate/value.ts';
import type { Dispatches } from './dispatches.ts';
import { type Gift, giftTo } from './gift.ts';

/** The arguments of a call, or of `new`, for the parameters that can hold a client or a function. */
export function givenByCall(ev: Evaluator, dispatches: Dispatches, node: ts.Node): readonly Gift[] {
  if (ts.isCallExpression(node) && node.arguments.length > 0) {
    const { value, args } = dispatches.calleeOf(node);
    return membersOf(value).flatMap((one) =>
      one.kind === 'function' ? giftsFor(ev, one.node.parameters, args) : [],
    );
  }
  if (!ts.isNewExpression(node) || !node.arguments?.length) return [];
  const made = ev.evaluate(node.expression);
  const declared = made.kind === 'class' ? constructorOf(made.node) : undefined;
  return declared ? giftsFor(ev, declared.parameters, argumentsOf(ev, node.arguments)) : [];
}

function giftsFor(
  ev: Evaluator,
  parameters: readonly ts.ParameterDeclaration[],
  args: ArrayValue,
): readonly Gift[] {
  return parameters.flatMap((parameter, index) =>
    parameter.dotDotDotToken || !canHold(ev, parameter)
      ? []
      : [giftTo(parameter, member(ev, args, literal(String(index))))],
  );
}

/** How deep in a declared type a place for a function is looked for. */
const DEPTH_LIMIT = 2;

/** Whether what a parameter is declared to be leaves open what can send: not where it is a client or a class already. */
function canHold(ev: Evaluator, { type }: ts.ParameterDeclaration): boolean {
  return type === undefined || leavesOpen(ev, ev.type(type));
}

/** Whether what is declared has a place for a function, or says so little that it can be one. */
export function leavesOpen(ev: Evaluator, declared: Value, depth = 0): boolean {
  return membersOf(ev.ground(declared)).some((one) => {
    if (one.kind === 'unknown') return !one.foreign;
    if (one.kind === 'typed') return one.type === 'function' || one.type === 'object';
    if (one.kind === 'array' || one.kind === 'collection')
      return depth < DEPTH_LIMIT && leavesOpen(ev, elementsOf(ev, one), depth + 1);
    if (one.kind !== 'object') return one.kind === 'signature';
    return one.parts.some((part) => {
      if (part.part !== 'field') return true;
      return depth < DEPTH_LIMIT && leavesOpen(ev, part.value(), depth + 1);
    });
  });
}
