import { expect, test } from 'vitest';
import type { Inventory } from '../../src/scan/inventory.ts';
import { contentRows } from '../support/inventory-rows.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

/** Far above what these take, far below what going quadratic or exponential takes. */
const SECONDS = 10;

const TRACKED = `analytics.track('Cart Viewed', { cart_id: 1 });`;
const ROW = 'direct track "Cart Viewed" {cart_id}';

function times(count: number, text: string | ((index: number) => string), separator = ''): string {
  return Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(
    separator,
  );
}

/** Sources that must end, beside a call that must be found. */
const SOURCES: [what: string, code: string][] = [
  ['20,000 links of a chain', `const q = db${times(20_000, '.where(1)')};`],
  ['20,000 links after a call of a client', `analytics.load('k')${times(20_000, '.then((r) => r)')};`],
  ['20,000 members', `const m = a${times(20_000, '.b')}; analytics.identify(m);`],
  ['10,000 operands', `const s = ${times(10_000, (i) => `'a${i}'`, ' + ')}; analytics.page(s);`],
  ['10,000 unknown operands', `analytics.page(${times(10_000, (i) => `x${i}`, ' + ')});`],
  ['10,000 fallbacks', `analytics.page(${times(10_000, (i) => `x${i}`, ' || ')});`],
  ['500 alternatives', `analytics.page(${times(500, (i) => `c${i} ? 'n${i}' : `)}'z');`],
  ['a string of 2 MB', `analytics.page('${times(2_000_000, 'x')}');`],
  ['a template of 5,000 parts', `analytics.page(\`${times(5_000, (i) => `\${x${i}} `)}\`);`],
  ['an array of 100,000', `const l = [${times(100_000, '1', ',')}]; for (const x of l) analytics.page(x);`],
  [
    'an array of 20,000 names',
    `const l = [${times(20_000, (i) => `'n${i}'`, ',')}]; for (const x of l) analytics.page(x);`,
  ],
  ['an object of 20,000 keys', `analytics.page('P', { ${times(20_000, (i) => `k${i}: ${i}`, ',')} });`],
  [
    'a map of 20,000 names',
    `const m = { ${times(20_000, (i) => `k${i}: 'n${i}'`, ',')} }; analytics.page(m[x]);`,
  ],
  ['a union of 5,000 names', `function f(n: ${times(5_000, (i) => `'n${i}'`, ' | ')}) { analytics.page(n) }`],
  [
    '1,000 spreads of spreads',
    `const o0 = {}; ${times(1_000, (i) => `const o${i + 1} = { ...o${i}, k${i}: 1 };`)} analytics.page('P', o1000);`,
  ],
  [
    'doubling spreads',
    `const o0 = { a: 1 }; ${times(60, (i) => `const o${i + 1} = { ...o${i}, ...o${i} };`)} analytics.page('P', o60);`,
  ],
  [
    'doubling names',
    `const s0 = x; ${times(60, (i) => `const s${i + 1} = c ? s${i} + 'a' : s${i} + 'b';`)} analytics.page(s60);`,
  ],
  [
    'doubling calls',
    `const f0 = (x) => x; ${times(40, (i) => `const f${i + 1} = (x) => f${i}(x) + f${i}(x);`)} analytics.page(f40('a'));`,
  ],
  [
    'doubling wrappers',
    `const w0 = (e) => analytics.page(e); ${times(30, (i) => `const w${i + 1} = (e) => { w${i}(e); w${i}(e) };`)} w30('X');`,
  ],
  [
    '1,000 layers',
    `const w0 = (e) => analytics.page(e); ${times(1_000, (i) => `const w${i + 1} = (e) => w${i}(e);`)}`,
  ],
  [
    '1,000 layers that add keys',
    `const w0 = (e, p) => analytics.page(e, p); ${times(1_000, (i) => `const w${i + 1} = (e, p) => w${i}(e, { ...p, k${i}: 1 });`)} w1000('X');`,
  ],
  [
    '40 keys that parameters decide over objects that parameters decide',
    `function send(${times(40, (i) => `c${i},`)} e) { let p = { e }; ${times(40, (i) => `if (c${i}) p = { ...p, k${i}: 1 }; if (c${i}) p.m${i} = 1;`)} analytics.page(p.e, p); } send(1);`,
  ],
  [
    '1,000 constants of constants',
    `const a0 = 'X'; ${times(1_000, (i) => `const a${i + 1} = a${i};`)} analytics.page(a1000);`,
  ],
  [
    '1,000 writes to a name',
    `let s = ''; ${times(1_000, (i) => `if (c${i}) s += 'a${i}';`)} analytics.page(s);`,
  ],
  [
    '1,000 writes to keys',
    `const p = {}; ${times(1_000, (i) => `if (c${i}) p.k${i} = 1;`)} analytics.page('P', p);`,
  ],
  [
    '1,000 early returns',
    `function n(x) { ${times(1_000, (i) => `if (x === ${i}) return 'n${i}';`)} } analytics.page(n(y));`,
  ],
  [
    '40 returns in a row that are not known',
    `function n(x) { ${times(40, (i) => `if (x.k${i}) { y(); }`)} return 'n' } analytics.page(n(y));`,
  ],
  [
    '30 nested conditions of a parameter',
    `function n(x) { ${times(30, (i) => `if (x.k${i}) return x.n${i} + 'a';`)} } analytics.page(n(y)); analytics.page(n({}));`,
  ],
  ['2,000 calls of a wrapper', `const w = (e) => analytics.page(e); ${times(2_000, (i) => `w('n${i}');`)}`],
  [
    '100 nested functions',
    `${times(100, (i) => `const f${i} = (a${i}) => { `)} analytics.page(a0 + a99); ${times(100, '}; ')}`,
  ],
  ['100 nested calls', `const w = (x) => x + 'a'; analytics.page(${times(100, 'w(')}'x'${times(100, ')')});`],
  ['an object in itself', `const o = { ...o, a: 1 }; o.self = o; analytics.page('P', o);`],
  [
    'objects in each other',
    `const a = { ...b, x: 1 }, b = { ...a, y: 1 }; analytics.page('P', { ...a, ...b });`,
  ],
  [
    'a recursive type',
    `type T = { a: T; b: T[]; c: Partial<T>; d: T | { e: T } }; function f(t: T) { analytics.page('P', t) }`,
  ],
  [
    'a type that grows',
    `type G<T> = { a: T; next: G<{ t: T; u: T }> }; function f(g: G<string>) { analytics.page('P', g) }`,
  ],
  [
    'a conditional type that recurs',
    `type F<T> = T extends [infer H, ...infer R] ? H | F<R> : never; function f(x: F<[1, 2]>) { analytics.page(x) }`,
  ],
  [
    'types in a circle',
    'type A = B; type B = A; interface C extends D {} interface D extends C {} function f(a: A, c: C) { analytics.page(a, c) }',
  ],
  [
    'classes in a circle',
    'class A extends B {} class B extends A {} new A().track(1); new A().x.y(); analytics.page(new B().name);',
  ],
  ['a class of itself', 'class A extends A { m() { return super.m() } } analytics.page(new A().m());'],
  ['a recursive wrapper', `function w(e, n) { w(e + n, n + 1); w(n + e, n); analytics.page(e) } w('a', 1);`],
  [
    'wrappers in a circle',
    `function a(e) { b(e); c(e) } function b(e) { c(e); a(e) } function c(e) { a(e); b(e); analytics.page(e) } a('X');`,
  ],
  [
    'a function of itself',
    `const f = (g) => g(g); f(f); const y = (f) => f(y(f)); analytics.page(y((x) => x));`,
  ],
  ['a function that gives itself', `const f = () => f; f()()()(); analytics.page(f()()());`],
  [
    'a getter of itself',
    'const o = { get a() { return this.a }, get b() { return o.b.b } }; analytics.page(o.a, o.b);',
  ],
  [
    'names of Object.prototype',
    `analytics.page('P', { __proto__: null, constructor: 1, toString: 2 }); analytics.constructor('x'); toString('y'); analytics.page(x.__proto__); const { hasOwnProperty } = analytics;`,
  ],
];

test.each(SOURCES)('%s', { timeout: SECONDS * 1000 }, (_, code) => {
  const inventory = scanFiles({ 'src/app.ts': `${TRACKED}\n${code}` });
  expect(inventory.skipped).toEqual([]);
  expect(contentRows(inventory)[0]).toBe(ROW);
});

/** Code bases whose modules lead in circles. */
test.each([
  [
    'modules that export each other',
    {
      'src/a.ts': `export * from './b'; export * from './a';`,
      'src/b.ts': `export * from './a'; export { x } from './a';`,
      'src/app.ts': `import { x } from './a'; analytics.page(x);`,
    },
  ],
  [
    'modules that import each other',
    {
      'src/a.ts': `import { b } from './b'; export const a = b + 'a';`,
      'src/b.ts': `import { a } from './a'; export const b = a + 'b';`,
      'src/app.ts': `import { a } from './a'; analytics.page(a);`,
    },
  ],
  [
    'modules that require each other',
    {
      'src/a.js': `module.exports = require('./b');`,
      'src/b.js': `module.exports = require('./a');`,
      'src/app.ts': `import a from './a'; analytics.page(a.x, a.y); a('x');`,
    },
  ],
  [
    'a module that imports itself',
    { 'src/app.ts': `import * as self from './app'; export const n = self.n; analytics.page(self.self.n);` },
  ],
  [
    '500 barrels',
    {
      ...Object.fromEntries(
        Array.from({ length: 500 }, (_, i) => [`src/m${i}.ts`, `export * from './m${i + 1}';`]),
      ),
      'src/m500.ts': `export const send = (e) => analytics.page(e);`,
      'src/app.ts': `import { send } from './m0'; send('X');`,
    },
  ],
  [
    'a barrel of 1,000 modules',
    {
      ...Object.fromEntries(
        Array.from({ length: 1_000 }, (_, i) => [
          `src/m${i}.ts`,
          `export const send${i} = (e) => analytics.page(e);`,
        ]),
      ),
      'src/index.ts': times(1_000, (i) => `export * from './m${i}';`),
      'src/app.ts': `import { send999 } from './index'; send999('X');`,
    },
  ],
  [
    'a tsconfig that extends itself',
    {
      'tsconfig.json': '{"extends": "./tsconfig.json", "compilerOptions": {"paths": {"@/*": ["./@/*"]}}}',
      'src/app.ts': `import { x } from '@/x'; analytics.page(x);`,
    },
  ],
] as [string, Files][])('%s', { timeout: SECONDS * 1000 }, (_, files) => {
  const inventory: Inventory = scanFiles({ ...files, 'src/z.ts': TRACKED });
  expect(inventory.skipped).toEqual([]);
  expect(contentRows(inventory)).toContain(ROW);
});
