import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const U = 'interface U { a: string; b?: number }';

const CASES: [code: string, value: string][] = [
  // A type parameter stands for its argument, wherever a type looks into it.
  [`${U} type N<T> = { [K in keyof T]: T[K] | null }; declare const p: N<U>; result(p)`, '{a, b?}'],
  [`${U} type N<T> = { [K in keyof T]: T[K] | null }; declare const p: N<U>; result(p.a)`, 'null | string'],
  [`${U} type O<T, K extends keyof T> = Omit<T, K>; declare const p: O<U, 'a'>; result(p)`, '{b?}'],
  [`${U} type O<T, K extends keyof T> = Partial<Pick<T, K>>; declare const p: O<U, 'a'>; result(p)`, '{a?}'],
  [
    `${U} type O<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>; declare const p: O<U, 'a'>; result(p)`,
    '{a?, b?}',
  ],
  [`${U} type R<T> = Required<T>; declare const p: R<U>; result(p)`, '{a, b}'],
  [`${U} type R<T> = Readonly<Partial<T>>; declare const p: R<U>; result(p)`, '{a?, b?}'],
  [`${U} type V<T, K extends keyof T> = T[K]; declare const p: V<U, 'a'>; result(p)`, 'string'],
  [`${U} type K<T> = keyof T; declare const p: K<U>; result(p)`, `"a" | "b"`],
  [`${U} interface W<T> { data: Partial<T> } declare const p: W<U>; result(p.data)`, '{a?, b?}'],
  [
    `${U} interface W<T> extends Box<T> { w: 1 } interface Box<T> { data: T } declare const p: W<U>; result(p.data)`,
    '{a, b?}',
  ],
  [
    `type A<T> = B<T>; type B<T> = { [K in keyof T]?: T[K] }; declare const p: A<{ x: 1 }>; result(p)`,
    '{x?}',
  ],
  [`type P<T = { x: 1 }, Q = Partial<T>> = Q; declare const p: P; result(p)`, '{x?}'],
  [`type R<K extends string> = Record<K, 1>; declare const p: R<'x' | 'y'>; result(p)`, '{x, y}'],
  [`type F<T> = () => Partial<T>; declare const f: F<{ x: 1 }>; result(f())`, '{x?}'],
  [`${U} function f<T extends U>(p: Partial<T>) { result(p) }`, '{a?, b?, …}'],
  [`${U} function f<T extends U, K extends keyof T>(p: Pick<T, K>) { result(p) }`, '{a?, b?, …}'],
  [`function f<T>(p: Partial<T>) { result({ ...p }) }`, '{…}'],
  // Modifiers.
  [`${U} type M<T> = { [K in keyof T]-?: T[K] }; declare const p: M<U>; result(p)`, '{a, b}'],
  [`${U} type M<T> = { [K in keyof T]-?: T[K] }; declare const p: M<U>; result(p.b)`, 'number'],
  [`${U} type M<T> = { [K in keyof T]+?: T[K] }; declare const p: M<U>; result(p)`, '{a?, b?}'],
  [`${U} type M<T> = { -readonly [K in keyof T]: T[K] }; declare const p: M<U>; result(p)`, '{a, b?}'],
  [
    `${U} type M<T, K extends keyof T> = { [P in K]: T[P] }; declare const p: M<U, 'a' | 'b'>; result(p)`,
    '{a, b?}',
  ],
  [`${U} declare const p: Required<U>; result(p.b)`, 'number'],
  // Keys under other names.
  [
    'interface U { a: 1; b?: 2 } type M = { [K in keyof U as `x_${K}`]: U[K] }; declare const p: M; result(p)',
    '{x_a, x_b?}',
  ],
  [
    'type M<T> = { [K in keyof T as `on${Capitalize<string & K>}`]: T[K] }; declare const p: M<{ a: 1 }>; result(p)',
    '{onA}',
  ],
  [`${U} type M<T> = { [K in keyof T as Exclude<K, 'a'>]: T[K] }; declare const p: M<U>; result(p)`, '{b?}'],
  [
    `${U} type M = { [K in keyof U as K extends 'b' ? never : K]: U[K] }; declare const p: M; result(p)`,
    '{a}',
  ],
  // Unions are distributed, primitives stay what they are.
  [
    `type N<T> = { [K in keyof T]: T[K] }; declare const p: N<{ a: 1; c: 1 } | { b: 1; c: 1 }>; result(p)`,
    '{a?, b?, c}',
  ],
  [
    `type D<T> = { [K in keyof T]?: D<T[K]> }; declare const p: D<{ a: { b: string } }>; result(p.a.b)`,
    'string | undefined',
  ],
  [`declare const k: keyof ({ a: 1; c: 1 } | { b: 1; c: 1 }); result(k)`, `"c"`],
  [`type P = { a: 1; b: 2 }; declare const k: keyof Omit<P, 'a'>; result(k)`, `"b"`],
  // Keys that aren't known leave every key open.
  [`${U} declare const p: Omit<U, Missing>; result(p)`, '{a?, b?}'],
  [`${U} declare const p: Pick<U, Missing>; result(p)`, '{a?, b?}'],
  [`${U} declare const p: Omit<U, never>; result(p)`, '{a, b?}'],
  // Conditional types.
  [`type C<T> = T extends string ? 'A' : 'B'; declare const v: C<'x'>; result(v)`, `"A"`],
  [`type C<T> = T extends string ? 'A' : 'B'; declare const v: C<'x' | 1>; result(v)`, `"A" | "B"`],
  [`type C<T> = T extends string ? 'A' : 'B'; declare const v: C<Missing>; result(v)`, `"A" | "B"`],
  [`type C<T> = T extends (infer I)[] ? I : T; declare const v: C<('A' | 'B')[]>; result(v)`, `"A" | "B"`],
  [`type C<T> = T extends (infer I)[] ? I : T; declare const v: C<'A'>; result(v)`, `"A"`],
  [`type C<T> = T extends Array<infer I> ? I : never; declare const v: C<string[]>; result(v)`, 'string'],
  [`type C<T> = T extends Promise<infer I> ? I : T; declare const v: C<Promise<{ a: 1 }>>; result(v)`, '{a}'],
  [
    `type C<T> = T extends (...a: any[]) => infer R ? R : never; declare const v: C<() => { a: 1 }>; result(v)`,
    '{a}',
  ],
  [`type C<T> = T extends { p: infer P } ? P : {}; declare const v: C<{ p: { a: 1 } }>; result(v)`, '{a}'],
  [`type C<T> = T extends { p: infer P } ? P : {}; declare const v: C<{ q: 1 }>; result(v)`, '{}'],
  [`type C<T> = T extends { p: infer P } ? P : 'B'; declare const v: C<Missing>; result({ ...v })`, '{…}'],
  [
    `type E = { n: 'A'; a: 1 } | { n: 'B'; b: 1 }; type C<N> = Extract<E, { n: N }>; declare const v: C<'A'>; result(v)`,
    '{a, n}',
  ],
  [
    `type E = { n: 'A'; a: 1 } | { n: 'B'; b: 1 }; declare const v: Exclude<E, { n: 'A' }>; result(v)`,
    '{b, n}',
  ],
  [`declare const v: Exclude<'A' | 'B' | undefined, undefined>; result(v)`, `"A" | "B"`],
  [`declare const v: Extract<'A' | 'B' | 1, string>; result(v)`, `"A" | "B"`],
  [`type T = 'A' | never; declare const v: T; result(v)`, `"A"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});

test.each([
  ['type A<T> = A<T[]> | T; declare const p: A<1>; result(p)'],
  ['type A<T> = { [K in keyof A<T>]: K }; declare const p: A<1>; result(p)'],
  ['type A<T> = T extends infer U ? A<U> : never; declare const p: A<1>; result(p)'],
  ['type A<T> = A<[T]> | A<[T, T]> | T; declare const p: A<1>; result(p)'],
  ['type A<T> = { [X in keyof A<T[]>]: A<T> } & A<[T]>; declare const p: A<1>; result(p)'],
  ['type A<T> = Partial<A<T>> & Required<A<T>>; declare const p: A<1>; result(p)'],
  ['import A = B.x; import B = A.x; declare const p: A.y; result(p)'],
  ['interface A<T> { next: A<A<T>> } declare const p: A<1>; result(p.next.next.next)'],
  ['type A<T extends A<T>> = Partial<T>; declare const p: A<any>; result(p)'],
])('%s comes to an end', (code) => {
  expect(valueIn(code)).toEqual(expect.any(String));
});
