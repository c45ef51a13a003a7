import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';
import type { Files } from '../support/scan-text.ts';

const CASES: [code: string, value: string, others?: Files][] = [
  [`namespace A { export namespace B { export const C = 'c' } } result(A.B.C)`, `"c"`],
  [`namespace A { namespace B { export const C = 'c' } result(B.C) }`, `"c"`],
  [`namespace A.B { export const C = 'c' } result(A.B.C)`, `"c"`],
  [`namespace A.B.C { export const D = 'd' } result(A.B.C.D)`, `"d"`],
  [`namespace A { export const B = 'b' } namespace A { export const C = 'c' } result(A.B + A.C)`, `"bc"`],
  [
    `namespace A.B { export const C = 'c' } namespace A.D { export const E = 'e' } result(A.B.C + A.D.E)`,
    `"ce"`,
  ],
  [
    `namespace A.B { export const C = 'c' } namespace A.B { export const D = 'd' } result(A.B.C + A.B.D)`,
    `"cd"`,
  ],
  [`namespace A { export const C = 'c' } enum A { B = 'b' } result(A.B + A.C)`, `"bc"`],
  [`enum A { B = 'b' } namespace A { export const C = 'c' } result(A.B + A.C)`, `"bc"`],
  [`function a() { return 'a' } namespace a { export const C = 'c' } result(a())`, `"a"`],
  [`namespace A { export const { B, C: [D] } = { B: 'b', C: ['d'] } } result(A.B + A.D)`, `"bd"`],
  [`namespace A { export enum B { C = 'c' } export function f() { return B.C } } result(A.f())`, `"c"`],
  [`namespace A { export namespace B { export const C = 'c' } } const { B: { C } } = A; result(C)`, `"c"`],
  [`namespace A.B { export const C = 'c' } import Q = A.B; result(Q.C)`, `"c"`],
  [`import Q = A.B; namespace A.B { export const C = 'c' } result(Q.C)`, `"c"`],
  [`namespace A { export const B = 'b' } import Q = A.B; result(Q)`, `"b"`],
  [`namespace A { export namespace B { export const C = 'c' } export import D = B } result(A.D.C)`, `"c"`],
  [`enum E { A = 'a', B = 'b' } import F = E.B; result(F)`, `"b"`],
  [`import Q = Missing.B; result(Q.C)`, '?'],
  [`import Q = Q.B; result(Q)`, '?'],
  [`namespace A.B { export type T = 'a' | 'b' } declare const v: A.B.T; result(v)`, `"a" | "b"`],
  [
    `namespace A.B { export type T = 'a' | 'b' } import Q = A.B; declare const v: Q.T; result(v)`,
    `"a" | "b"`,
  ],
  [`namespace A.B { export interface T { x: 1 } } import T = A.B.T; declare const v: T; result(v)`, '{x}'],
  [`namespace A { export const B = 'b'; export type T = typeof B } declare const v: A.T; result(v)`, `"b"`],
  [
    `import { A } from './a'; result(A.B.C)`,
    `"c"`,
    { 'src/a.ts': `export namespace A.B { export const C = 'c' }` },
  ],
  [
    `import { Q } from './a'; result(Q.C)`,
    `"c"`,
    { 'src/a.ts': `namespace A.B { export const C = 'c' } export import Q = A.B` },
  ],
  [
    `import * as a from './a'; import Q = a.A.B; result(Q.C)`,
    `"c"`,
    { 'src/a.ts': `export namespace A.B { export const C = 'c' }` },
  ],
  [`import { E } from './a'; import A = E.A; result(A)`, `"a"`, { 'src/a.ts': `export enum E { A = 'a' }` }],
  [
    `import { A } from './a'; declare const v: A.B.T; result(v)`,
    '{x}',
    { 'src/a.ts': 'export namespace A.B { export interface T { x: 1 } }' },
  ],
];

test.each(CASES)('%s is %s', (code, expected, others = {}) => {
  expect(valueIn(code, others)).toBe(expected);
});
