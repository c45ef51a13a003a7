import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/document/span.ts';
import type { Property } from '../../src/scan/inventory.ts';
import { scanConfigured } from '../support/scan-configured.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

function text({ file, line, column, endLine, endColumn }: Span): string {
  return `${file}:${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn}`;
}

describe('a call stands at the name that is called', () => {
  test.each([
    [`analytics.track('X')`, '1:11-21'],
    [`analytics\n  .track('X', {\n  a: 1 })`, '2:4-3:10'],
    [`  window.analytics?.track('X')`, '1:21-31'],
    [`analytics['track']('X')`, '1:11-24'],
    [`analytics.track!('X')`, '1:11-22'],
    [`(analytics.track)('X')`, '1:12-23'],
    [`(0, analytics.track)('X')`, '1:15-26'],
    [`const { track } = analytics; track('X')`, '1:30-40'],
    [`const make = (a) => (b) => analytics.track(a + b);\nmake('A')('B')`, '2:1-15'],
    [`const s = '🎉'; analytics.track('X')`, '1:27-37'],
    ['/* 日本 */ analytics.track(`X`)', '1:20-30'],
    [`\tanalytics.track('X')`, '1:12-22'],
    [`const a = 1;\r\nanalytics.track('X')`, '2:11-21'],
    [`analytics.trackLink(el, 'X')`, '1:11-29'],
  ])('%o at %s', (code, at) => {
    expect(text(scanText(code).calls.at(-1)!.at)).toBe(`src/app.ts:${at}`);
  });

  test('a byte order mark is no column', () => {
    expect(text(scanText(`\uFEFFanalytics.track('X')`).calls[0]!.at)).toBe('src/app.ts:1:11-21');
  });
});

describe('the callee as it is written', () => {
  test.each([
    [`window.analytics?.track('X')`, 'window.analytics?.track'],
    [`analytics\n  .track('X')`, 'analytics.track'],
    [`this.props . analytics.track('X')`, 'this.props.analytics.track'],
    [`getAnalytics().track('X')`, 'getAnalytics().track'],
  ])('%o is %s', (code, callee) => {
    expect(scanText(code).calls[0]!.callee).toBe(callee);
  });
});

describe('the name argument', () => {
  test.each([
    [`analytics.track('X', {})`, '1:17-20'],
    [`const X = 'X'; analytics.track(X)`, '1:32-33'],
    [`analytics.track(window.x)`, '1:17-25'],
    [`analytics.track({ event: 'X', userId: 'u' })`, '1:26-29'],
    [`const event = 'X'; analytics.track({ userId: 'u', event })`, '1:51-56'],
    [`analytics.track({ ...window.m })`, '1:17-32'],
    [`analytics.page()`, '1:11-15'],
    [`analytics.identify('u')`, '1:11-19'],
    [`analytics.page('Docs', 'Install')`, '1:24-33'],
    [`analytics.trackLink(el, 'X')`, '1:25-28'],
    [`const f = (n, e) => analytics.track(e);\nf(1, 'X')`, '2:6-9'],
  ])('of %s is at %s', (code, at) => {
    expect(text(scanText(code).calls.at(-1)!.eventAt)).toBe(`src/app.ts:${at}`);
  });
});

describe('a name stands at its literal', () => {
  const places = (code: string, files = {}) =>
    scanFiles({ 'src/app.ts': code, ...files })
      .calls.at(-1)!
      .names.map(({ value, at }) => `${value} ${at && text(at)}`);

  test.each([
    [`analytics.track('X')`, ['X src/app.ts:1:17-20']],
    [`const X = 'X';\nanalytics.track(X)`, ['X src/app.ts:1:11-14']],
    [`enum E { A = 'a' }\nanalytics.track(E.A)`, ['a src/app.ts:1:14-17']],
    [`const M = { A: 'a' } as const;\nanalytics.track(M.A)`, ['a src/app.ts:1:16-19']],
    [`analytics.track(c ? 'A' : 'B')`, ['A src/app.ts:1:21-24', 'B src/app.ts:1:27-30']],
    ['analytics.track(`${"Cart"} Viewed`)', ['Cart Viewed null']],
    [`function f(e: 'A' | 'B') { analytics.track(e) }`, ['A src/app.ts:1:15-18', 'B src/app.ts:1:21-24']],
    [`const f = (e) => analytics.track(e);\nf('X')`, ['X src/app.ts:2:3-6']],
    [`const f = (e = 'D') => analytics.track(e);\nf()`, ['D src/app.ts:1:16-19']],
    [`analytics.track('x'.toUpperCase())`, ['X null']],
  ])('%s', (code, expected) => {
    expect(places(code)).toEqual(expected);
  });

  test('in another file', () => {
    const files = { 'src/events.ts': `\nexport const ORDER = 'Order Completed';` };
    expect(places(`import { ORDER } from './events';\nanalytics.track(ORDER)`, files)).toEqual([
      'Order Completed src/events.ts:2:22-39',
    ]);
  });
});

