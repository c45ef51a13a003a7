import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const CYCLES: [code: string, value: string][] = [
  ['const a = a; result(a)', '?'],
  ['const a = b, b = a; result(a)', '?'],
  [`const a = window.c ? 'A' : a; result(a)`, `"A"`],
  ['function f() { return f() } result(f())', '?'],
  [`function f(n) { if (n > 3) return 'A'; return f(n + 1) } result(f(0))`, `"A"`],
  [
    `function f(n) { return n ? g(n) : 'F' } function g(n) { return n ? f(n) : 'G' } result(f(window.n))`,
    `"F" | "G"`,
  ],
  ['const o = { ...o, a: 1 }; result(o)', '{a, …}'],
  [`let x = 'A'; while (window.c) x = x + '!'; result(x)`, `"A!" | "A"`],
  ['type T = { a: 1; next?: T }; declare const t: T; result(t)', '{a, next?}'],
  ['type T = { a: 1; next: T }; declare const t: T; result(t.next.next.next)', '{a, next}'],
  ['type T = T | { a: 1 }; declare const t: T; result(t)', '{a}'],
  ['interface I extends I { a: 1 } declare const t: I; result({ ...t })', '{a, …}'],
  ['class C extends C {} result(new C().x)', '?'],
  [`class C { a() { return this.b() } b() { return this.a() } } result(new C().a())`, '?'],
  [`const o = { get a() { return this.b }, get b() { return this.a } }; result(o.a)`, '?'],
  ['enum E { A = B, B = A } result(E.A)', '?'],
  ['const f = (g) => g(g); result(f(f))', '?'],
  [`const y = (f) => (x) => f(y(f))(x); result(y((s) => (n) => (n ? 'A' : s(n)))(0))`, '?'],
];

test.each(CYCLES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});

test('modules that import each other', () => {
  const files = {
    'src/a.ts': `import { SUFFIX } from './b'; export const PREFIX = 'Course'; export const STARTED = PREFIX + SUFFIX;`,
    'src/b.ts': `import { PREFIX } from './a'; export const SUFFIX = ' Started'; export const FINISHED = PREFIX + ' Finished';`,
  };
  expect(
    valueIn(
      `import { STARTED } from './a'; import { FINISHED } from './b'; result([STARTED, FINISHED])`,
      files,
    ),
  ).toBe('["Course Started", "Course Finished"]');
});

test('modules that define a name by each other', () => {
  const files = { 'src/a.ts': `export { X } from './b'`, 'src/b.ts': `export { X } from './a'` };
  expect(valueIn(`import { X } from './a'; result(X)`, files)).toBe('?');
});
