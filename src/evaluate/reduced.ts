/** `list.reduce(step, seed)`. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { type ArrayValue, literal, union, type Value } from './value.ts';
import { widened } from './widened.ts';

/** More steps than this are data. */
const STEP_LIMIT = 60;
/** Each part of a list that stands for any number of elements doubles the alternatives. */
const DOUBT_LIMIT = 5;

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
  const after = (sum: Value, value: Value) => {
    const given = [sum, value].map((one) => ({ spread: false, value: one }));
    return applyCall(ev, step, { kind: 'array', elements: given }, node);
  };
  // However often it is run, a step adds the same keys; what it makes of literals isn't known.
  const afterAny = (sum: Value, value: Value) => {
    const more = (one: Value) => widened(after(one, value), 'kept');
    const once = union([widened(sum, 'kept'), more(widened(sum, 'kept'))]);
    return union([sum, once, more(once)]);
  };
  const elements = list.kind === 'array' ? list.elements : [];
  const isShort = elements.length <= STEP_LIMIT && elements.filter((one) => one.spread).length <= DOUBT_LIMIT;
  if (list.kind !== 'array' || !isShort) return afterAny(seed, elementsOf(ev, list));
  return (name === 'reduce' ? elements : elements.toReversed()).reduce(
    (sum, { spread, value }) => (spread ? afterAny(sum, elementsOf(ev, value)) : after(sum, value)),
    seed,
  );
}
