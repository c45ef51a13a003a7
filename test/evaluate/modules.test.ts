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

const manifest = (imports: unknown) => JSON.stringify({ name: 'app', imports });
const names = { 'src/names.ts': `export const A = 'a'` };
const lib = { 'src/lib/cart.ts': `export const A = 'a'` };

const PACKAGE_IMPORTS: Row[] = [
  [
    `import { A } from '#names'; result(A)`,
    { ...names, 'package.json': manifest({ '#names': './src/names.ts' }) },
    `"a"`,
  ],
  [
    `import { A } from '#names'; result(A)`,
    { ...names, 'package.json': manifest({ '#names': './src/names.js' }) },
    `"a"`,
  ],
  [
    `import { A } from '#names'; result(A)`,
    { ...names, 'package.json': manifest({ '#names': './dist/names.js' }) },
    `"a"`,
  ],
  [
    `import { A } from '#names'; result(A)`,
    {
      ...names,
      'package.json': manifest({ '#names': { types: './types/names.d.ts', default: './src/names.ts' } }),
    },
    `"a"`,
  ],
  [
    `const { A } = require('#lib/cart'); result(A)`,
    { ...lib, 'package.json': manifest({ '#lib/*': './src/lib/*.ts' }) },
    `"a"`,
  ],
  [
    `import { A } from '#lib/cart.js'; result(A)`,
    { ...lib, 'package.json': manifest({ '#lib/*.js': './src/lib/*.js' }) },
    `"a"`,
  ],
  [
    `import { A } from '#lib/cart'; result(A)`,
    { ...lib, 'package.json': manifest({ '#*': './src/other/*.ts', '#lib/*': './src/lib/*.ts' }) },
    `"a"`,
  ],
  [
    `import { A } from '#names'; result(A)`,
    {
      ...names,
      'src/package.json': manifest({ '#names': './names.ts' }),
      'package.json': manifest({ '#names': './x.ts' }),
    },
    `"a"`,
  ],
  [
    `import { A } from '#names'; result(A)`,
    { ...names, 'package.json': manifest({ '#other': './src/names.ts' }) },
    '?',
  ],
  [`import { A } from '#names'; result(A)`, { ...names, 'package.json': manifest(['#names']) }, '?'],
  [`import { A } from '#names'; result(A)`, { ...names, 'package.json': manifest({ '#names': null }) }, '?'],
  [`import { A } from '#names'; result(A)`, { ...names, 'package.json': '{ "imports": ' }, '?'],
  [`import { A } from '#names'; result(A)`, { ...names, 'package.json': 'null' }, '?'],
  [`import { A } from '#names'; result(A)`, names, '?'],
];

describe.each([
  ['ES modules', ES_MODULES],
  ['barrels', BARRELS],
  ['imports of a package', PACKAGE_IMPORTS],
] as [string, Row[]][])('%s', (_, rows) => {
  test.each(rows)('%s with %o is %s', (app, files, expected) => {
    expect(valueIn(app, files)).toBe(expected);
  });
});
