import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';
import type { Files } from '../support/scan-text.ts';

type Row = [app: string, files: Files, value: string];

const ES_MODULES: Row[] = [
  [`import { A } from './names'; result(A)`, { 'src/names.ts': `export const A = 'a'` }, `"a"`],
  [`import { A as B } from './names'; result(B)`, { 'src/names.ts': `export const A = 'a'` }, `"a"`],
  [`import A from './names'; result(A)`, { 'src/names.ts': `export default 'a'` }, `"a"`],
  [
    `import M from './names'; result(M.A)`,
    { 'src/names.ts': `const M = { A: 'a' }; export default M` },
    `"a"`,
  ],
  [`import M from './names'; result(M.A)`, { 'src/names.ts': `export default { A: 'a' } as const` }, `"a"`],
  [`import * as N from './names'; result(N.A)`, { 'src/names.ts': `export const A = 'a'` }, `"a"`],
  [`import * as N from './names'; result(N.default)`, { 'src/names.ts': `export default 'a'` }, `"a"`],
  [`import { A } from './names.js'; result(A)`, { 'src/names.ts': `export const A = 'a'` }, `"a"`],
  [`import { A } from './names'; result(A)`, { 'src/names/index.ts': `export const A = 'a'` }, `"a"`],
  [`import { A } from '.'; result(A)`, { 'src/index.ts': `export const A = 'a'` }, `"a"`],
  [`import { A } from '../names'; result(A)`, { 'names.tsx': `export const A = 'a'` }, `"a"`],
  [`import { A } from './names'; result(A)`, { 'src/names.ts': `const A = 'a'; export { A }` }, `"a"`],
  [`import { B } from './names'; result(B)`, { 'src/names.ts': `const A = 'a'; export { A as B }` }, `"a"`],
  [`import { E } from './names'; result(E.A)`, { 'src/names.ts': `export enum E { A = 'a' }` }, `"a"`],
  [
    `import { f } from './names'; result(f())`,
    { 'src/names.ts': `export function f() { return 'a' }` },
    `"a"`,
  ],
  [`import f from './names'; result(f('x'))`, { 'src/names.ts': 'export default (x) => `${x}!`' }, `"x!"`],
  [
    `import f from './names'; result(f('x'))`,
    { 'src/names.ts': `export default function (x) { return x }` },
    `"x"`,
  ],
  [`import { A } from './names'; result(A)`, { 'src/names.ts': `export const { A } = { A: 'a' }` }, `"a"`],
  [`import { A } from './missing'; result(A)`, {}, '?'],
  [`import { B } from './names'; result(B)`, { 'src/names.ts': `export const A = 'a'` }, '?'],
  [`import { A } from 'elsewhere'; result(A)`, {}, '?'],
  [`const { A } = await import('./names'); result(A)`, { 'src/names.ts': `export const A = 'a'` }, `"a"`],
  [
    `import { C } from './names'; result(C.A)`,
    { 'src/names.ts': `export class C { static A = 'a' }` },
    `"a"`,
  ],
  [
    `import { c } from './names'; result(c.m())`,
    { 'src/names.ts': `class C { m() { return 'a' } } export const c = new C()` },
    `"a"`,
  ],
];

const BARRELS: Row[] = [
  [
    `import { A } from './index'; result(A)`,
    { 'src/index.ts': `export * from './a'`, 'src/a.ts': `export const A = 'a'` },
    `"a"`,
  ],
  [
    `import { A } from './index'; result(A)`,
    { 'src/index.ts': `export { A } from './a'`, 'src/a.ts': `export const A = 'a'` },
    `"a"`,
  ],
  [
    `import { B } from './index'; result(B)`,
    { 'src/index.ts': `export { A as B } from './a'`, 'src/a.ts': `export const A = 'a'` },
    `"a"`,
  ],
  [
    `import { N } from './index'; result(N.A)`,
    { 'src/index.ts': `export * as N from './a'`, 'src/a.ts': `export const A = 'a'` },
    `"a"`,
  ],
  [
    `import { N } from './index'; result(N)`,
    { 'src/index.ts': `export { default as N } from './a'`, 'src/a.ts': `export default 'a'` },
    `"a"`,
  ],
  [
    `import N from './index'; result(N)`,
    { 'src/index.ts': `export { default } from './a'`, 'src/a.ts': `export default 'a'` },
    `"a"`,
  ],
  [
    `import { A } from './index'; result(A)`,
    { 'src/index.ts': `import { A } from './a'; export { A }`, 'src/a.ts': `export const A = 'a'` },
    `"a"`,
  ],
  [
    `import { A } from './index'; result(A)`,
    {
      'src/index.ts': `export * from './b'; export * from './a'`,
      'src/a.ts': `export const A = 'a'`,
      'src/b.ts': `export * from './index'`,
    },
    `"a"`,
  ],
  [
    `import { A } from './index'; result(A)`,
    { 'src/index.ts': `export * from './a'; export const A = 'own'`, 'src/a.ts': `export const A = 'a'` },
    `"own"`,
  ],
];

describe.each([
  ['ES modules', ES_MODULES],
  ['barrels', BARRELS],
] as [string, Row[]][])('%s', (_, rows) => {
  test.each(rows)('%s with %o is %s', (app, files, expected) => {
    expect(valueIn(app, files)).toBe(expected);
  });
});
