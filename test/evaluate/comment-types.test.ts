/** Types in the comments of JavaScript files. */
import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

test.each([
  [`/** @type {'A' | 'B'} */ const x = window.x; result(x)`, `"A" | "B"`],
  [`/** @type {'A'} */ let x; result(x)`, `"A"`],
  [`/** @type {{ a: string, b?: number }} */ const x = window.x; result(x)`, '{a, b?}'],
  [`/** @param {'A'} x */ function f(x) { result(x) }`, `"A"`],
  [`/** @param {{ a: 1 }} x */ const f = (x) => result(x)`, '{a}'],
  [`/** @param {'A'} [x] */ function f(x) { result(x) }`, `"A" | undefined`],
  [`/** @param {'A'=} x */ function f(x) { result(x) }`, `"A" | undefined`],
  [`/** @param {?'A'} x */ function f(x) { result(x) }`, `"A" | null`],
  [`/** @param {*} x */ function f(x) { result(x) }`, '?'],
  [`/** @param {...'A'} x */ function f(...x) { result(x[0]) }`, `"A"`],
  [
    `/**\n * @param {object} o\n * @param {string} o.a\n * @param {string} [o.b]\n */\nfunction f(o) { result(o) }`,
    '{a, b?}',
  ],
  [`/** @returns {'A'} */ function f() { return window.x } result(f())`, `"A"`],
  [`class C {\n/** @type {'A'} */\nx = window.x } result(new C().x)`, `"A"`],
  [`const x = window.x; result(/** @type {'A'} */ (x))`, `"A"`],
  [`/** @typedef {'A' | 'B'} T */\n/** @param {T} x */ function f(x) { result(x) }`, `"A" | "B"`],
  [`/** @param {T} x */ function f(x) { result(x) }\n/** @typedef {'A'} T */`, `"A"`],
  [
    `/**\n * @typedef {Object} T\n * @property {string} a\n * @property {number} [b]\n */\n/** @param {T} x */ function f(x) { result(x) }`,
    '{a, b?}',
  ],
  [`/** @param {import('./types').T} x */ function f(x) { result(x) }`, `"A" | "C"`],
  [`/** @param {import('./more').U} x */ function f(x) { result(x) }`, `"U"`],
  // What is known of a value wins over its type.
  [`/** @type {string} */ const x = 'A'; result(x)`, `"A"`],
])('%s is %s', (code, expected) => {
  const others = { 'src/types.ts': `export type T = 'A' | 'C'`, 'src/more.js': `/** @typedef {'U'} U */` };
  expect(valueIn(code, others, 'src/app.js')).toBe(expected);
});

test('a comment in a TypeScript file declares nothing', () => {
  expect(valueIn(`/** @type {'A'} */ const x = window.x; result(x)`)).toBe('?');
});
