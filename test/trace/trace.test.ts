import { describe, expect, it } from 'vitest';
import { traceAt, traceOf } from '../support/trace-of.ts';

const WRAPPED = {
  'src/app.ts': "import { track } from './track';\ntrack('Order Completed', { total: 1 }); // here\n",
  'src/track.ts':
    "export const track = (name: string, props = {}) =>\n  analytics.track(name, { ...props, source: 'web' });\n",
};

const at = (file: string, line: number, column: number | null = null) => ({ file, line, column });

describe('a trace', () => {
  it('tells the way, the name and the properties of a call', () => {
    expect(traceOf(WRAPPED)).toBe(`src/app.ts:2:1  track('Order Completed', { total: 1 })
  track, resolved

  goes through
    track(name: string, props = {})         src/track.ts:1:14
    analytics.track(name, { ...props, sou…  src/track.ts:2:13  client of an unknown SDK

  event  "Order Completed"
    name: string                            src/track.ts:1:23  "Order Completed"  parameter of track
      'Order Completed'                     src/app.ts:2:7     argument

  properties  {total, source}
    { ...props, source: 'web' }             src/track.ts:2:25  {total, source}
      props = {}                            src/track.ts:1:37  {total}  parameter of track
        { total: 1 }                        src/app.ts:2:26    {total}  argument
`);
  });

  it('of a forwarded call tells which parameters decide, and the calls that fill them', () => {
    const text = traceAt(WRAPPED, at('src/track.ts', 2));
    expect(text).toContain('  track, forwarded\n');
    expect(text).toMatch(
      /decided by\n {4}name {2,}src\/track\.ts:1:23 {2}parameter of track\n {4}props {2,}src\/track\.ts:1:37 {2}parameter of track\n/,
    );
    expect(text).toMatch(/filled by {2}1 call\n {4}track {2,}src\/app\.ts:2:1 +Order Completed\n/);
  });

  it('says where no call fills the parameters, and why nothing is known', () => {
    const files = {
      'a.ts': 'export function send(name, props) {\n  analytics.track(name, props); // here\n}\n',
    };
    const text = traceOf(files);
    expect(text).toContain('  track, opaque: parameter of an exported function\n');
    expect(text).toMatch(
      /event {2}unknown: parameter of an exported function\n {4}name {2,}a\.ts:1:22 {2}unknown: /,
    );
    expect(text).toContain('  filled by  no call in sight\n');
  });

  it('of a wrapper that the configuration declares follows its paths', () => {
    const files = {
      'a.ts': "const NAME = 'Opened';\nreport({ area: 'Cart', name: NAME, data: { a: 1 } }); // here\n",
    };
    const text = traceOf(files, {
      wrappers: [{ name: 'report', event: ['{0.area} {0.name}'], properties: '0.data', adds: ['version'] }],
    });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'wrapper "report" of the configuration: event {0.area} {0.name}, properties 0.data, adds version',
    );
    expect(text).toMatch(
      /event {2}"Cart Opened"\n {4}'Cart' +a\.ts:2:16\n {4}NAME = 'Opened' +a\.ts:1:7 {3}"Opened"\n/,
    );
    expect(text).toMatch(/properties {2}\{version, a\}\n {4}\{ a: 1 \} +a\.ts:2:42 {2}\{a\}\n/);
  });

  it('leaves a circle of functions', () => {
    const files = {
      'a.ts':
        'const a = (x) => b(x);\nconst b = (x) => a(x);\nanalytics.track(a("X Done"), { ...b({}) }); // here\n',
    };
    expect(traceOf(files)).toMatch(/event {2}unknown: /);
  });

  it.each<[string, string]>([
    [
      'a sum of thousands',
      `analytics.track(${Array.from({ length: 3000 }, () => '"a"').join(' + ')}); // here\n`,
    ],
    [
      'an object spread into itself',
      `let o = {};\n${Array.from({ length: 200 }, (_, i) => `o = { ...o, k${i}: 1, ...o };`).join('\n')}\nanalytics.track('X', o); // here\n`,
    ],
    [
      'calls that double',
      `const f0 = () => ({ a: 1 });\n${Array.from({ length: 40 }, (_, i) => `const f${i + 1} = () => ({ ...f${i}(), ...f${i}() });`).join('\n')}\nanalytics.track('X', f40()); // here\n`,
    ],
  ])(
    'of %s is short',
    (_, code) => {
      const lines = traceOf({ 'a.ts': code }).split('\n');
      expect(lines[1]).toMatch(/^ {2}track, /);
      expect(lines.length).toBeLessThan(1000);
    },
    20_000,
  );

  it('counts what is too much to list', () => {
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}: 'Event ${index}'`).join(', ');
    const text = traceOf({ 'a.ts': `const NAMES = { ${keys} };\nanalytics.track(NAMES[key]); // here\n` });
    expect(text).toMatch(/ \| 19 more\n/);
    expect(text).toMatch(/… \d+ more steps\n/);
  });
});

describe('the calls of a line', () => {
  const files = {
    'a.ts':
      "analytics.track('A Done'); analytics.track('B Done');\nanalytics.track('C Done', {\n  a: 1,\n});\n",
  };
  const heads = (text: string) => text.split('\n').filter((line) => line.startsWith('a.ts:'));

  it.each<[string, number, number | null, string[]]>([
    [
      'are all that begin there',
      1,
      null,
      ["a.ts:1:11  analytics.track('A Done')", "a.ts:1:38  analytics.track('B Done')"],
    ],
    ['are chosen by the column of the name', 1, 38, ["a.ts:1:38  analytics.track('B Done')"]],
    ['are chosen by any column inside', 1, 45, ["a.ts:1:38  analytics.track('B Done')"]],
    ['are those that the line is a part of', 3, null, ["a.ts:2:11  analytics.track('C Done', { a: 1, })"]],
  ])('%s', (_, line, column, expected) => {
    expect(heads(traceAt(files, at('a.ts', line, column)))).toEqual(expected);
  });

  it('are missing: the nearest are named', () => {
    expect(traceAt(files, at('a.ts', 9))).toBe(
      'No analytics call at a.ts:9.\nThe nearest in a.ts:\n  1:11  analytics.track  A Done\n  1:38  analytics.track  B Done\n  2:11  analytics.track  C Done\n',
    );
    expect(traceAt({ ...files, 'b.ts': 'export {};\n' }, at('b.ts', 1, 4))).toBe(
      'No analytics call at b.ts:1:4.\nThere is none in b.ts.\n',
    );
  });
});

it('puts places under the source where there is no room beside it', () => {
  const text = traceOf(WRAPPED, {}, 50);
  expect(text).toContain(
    '    name: string\n        src/track.ts:1:23\n        "Order Completed"  parameter of track\n',
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
});
