import { describe, expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const SYNTAX: [code: string, value: string][] = [
  [`enum Kind { A, B } result(Kind[Kind.A])`, `"A"`],
  [`enum Kind { A = 3, B } result(Kind[4])`, `"B"`],
  [`enum Kind { A, B } declare const k: Kind; result(Kind[k])`, `"A" | "B"`],
  [`enum Kind { A = 'x' } result(Kind['x'])`, 'undefined'],
  [`result((1.5).toFixed(2))`, `"1.50"`],
  [`declare const n: number; result(n.toFixed(2))`, 'string'],
  [`result('a_b_c'.replace(/_/g, ' '))`, `"a b c"`],
  [`result('a_b_c'.replace(/_/, ' '))`, `"a b_c"`],
  [`result('a1b22'.replace(/\\d+/g, '#'))`, `"a#b#"`],
  [`result('cart viewed'.replace(/(\\w+) (\\w+)/, '$2 $1'))`, `"viewed cart"`],
  [`result('cart_viewed'.replace(/_(\\w)/g, (_, c) => ' ' + c.toUpperCase()))`, `"cart Viewed"`],
  [`result('cart_viewed'.replace(/(^|_)(\\w)/g, (m) => window.x))`, `string`],
  [`result('aaaaaaaa'.replace(/(a+)+$/, 'b'))`, `string`],
  [`declare const s: 'a-b' | 'c-d'; result(s.replace(/-/g, '_'))`, `"a_b" | "c_d"`],
  [`declare const s: string; result(s.replace(/-/g, '_'))`, 'string'],
  [`result('a, b;c'.split(/[,;]\\s*/))`, `["a", "b", "c"]`],
  [`result('a_b'.split('_').map((x) => x + x).join('-'))`, `"aa-bb"`],
  [`result(/^a/.test('abc') ? 'A' : 'B')`, `"A" | "B"`],
  [`result('abc'.at(-1))`, `"c"`],
  [`result('abc'.match(/b/))`, '?'],
  ['result(String.raw`A ${1} B`)', `"A 1 B"`],
  ['result(String.raw`A\\n${window.x}`)', '`A\\n${?}`'],
  ['result(tag`A B`)', '?'],
  ['const n = 3; result(`Total ${n * 2 + 1} Sent`)', `"Total 7 Sent"`],
  ['enum Level { Low = 1, High = Low << 2 } result(`Level ${Level.High}`)', `"Level 4"`],
  ['declare const n: number; result(`Total ${n * 2}`)', '`Total ${number}`'],
  ['declare const n: 1 | 2; result(`Total ${-n}`)', `"Total -1" | "Total -2"`],
  ['declare const b: boolean; result(`Flag ${b}`)', `"Flag false" | "Flag true"`],
  [`result(['A', null && 'B', 'C'].filter(Boolean).join('.'))`, `"A.C"`],
  [`result(['A', window.c && 'B'].filter(Boolean).join('.'))`, 'string'],
  [`result(['A', 'B'].filter((one) => one !== 'A'))`, `["B"]`],
  [`var x = 'A'; var x = 'B'; result(x)`, `"A" | "B"`],
  [`if (window.c) { var x = 'A' } else { var x = 'B' } result(x)`, `"A" | "B"`],
  [`foo: { let x = 'A'; x = 'B'; if (window.c) break foo; result(x) }`, `"B"`],
  [`result((1, 'A'))`, `"A"`],
  [`let x; x ??= 'A'; result(x)`, `"A"`],
  [`const s = Symbol('x'); result({ [s]: 1, a: 1 })`, '{a}'],
  [`result({ [Symbol.iterator]() {}, a: 1 })`, '{a}'],
  [`const o = { get a() { return 'A' }, set a(v) {} }; result(o)`, '{a}'],
  [`const f = window.c ? () => 'A' : undefined; result(f?.())`, `"A" | undefined`],
  [`const o = window.c ? { f: () => 'A' } : undefined; result(o?.f())`, `"A" | undefined`],
  [`async function f() { for await (const x of ['A', 'B']) result(x) }`, `"A" | "B"`],
  [`exports.a = 'A'; result(exports.a)`, `"A"`],
  [`module.exports.a = 'A'; result(module.exports.a)`, `"A"`],
  [`module.exports = { a: 'A' }; result(module.exports.a)`, `"A"`],
  [`result(exports.a)`, '?'],
];

const HOOKS: [code: string, value: string][] = [
  [`import { useState } from 'react'; const [x, setX] = useState('a'); setX('b'); result(x)`, `"a" | "b"`],
  [
    `import { useState } from 'react'; const [x, setX] = useState('a'); const f = () => setX(window.y); result(x)`,
    'string',
  ],
  [`import { useState } from 'react'; const [x, setX] = useState('a'); window.f(setX); result(x)`, 'string'],
  [`import { useState } from 'react'; const [x] = useState('a'); result(x)`, `"a"`],
  [`import { useState } from 'react'; const [x] = useState(() => 'a'); result(x)`, `"a"`],
  [
    `import { useState } from 'react'; const [x, setX] = useState('a'); setX((before) => 'b'); result(x)`,
    `"a" | "b"`,
  ],
  [
    `import { useState } from 'react'; const [x, setX] = useState<'a' | 'b'>('a'); window.f(setX); result(x)`,
    `"a" | "b"`,
  ],
  [
    `import { useState } from 'react'; const [x, setX] = useState<'a' | 'b' | null>(null); window.f(setX); result(x)`,
    `"a" | "b" | null`,
  ],
  [
    `import { useState } from 'react'; const [x, setX] = useState('a'); setX('d'); { const [y, setX] = useState('b'); setX('c') } result(x)`,
    `"a" | "d"`,
  ],
  [
    `import { useState } from 'react'; const [x, setX] = useState({ a: 1 }); setX({ b: 1 }); result(x)`,
    '{a?, b?}',
  ],
  [`import { useState } from 'react'; const [x, setX] = useState(); result(x)`, '? | undefined'],
  [`import { useState } from 'react'; const [x, setX] = useState(''); setX('A'); if (x) result(x)`, `"A"`],
  [`function useState(x) { return [x + '!'] } const [x] = useState('a'); result(x)`, `"a!"`],
  [`class S { n = 'A' } result(inject(S).n)`, `"A"`],
  [`class S { n = 'A' } class C { s = inject(S); m() { return this.s.n } } result(new C().m())`, `"A"`],
];

describe('syntax', () => {
  test.each(SYNTAX)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});

describe('functions of frameworks', () => {
  test.each(HOOKS)('%s is %s', (code, expected) => {
    expect(valueIn(code)).toBe(expected);
  });
});
