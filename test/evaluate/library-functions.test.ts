import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

type Row = [code: string, value: string];

const LANGUAGE: Row[] = [
  [`result(new Proxy({ a: 1 }, {}))`, '{a}'],
  [`class C { a() { return 'A' } } result(new Proxy(new C(), {}).a())`, `"A"`],
  [`const f = (o) => new Proxy(o, {}); result(f({ a: 1 }))`, '{a}'],
  [`const o = Object.create({}); if (c) o.a = 1; result(o)`, '{a?}'],
  [`const o = Object.create(null); o.a = 1; result(o)`, '{a}'],
  [`result({ ...Object.create(window.x) })`, '{…}'],
  [
    `declare const a: () => Promise<{ a: 1 }>, b: () => { b: 1 }; const [x, y] = await Promise.all([a(), b()]); result({ ...x, ...y })`,
    '{a, b}',
  ],
  [`result((await Promise.all(['A', 'B']))[1])`, `"B"`],
  [`result(await Promise.race(['A', 'B']))`, `"A" | "B"`],
];

const REDUCE: Row[] = [
  [`result(window.x.reduce((s, one) => ({ ...s, [one.is ? 'a' : 'b']: 1 }), { a: 0, b: 0 }))`, '{a, b}'],
  [`result(window.x.reduce((s, one) => ({ ...s, c: 1 }), { a: 0 }))`, '{a, c?}'],
  [`result(window.x.reduce((s, one) => ({ ...s, [one.k]: 1 }), {}))`, '{…}'],
  [`result(window.x.reduce((s, one) => { if (one.a) s.a = 1; return s }, { b: 0 }))`, '{a?, b}'],
  [`declare const l: ('a' | 'b')[]; result(l.reduce((s, one) => ({ ...s, [one]: 1 }), {}))`, '{a?, b?}'],
  [`result([{ k: 'a' }].reduce((s, one) => ({ ...s, [one.k]: 1 }), { n: 0 }))`, '{a, n}'],
  [`result(window.x.reduce<{ a: 1 }>((s, one) => window.y, window.z))`, '{a}'],
  [`result(window.x.reduce((s, one) => s + one, 'A'))`, `"A" | string`],
  [`result(window.x.reduce((s, one) => s + one.n, 0))`, '0 | ? | number'],
  [`result(window.x.reduce(window.f, { a: 1 }).a)`, '1 | ? | number'],
  [`const o = { reduce: (f, x) => 'own' }; result(o.reduce(1, 2))`, `"own"`],
  [
    `function f(l, s) { return l.reduce((sum, one) => ({ ...sum, b: 1 }), s) } result(f([], { a: 1 }))`,
    '{a}',
  ],
];

