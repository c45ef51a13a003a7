import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const CASES: [code: string, value: string][] = [
  // what an object has itself
  [
    `class C { a = 1; b?: string; static s = 1; #p = 1; m() {} get g() { return 1 } } result({ ...new C() })`,
    '{a, b?}',
  ],
  [`class C { constructor(readonly a: string, b: number) {} } result({ ...new C('A', 1) })`, '{a}'],
  [
    `class C { constructor(x) { this.a = x; if (x) this.b = 1 } late() { this.c = 1 } } result({ ...new C(1) })`,
    '{a, b?, c?}',
  ],
  [`class B { b = 1 } class C extends B { a = 2 } result({ ...new C() })`, '{a, b}'],
  [`class C extends window.Base { a = 2 } result({ ...new C() })`, '{a, …}'],
  [`class C { a = 1; toJSON() { return { b: 2 } } } result({ ...new C() })`, '{a, …}'],
  [`class C { a = 'A' } function f(c: C) { result({ ...c, d: 1 }) }`, '{a, d}'],
  // lists, maps and sets that methods fill
  [`class C { l = []; add() { this.l.push({ a: 1 }) } m() { return this.l[0] } } result(new C().m())`, '{a}'],
  [
    `class C { l: string[] = []; add(x: string) { this.l.push(x) } m() { for (const x of this.l) result(x) } }`,
    'string',
  ],
  [
    `class C { s = new Set<string>(); add(x: string) { this.s.add(x) } m() { this.s.forEach((x) => result(x)) } }`,
    'string',
  ],
  [`class C { name = 'A' } result(new C().name)`, `"A"`],
  [`class C { m() { return 'A' } } result(new C().m())`, `"A"`],
  [`class C { name = 'A'; m() { return this.name } } result(new C().m())`, `"A"`],
  [`class C { constructor(private name) {} m() { return this.name } } result(new C('A').m())`, `"A"`],
  [
    `class C { constructor(name) { this.name = name } m() { return this.name } } result(new C('A').m())`,
    `"A"`,
  ],
  [
    `class C { all = { a: 1 }; add(b) { this.all = { ...this.all, b } } m() { return { ...this.all } } } result(new C().m())`,
    `{a?, b?}`,
  ],
  [
    `class C { a = {}; b = {}; m() { this.a = { ...this.b, x: 1 }; this.b = { ...this.a, y: 1 } } } result(new C().a)`,
    `{x?, y?}`,
  ],
  [`class C { #name = 'A'; m() { return this.#name } } result(new C().m())`, `"A"`],
  [`class C { get label() { return 'A' } } result(new C().label)`, `"A"`],
  [`class C { static make() { return 'A' } } result(C.make())`, `"A"`],
  [`class C { static name2 = 'A'; static m() { return this.name2 } } result(C.m())`, `"A"`],
  [`class B { m() { return 'A' } } class C extends B {} result(new C().m())`, `"A"`],
  [
    `class B { m() { return this.name() } name() { return 'B' } } class C extends B { name() { return 'C' } } result(new C().m())`,
    `"C"`,
  ],
  [
    `class B { constructor(p) { this.p = p } m() { return this.p } } class C extends B { constructor() { super('A') } } result(new C().m())`,
    `"A"`,
  ],
  [
    `class B { constructor(p) { this.p = p } m() { return this.p } } class C extends B {} result(new C('A').m())`,
    `"A"`,
  ],
  [
    `class B { m() { return 'A' } } class C extends B { m() { return super.m() + '!' } } result(new C().m())`,
    `"A!"`,
  ],
  [`class B { static A = 'a' } class C extends B {} result(C.A)`, `"a"`],
  [`class C { static instance = new C(); name = 'A' } result(C.instance.name)`, `"A"`],
  [`class C { static get() { return new C() } name = 'A' } result(C.get().name)`, `"A"`],
  [`class C { m = () => this.name; name = 'A' } result(new C().m())`, `"A"`],
  [`class C { m(x) { return x + '!' } } const c = new C(); result(c.m('A'))`, `"A!"`],
  [`class C { m(x) { return x } } const { m } = new C(); result(m('A'))`, `"A"`],
  [`class C { name: 'A' | 'B' } declare const c: C; result(c.name)`, `"A" | "B"`],
  [`class C { name: 'A' | 'B'; m() { result(this.name) } }`, `"A" | "B"`],
  [`class C { props() { return { a: 1 } } m() { result({ ...this.props(), b: 1 }) } }`, '{a, b}'],
  [`class C { constructor(readonly name: 'A' | 'B') {} m() { result(this.name) } }`, `"A" | "B"`],
  [
    `class C { name; constructor() { this.name = 'A' } set() { this.name = 'B' } m() { result(this.name) } }`,
    `"A" | "B"`,
  ],
  [`class C { name = 'A'; set() { this.name = 'B' } m() { result(this.name) } }`, `"A" | "B"`],
  [`const C = class { m() { return 'A' } }; result(new C().m())`, `"A"`],
  [`class C { m() { return () => this.name } name = 'A' } result(new C().m()())`, `"A"`],
  [`class C { m() { const self = this; return self.name } name = 'A' } result(new C().m())`, `"A"`],
  [`class C { a(x) { return this.b(x) } b(x) { return x + '!' } } result(new C().a('A'))`, `"A!"`],
  [`class C { self() { return this } m() { return 'A' } } result(new C().self().m())`, `"A"`],
  [`result(new Date())`, '?'],
  [`result(new Missing().x)`, '?'],
  [`const o = { name: 'A', m() { return this.name } }; result(o.m())`, `"A"`],
  [`const o = { name: 'A', m: function () { return this.name } }; result(o.m())`, `"A"`],
  [`interface I { m(): 'A' } declare const i: I; result(i.m())`, `"A"`],
  [
    `abstract class B { abstract area: string; m() { return this.area + ' Opened' } } class C extends B { area = 'Cart' } result(new C().m())`,
    `"Cart Opened"`,
  ],
  [
    `const mixin = (B) => class extends B { m() { return 'A' } }; class C extends mixin(Object) {} result(new C().m())`,
    `"A"`,
  ],
  [`function C() { this.name = 'A' } result(new C().name)`, '?'],
  [
    `class C { name: string; constructor(name: 'A' | 'B') { this.name = name } m() { result(this.name) } }`,
    `"A" | "B"`,
  ],
  [
    `class C { name; constructor(o: { name: 'A' | 'B' }) { this.name = o.name } m() { result(this.name) } }`,
    `"A" | "B"`,
  ],
  [
    `class C { name; constructor({ name }: { name: 'A' }) { this.name = name } m() { result(this.name) } }`,
    `"A"`,
  ],
  [`class C { name; set(name: 'A') { this.name = name } m() { result(this.name) } }`, `"A"`],
  [`class C { #n = ''; set name(n: 'A') { this.#n = n } m() { result(this.#n) } }`, `"" | "A"`],
  [
    `class C { name; init() { load<'A'>().then((n: 'A') => { this.name = n }) } m() { result(this.name) } }`,
    `"A"`,
  ],
  [`class C { name: 'A' | null = null; m() { result(this.name) } }`, `"A" | null`],
  [
    `class C { name: 'A' | null = null; constructor(n) { this.name = n } m() { result(this.name) } }`,
    `"A" | null`,
  ],
  [`class C { name; constructor(n) { this.name = n ?? 'B' } } result(new C('A').name)`, `"A"`],
  [`class C { name; constructor(n) { this.name = n ?? 'B' } } result(new C().name)`, `"B"`],
  [`class C { constructor(private name = 'A') {} m() { return this.name } } result(new C().m())`, `"A"`],
  [`class C { constructor(private name = 'A') {} m() { return this.name } } result(new C('B').m())`, `"B"`],
  [
    `class C { constructor(private name = 'A') {} set(n: 'B') { this.name = n } } result(new C().name)`,
    `"A" | "B"`,
  ],
  [`class C { all; get() { return (this.all ??= 'A') } m() { result(this.all) } }`, `"A"`],
  [
    `class B { constructor(n) { this.name = n } } class C extends B { m() { result(this.name) } } new C('A')`,
    '?',
  ],
  [
    `class B { name: 'A' | 'B' } class C extends B { constructor(n) { super(); this.name = n } m() { result(this.name) } }`,
    `"A" | "B"`,
  ],
  [
    `class B { name = 'A' } class C extends B { constructor() { super(); this.name = 'B' } } result(new C().name)`,
    `"B"`,
  ],
  [
    `class B { name = 'A' } class C extends B { set() { this.name = 'B' } } result(new C().name)`,
    `"A" | "B"`,
  ],
  [
    `class B { name = 'A' } class C extends B { constructor(x) { super(); if (x) this.name = 'B' } } result(new C().name)`,
    `"A" | "B"`,
  ],
  [
    `import { Component } from 'ui'; class C extends Component { set() { this.name = 'B' } } result(new C().name)`,
    `"B"`,
  ],
  [
    `function of(area) { class C { constructor(n) { this.name = area + n } } return new C('!') } result(of('A').name)`,
    `"A!"`,
  ],
  [
    `class B { constructor(n) { this.name = n } } class C extends B { constructor() { super('A') } m() { result(this.name) } }`,
    `"A"`,
  ],
  [
    `class B { constructor(n) { this.name = n } } class C extends B { constructor(n: 'A') { super(n + '!') } m() { result(this.name) } }`,
    `"A!"`,
  ],
  [
    `class B { constructor(readonly name) {} } class C extends B { constructor() { super('A') } } declare const c: C; result(c.name)`,
    `"A"`,
  ],
  [
    `class B { constructor(readonly name: 'A' | 'B') {} } class C extends B { constructor(...args) { super(...args) } m() { result(this.name) } }`,
    `"A" | "B"`,
  ],
  [`class C extends C { constructor() { super('A') } m() { result(this.name) } }`, '?'],
  [
    `class B { a = 'B'; m() { return this.a } } class C extends B { a = 'C'; m() { return super.m() } } result(new C().m())`,
    `"C"`,
  ],
  [
    `class B { get m() { return this.a } } class C extends B { a = 'C'; n() { return super.m } } result(new C().n())`,
    `"C"`,
  ],
  [
    `class B { m() { return this.a } } class C extends B { m() { return super.m() } } class D extends C { a = 'D' } result(new D().m())`,
    `"D"`,
  ],
  [
    `class B { all = { b: 1 }; m() { return { ...this.all } } } class C extends B { all = { c: 1 }; m() { return { ...super.m(), m: 1 } } } result(new C().m())`,
    '{c, m}',
  ],
  [
    `class B { static m() { return 'A' } } class C extends B { static m() { return super.m() + '!' } } result(C.m())`,
    `"A!"`,
  ],
  [`class C { static n; static init() { this.n = 'A' } } result(C.n)`, `"A"`],
  [`class C { static n; static { this.n = 'A' } } result(C.n)`, `"A"`],
  [
    `class C { static one = null; static get() { return (C.one ??= new C()) } name = 'A' } result(C.get().name)`,
    `"A"`,
  ],
  [`class C { static all = 'A'; set() { C.all = 'B' } } result(C.all)`, `"A" | "B"`],
  [`class C { static n = 'A'; n = 'B'; set() { this.n = 'C' } } result(C.n)`, `"A"`],
  [`class C { static n = 'A'; n = 'B'; static set() { this.n = 'C' } } result(new C().n)`, `"B"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
