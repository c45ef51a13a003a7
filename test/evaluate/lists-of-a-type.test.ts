import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const CASES: [code: string, value: string][] = [
  [`declare const l: ('A' | 'B')[]; result(l[0])`, `"A" | "B"`],
  [`declare const l: ('A' | 'B')[]; result(l[7])`, `"A" | "B"`],
  [`function f(l: ('A' | 'B')[]) { result(l[0]) }`, `"A" | "B"`],
  [`function f(l: ('A' | 'B')[]) { const [first] = l; result(first) }`, `"A" | "B"`],
  [`function f([first]: readonly ('A' | 'B')[]) { result(first) }`, `"A" | "B"`],
  [`function f([, ...others]: Array<'A' | 'B'>) { result(others[0]) }`, `"A" | "B"`],
  [`function f(l: ({ a: 1 } | { b: 1 })[]) { result(l[0]) }`, '{a?, b?}'],
  [`function f(l: Record<'x', ('A' | 'B')[]>) { result(l.x[1]) }`, `"A" | "B"`],
  [`function f(...l: ('A' | 'B')[]) { result(l[0]) }`, `"A" | "B"`],
  [`function f(l: ('A' | 'B')[]) { result([...l, 'C'][0]) }`, `"A" | "B" | "C"`],
  [`function f(l: ('A' | 'B')[]) { result(l.filter(Boolean)[0]) }`, `"A" | "B"`],
  [`function f(l: ('A' | 'B')[]) { result(l.map((one) => one + '!')[0]) }`, `"A!" | "B!"`],
  [`type L<T> = T[]; function f(l: L<'A' | 'B'>) { result(l[0]) }`, `"A" | "B"`],
  // Of tuples and literals the index counts.
  [`function f(l: ['A', 'B']) { result(l[0]) }`, `"A"`],
  [`function f(l: readonly ['A', 'B']) { const [, second] = l; result(second) }`, `"B"`],
  [`result(['A', 'B'][0])`, `"A"`],
  [`function f(...l) { return l[1] } result(f('A', 'B'))`, `"B"`],
  [`function f(a, ...l) { return g(a, ...l) } function g(...l) { return l[1] } result(f('A', 'B'))`, `"B"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});

const FALLBACKS: [code: string, value: string][] = [
  // A key that only a type tells may not be there, whatever the type says, where the code provides for it.
  [
    `const M = { a: 'A', b: 'B' }; function f(k: keyof typeof M) { result(M[k] ?? 'None') }`,
    `"A" | "B" | "None"`,
  ],
  [`const M = { a: 'A', b: 'B' }; result(M[window.k as keyof typeof M] ?? 'None')`, `"A" | "B" | "None"`],
  [`const M = { a: 'A', b: 'B' }; result(M[window.k as 'a' | 'b'] || 'None')`, `"A" | "B" | "None"`],
  [
    `const M = { a: { n: 'A' }, b: { n: 'B' } }; function f(k: keyof typeof M) { result(M[k]?.n ?? 'None') }`,
    `"A" | "B" | "None"`,
  ],
  [
    `const M = { a: { n: 'A' }, b: { n: 'B' } }; result(M[window.k as 'a' | 'b']?.n ?? 'None')`,
    `"A" | "B" | "None"`,
  ],
  [`const M = { a: { n: 1 }, b: { n: 1 } }; result({ ...M[window.k as 'a' | 'b']?.n })`, '{}'],
  [`declare const l: ('A' | 'B')[]; result(l[0] ?? 'None')`, `"A" | "B" | "None"`],
  [`declare const l: ('A' | 'B')[]; declare const i: number; result(l[i] ?? 'None')`, `"A" | "B" | "None"`],
  [`const l = ['A', 'B']; declare const i: number; result(l[i] ?? 'None')`, `"A" | "B" | "None"`],
  [`declare const l: ('A' | 'B')[]; const [first = 'None'] = l; result(first)`, `"A" | "B" | "None"`],
  [`function f([first = 'None']: ('A' | 'B')[]) { result(first) }`, `"A" | "B" | "None"`],
  [
    `const M = { a: 'A', b: 'B' }; const { [window.k as 'a' | 'b']: n = 'None' } = M; result(n)`,
    `"A" | "B" | "None"`,
  ],
  // What is certainly there is not replaced.
  [`const [first = 'None'] = ['A']; result(first)`, `"A"`],
  [`const { a = 'None' } = { a: 'A' }; result(a)`, `"A"`],
  [`const M = { a: 'A', b: 'B' }; result(M.a ?? 'None')`, `"A"`],
  [`const M = { a: 'A', b: 'B' }; function f(k: keyof typeof M) { result(M[k]) }`, `"A" | "B"`],
  [
    `const M = { a: 'A', b: 'B' }; function f(k: keyof typeof M) { return M[k] ?? 'None' } result(f('a'))`,
    `"A"`,
  ],
  [`const l = ['A', 'B']; result(l[1] ?? 'None')`, `"B"`],
  [`function f(o: { a: 'A' }) { result(o.a ?? 'None') }`, `"A"`],
  [`const M = { a: { n: 1 }, b: { n: 1 } }; function f(k: keyof typeof M) { result({ ...M[k] }) }`, '{n}'],
];

test.each(FALLBACKS)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
