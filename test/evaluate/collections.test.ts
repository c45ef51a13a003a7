import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const MAPS: [code: string, value: string][] = [
  [`const m = new Map([['a', 'A'], ['b', 'B']]); result(m.get('a'))`, `"A"`],
  [`const m = new Map([['a', 'A'], ['b', 'B']]); result(m.get('z'))`, 'undefined'],
  [`const m = new Map([['a', 'A'], ['b', 'B']]); result(m.get(window.k))`, `"A" | "B" | undefined`],
  [`const m = new Map([['a', 'A'], ['b', 'B']]); declare const k: 'a' | 'b'; result(m.get(k))`, `"A" | "B"`],
  [`enum E { A, B } const m = new Map([[E.A, 'A'], [E.B, 'B']]); result(m.get(E.B))`, `"B"`],
  [`const m = new Map(Object.entries({ a: 'A' })); result(m.get('a'))`, `"A"`],
  [`const m = new Map([['a', 'A']]); m.set('b', 'B'); result(m.get('b'))`, `"B"`],
  [`const m = new Map(); m.set('a', 'A').set('b', 'B'); result(m.get('b'))`, `"B"`],
  [`const m = new Map(); if (window.c) m.set('a', 'A'); result(m.get('a'))`, `"A" | undefined`],
  [`const m = new Map([['a', 'A']]); m.set('a', 'Z'); result(m.get('a'))`, `"Z"`],
  [`const m = new Map(window.entries); result(m.get('a'))`, `? | undefined`],
  [`const m = new Map([['a', { n: 'A' }]]); result(m.get('a').n)`, `"A"`],
  [
    `const m = new Map(); m.set('a', { list: [] }); m.get('a').list.push('A'); result(m.get('a').list[0])`,
    `? | undefined`,
  ],
  [`const m = new Map([['a', 'A']]); for (const [k, v] of m) result(k + v)`, `"aA"`],
  [`const m = new Map([['a', 'A']]); for (const v of m.values()) result(v)`, `"A"`],
  [`const m = new Map([['a', 'A']]); m.forEach((v, k) => result(v))`, `"A"`],
  [`const m = new Map([['a', 'A']]); m.forEach((v, k) => result(k))`, `"a"`],
  [`const m = new Map([['a', 'A']]); result([...m.keys()])`, `["a"]`],
  [`const m = new Map([['a', 1], ['b', 2]]); result(Object.fromEntries(m))`, '{a, b}'],
  [`const m = new Map([['a', 'A']]); result(m.has('a') ? 'Y' : 'N')`, `"N" | "Y"`],
  [`function f(k) { return new Map([['a', 'A'], ['b', 'B']]).get(k) } result(f('b'))`, `"B"`],
  [`function f(list) { return new Map(list).get('a') } result(f([['a', 'A']]))`, `"A"`],
  [`for (const x of new Set(['A', 'B'])) result(x)`, `"A" | "B"`],
  [`const s = new Set(['A']); s.add('B'); result([...s])`, `["A", "B"]`],
  [`new Set(['A', 'B']).forEach((x) => result(x))`, `"A" | "B"`],
  [`result(Array.from(new Set(['A', 'B'])))`, `["A", "B"]`],
  [`result(Array.from(new Set(['A', 'B'])).join(' '))`, `"A B"`],
];

const LISTS: [code: string, value: string][] = [
  [`result(['a', 'b'].reduce((acc, x) => ({ ...acc, [x]: 1 }), {}))`, '{a, b}'],
  [`result([{ k: 'a', v: 1 }].reduce((acc, x) => { acc[x.k] = x.v; return acc }, {}))`, '{a}'],
  [
    `result(Object.entries({ a: 1, b: 2 }).reduce((o, [k, v]) => ({ ...o, ['x_' + k]: v }), { z: 1 }))`,
    '{x_a, x_b, z}',
  ],
  [
    `result(Object.keys({ a: 1, ...(window.c && { b: 1 }) }).reduce((o, k) => ({ ...o, [k]: 1 }), {}))`,
    '{a, b?}',
  ],
  [`result(['A', 'B'].reduce((text, x) => text + x, ''))`, `"AB"`],
  [`result(window.list.reduce((acc, x) => ({ ...acc, [x.k]: x.v }), {}))`, '{…}'],
  [`function f(l) { return l.reduce((o, k) => ({ ...o, [k]: 1 }), {}) } result(f(['a']))`, '{a}'],
  [
    `const o = { a: 1, b: 2 }; result(Object.fromEntries(Object.entries(o).filter(([k]) => window.c)))`,
    '{a?, b?}',
  ],
  [`const o = { a: 1, ...(window.c && { b: 2 }) }; result(Object.fromEntries(Object.entries(o)))`, '{a, b?}'],
  [
    `function f(o) { return Object.fromEntries(Object.entries({ ...o }).map(([k, v]) => ['x_' + k, v])) } result(f({ a: 1 }))`,
    '{x_a}',
  ],
  [
    `const M = { a: 'A', b: 'B' }; result(Object.entries(M).find(([k]) => k === window.x)?.[1])`,
    `"A" | "B" | undefined`,
  ],
  [`result(['a', 'b'].at(-1))`, `"b"`],
  [`result(['a', 'b'].at(window.i))`, `"a" | "b"`],
  [`function* g() { yield 'A'; if (window.c) yield 'B' } for (const x of g()) result(x)`, `"A" | "B"`],
  [
    `function* h() { yield 'B' } function* g() { yield 'A'; yield* h() } for (const x of g()) result(x)`,
    `"A" | "B"`,
  ],
];

describe('maps and sets', () => {
  test.each(MAPS)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});

describe('lists', () => {
  test.each(LISTS)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});
