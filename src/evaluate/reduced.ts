/** `list.reduce(step, seed)`. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { type ArrayValue, literal, union, type Value } from './value.ts';
import { widened } from './widened.ts';

/** What a list is reduced to: the seed, and what the steps make of it. Undefined where there is none, or another call. */
export function reduced(
  ev: Evaluator,
  list: Value,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  if ((name !== 'reduce' && name !== 'reduceRight') || args.elements.length < 2) return undefined;
  const [step, seed] = [member(ev, args, literal('0')), member(ev, args, literal('1'))];
  const element = elementsOf(ev, list);
  // However often it is run, a step adds the same keys; what it makes of literals isn't known.
  const after = (sum: Value) => {
    const given = [sum, element].map((value) => ({ spread: false, value }));
    return widened(applyCall(ev, step, { kind: 'array', elements: given }, node), 'kept');
  };
  const once = union([widened(seed, 'kept'), after(widened(seed, 'kept'))]);
  return union([seed, once, after(once)]);
}