const HOOKS: Row[] = [
  [`import { useState } from 'react'; const [s] = useState({ a: 1, b: 'B' }); result(s)`, '{a, b}'],
  [`import { useState } from 'react'; const [s] = useState('A'); result(s)`, `"A"`],
  [`import { useState } from 'react'; const [s] = useState(() => 'A'); result(s)`, `"A"`],
  [`import React from 'react'; const [s] = React.useState('A'); result(s)`, `"A"`],
  [`import * as React from 'react'; const [s] = React.useState({ a: 1 }); result(s)`, '{a}'],
  [`import { useState as use } from 'react'; const [s] = use('A'); result(s)`, `"A"`],
  [`const { useState } = require('react'); const [s] = useState('A'); result(s)`, `"A"`],
  // What sets it can set anything of its type.
  [`import { useState } from 'react'; const [s, set] = useState('A'); result(s)`, 'string'],
  [`import { useState } from 'react'; const [s, set] = useState({ a: 'A' }); result(s)`, '{a}'],
  [`import { useState } from 'react'; const [s, set] = useState({ a: 'A' }); result(s.a)`, 'string'],
  [`import { useState } from 'react'; const [s, set] = useState(null); result({ ...s })`, '{…}'],
  [`import { useState } from 'react'; const [s, set] = useState({}); result(s)`, '{…}'],
  [`import { useState } from 'react'; const [s, set] = useState([]); result({ ...s[0] })`, '{…}'],
  [`import { useState } from 'react'; const [s, set] = useState<'A' | 'B'>('A'); result(s)`, `"A" | "B"`],
  [
    `import { useState } from 'react'; const [s, set] = useState<{ a: 1; b?: 2 }>({ a: 1 }); result(s)`,
    '{a, b?}',
  ],
  [
    `import { useState } from 'react'; const [s, set] = useState<{ a: 1 } | null>(null); result(s)`,
    'null | {a}',
  ],
  [`import { useState } from 'react'; const [s, set] = useState<{ a: 1 }>(); result(s)`, 'undefined | {a}'],
  [`import { useState } from 'react'; const s = useState('A'); result(s[0])`, 'string'],
  [`import { useState } from './own'; const [s] = useState('A'); result(s)`, '?'],
  [`const [s] = useState('A'); result(s)`, '?'],
  [
    `import { useReducer } from 'react'; const [s] = useReducer((s, e) => ({ ...s, b: 1 }), { a: 1 }); result(s)`,
    '{a, b?}',
  ],
  [
    `import { useReducer } from 'react'; const [s] = useReducer((s) => s, 'x', (a) => ({ a })); result(s)`,
    '{a}',
  ],
  [`import { useReducer } from 'react'; const [s] = useReducer(window.f, { a: 1 }); result(s)`, '? | {a}'],
];

const SELECTORS: Row[] = [
  [
    `import { createSelector } from 'reselect'; const u = (s: { u: { a: 'A' } }) => s.u; const f = createSelector([u], ({ a }) => ({ a, b: 1 })); result(f(window.s))`,
    '{a, b}',
  ],
  [
    `import { createSelector } from 'reselect'; const u = (s: { u: { a: 'A' } }) => s.u; const f = createSelector(u, (u) => u.a); result(f(window.s))`,
    `"A"`,
  ],
  [
    `import { createSelector } from '@reduxjs/toolkit'; const f = createSelector(() => 'A', () => 'B', (a, b) => a + b, { memoize }); result(f())`,
    `"AB"`,
  ],
  [
    `import { createSelector } from 'reselect'; const a = createSelector(() => 'A', (x) => x + 'A'); const b = createSelector([a], (x) => x + 'B'); result(b())`,
    `"AAB"`,
  ],
  [
    `import { createSelector } from 'reselect'; const f = createSelector(window.u, (u) => ({ ...u })); result(f())`,
    '{…}',
  ],
  [`import { useSelector } from 'react-redux'; result(useSelector((s: { n: 'A' }) => s.n))`, `"A"`],
  [
    `import { useSelector } from 'react-redux'; const use = (f) => useSelector(f); result(use((s: { n: 'A' }) => s.n))`,
    `"A"`,
  ],
  [`import { useSelector } from 'react-redux'; result(useSelector<{ n: 'A' }, string>(window.f))`, '?'],
  [`import { createSelector } from './own'; result(createSelector(() => 'A', (a) => a)())`, '?'],
];

const CREATE = `import { create } from 'zustand';`;
const STATE = `{ n: 'A', o: { a: 1 }, f: () => ({ n: get().n, b: 1 }), set: () => set({ n: 'B' }) }`;

