import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const CASES: [code: string, value: string][] = [
  [`const { a, ...rest } = { a: 1, b: 2 }; result({ a, ...rest })`, '{a, b}'],
  [`function f({ a, ...rest }: { a: string; b?: string }) { result({ a, ...rest }) }`, '{a, b?}'],
  [`const { a } = { a: 'A' }; result(a)`, `"A"`],
  [`const { a: b } = { a: 'A' }; result(b)`, `"A"`],
  [`const { a: { b } } = { a: { b: 'B' } }; result(b)`, `"B"`],
  [`const { a = 'D' } = {}; result(a)`, `"D"`],
  [`const { a = 'D' } = { a: 'A' }; result(a)`, `"A"`],
  [`const { a = 'D' } = window.x; result(a)`, `"D" | ?`],
  [`const { a, ...rest } = { a: 1, b: 2, c: 3 }; result(rest)`, '{b, c}'],
  [`const { 'a b': x } = { 'a b': 'A' }; result(x)`, `"A"`],
  [`const k = 'a'; const { [k]: x } = { a: 'A' }; result(x)`, `"A"`],
  [`const k = 'a'; const { [k]: x, ...rest } = { a: 'A', b: 'B' }; result(rest)`, `{b}`],
  [`const [a, b] = ['A', 'B']; result(b)`, `"B"`],
  [`const [, b] = ['A', 'B']; result(b)`, `"B"`],
  [`const [a, ...rest] = ['A', 'B', 'C']; result(rest)`, `["B", "C"]`],
  [`const [a = 'D'] = []; result(a)`, `"D"`],
  [`const [{ n }] = [{ n: 'N' }]; result(n)`, `"N"`],
  [`function f({ a, b = 'B' }) { return a + b } result(f({ a: 'A' }))`, `"AB"`],
  [`function f({ a, ...rest }) { return rest } result(f({ a: 1, b: 2 }))`, '{b}'],
  [`function f([a]) { return a } result(f(['A']))`, `"A"`],
  [`const f = ({ a } = { a: 'D' }) => a; result(f())`, `"D"`],
  [`function f({ a, ...rest }: { a: string; b?: number; c: string }) { result(rest) }`, '{b?, c}'],
  [`function f({ a }: { a: 'X' | 'Y' }) { result(a) }`, `"X" | "Y"`],
  [`function f({ a }) { result({ a, b: 1 }) }`, '{a, b}'],
  [`function f({ a: { b } }: { a: { b: 'B' } }) { result(b) }`, `"B"`],
  [`let a; ({ a } = { a: 'A' }); result(a)`, `"A"`],
  [`let a, b; [a, b] = ['A', 'B']; result(b)`, `"B"`],
  [`try {} catch ({ message }) { result(message) }`, '?'],
  [`const { a } = missing; result(a)`, '?'],
  [`const { a } = { ...{ a: 'A' } }; result(a)`, `"A"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
