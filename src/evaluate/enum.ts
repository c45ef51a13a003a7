/** Enums as objects of their members. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { objectOf } from './object.ts';
import { lazy, literal, type Part, typed, type Value } from './value.ts';

export function enumMembers(ev: Evaluator, node: ts.EnumDeclaration): Value {
  let previous: () => Value = () => literal(-1);
  const parts = node.members.flatMap((one): Part[] => {
    const key = ts.isComputedPropertyName(one.name) ? undefined : keyName(one.name);
    const before = previous;
    const { initializer } = one;
    const value = lazy(() => (initializer ? ev.evaluate(initializer) : successor(before())));
    previous = value;
    return key === undefined ? [] : [{ part: 'field', key, presence: 'always', value, node: one.name }];
  });
  return objectOf(parts, node);
}

function successor(value: Value): Value {
  return value.kind === 'literal' && typeof value.value === 'number'
    ? literal(value.value + 1)
    : typed('number');
}
