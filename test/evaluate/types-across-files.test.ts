import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';
import type { Files } from '../support/scan-text.ts';

type Row = [app: string, files: Files, value: string];

const TYPES: Row[] = [
  [
    `import type { P } from './t'; declare const p: P; result(p)`,
    { 'src/t.ts': `export interface P { a: 1; b?: 2 }` },
    '{a, b?}',
  ],
  [
    `import { type P } from './t'; declare const p: P; result(p)`,
    { 'src/t.ts': `export type P = { a: 1 }` },
    '{a}',
  ],
  [
    `import type P from './t'; declare const p: P; result(p)`,
    { 'src/t.ts': `export default interface P { a: 1 }` },
    '{a}',
  ],
  [
    `import * as T from './t'; declare const p: T.P; result(p)`,
    { 'src/t.ts': `export interface P { a: 1 }` },
    '{a}',
  ],
  [`declare const p: import('./t').P; result(p)`, { 'src/t.ts': `export interface P { a: 1 }` }, '{a}'],
  [
    `import type { P } from './t'; declare const p: P; result(p)`,
    { 'src/t.ts': `export * from './u'`, 'src/u.ts': `export interface P { a: 1 }` },
    '{a}',
  ],
  [
    `import type { P } from './t'; declare const p: P; result(p)`,
    {
      'src/t.ts': `import type { Q } from './u'; export interface P extends Q { b: 1 }`,
      'src/u.ts': `export interface Q { a: 1 }`,
    },
    '{a, b}',
  ],
  [
    `import type { P } from './t'; declare const p: P; result(p)`,
    { 'src/t.d.ts': `export interface P { a: 1 }` },
    '{a}',
  ],
  [
    `import { d } from './t'; declare const p: typeof d; result(p)`,
    { 'src/t.ts': `export const d = { a: 1 }` },
    '{a}',
  ],
  [
    `import { E } from './t'; declare const e: E; result(e)`,
    { 'src/t.ts': `export enum E { A = 'a', B = 'b' }` },
    `"a" | "b"`,
  ],
  [`import type { P } from './missing'; declare const p: P; result({ ...p, a: 1 })`, {}, '{a, …}'],
];

describe.each([['types', TYPES]] as [string, Row[]][])('%s', (_, rows) => {
  test.each(rows)('%s with %o is %s', (app, files, expected) => {
    expect(valueIn(app, files)).toBe(expected);
  });
});
