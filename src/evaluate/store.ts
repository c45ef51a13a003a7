/** Stores of one state that are hooks, too: `useStore((state) => state.cart)`, `useStore.getState()`. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { functionThatGives } from './signature.ts';
import { isNothing } from './text.ts';
import { type ArrayValue, literal, type ObjectValue, type Value } from './value.ts';

const STATE = 'getState';

/** A store that holds a state; it is known by its node, the call that makes it. */
export function storeOf(state: () => Value, node: ts.Node): ObjectValue {
  const value = () => functionThatGives(state);
  return {
    kind: 'object',
    parts: [{ part: 'field', key: STATE, presence: 'always', value, node }],
    node,
    // Whatever else there is to a store isn't known.
    declared: true,
  };
}

/** What a store gives when it is called with a selector, or without: its state. Undefined where it is no store. */
export function selectedFrom(
  ev: Evaluator,
  store: Value,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  if (store.kind !== 'object') return undefined;
  const [part] = store.parts;
  const state =
    part?.part === 'field' && part.key === STATE && part.node === store.node ? part.value() : undefined;
  if (state?.kind !== 'signature') return undefined;
  const selector = member(ev, args, literal('0'));
  const given = { kind: 'array', elements: [{ spread: false, value: state.returns() }] } as const;
  return isNothing(selector) ? state.returns() : applyCall(ev, selector, given, node);
}
