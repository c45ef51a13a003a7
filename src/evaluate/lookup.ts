/**
 * Lookups that can find nothing although the types say that they don't: of a key that only a type tells, of an index in
 * a list of any length. Code that says what is to be done then (`??`, `||`, `?.`) is believed; elsewhere the types are.
 */
import { ts } from 'ts-morph';
import { unwrap } from '../parse/syntax.ts';
import { fallback } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { isPresent } from './member.ts';
import { isNothing, textsOf } from './text.ts';
import { type FallbackCase, isResidual, literal, membersOf, union, type Value } from './value.ts';

/** `found ?? otherwise` and its like, where what was looked up can be missing in spite of its type. */
export function orElse(found: Value, on: FallbackCase, otherwise: Value, isUncertain: () => boolean): Value {
  const value = fallback(found, on, otherwise);
  return !isResidual(found) && isUncertain() ? union([value, otherwise]) : value;
}

/** Whether an expression looks something up, on whatever step of it, that may not be there. */
export function isUncertainLookup(ev: Evaluator, node: ts.Expression): boolean {
  let one = unwrap(node);
  while (ts.isElementAccessExpression(one) || ts.isPropertyAccessExpression(one)) {
    const key = ts.isPropertyAccessExpression(one)
      ? literal(one.name.text)
      : ev.evaluate(one.argumentExpression);
    if (canFail(ev.evaluate(one.expression), key)) return true;
    one = unwrap(one.expression);
  }
  return false;
}

/** The same of a lookup that waited for a hole; `filled` gives what its parts have become. */
export function hasBecomeUncertain(of: Value, filled: (value: Value) => Value): boolean {
  for (let one = of; one.kind === 'member'; one = one.of) {
    const holder = filled(one.of);
    if (canFail(holder, filled(one.key)) || membersOf(holder).some(isNothing)) return true;
  }
  return false;
}

/** Whether `of[key]` can be missing. */
export function canFail(of: Value, key: Value): boolean {
  return membersOf(of).some((one) => {
    if (one.kind === 'array')
      return !isWithin(
        one.elements.findIndex(({ spread }) => spread),
        key,
      );
    // One key is looked up as it is written; several are those of a type, or of branches.
    return isPresent(one) && one.kind === 'object' && (textsOf(key)?.length ?? 0) > 1;
  });
}

/** Whether an index is one of an array's elements that are there in any case. */
function isWithin(firstSpread: number, key: Value): boolean {
  const index = textsOf(key)?.map(Number);
  if (index === undefined) return false;
  return firstSpread < 0 || index.every((one) => !(one >= firstSpread));
}
