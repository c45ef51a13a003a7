import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const CASES: [code: string, value: string][] = [
  [`result('Cart Viewed')`, `"Cart Viewed"`],
  [`result("Cart Viewed")`, `"Cart Viewed"`],
  ['result(`Cart Viewed`)', `"Cart Viewed"`],
  [`result('It\\'s here')`, `"It's here"`],
  [`result('\\u0041\\x42\\n')`, `"AB\\n"`],
  [`result('Kurs 日本語 🎉')`, `"Kurs 日本語 🎉"`],
  ['result(42)', '42'],
  ['result(-1.5)', '-1.5'],
  ['result(0x10)', '16'],
  ['result(1_000)', '1000'],
  ['result(true)', 'true'],
  ['result(null)', 'null'],
  ['result(undefined)', 'undefined'],
  ['result(void 0)', 'undefined'],
  ['result(!0)', 'true'],
  [`result(typeof 'a')`, `"string"`],
  ['result(/re/)', '?'],
  ["const step = 'Cart'; result(`${step} Viewed`)", `"Cart Viewed"`],
  ["const a = 'App', b = 'Cart'; result(`${a}.${b}.${'Opened'}`)", `"App.Cart.Opened"`],
  ['const n = 3; result(`Step ${n} Viewed`)', `"Step 3 Viewed"`],
  ['declare const n: number; result(`Step ${n} Viewed`)', '`Step ${number} Viewed`'],
  ['declare const s: string; result(`${s} Viewed`)', '`${string} Viewed`'],
  ["declare const s: 'Cart' | 'Order'; result(`${s} Viewed`)", `"Cart Viewed" | "Order Viewed"`],
  ["declare const a: 'A' | 'B', b: 'x' | 'y'; result(`${a} ${b}`)", `"A x" | "A y" | "B x" | "B y"`],
  ['const inner = `${x} Item`; result(`Cart ${inner} Added`)', '`Cart ${?} Item Added`'],
  ['result(`a${window.b}${window.c}d`)', '`a${?}${?}d`'],
  ["result(`${''}`)", `""`],
  [`result('Cart' + ' ' + 'Viewed')`, `"Cart Viewed"`],
  [`const a = 'Cart'; result(a + ' Viewed')`, `"Cart Viewed"`],
  [`result('Step ' + 2)`, `"Step 2"`],
  [`result(1 + 2 + ' steps')`, `"3 steps"`],
  [`declare const s: string; result('Cart ' + s)`, '`Cart ${string}`'],
  [`result('Cart ' + window.x + ' Viewed')`, '`Cart ${?} Viewed`'],
  [`declare const n: number; result(n + 1)`, 'number'],
  [`declare const v: 'A' | 'B'; result(v + '!')`, `"A!" | "B!"`],
  [`let s = 'Cart'; s += ' Viewed'; result(s)`, `"Cart Viewed"`],
  [`result(('Cart' as string))`, `"Cart"`],
  [`result(<const>'Cart')`, `"Cart"`],
  [`result('Cart' satisfies string)`, `"Cart"`],
  [`result('Cart'!)`, `"Cart"`],
  [`result((window.x as 'A' | 'B'))`, `"A" | "B"`],
  [`result(('a', 'b'))`, `"b"`],
  [`result(String('Cart'))`, `"Cart"`],
  [`result(['a', 'b'])`, `["a", "b"]`],
  [`result([...['a', 'b'], 'c'])`, `["a", "b", "c"]`],
  [`result({ a: 1, 'b c': 2, 3: 4, [\`d\`]: 5 })`, '{3, a, b c, d}'],
  [`result({ a: undefined })`, '{a}'],
  [`result({ get label() { return 'x' }, method() {}, async *gen() {} })`, '{gen, label, method}'],
  [`result({ ['a' + '_b']: 1 })`, '{a_b}'],
  [`result({ [window.key]: 1, b: 2 })`, '{b, …}'],
  [`declare const k: 'a' | 'b'; result({ [k]: 1 })`, '{a?, b?}'],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});

const COMPUTED_KEYS: [code: string, value: string][] = [
  [`function f(k: 'a' | 'b', v: 'V') { result({ n: 'N', [k]: v }.n) }`, `"N"`],
  [`function f(c, v) { const k = c ? 'a' : 'b'; result({ n: 'N', [k]: v }.n) }`, `"N"`],
  [`function f(k: 'a' | 'n', v: 'V') { result({ n: 'N', [k]: v }.n) }`, `"N" | "V"`],
  [`function f(k: string, v: 'V') { result({ n: 'N', [k]: v }.n) }`, `"N" | "V"`],
  [`function f(k, v) { return { n: 'N', [k]: v } } result(f('n', 'V').n)`, `"V"`],
  [`function f(k, v) { return { n: 'N', [k]: v } } result(f('a', 'V').n)`, `"N"`],
  [`function f(k: 'a' | 'b', v) { return { n: 'N', [k]: v }.n } result(f('b', 'V'))`, `"N"`],
  [`enum K { A = 'a', B = 'b' } function f(k: K, v: 'V') { result({ n: 'N', [k]: v }.n) }`, `"N"`],
];

const SPREADS: [code: string, value: string][] = [
  [`function f(l) { return { n: 'N', ...l.reduce((s) => s, { a: 1 }) }.n } result(f)`, '=> "N"'],
  [`function f(o: { a: 1 }) { return { n: 'N', ...o }.n } result(f)`, '=> "N" | ?'],
  [`function f(o: { n: 'O' }) { return { n: 'N', ...o }.n } result(f({ n: 'P' }))`, `"P"`],
  [`function f(o) { return { n: 'N', ...o }.n } result(f({ n: 'P' }))`, `"P"`],
  [`function f(o) { return { n: 'N', ...o }.n } result(f({ a: 1 }))`, `"N"`],
];

test.each(SPREADS)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});

test.each(COMPUTED_KEYS)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
