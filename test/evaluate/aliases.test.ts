import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const ALIASES: [code: string, value: string][] = [
  [`const p = {}; const q = p; q.a = 1; result(p)`, '{a}'],
  [`const p = {}; const q = p; p.a = 1; result(q)`, '{a}'],
  [`const p = {}; const q = p; const r = q; r.a = 1; result(p)`, '{a}'],
  [`const p = {}; const q = p as any; if (window.c) q.a = 1; result(p)`, '{a?}'],
  [`const p = {}; result(p); const q = p; q.a = 1`, '{}'],
  [`const p = {}; const q = p; result(p); q.a = 1`, '{}'],
  [`const p = { a: 1 }; const q = p; delete q.a; result(p)`, '{}'],
  [`const p = {}; const q = p; Object.assign(q, { a: 1 }); result(p)`, '{a}'],
  [`const p = {}; const q = { ...p }; q.a = 1; result(p)`, '{}'],
  [`let p = {}; const q = p; p = { b: 1 }; q.a = 1; result(p)`, '{b}'],
  [`let p = {}; const q = p; p = { b: 1 }; p.c = 1; result(q)`, '{}'],
  [`let p = {}; const q = p; p = { b: 1 }; const r = q; r.a = 1; result(p)`, '{b}'],
  [`let p; p = { b: 1 }; const q = p; q.a = 1; result(p)`, '{a, b}'],
  [`const p = {}; let q = p; q = {}; q.a = 1; result(p)`, '{}'],
  [`const p = {}; const f = () => { const q = p; q.a = 1 }; result(p)`, '{a?}'],
  [`const p = {}; { const p = {}; const q = p; q.a = 1 } result(p)`, '{}'],
  [`const state = { props: {} }; const { props } = state; props.a = 1; result(state.props)`, '{a}'],
  [`const state = { props: {} }; const { props: q } = state; state.props.a = 1; result(q)`, '{a}'],
  [`const state = { props: {} }; const q = state.props; q.a = 1; result(state.props)`, '{a}'],
  [`const s = { m: { props: {} } }; const { m: { props } } = s; props.a = 1; result(s.m.props)`, '{a}'],
  [`const s = { m: { props: {} } }; const { props } = s.m; s.m.props.a = 1; result(props)`, '{a}'],
  [`const s = { props: {} }; const q = s.props; s.props = { b: 1 }; q.a = 1; result(s.props)`, '{b}'],
  [`const s = { props: {} }; const q = s.props; s.props = { b: 1 }; result(q)`, '{}'],
  [`const s = { name: 'A' }; const { name } = s; s.name = 'B'; result(name)`, `"A"`],
  [`const s = { props: {} }; const { props } = s; s.other = 1; result(props)`, '{}'],
  [`const s = { n: { a: 1 } }; delete s.n.a; result(s.n)`, '{}'],
  [`const s = { n: {} }; Object.assign(s.n, { a: 1 }); result(s.n)`, '{a}'],
  [`const s = { list: ['A'] }; s.list.push('B'); result(s.list)`, `["A", "B"]`],
  [`function f(p) { const q = p; q.a = 1; return p } result(f({ b: 1 }))`, '{a, b}'],
  [`function f({ props }) { const q = props; q.a = 1; return props } result(f({ props: {} }))`, '{a}'],
  [`const a = b, b = a; a.x = 1; result(b)`, '{x, …}'],
];

