/**
 * Functions as a summary needs them: which they are is settled with what is declared, but what they keep of the functions
 * around them and the object that they are called on stay open, for a caller further out knows more of these.
 */
import type { ts } from 'ts-morph';
import { lineageOf } from '../evaluate/class.ts';
import { anyInstance } from '../evaluate/construct.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { member } from '../evaluate/member.ts';
import { fillingBy, substitute } from '../evaluate/substitute.ts';
import { classAround } from '../evaluate/this.ts';
import {
  type FunctionValue,
  type Instance,
  isResidual,
  membersOf,
  union,
  type Value,
} from '../evaluate/value.ts';

/** The class of `this` where it is one that extends the class around; null where nothing more is known. */
export type Receiver = ts.ClassLikeDeclaration | null;

/** The functions and methods that a callee can be, called where `this` is an instance of `receiver`. */
export function calledValue(ev: Evaluator, callee: Value, receiver: Receiver): Value {
  return union(
    membersOf(callee).map((one) => {
      if (!isResidual(one)) return one;
      return one.kind === 'member' ? methodOf(ev, one.of, one.key, receiver) : ev.ground(one);
    }),
  );
}

function methodOf(ev: Evaluator, of: Value, key: Value, receiver: Receiver): Value {
  const holder = grounded(ev, of, receiver);
  return union(
    membersOf(member(ev, holder, key)).map((one) => {
      if (one.kind === 'function' && holder.kind === 'instance') return calledOn(one, holder, of);
      return isResidual(one) ? ev.ground(one) : one;
    }),
  );
}

/** The method with the object that it is called on as an open value, in the place of what is known of that. */
function calledOn(method: FunctionValue, known: Instance, open: Value): FunctionValue {
  const bindings = [...method.bindings].map(([of, value]) => [of, value === known ? open : value] as const);
  return { ...method, bindings: new Map(bindings) };
}

/** What `this` is in a function that is called where `this` is an instance of `receiver`. */
export function receiverOf(ev: Evaluator, callee: FunctionValue, receiver: Receiver): Receiver {
  const owner = classAround(callee.node);
  const self = owner && callee.bindings.get(owner);
  const known = self && grounded(ev, self, receiver);
  return known?.kind === 'instance' && known.node !== owner ? known.node : null;
}

function grounded(ev: Evaluator, value: Value, receiver: Receiver): Value {
  if (receiver === null) return ev.ground(value);
  const line = lineageOf(ev, receiver);
  const self = fillingBy(({ of }) =>
    line.some((one) => one === of) ? anyInstance(ev, receiver) : undefined,
  );
  return ev.ground(substitute(ev, value, self));
}
