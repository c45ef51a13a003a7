/** Stores of Pinia: `defineStore(id, setup)`, `defineStore(id, { state, getters, actions })`. */
import type { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { unwrapped } from './holder.ts';
import { member } from './member.ts';
import { functionThatGives } from './signature.ts';
import { filling, substitute } from './substitute.ts';
import { lazy, literal, type ObjectValue, type Part, type Signature, unknown, type Value } from './value.ts';
import { widened } from './widened.ts';

/** The function that gives a store; undefined where its definition isn't known. */
export function definedStore(ev: Evaluator, definition: Value, node: ts.Node): Signature | undefined {
  if (definition.kind === 'function')
    return functionThatGives(lazy(() => withoutRefs(ev, resultOf(ev, definition))));
  if (definition.kind !== 'object') return undefined;
  return functionThatGives(lazy(() => storeWith(ev, definition, node)));
}

/** A store of options. What getters give, and plugins add, isn't known. */
function storeWith(ev: Evaluator, definition: ObjectValue, node: ts.Node): ObjectValue {
  const option = (name: string) => member(ev, definition, literal(name));
  const parts = [
    unknown('runtime value'),
    widened(resultOf(ev, option('state')), 'filled'),
    option('actions'),
  ].map((of): Part => ({ part: 'spread', of }));
  return { kind: 'object', parts, node, declared: true };
}

function resultOf(ev: Evaluator, of: Value): Value {
  if (of.kind !== 'function') return unknown('runtime value');
  return ev.ground(substitute(ev, ev.returns(of.node), filling(of.bindings)));
}

/** What a setup gives is seen without its refs. */
function withoutRefs(ev: Evaluator, given: Value): Value {
  if (given.kind !== 'object') return given;
  const parts = given.parts.map((part) =>
    part.part === 'field' ? { ...part, value: lazy(() => unwrapped(ev, part.value())) } : part,
  );
  return { ...given, parts };
}
