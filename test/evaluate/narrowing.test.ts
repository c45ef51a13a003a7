import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const AB = `declare const k: 'a' | 'b' | 'c'; const N = { a: 'A', b: 'B', c: 'C' };`;
const ACTION = `type Action = { type: 'x'; payload: { a: 1 } } | { type: 'y'; payload: { b: 1 } }; declare const action: Action;`;

const CASES: [code: string, value: string][] = [
  // literals
  [`${AB} if (k === 'a') result(N[k])`, `"A"`],
  [`${AB} if (k !== 'a') result(N[k])`, `"B" | "C"`],
  [`${AB} if (k === 'a') {} else result(N[k])`, `"B" | "C"`],
  [`${AB} if (k === 'a' || k === 'b') result(N[k])`, `"A" | "B"`],
  [`${AB} if (k !== 'a' && k !== 'b') result(N[k])`, `"C"`],
  [`${AB} if (!(k === 'a')) result(N[k])`, `"B" | "C"`],
  [`${AB} if (k === 'a') return; result(N[k])`, `"B" | "C"`],
  [`${AB} if (k === 'a') { window.log(); throw 1 } result(N[k])`, `"B" | "C"`],
  [`${AB} if (k !== 'a') return; result(N[k])`, `"A"`],
  [`${AB} if (k === 'a') window.log(); result(N[k])`, `"A" | "B" | "C"`],
  [`${AB} result(k === 'a' ? N[k] : 'Z')`, `"A" | "Z"`],
  [`${AB} result(k === 'a' && N[k])`, `"A" | ?`],
  [`${AB} const E = { A: 'a' } as const; if (k === E.A) result(N[k])`, `"A"`],
  [`${AB} if (['a', 'b'].includes(k)) result(N[k])`, `"A" | "B"`],
  [`${AB} if (k === window.x) result(N[k])`, `"A" | "B" | "C"`],
  [`${AB} if (k === 'a' && window.x) {} else result(N[k])`, `"A" | "B" | "C"`],
  [`${AB} for (;;) { if (k === 'a') continue; result(N[k]) }`, `"B" | "C"`],
  [`${AB} while (k === 'a') result(N[k])`, `"A"`],
  [`declare const s: string; if (s === 'a') result(s)`, `"a"`],
  [`if (window.s === 'a') { const s = window.s; result(s) }`, `?`],
  [`const s = window.s; if (s === 'a') result(s)`, `"a"`],
  [`function f(s) { if (s === 'a') result(s) }`, `"a"`],
  [`function f(k: 'a' | 'b') { if (k === 'a') result(k) }`, `"a"`],
  [`function f(k: 'a' | 'b') { if (k !== 'a') result(k) }`, `"b"`],
  // switch
  [`${AB} switch (k) { case 'a': result(N[k]) }`, `"A"`],
  [`${AB} switch (k) { case 'a': case 'b': result(N[k]) }`, `"A" | "B"`],
  [`${AB} switch (k) { case 'a': break; case 'b': result(N[k]) }`, `"B"`],
  [`${AB} switch (k) { case 'a': window.log(); case 'b': result(N[k]) }`, `"A" | "B"`],
  [`${AB} switch (k) { case 'a': break; default: result(N[k]) }`, `"B" | "C"`],
  [`${AB} switch (k) { case 'a': default: result(N[k]) }`, `"A" | "B" | "C"`],
  [`${AB} switch (k) { case 'a': { return } case 'b': { result(N[k]); break } }`, `"B"`],
  [`function f(s) { switch (s) { case 'a': result({ type: s }.type) } }`, `"a"`],
  // what may have changed since
  [`let k = 'a'; if (window.c) k = 'b'; if (k === 'a') { k = 'b'; result(k) }`, `"b"`],
  [
    `let k = window.c ? 'a' : 'b'; if (k === 'a') { set(); result(k) } function set() { k = 'c' }`,
    `"a" | "b" | "c"`,
  ],
  [`${AB} if (k === 'a') { const f = () => result(N[k]) }`, `"A"`],
  [`let k = window.c ? 'a' : 'b'; if (k === 'a') { const f = () => result(k) } k = 'b'`, `"a" | "b"`],
  [`${AB} if (k === 'a') { const k = window.c ? 'x' : 'y'; result(k) }`, `"x" | "y"`],
  // presence
  [`declare const n: string | undefined; if (n) result(n)`, 'string'],
  [`declare const n: string | undefined; if (!n) return; result(n)`, 'string'],
  [`declare const n: string | null; if (n !== null) result(n)`, 'string'],
  [`declare const n: string | null | undefined; if (n != null) result(n)`, 'string'],
  [`declare const n: string | undefined; if (n === undefined) return; result(n)`, 'string'],
  [`declare const n: string | undefined; if (n === undefined) result(n)`, 'undefined'],
  [`declare const n: 'a' | undefined; n && result(n)`, `"a"`],
  [`declare const n: 'a' | undefined; n || result(n)`, `undefined`],
  [`const n = window.c ? '' : 'A'; if (Boolean(n)) result(n)`, `"A"`],
  [`declare const o: { n?: 'a' }; if (o.n) result(o.n)`, `"a"`],
  [`declare const o: { n?: 'a' } | null; if (o?.n) result(o.n)`, `"a"`],
  [`declare const o: { n?: 'a' }; if (o.n) { o.n = undefined; result(o.n) }`, 'undefined'],
  // kinds
  [`declare const n: 'a' | { b: 1 }; if (typeof n === 'string') result(n)`, `"a"`],
  [`declare const n: 'a' | { b: 1 }; if (typeof n !== 'string') result(n)`, '{b}'],
  [`const n = window.n; if (typeof n === 'string') result(n)`, 'string'],
  [`declare const n: 'a' | 'b'[]; if (Array.isArray(n)) result(n[0])`, `"b"`],
  [`declare const n: 'a' | 'b'[]; if (!Array.isArray(n)) result(n)`, `"a"`],
  [`declare const n: { a: 1 } | { b: 1 }; if ('a' in n) result(n)`, '{a}'],
  [`declare const n: { a: 1 } | { b: 1 }; if (!('a' in n)) result(n)`, '{b}'],
  [`class A { n = 'A' } const v = window.c ? new A() : { n: 'B' }; if (v instanceof A) result(v.n)`, `"A"`],
  // discriminants
  [`${ACTION} if (action.type === 'x') result(action.payload)`, '{a}'],
  [`${ACTION} if (action.type !== 'x') result(action.payload)`, '{b}'],
  [`${ACTION} switch (action.type) { case 'x': result(action.type) }`, `"x"`],
  [`${ACTION} switch (action.type) { case 'x': break; default: result(action.payload) }`, '{b}'],
  [`${ACTION} if (action.type === 'x') { const { payload } = action; result(payload) }`, '{a}'],
  [`${ACTION} if (action.type !== 'x') return; result({ ...action.payload })`, '{a}'],
  [`interface Action { type: 'x' | 'y' } declare const a: Action; if (a.type === 'x') result(a.type)`, `"x"`],
  [`${ACTION} if (action.type === window.x) result(action.payload)`, '{a?, b?}'],
  [
    `function f(action: { type: 'x'; a: 1 } | { type: 'y'; b: 1 }) { if (action.type === 'x') result(action) }`,
    '{a, type}',
  ],
  [
    `function f(a) { if (a.type !== 'x') return a; return { done: 1 } } result(f({ type: 'y', k: 1 }))`,
    '{k, type}',
  ],
  [
    `function f(c, d) { const k = c ? 'a' : window.x ? 'b' : d; if (k !== 'a' && k !== 'b') return k; return 'z' } result(f(true, 'c'))`,
    `"z"`,
  ],
  // a caller that never gets there
  [`function f(k) { if (k !== 'a') return k; return 'z' } result(f('a'))`, `"z"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
