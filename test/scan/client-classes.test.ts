import { describe, expect, test } from 'vitest';
import { contentRows, rowsOf } from '../support/inventory-rows.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

const CLASS = `import { Analytics } from '@segment/analytics-node';
class Seg extends Analytics { flushAll() { return this.closeAndFlush() } }
`;

describe("a class that extends an SDK's", () => {
  test.each([
    ['made', `new Seg({}).track({ event: 'X' })`],
    ['kept', `const seg = new Seg({}); seg.track({ event: 'X' })`],
    ['declared', `const f = (seg: Seg) => seg.track({ event: 'X' })`],
    ['extended again', `class Own extends Seg {} new Own({}).track({ event: 'X' })`],
    ['in its own code', `class Own extends Seg { hello() { this.track({ event: 'X' }) } }`],
    ['as super', `class Own extends Seg { hello() { super.track({ event: 'X' }) } }`],
    ['as super, of the SDK', `class Own extends Analytics { hello() { super.track({ event: 'X' }) } }`],
    ['taken apart', `const { track } = new Seg({}); track({ event: 'X' })`],
    ['in a field', `class App { seg = new Seg({}); go() { this.seg.track({ event: 'X' }) } }`],
  ])('is a client: %s', (_, code) => {
    expect(contentRows(scanText(CLASS + code))).toEqual(['direct track "X" {}']);
  });

  test('is a wrapper where it has a method of its own', () => {
    const code = `${CLASS}class Own extends Seg { track(event) { super.track({ event, properties: { app: 1 } }) } }
new Own({}).track('X'); new Own({}).identify({ userId: 'u' })`;
    expect(contentRows(scanText(code))).toEqual([
      'direct forwarded track ? {app}',
      'wrapper track "X" {app}',
      'direct identify {}',
    ]);
  });

  test('is a client in files that import it', () => {
    const files = {
      'src/seg.ts': `${CLASS}export const seg = new Seg({});`,
      'src/app.ts': `import { seg } from './seg'; seg.track({ event: 'X' })`,
    };
    expect(rowsOf(scanFiles(files))).toEqual(['src/app.ts:1:34 direct track "X" {}']);
  });

  test('holds nothing else that is a client', () => {
    expect(contentRows(scanText(`${CLASS}new Seg({}).queue.track('X')`))).toEqual([]);
  });
});

test.each([
  [
    'another product',
    `import { Mixpanel } from 'mixpanel'; class Seg extends Mixpanel {} new Seg().track('X')`,
  ],
  ['nothing known', `import { Base } from 'some-base'; class Seg extends Base {} new Seg().track('X')`],
])('a class that extends %s is no client', (_, code) => {
  expect(contentRows(scanText(`${code}; // analytics`))).toEqual([]);
});

test.each([
  ['an arrow function', `withSeg((c) => c.track({ event: 'X' }))`],
  ['a function', `withSeg(function (c) { c.track({ event: 'X' }) })`],
  ['a taken apart client', `withSeg(({ track }) => track({ event: 'X' }))`],
  ['an option', `const o: { onReady: (c: Analytics) => void } = { onReady: (c) => c.track({ event: 'X' }) }`],
])('a client is what a callback is declared to get: %s', (_, code) => {
  const declared = `import { Analytics } from '@segment/analytics-node';
async function withSeg<T>(fn: (client: Analytics) => T) { return fn(new Analytics({})) }
`;
  expect(contentRows(scanText(declared + code))).toEqual(['direct track "X" {}']);
});
