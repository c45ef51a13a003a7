/** Enums as objects of their members. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { objectOf } from './object.ts';
import { lazy, literal, type ObjectValue, type Part, typed, UNDEFINED, type Value } from './value.ts';

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

/** `Kind[Kind.A]`: the name of the member that has a number. */
export function nameOfNumber(of: ObjectValue, number: string): Value {
  if (of.node === null || !ts.isEnumDeclaration(of.node) || !/^-?\d+$/.test(number)) return UNDEFINED;
  const names = of.parts.flatMap((part) => {
    const value = part.part === 'field' ? part.value() : UNDEFINED;
    const isIt = value.kind === 'literal' && value.value === Number(number);
    return part.part === 'field' && isIt ? [literal(part.key, part.node)] : [];
  });
  return names.at(-1) ?? UNDEFINED;
}

function successor(value: Value): Value {
  return value.kind === 'literal' && typeof value.value === 'number'
    ? literal(value.value + 1)
    : typed('number');
}
