/** Values that depend on a condition: ternaries, `&&`, `||`, `??`, defaults. */
import { equality, isNothing, truthOf, typeofValue } from './text.ts';
import { saysLittle } from './type-oracle.ts';
import {
  FALSY,
  type FallbackCase,
  isResidual,
  literal,
  membersOf,
  typed,
  union,
  unknown,
  type Value,
} from './value.ts';

/** `test ? yes : no`; both, where the test isn't known. A residual test waits for its hole. */
export function choose(test: Value, yes: Value, no: Value): Value {
  if (isResidual(test)) return isSame(yes, no) ? yes : { kind: 'choice', test, yes, no };
  const truth = truthOf(test);
  if (truth !== null) return truth ? yes : no;
  return union([yes, no]);
}

function isSame(a: Value, b: Value): boolean {
  return a === b || (a.kind === 'literal' && b.kind === 'literal' && a.value === b.value);
}

/** `of ?? otherwise`, `of || otherwise`, or a default value. */
export function fallback(of: Value, on: FallbackCase, otherwise: Value): Value {
  if (isResidual(of)) return { kind: 'fallback', of, on, otherwise };
  const kept: Value[] = [];
  let taken = false;
  for (const one of membersOf(of)) {
    if (isResidual(one)) {
      kept.push({ kind: 'fallback', of: one, on, otherwise });
      continue;
    }
    const missing = isMissing(one, on);
    if (missing !== false) taken = true;
    if (missing !== true) kept.push(one);
  }
  return taken || kept.length === 0 ? union([...kept, otherwise]) : union(kept);
}

/** Whether the fallback is taken; null where it can be. */
function isMissing(value: Value, on: FallbackCase): boolean | null {
  if (value.kind === 'literal') {
    if (on === 'undefined') return value.value === undefined;
    if (on === 'nullish') return value.value === undefined || value.value === null;
    return !value.value;
  }
  if (value.kind === 'unknown') return value.falsy && on === 'falsy' ? true : null;
  if (on !== 'falsy') return false;
  return truthOf(value) === true ? false : null;
}

/** `left && right`: what is falsy of the left side, or the right one. */
export function both(left: Value, right: Value): Value {
  const truth = isResidual(left) ? null : truthOf(left);
  if (truth === true) return right;
  if (truth === false) return left;
  const falsy = membersOf(left).map((one): Value => (one.kind === 'literal' && !one.value ? one : FALSY));
  return isResidual(left) ? { kind: 'choice', test: left, yes: right, no: FALSY } : union([...falsy, right]);
}

/** `typeof of`. */
export function typeOf(of: Value): Value {
  if (isResidual(of)) return { kind: 'typeof', of };
  const type = typeofValue(of);
  return type === null ? typed('string') : literal(type);
}

/** `left === right` (or `!==`). */
export function compare(left: Value, right: Value, equal: boolean): Value {
  if (isResidual(left) || isResidual(right)) return { kind: 'compare', equal, left, right };
  const same = equality(left, right);
  return same === null ? typed('boolean') : literal(same === equal);
}

/** `of instanceof class`. */
export function instanceOf(of: Value, type: Value): Value {
  if (isResidual(of) || isResidual(type)) return { kind: 'instanceof', of, class: type };
  // An object literal, a text or a number is no instance of a class; what has only a declared type can be.
  const isPlain = membersOf(of).every(
    (one) => one.kind === 'literal' || one.kind === 'template' || (one.kind === 'object' && !one.declared),
  );
  return isPlain && type.kind === 'class' ? literal(false) : typed('boolean');
}

/** `!of`. */
export function negate(of: Value): Value {
  if (isResidual(of)) return { kind: 'not', of };
  const truth = truthOf(of);
  return truth === null ? typed('boolean') : literal(!truth);
}

/** A value with a declared type, which speaks where the value itself isn't known. */
export function annotate(of: Value, type: () => Value): Value {
  if (isResidual(of)) return { kind: 'annotated', of, type };
  const members = membersOf(of);
  if (!members.some(saysLittle)) return of;
  const declared = type();
  if (declared.kind === 'unknown') return of;
  const isWhole = members.every((one) => saysLittle(one) || isNothing(one));
  return isWhole ? declared : union([...members.filter((one) => !saysLittle(one)), declared]);
}

/** Without `undefined` and `null`. */
export function present(of: Value): Value {
  const members = membersOf(of);
  const kept = members.filter((one) => !isNothing(one));
  if (kept.length === members.length) return of;
  return kept.length === 0 ? unknown('runtime value') : union(kept);
}