describe('a key that is copied stands where it is written', () => {
  const copies = (copy: string) => `function scrub(of) { const to = {}; ${copy} return to; }\n`;
  const lodash = "import _ from 'lodash'; ";
  test.each([
    ['entries', copies('for (const [key, value] of Object.entries(of)) { to[key] = String(value); }')],
    ['a list of keys', copies('for (const key of Object.keys(of)) { to[key] = of[key]; }')],
    ['pairs', `const scrub = (of) => Object.fromEntries(Object.entries(of).map(([k, v]) => [k, 1]));\n`],
    ['a library', `${lodash}const scrub = (of) => _.mapKeys(of, (value, key) => key);\n`],
  ])('by %s', (_, scrub) => {
    const { calls } = scanText(`${scrub}analytics.track('A', scrub({ b: 1, c: 2 }))`);
    const keys = calls.at(-1)!.properties.map(({ name, at, written }) => [name, text(at), written]);
    expect(keys).toEqual([
      ['b', 'src/app.ts:2:30-31', null],
      ['c', 'src/app.ts:2:36-37', null],
    ]);
  });

  const copied = 'Object.fromEntries(Object.entries(p))';
  test.each([
    ['a key that is assigned', `const p = {};\np.b = 1;\n`, copied, '2:1-4'],
    ['a key that is assigned in brackets', `const p = {};\np['b'] = 1;\n`, copied, '2:1-7'],
    ['a key in brackets', `const b = 'b';\nconst p = { [b]: 1 };\n`, copied, '2:13-16'],
    ['a text that is a value', `const KEYS = { one: 'b' };\n`, '{ [KEYS.one]: 1 }', '2:24-34'],
  ])('%s', (_, code, keys, at) => {
    const { calls } = scanText(`${code}analytics.track('A', ${keys})`);
    expect(text(calls[0]!.properties[0]!.at)).toBe(`src/app.ts:${at}`);
  });

  test('a key that is made anew stands where it is made', () => {
    const code = `${lodash}analytics.track('A', _.mapKeys({ B: 1 }, (value, key) => key.toLowerCase()))`;
    const [key] = scanText(code).calls[0]!.properties;
    expect([key?.name, key?.written]).toEqual(['b', null]);
  });
});

describe('the object that a key is written in', () => {
  test.each([
    [
      'an object',
      `analytics.track('A', { a: 1, b: { c: 2 } })`,
      { a: '1:22-43', b: '1:22-43', 'b.c': '1:33-41' },
    ],
    ['a constant', `const p = { a: 1 };\nanalytics.track('A', p)`, { a: '1:11-19' }],
    [
      'a type',
      `interface P { a: string }\nexport const f = (p: P) => analytics.track('A', p)`,
      { a: '1:1-26' },
    ],
    [
      'statements',
      `export function f() {\n  const p = {};\n  p.a = 1;\n  analytics.track('A', p);\n}`,
      { a: '1:21-5:2' },
    ],
    ['a file', `const p = {};\np.a = 1;\nanalytics.track('A', p);\n`, { a: '1:1-4:1' }],
  ])('%s', (_, code, expected) => {
    const places: Record<string, string> = {};
    const collect = (keys: readonly Property[] | null, before: string) => {
      for (const { name, writtenIn, properties } of keys ?? []) {
        places[before + name] = text(writtenIn!).replace('src/app.ts:', '');
        collect(properties, `${before}${name}.`);
      }
    };
    collect(scanText(code).calls.at(-1)!.properties, '');
    expect(places).toMatchObject(expected);
  });
});

const WRAPPER = { name: 'send', event: ['0'], properties: '1', adds: ['added'] };

describe('what says that a key is there', () => {
  test.each([
    ['an object', `analytics.track('A', { a: 1 })`, { a: null }],
    ['statements', `const p = {};\np.a = 1;\nanalytics.track('A', p);\n`, { a: null }],
    [
      'an interface',
      `interface P { a: string }\nexport const f = (p: P) => analytics.track('A', p)`,
      { a: 'type' },
    ],
    [
      'a type, inside of what code writes',
      `type L = { b: string };\nexport const f = (a: L) => analytics.track('A', { a })`,
      { a: null, 'a.b': 'type' },
    ],
    ['the configuration', `send('A', { a: 1 })`, { a: null, added: 'configuration' }],
  ])('%s', (_, code, expected) => {
    const said: Record<string, unknown> = {};
    const collect = (keys: readonly Property[] | null, before: string) => {
      for (const { name, declaredBy, properties } of keys ?? []) {
        said[before + name] = declaredBy;
        collect(properties, `${before}${name}.`);
      }
    };
    collect(scanConfigured({ 'src/app.ts': code }, { wrappers: [WRAPPER] }).calls.at(-1)!.properties, '');
    expect(said).toEqual(expected);
  });
});