const STORES: Row[] = [
  [`${CREATE} const s = create((set, get) => (${STATE})); result(s.getState().f())`, '{b, n}'],
  [`${CREATE} const s = create((set, get) => (${STATE})); result(s((x) => x.f)())`, '{b, n}'],
  [`${CREATE} const s = create((set, get) => (${STATE})); const { f } = s(); result(f())`, '{b, n}'],
  [`${CREATE} const s = create((set, get) => (${STATE})); result(s((x) => x.o))`, '{a}'],
  // Whoever sets the state can change what it began with.
  [`${CREATE} const s = create((set, get) => (${STATE})); result(s((x) => x.n))`, 'string'],
  [`${CREATE} const s = create<{ n: string }>()((set, get) => (${STATE})); result(s((x) => x.o))`, '{a}'],
  [
    `import { create } from 'zustand'; import { persist, devtools } from 'zustand/middleware'; const s = create()(devtools(persist((set, get) => (${STATE}), { name: 'x' }))); result(s((x) => x.o))`,
    '{a}',
  ],
  [
    `import { createStore, useStore } from 'zustand'; const s = createStore((set, get) => (${STATE})); result(useStore(s, (x) => x.o))`,
    '{a}',
  ],
  [
    `import { create } from 'zustand'; import { useShallow } from 'zustand/react/shallow'; const s = create((set, get) => (${STATE})); result(s(useShallow((x) => ({ o: x.o }))))`,
    '{o}',
  ],
  [
    `import create from 'zustand'; const a = (set) => ({ a: { x: 1 } }); const s = create((...all) => ({ ...a(...all) })); result(s((x) => x.a))`,
    '{x}',
  ],
  [`${CREATE} const s = create(window.f); result(s((x) => x.o))`, '?'],
  [`${CREATE} const s = create(() => ({ n: 'A' })); result(s.subscribe(() => {}))`, '?'],
  [`import { create } from './own'; const s = create(() => ({ o: { a: 1 } })); result(s((x) => x.o))`, '?'],
];

const PINIA = `import { defineStore } from 'pinia';`;

const DEFINED_STORES: Row[] = [
  [
    `${PINIA} const use = defineStore('s', { state: () => ({ a: 'A' }), actions: { b: () => 'B' } }); result(use().b())`,
    `"B"`,
  ],
  [`${PINIA} const use = defineStore('s', { state: () => ({ a: 'A' }) }); result(use().a)`, 'string'],
  [`${PINIA} const use = defineStore({ id: 's', actions: { b: () => 'B' } }); result(use().b())`, `"B"`],
  [`${PINIA} const use = defineStore('s', () => ({ b: () => 'B' })); result(use().b())`, `"B"`],
  [`${PINIA} const use = defineStore('s', { actions: { b() {} } }); result({ ...use() })`, '{b, …}'],
  [`${PINIA} const useS = defineStore('s', window.options); result(useS())`, '?'],
  [`const use = defineStore('s', () => ({ b: () => 'B' })); result(use().b())`, '?'],
];

const ANGULAR = `import { InjectionToken, inject } from '@angular/core';`;

const TOKENS: Row[] = [
  [`${ANGULAR} const T = new InjectionToken<{ a: 1 }>('t'); result(inject(T))`, '{a}'],
  [`${ANGULAR} const T = new InjectionToken('t', { factory: () => ({ b: 1 }) }); result(inject(T))`, '{b}'],
  [`${ANGULAR} const T = new InjectionToken('t'); result(inject(T))`, '?'],
  [`import { inject } from './own'; const T = new InjectionToken<{ a: 1 }>('t'); result(inject(T))`, '?'],
];

describe.each([
  ["the language's own", LANGUAGE],
  ['reduce', REDUCE],
  ['hooks', HOOKS],
  ['selectors', SELECTORS],
  ['stores', STORES],
  ['stores of Pinia', DEFINED_STORES],
  ['keys of Angular', TOKENS],
] as [string, Row[]][])('%s', (_, rows) => {
  test.each(rows)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});

test('what sets a state can set other keys in JavaScript', () => {
  const code = `import { useState } from 'react'; const [s, set] = useState({ a: 1 }); result({ ...s })`;
  expect(valueIn(code, {}, 'src/app.jsx')).toBe('{a?, …}');
});

test.each([
  ['useState', `export { useState } from 'react'`],
  ['useState', `export * from './more'`],
])('%s through a barrel (%s)', (_, barrel) => {
  const files = { 'src/hooks.ts': barrel, 'src/more.ts': `export { useState } from 'react'` };
  expect(valueIn(`import { useState } from './hooks'; const [s] = useState('A'); result(s)`, files)).toBe(
    `"A"`,
  );
});
