import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';
import type { Files } from '../support/scan-text.ts';

type Row = [app: string, files: Files, value: string];

const COMMON_JS: Row[] = [
  [`const n = require('./names'); result(n.A)`, { 'src/names.js': `module.exports = { A: 'a' }` }, `"a"`],
  [`const { A } = require('./names'); result(A)`, { 'src/names.js': `exports.A = 'a'` }, `"a"`],
  [`const { A } = require('./names'); result(A)`, { 'src/names.js': `module.exports.A = 'a'` }, `"a"`],
  [`const { A } = require('./names'); result(A)`, { 'src/names.js': `exports['A'] = 'a'` }, `"a"`],
  [`result(require('./names').A)`, { 'src/names.js': `exports.A = 'a'` }, `"a"`],
  [
    `const f = require('./names'); result(f('x'))`,
    { 'src/names.js': `module.exports = (x) => x + '!'` },
    `"x!"`,
  ],
  [
    `const f = require('./names'); result(f.sub('x'))`,
    { 'src/names.js': `module.exports = (x) => x; module.exports.sub = (x) => x + '!'` },
    `"x!"`,
  ],
  [
    `const { sub } = require('./names'); result(sub('x'))`,
    { 'src/names.js': `function f() {} module.exports = f; module.exports.sub = (x) => x + '!'` },
    `"x!"`,
  ],
  [
    `const n = require('./names'); result(n.A)`,
    { 'src/names.js': `module.exports = exports = { A: 'a' }` },
    `"a"`,
  ],
  [`import n from './names'; result(n.A)`, { 'src/names.js': `module.exports = { A: 'a' }` }, `"a"`],
  [`import { A } from './names'; result(A)`, { 'src/names.js': `module.exports = { A: 'a' }` }, `"a"`],
  [`import n = require('./names'); result(n.A)`, { 'src/names.ts': `export = { A: 'a' }` }, `"a"`],
  [
    `const n = require('./names'); result(n.A)`,
    { 'src/names.js': `const A = 'a'; module.exports = { A }` },
    `"a"`,
  ],
  [
    `const n = require('./names'); result(n.A)`,
    { 'src/names.js': `module.exports = require('./more')`, 'src/more.js': `exports.A = 'a'` },
    `"a"`,
  ],
  [`const { A } = require('./names'); result(A)`, { 'src/names.js': `const A = (exports.A = 'a')` }, `"a"`],
  [`const { B } = require('./names'); result(B)`, { 'src/names.js': `exports.A = exports.B = 'a'` }, `"a"`],
  [
    `const { A } = require('./names'); result(A)`,
    { 'src/names.js': `exports.A = exports.B = void 0; exports.A = 'a'` },
    `"a"`,
  ],
  [
    `const { A } = require('./names'); result(A)`,
    { 'src/names.js': `Object.assign(exports, { A: 'a' })` },
    `"a"`,
  ],
  [
    `const n = require('./names'); result(n.A)`,
    { 'src/names.js': `const A = 'a'; Object.assign(module.exports, { A }, { B: 'b' })` },
    `"a"`,
  ],
  [
    `const { A, ...rest } = require('./names'); result(A + rest.B)`,
    {
      'src/names.js': `exports.A = 'a'; Object.assign(exports, require('./more'))`,
      'src/more.js': `exports.B = 'b'`,
    },
    `"ab"`,
  ],
  [
    `result(require('./names').A)`,
    { 'src/names.js': `Object.assign(exports, { ...require('./more') })`, 'src/more.js': `exports.A = 'a'` },
    `"a"`,
  ],
  [`result(require('./names').A)`, { 'src/names.js': 'Object.assign(exports, window.more)' }, '?'],
  [`exports.A = 'a'; result(exports.A)`, {}, `"a"`],
  [`exports.A = 'a'; exports.B = exports.A + '!'; result(exports.B)`, {}, `"a!"`],
  [`module.exports.c = { a: 'a' }; result(module.exports.c.a)`, {}, `"a"`],
  [`module.exports = { A: 'a' }; result(module.exports.A)`, {}, `"a"`],
  [`exports.A = 'a'; result(exports.B)`, {}, '?'],
  ['result(module.hot)', {}, '?'],
  [`exports.A = exports.A; result(exports.A)`, {}, '?'],
  [`const exports = { A: 'b' }; exports.A = 'a'; result(exports.A)`, {}, `"a"`],
  [`function f(exports) { exports.A = 'a' } result(exports.A)`, {}, '?'],
  [`const n = require('./names'); result(n.default)`, { 'src/names.ts': `export default 'a'` }, `"a"`],
];

const JSON_FILES: Row[] = [
  [`import n from './names.json'; result(n.A)`, { 'src/names.json': `{"A": "a"}` }, `"a"`],
  [`import * as n from './names.json'; result(n.A)`, { 'src/names.json': `{"A": "a"}` }, `"a"`],
  [`import { A } from './names.json'; result(A)`, { 'src/names.json': `{"A": "a"}` }, `"a"`],
  [
    `const n = require('./names.json'); result(n.cart.viewed)`,
    { 'src/names.json': `{"cart": {"viewed": "v"}}` },
    `"v"`,
  ],
  [`import n from './names.json' with { type: 'json' }; result(n[0])`, { 'src/names.json': `["a"]` }, `"a"`],
  [`import n from './names.json'; result(n.A)`, { 'src/names.json': `{"A": ` }, '?'],
  [`import n from './names.json'; result(n)`, { 'src/names.json': '' }, '?'],
];

describe.each([
  ['CommonJS', COMMON_JS],
  ['JSON', JSON_FILES],
] as [string, Row[]][])('%s', (_, rows) => {
  test.each(rows)('%s with %o is %s', (app, files, expected) => {
    expect(valueIn(app, files)).toBe(expected);
  });
});
