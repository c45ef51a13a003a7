/** Objects of other packages that hold one value: Vue's refs, React's, contexts. */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { objectOf } from './object.ts';
import { literal, membersOf, type ObjectValue, union, type Value } from './value.ts';

/** Where the result of a function holds what the function is given. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['useRef', 'current'],
  ['createRef', 'current'],
  ['ref', 'value'],
  ['shallowRef', 'value'],
  ['computed', 'value'],
  ['createContext', 'default'],
]);

/** The key under which the result of a function of that name holds its value; undefined for other functions. */
export function holderKey(name: string): string | undefined {
  return KEYS.get(name);
}

/** An object that holds a value under a key; it is known by its node, the call that makes it. */
export function holderOf(key: string, value: () => Value, node: ts.Node): ObjectValue {
  return objectOf([{ part: 'field', key, presence: 'always', value, node }], node);
}

/** The value with what its refs hold in their places, as a template sees it. */
export function unwrapped(ev: Evaluator, value: Value): Value {
  if (!membersOf(value).some(isRef)) return value;
  return union(membersOf(value).map((one) => (isRef(one) ? member(ev, one, literal('value')) : one)));
}

function isRef(value: Value): boolean {
  if (value.kind !== 'object' || value.node === null || !ts.isCallExpression(value.node)) return false;
  return value.parts.some((part) => part.part === 'field' && part.key === 'value');
}
