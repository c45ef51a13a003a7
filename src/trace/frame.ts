/** Calls that have been entered: what the parameters of their functions stand for. */
import { ts } from 'ts-morph';
import { bindingsOf } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { groundHole } from '../evaluate/parameter.ts';
import { fillingBy, substitute } from '../evaluate/substitute.ts';
import { type Bindings, membersOf, type Value } from '../evaluate/value.ts';
import type { Dispatch } from '../scan/dispatch.ts';
import type { Dispatches } from '../scan/dispatches.ts';
import { haveSamePieces } from './leaves.ts';

export interface Frame {
  /** The call that has entered the function; null where it isn't written as one (`list.map(f)`). */
  readonly call: ts.CallExpression | null;
  /** The evaluator that the values are from: an argument is known by its very value. */
  readonly ev: Evaluator;
  /** Over the holes of the frame outside. */
  readonly bindings: Bindings;
  readonly outer: Frame | null;
}

/** The frames that a dispatch goes through, as the one that its sending call stands in; null for a call of a client. */
export function frameOf(ev: Evaluator, dispatches: Dispatches, dispatch: Dispatch): Frame | null {
  return dispatch.calls.reduce<Frame | null>((outer, call, index) => {
    const { value, args } = dispatches.calleeOf(call);
    const entered = membersOf(value).find(
      (one) => one.kind === 'function' && one.node === dispatch.via[index],
    );
    const bindings: Bindings = entered?.kind === 'function' ? bindingsOf(ev, entered, args) : new Map();
    return { call, ev, bindings, outer };
  }, null);
}

/** What a parameter (or `this`) stands for, and the frame that this is said in. */
export function filledIn(
  frame: Frame | null,
  hole: ts.Node,
): { readonly value: Value; readonly frame: Frame } | undefined {
  for (let one = frame; one !== null; one = one.outer) {
    const value = one.bindings.get(hole);
    if (value !== undefined) return { value, frame: one };
  }
  return undefined;
}

/** The argument that a parameter stands for with this value, where it is written as one. */
export function argumentOf(ev: Evaluator, frame: Frame, value: Value): ts.Expression | undefined {
  const written = frame.call?.arguments.filter((one) => !ts.isSpreadElement(one)) ?? [];
  return (
    written.find((one) => isSameValue(frame.ev.evaluate(one), value)) ??
    written.find((one) => haveSamePieces(valueIn(ev, ev.evaluate(one), frame.outer), value))
  );
}

/** Whether a value is the very same, or a union of the very same. */
export function isSameValue(a: Value, b: Value): boolean {
  const [members, others] = [membersOf(a), membersOf(b)];
  return members.length === others.length && members.every((one, index) => one === others[index]);
}

/** A value as it is inside a frame: parameters stand for what the calls say, and else for what is declared. */
export function valueIn(ev: Evaluator, value: Value, frame: Frame | null): Value {
  const fill = fillingBy((hole) => {
    const filled = filledIn(frame, hole.of);
    return filled ? valueIn(ev, filled.value, filled.frame.outer) : groundHole(ev, hole);
  });
  return ev.ground(substitute(ev, value, fill));
}
