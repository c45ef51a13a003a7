import { describe, expect, test } from 'vitest';
import { rowsOf } from '../support/inventory-rows.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

const WRAPPER = `export function send(e: string) { window.analytics.track(e) }`;
const SENT = 'wrapper track "Cart Viewed" {}';

/** Calls in the application file, which never mentions a client. */
function found(files: Files): string[] {
  return rowsOf(scanFiles(files))
    .filter((row) => row.startsWith('src/cart.ts'))
    .map((row) => row.replace(/^\S+ /, ''));
}

describe('a file that never mentions a client is read when it imports a wrapper', () => {
  test.each([
    ['by name', `import { send } from './send'; send('Cart Viewed')`, { 'src/send.ts': WRAPPER }],
    ['by another name', `import { send as s } from './send'; s('Cart Viewed')`, { 'src/send.ts': WRAPPER }],
    ['as a namespace', `import * as t from './send'; t.send('Cart Viewed')`, { 'src/send.ts': WRAPPER }],
    [
      'as default',
      `import s from './send'; s('Cart Viewed')`,
      { 'src/send.ts': 'export default (e) => analytics.track(e)' },
    ],
    [
      'by a short name',
      `import { s } from './send'; s('Cart Viewed')`,
      { 'src/send.ts': 'export const s = (e) => analytics.track(e)' },
    ],
    [
      'from an index',
      `import { s } from './lib'; s('Cart Viewed')`,
      { 'src/lib/index.ts': 'export const s = (e) => analytics.track(e)' },
    ],
    [
      'from a barrel',
      `import { s } from './lib'; s('Cart Viewed')`,
      {
        'src/lib/index.ts': `export * from './send'`,
        'src/lib/send.ts': 'export const s = (e) => analytics.track(e)',
      },
    ],
    [
      'from a barrel, renamed',
      `import { dispatch } from './lib'; dispatch('Cart Viewed')`,
      { 'src/lib/index.ts': `export { send as dispatch } from './send'`, 'src/lib/send.ts': WRAPPER },
    ],
    [
      'from a barrel of barrels',
      `import { send } from './lib'; send('Cart Viewed')`,
      {
        'src/lib/index.ts': `export * from './inner'`,
        'src/lib/inner/index.ts': `export * from './send'`,
        'src/lib/inner/send.ts': WRAPPER,
      },
    ],
    [
      'as default from a barrel',
      `import { s } from './lib'; s('Cart Viewed')`,
      {
        'src/lib/index.ts': `export { default as s } from './send'`,
        'src/lib/send.ts': 'export default (e) => analytics.track(e)',
      },
    ],
    [
      'by an index in the same folder',
      `import { s } from './index'; s('Cart Viewed')`,
      { 'src/index.ts': 'export const s = (e) => analytics.track(e)' },
    ],
    [
      'by the same folder',
      `import { s } from '.'; s('Cart Viewed')`,
      { 'src/index.ts': 'export const s = (e) => analytics.track(e)' },
    ],
    [
      'with an extension',
      `import s from './send.js'; s('Cart Viewed')`,
      { 'src/send.ts': 'export default (e) => analytics.track(e)' },
    ],
    [
      'with its own extension',
      `import s from './send.mjs'; s('Cart Viewed')`,
      { 'src/send.mjs': 'export default (e) => analytics.track(e)' },
    ],
    [
      'by require',
      `const { send } = require('./send'); send('Cart Viewed')`,
      { 'src/send.js': 'exports.send = (e) => window.analytics.track(e)' },
    ],
    [
      'a layer above',
      `import { report } from './report'; report('Cart Viewed')`,
      {
        'src/send.ts': WRAPPER,
        'src/report.ts': `import { send } from './send'; export const report = (e) => send(e);`,
      },
    ],
    [
      'a method',
      `import { telemetry } from './send'; telemetry.go('Cart Viewed')`,
      { 'src/send.ts': 'class T { go(e) { analytics.track(e) } } export const telemetry = new T();' },
    ],
    [
      'a class',
      `import { Telemetry } from './send'; new Telemetry().go('Cart Viewed')`,
      { 'src/send.ts': 'export class Telemetry { go(e) { analytics.track(e) } }' },
    ],
    [
      'a subclass',
      `import { cart } from './cart-telemetry'; cart.go('Cart Viewed')`,
      {
        'src/send.ts': 'export class Telemetry { go(e) { analytics.track(e) } }',
        'src/cart-telemetry.ts': `import { Telemetry } from './send'; class Cart extends Telemetry {} export const cart = new Cart();`,
      },
    ],
    [
      'an object',
      `import { telemetry } from './send'; telemetry.go('Cart Viewed')`,
      { 'src/send.ts': 'export const telemetry = { go: (e) => analytics.track(e) };' },
    ],
    [
      'a hook',
      `import { useSend } from './send'; const go = useSend(); go('Cart Viewed')`,
      { 'src/send.ts': 'export const useSend = () => (e) => analytics.track(e);' },
    ],
    [
      'a factory',
      `import { create } from './send'; create('Cart')('Viewed')`,
      { 'src/send.ts': 'export const create = (a) => (b) => analytics.track(a + " " + b);' },
    ],
    [
      'a dynamic import',
      `const { send } = await import('./send'); send('Cart Viewed')`,
      { 'src/send.ts': WRAPPER },
    ],
  ] as [string, string, Files][])('%s', (_, app, files) => {
    expect(found({ 'src/cart.ts': app, ...files })).toEqual([SENT]);
  });

  test.each([
    ['a field', `telemetry: Telemetry; constructor() { this.telemetry = new Telemetry() }`],
    ['an assigned field', `constructor() { this.telemetry = new Telemetry() }`],
    ['a field with a value', `telemetry = new Telemetry()`],
    ['a constructor parameter', `constructor(readonly telemetry: Telemetry) {}`],
    ['a getter', `get telemetry() { return new Telemetry() }`],
    ['a getter of a type', `get telemetry(): Telemetry { return this.find() }`],
  ])('an owner that holds a wrapper in %s', (_, members) => {
    const files = {
      'src/telemetry.ts': 'export class Telemetry { go(e: string) { window.analytics.track(e) } }',
      'src/owner.ts': `import { Telemetry } from './telemetry'; export class Owner { ${members} }`,
      'src/make.ts': `import { Owner } from './owner'; export const make = () => new Owner(null);`,
    };
    expect(
      found({ ...files, 'src/cart.ts': `import { make } from './make'; make().telemetry.go('Cart Viewed')` }),
    ).toEqual([SENT]);
    expect(
      found({
        ...files,
        'src/cart.ts': `import type { Owner } from './owner'; const f = (o: Owner) => o.telemetry.go('Cart Viewed')`,
      }),
    ).toEqual([SENT]);
    expect(
      found({
        ...files,
        'src/cart.ts': `import { Owner } from './owner'; class Cart extends Owner { f() { this.telemetry.go('Cart Viewed') } }`,
      }),
    ).toEqual([SENT]);
  });

  test('a base class that hands on what it was given', () => {
    const files = {
      'src/telemetry.ts': 'export class Telemetry { go(e: string) { window.analytics.track(e) } }',
      'src/base.ts': `import { Telemetry } from './telemetry'; export abstract class Base { constructor(protected readonly telemetry: Telemetry) {} }`,
      'src/middle.ts': `import { Base } from './base'; export abstract class Middle extends Base {}`,
      'src/cart.ts': `import { Middle } from './middle'; class Cart extends Middle { f() { this.telemetry.go('Cart Viewed') } }`,
    };
    expect(found(files)).toEqual([SENT]);
  });

  test('a class of statics', () => {
    const files = {
      'src/seg.ts': `export class Seg { static get() { return { go: (e) => window.analytics.track(e) } } }`,
      'src/cart.ts': `import { Seg } from './seg'; Seg.get().go('Cart Viewed')`,
    };
    expect(found(files)).toEqual([SENT]);
  });

  test('or a client', () => {
    const files = {
      'src/segment.ts': `import { AnalyticsBrowser } from '@segment/analytics-next'; export const client = AnalyticsBrowser.load({});`,
      'src/cart.ts': `import { client } from './segment'; client.track('Cart Viewed');`,
    };
    expect(found(files)).toEqual(['direct track "Cart Viewed" {}']);
  });
});