const CALLEES: [code: string, value: string][] = [
  [`function add(p) { p.a = 1 } const p = {}; add(p); result(p)`, '{a}'],
  [`function add(p) { p.a = 1 } const p = {}; result(p); add(p)`, '{}'],
  [`function add(p) { if (window.c) p.a = 1 } const p = {}; add(p); result(p)`, '{a?}'],
  [`function add(p) { p.a = 1 } const p = {}; if (window.c) add(p); result(p)`, '{a?}'],
  [`function add(p) { p.a = 1 } const p = {}; window.c && add(p); result(p)`, '{a?}'],
  [`function strip(p) { delete p.tmp } const p = { tmp: 1, a: 1 }; strip(p); result(p)`, '{a}'],
  [`function strip(p) { if (window.c) delete p.tmp } const p = { tmp: 1 }; strip(p); result(p)`, '{tmp?}'],
  [`const add = (p) => { p.a = 1 }; const p = {}; add(p); result(p)`, '{a}'],
  [`const add = (p) => (p.a = 1); const p = {}; add(p); result(p)`, '{a}'],
  [`const add = (p) => window.c && (p.a = 1); const p = {}; add(p); result(p)`, '{a?}'],
  [`const add = (p) => Object.assign(p, { a: 1 }); const p = {}; add(p); result(p)`, '{a}'],
  [
    `function inner(p) { p.a = 1 } function add(q) { inner(q); q.b = 1 } const p = {}; add(p); result(p)`,
    '{a, b}',
  ],
  [`function add(p, key, value) { p[key] = value } const p = {}; add(p, 'a', 1); result(p)`, '{a}'],
  [`function add(p, more) { Object.assign(p, more) } const p = {}; add(p, { a: 1 }); result(p)`, '{a}'],
  [`function add(p) { const q = p; q.a = 1 } const p = {}; add(p); result(p)`, '{a}'],
  [`function add(p) { p.props.a = 1 } const p = { props: {} }; add(p); result(p.props)`, '{a}'],
  [`function add(p) { p.a = 1 } const s = { props: {} }; add(s.props); result(s.props)`, '{a}'],
  [`function add(p) { if (!p) return; p.a = 1 } const p = {}; add(p); result(p)`, '{a?}'],
  [`function add(p) { p = { ...p }; p.a = 1 } const p = {}; add(p); result(p)`, '{}'],
  [`function add(p) { p = p || {}; p.a = 1 } const p = {}; add(p); result(p)`, '{a}'],
  [`function add(p) { p.a = 1; p = {}; p.b = 1 } const p = {}; add(p); result(p)`, '{a}'],
  [`function add(p) { p.a = 1; if (window.c) add(p) } const p = {}; add(p); result(p)`, '{a}'],
  [`async function add(p) { p.a = 1 } const p = {}; await add(p); result(p)`, '{a}'],
  [`async function add(p) { p.a = 1 } const p = {}; add(p); result(p)`, '{a?}'],
  [`class C { add(p) { p.a = 1 } } const p = {}; new C().add(p); result(p)`, '{a}'],
  [`class C { add(p) { p.a = 1 } m() { const p = {}; this.add(p); result(p) } }`, '{a}'],
  [`const o = { add(p) { p.a = 1 } }; const p = {}; o.add(p); result(p)`, '{a}'],
  [`const p = {}; window.add(p); result(p)`, '{}'],
  [`function add(p) { p.a = 1 } function f(p) { add(p); return p } result(f({ b: 1 }))`, '{a, b}'],
  [`function show(p) { window.log(p.a) } const p = { b: 1 }; show(p); result(p)`, '{b}'],
  [`const p = {}; const add = window.c ? (p) => { p.a = 1 } : (p) => {}; add(p); result(p)`, '{a?}'],
  [`function add(p) { p.a = 1 } const p = {}; [1].forEach(() => { add(p) }); result(p)`, '{a?}'],
];

const FIELDS: [code: string, value: string][] = [
  [`class C { props = { a: 1 }; m() { this.props.b = 1; result(this.props) } }`, '{a, b}'],
  [`class C { props = { a: 1 }; m() { result(this.props); this.props.b = 1 } }`, '{a}'],
  [`class C { props = { a: 1 }; m() { if (window.c) this.props.b = 1; result(this.props) } }`, '{a, b?}'],
  [`class C { m() { this.payload = { a: 1 }; this.payload.b = 1; result(this.payload) } }`, '{a, b}'],
  [`class C { p = { a: 1 }; m() { delete this.p.a; result(this.p) } }`, '{}'],
  [`class C { p = {}; m() { Object.assign(this.p, { a: 1 }); result(this.p) } }`, '{a}'],
  [`class C { p = {}; n() { this.p.a = 1 } m() { result(this.p) } }`, '{a?}'],
  [`class C { p = {}; constructor() { this.p.a = 1 } m() { result(this.p) } }`, '{a?}'],
  [`class C { p = {}; m() { const self = this; self.p.a = 1; result(self.p) } }`, '{a}'],
  [`class C { p = {}; m() { const self = this; self.p.a = 1; result(this.p) } }`, '{a}'],
  [`class C { p = {}; m() { const { p } = this; p.a = 1; result(this.p) } }`, '{a}'],
  [`class C { p = {}; m() { const p = this.p; this.p.a = 1; result(p) } }`, '{a}'],
  [`class C { m() { const self = this; self.name = 'A'; result(this.name) } }`, `"A"`],
  [`function add(p) { p.a = 1 } class C { p = {}; m() { add(this.p); result(this.p) } }`, '{a}'],
  [`class C { p = {}; m() { [1].forEach(() => { this.p.a = 1 }); result(this.p) } }`, '{a?}'],
  [`class C { p = {}; m() { class D { p = {}; n() { this.p.a = 1 } } result(this.p) } }`, '{}'],
  [`class C { p = {}; static p = {}; static n() { this.p.a = 1 } m() { result(this.p) } }`, '{}'],
  [`const o = { p: {}, m() { this.p.a = 1; return this.p } }; result(o.m())`, '{a}'],
];

describe('other names of one object', () => {
  test.each(ALIASES)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});

describe('functions that change what they are given', () => {
  test.each(CALLEES)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });

  test('from another module, through a barrel', () => {
    const others = {
      'src/add.ts': `export function add(p) { p.a = 1; if (window.c) p.b = 1; delete p.tmp }`,
      'src/index.ts': `export { add as addAll } from './add'`,
    };
    const code = `import { addAll } from './index'; const p = { tmp: 1 }; addAll(p); result(p)`;
    expect(valueIn(code, others)).toBe('{a, b?}');
  });

  test('a long row of calls', () => {
    const keys = Array.from({ length: 200 }, (_, i) => `k${i + 100}`);
    const calls = keys.map((key) => `add(p, '${key}');`).join('');
    const code = `function add(p, k) { p[k] = 1 } const p = {}; ${calls} result(p)`;
    expect(valueIn(code)).toBe(`{${keys.join(', ')}}`);
  });
});

describe('fields of this', () => {
  test.each(FIELDS)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});
