import { describe, expect, test } from 'vitest';
import { contentRows, rowsOf } from '../support/inventory-rows.ts';
import { scanConfigured } from '../support/scan-configured.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

const SENT = ['direct track "X" {a}'];

describe('a client', () => {
  test.each([
    ['a global', `analytics.track('X', { a: 1 })`],
    ['a member of window', `window.analytics.track('X', { a: 1 })`],
    ['an optional member of window', `window.analytics?.track('X', { a: 1 })`],
    ['an optional method', `analytics.track?.('X', { a: 1 })`],
    ['a member of globalThis', `globalThis.analytics!.track('X', { a: 1 })`],
    ['a member of a cast window', `(window as any).analytics.track('X', { a: 1 })`],
    ['a member by string', `window['analytics']['track']('X', { a: 1 })`],
    [
      'a declared global',
      `declare const analytics: SegmentAnalytics.AnalyticsJS; analytics.track('X', { a: 1 })`,
    ],
    [
      'a global of an ambient type',
      `declare const segment: SegmentAnalytics.AnalyticsJS; segment.track('X', { a: 1 })`,
    ],
    ['RudderStack by name', `rudderanalytics.track('X', { a: 1 })`],
    ['a property called analytics', `this.props.analytics.track('X', { a: 1 })`],
    ['a property of a context', `ctx.$analytics.track('X', { a: 1 })`],
    ['what getAnalytics gives', `getAnalytics().track('X', { a: 1 })`],
    [
      'what a missing hook gives',
      `import { useAnalytics } from './missing'; const { track } = useAnalytics(); track('X', { a: 1 })`,
    ],
    [
      'an import that does not resolve',
      `import { analytics } from './missing'; analytics.track('X', { a: 1 })`,
    ],
    [
      'a default import that does not resolve',
      `import analytics from '~/lib/segment'; analytics.track('X', { a: 1 })`,
    ],
    [
      'analytics-next',
      `import { AnalyticsBrowser } from '@segment/analytics-next'; const a = AnalyticsBrowser.load({ writeKey: '' }); a.track('X', { a: 1 })`,
    ],
    [
      'analytics-next, awaited',
      `import { AnalyticsBrowser } from '@segment/analytics-next'; const [a] = await AnalyticsBrowser.load({}); a.track('X', { a: 1 })`,
    ],
    [
      'analytics-next, constructed',
      `import { AnalyticsBrowser as Seg } from '@segment/analytics-next'; const a = new Seg(); a.load({}); a.track('X', { a: 1 })`,
    ],
    [
      'analytics-node, default import',
      `import Analytics from 'analytics-node'; const client = new Analytics('key'); client.track({ event: 'X', properties: { a: 1 } })`,
    ],
    [
      'analytics-node, required',
      `const Analytics = require('analytics-node'); const client = new Analytics('key'); client.track({ event: 'X', properties: { a: 1 } })`,
    ],
    [
      'a namespace import',
      `import * as segment from '@segment/analytics-node'; const a = new segment.Analytics({}); a.track({ event: 'X', properties: { a: 1 } })`,
    ],
    [
      'react native',
      `import { createClient } from '@segment/analytics-react-native'; const c = createClient({}); c.track('X', { a: 1 })`,
    ],
    [
      'a hook of an SDK',
      `import { useAnalytics } from '@segment/analytics-react-native'; const { track } = useAnalytics(); track('X', { a: 1 })`,
    ],
    [
      'a RudderStack SDK',
      `import { RudderAnalytics } from '@rudderstack/analytics-js'; const r = new RudderAnalytics(); r.track('X', { a: 1 })`,
    ],
    [
      'a parameter of an SDK type',
      `import type { AnalyticsBrowser } from '@segment/analytics-next'; function f(s: AnalyticsBrowser) { s.track('X', { a: 1 }) }`,
    ],
    [
      'an optional parameter of an SDK type',
      `import type { Analytics } from '@segment/analytics-next'; function f(s?: Analytics | null) { s?.track('X', { a: 1 }) }`,
    ],
    [
      'a destructured parameter',
      `import type { Analytics } from '@segment/analytics-next'; function f({ s }: { s: Analytics }) { s.track('X', { a: 1 }) }`,
    ],
    ['a parameter called analytics', `export function f(analytics) { analytics.track('X', { a: 1 }) }`],
    [
      'an import type',
      `function f(s: import('@segment/analytics-next').Analytics) { s.track('X', { a: 1 }) }`,
    ],
    ['an alias', `const segment = window.analytics; segment.track('X', { a: 1 })`],
    ['an alias of an alias', `const a = window.analytics; const b = a; b.track('X', { a: 1 })`],
    ['a fallback', `const a = window.analytics || { track() {} }; a.track('X', { a: 1 })`],
    ['a destructured method', `const { track } = window.analytics; track('X', { a: 1 })`],
    ['a renamed method', `const { track: send } = analytics; send('X', { a: 1 })`],
    ['a method in a variable', `const send = analytics.track; send('X', { a: 1 })`],
    ['a bound method', `const send = analytics.track.bind(analytics); send('X', { a: 1 })`],
    ['a bound name', `const send = analytics.track.bind(analytics, 'X'); send({ a: 1 })`],
    ['a called method', `analytics.track.call(analytics, 'X', { a: 1 })`],
    ['an applied method', `analytics.track.apply(analytics, ['X', { a: 1 }])`],
    [
      'a debounced method',
      `import debounce from 'lodash/debounce'; const send = debounce(analytics.track, 300); send('X', { a: 1 })`,
    ],
    ['a field', `class C { private s = window.analytics; m() { this.s.track('X', { a: 1 }) } }`],
    ['a private field', `class C { #s = window.analytics; m() { this.#s.track('X', { a: 1 }) } }`],
    [
      'a field of an SDK type',
      `import { Analytics } from '@segment/analytics-node'; class C { private s: Analytics; m() { this.s.track({ event: 'X', properties: { a: 1 } }) } }`,
    ],
    [
      'an injected field',
      `import { Analytics } from '@segment/analytics-node'; class C { constructor(private readonly s: Analytics) {} m() { this.s.track({ event: 'X', properties: { a: 1 } }) } }`,
    ],
    [
      'an assigned field',
      `import { Analytics } from '@segment/analytics-node'; class C { constructor() { this.s = new Analytics({}) } m() { this.s.track({ event: 'X', properties: { a: 1 } }) } }`,
    ],
    ['a getter', `class C { get s() { return window.analytics } m() { this.s.track('X', { a: 1 }) } }`],
    ['a function', `function client() { return window.analytics } client().track('X', { a: 1 })`],
    [
      'an async function',
      `import { AnalyticsBrowser } from '@segment/analytics-next'; async function client() { return AnalyticsBrowser.load({}) } (await client()).track('X', { a: 1 })`,
    ],
    [
      'a promise',
      `import { AnalyticsBrowser } from '@segment/analytics-next'; AnalyticsBrowser.load({}).then((s) => s.track('X', { a: 1 }))`,
    ],
    [
      'a singleton',
      `import { Analytics } from '@segment/analytics-node'; let one; function get() { if (!one) one = new Analytics({}); return one } get().track({ event: 'X', properties: { a: 1 } })`,
    ],
    [
      'a context',
      `import { createContext, useContext } from 'react'; import { AnalyticsBrowser } from '@segment/analytics-next'; const C = createContext<AnalyticsBrowser>(null!); function F() { const s = useContext(C); s.track('X', { a: 1 }) }`,
    ],
    [
      'a ref',
      `import { useRef } from 'react'; import { AnalyticsBrowser } from '@segment/analytics-next'; const r = useRef(AnalyticsBrowser.load({})); r.current.track('X', { a: 1 })`,
    ],
    [
      'an inject of a type',
      `import type { AnalyticsBrowser } from '@segment/analytics-next'; const s = inject<AnalyticsBrowser>('segment')!; s.track('X', { a: 1 })`,
    ],
    [
      'a member of a map',
      `const services = { segment: window.analytics }; services.segment.track('X', { a: 1 })`,
    ],
    ['a ready callback', `analytics.ready(() => { analytics.track('X', { a: 1 }) })`],
  ])('%s', (_, code) => {
    expect(contentRows(scanText(code))).toEqual(SENT);
  });

  test('comes from another file', () => {
    const files = {
      'src/segment.ts': `import { AnalyticsBrowser } from '@segment/analytics-next'; export const segment = AnalyticsBrowser.load({});`,
      'src/index.ts': `export { segment as client } from './segment';`,
      'src/cart.ts': `import { client } from './index';\nclient.track('Cart Viewed', { cart_id: 1 });`,
      'src/other.ts': `import * as all from './segment';\nall.segment.page('Home');`,
    };
    expect(rowsOf(scanFiles(files))).toEqual([
      'src/cart.ts:2:8 direct track "Cart Viewed" {cart_id}',
      'src/other.ts:2:13 direct page "Home" {}',
    ]);
  });

  test.each([
    ['a function', 'getTracker()', `getTracker().track('X', { a: 1 })`],
    ['a global', 'segment', `segment.track('X', { a: 1 })`],
    ['a member of window', 'window.segment', `window.segment.track('X', { a: 1 })`],
    ['a member of this', 'this.tracker', `class C { m() { this.tracker.track('X', { a: 1 }) } }`],
  ])('the configuration declares: %s', (_, expression, code) => {
    const inventory = scanConfigured({ 'src/a.ts': code }, { clients: [{ expression, sdk: 'our-sdk' }] });
    expect(contentRows(inventory)).toEqual(SENT);
    expect(inventory.calls[0]!.sdk).toBe('our-sdk');
  });

  test('the configuration declares a type', () => {
    const code = `import type { Writer } from '@acme/protocol';
export function f(w: Writer) { w.track({ userId: 'u', event: 'X', properties: { a: 1 } }) }`;
    const clients = [{ type: 'Writer', from: '@acme/protocol', sdk: '@segment/analytics-node' }];
    expect(contentRows(scanConfigured({ 'src/a.ts': code }, { clients }))).toEqual(SENT);
    expect(
      contentRows(scanConfigured({ 'src/a.ts': code.replace('@acme/', '@else/') }, { clients })),
    ).toEqual([]);
  });
});
