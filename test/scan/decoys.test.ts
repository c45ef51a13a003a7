import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

/** Each beside a mention of analytics, so that the file is read at all. */
test.each([
  ['pages by their number', `const analytics = window.book; analytics.page(3)`],
  ['pages by a count', `function go(n: number) { window.book.analytics.page(n + 1) }`],
  ['Mixpanel', `import mixpanel from 'mixpanel-browser'; mixpanel.track('X', {}); mixpanel.identify('u')`],
  [
    'Mixpanel, required',
    `const Mixpanel = require('mixpanel'); const m = Mixpanel.init('t'); m.track('X', {})`,
  ],
  [
    'PostHog',
    `import posthog from 'posthog-js'; posthog.identify('u'); posthog.group('a', 'b'); posthog.reset()`,
  ],
  [
    'PostHog hook',
    `import { usePostHog } from 'posthog-js/react'; const analytics = usePostHog(); analytics.identify('u')`,
  ],
  ['Amplitude', `import * as amplitude from '@amplitude/analytics-browser'; amplitude.track('X', {})`],
  ['Vercel', `import { track } from '@vercel/analytics'; track('X', {})`],
  [
    'a client of another product',
    `import * as LD from 'launchdarkly-js-client-sdk'; const client = LD.initialize('k'); client.track('x', {}); client.identify({})`,
  ],
  [
    'another product in a variable called analytics',
    `import mixpanel from 'mixpanel-browser'; const analytics = mixpanel; analytics.track('X', {})`,
  ],
  [
    'Firebase',
    `import analytics from '@react-native-firebase/analytics'; analytics().logEvent('x'); analytics.track('x')`,
  ],
  ['a text called analytics', `export function g(analytics: string) { analytics.track('X') }`],
  ['Vue reactivity', `import { track, trigger } from '@vue/reactivity'; track(target, 'get', 'k')`],
  [
    'a local class called analytics',
    `class Analytics { track(e) { console.log(e) } } const analytics = new Analytics(); analytics.track('X')`,
  ],
  [
    'a local object called analytics',
    `const analytics = { track(e) { return fetch('/x?' + e) } }; analytics.track('X')`,
  ],
  ['a local function called analytics', `function analytics() {} analytics.track('X')`],
  ['a map called analytics', `const analytics = new Map(); analytics.set('a', 1); analytics.track('X')`],
  ['a parameter that shadows', `function f(track) { track('X') } const { track } = window.analytics;`],
  [
    'a local function that shadows',
    `import { track } from './analytics'; function f() { const track = (x) => x; track('X') }`,
  ],
  ['a name of the DOM', `document.querySelector('form').reset(); console.group('X')`],
  ['a method of another object', `tracker.track('X'); api.page(2); form.reset(); faces.identify('x')`],
  ['a plain function', `function track(x) { return x } track('X'); function page(n) {} page(1)`],
  ['a function that is not declared', `track('X', { a: 1 }); page('Home'); identify('u')`],
  ['a client that is not called', `export const send = analytics.track; const t = analytics.track;`],
  [
    'another method of a client',
    `analytics.ready(); analytics.on('track', f); analytics.user().id(); analytics.load('k')`,
  ],
  [
    'comments and strings',
    "// analytics.track('X')\n/* analytics.track('X') */ const s = `analytics.track('X')`;",
  ],
  [
    'types',
    `interface A { track(event: string): void } declare function track(event: string): void; type T = typeof analytics.track;`,
  ],
  ['JSX text', `const a = <code>analytics.track('X')</code>;`],
  ['a tag', 'analytics.track`X`'],
  ['a member that is read', `const n = analytics.track.name; analytics.track.length;`],
])('%s is no call', (_, code) => {
  expect(contentRows(scanText(`// analytics\n${code}`, 'src/app.tsx'))).toEqual([]);
});

test('a class of the project that reaches no client', () => {
  const files = {
    'src/tracks.ts': `export class Tracks { track(title: string, meta: object) { this.all.set(title, meta) } reset() {} }
export const analytics = new Tracks();`,
    'src/app.ts': `import { analytics } from './tracks';\nanalytics.track('Side A', { length: 20 });\nanalytics.reset();`,
  };
  expect(contentRows(scanFiles(files))).toEqual([]);
});

test('a wrapper of another product', () => {
  const files = {
    'src/mixpanel.ts': `import mixpanel from 'mixpanel-browser'; export const analytics = { track: (e) => mixpanel.track(e) };`,
    'src/app.ts': `import { analytics } from './mixpanel';\nanalytics.track('X');`,
  };
  expect(contentRows(scanFiles(files))).toEqual([]);
});

test('one product beside the other', () => {
  const code = `import mixpanel from 'mixpanel-browser';
import { analytics } from './segment';
export function track(event: string) {
  mixpanel.track(event);
  analytics.track(event, { via: 'both' });
}
track('Cart Viewed');`;
  expect(contentRows(scanText(code))).toEqual([
    'direct forwarded track ? {via}',
    'wrapper track "Cart Viewed" {via}',
  ]);
});

const CHART = 'interface Chart { track(x: number): void; page(n: number): void }\n';

test.each([
  ['a parameter', `export function draw(analytics: Chart) { analytics.track(3); analytics.page(2) }`],
  ['an optional parameter', `export function draw(analytics?: Chart) { analytics?.track(3) }`],
  ['an element of a list', `export const each = (all: Chart[]) => all.map((analytics) => analytics.page(1))`],
  ['one of a loop', `export function each(all: Chart[]) { for (const analytics of all) analytics.track(1) }`],
  ['a property', `export const draw = (o: { analytics: Chart }) => o.analytics.track(1)`],
  [
    'a taken apart property',
    `export const draw = ({ analytics }: { analytics: Chart }) => analytics.track(1)`,
  ],
  ['a variable', `declare const analytics: Chart; analytics.track(1)`],
  ['a field', `class A { analytics: Chart; go() { this.analytics.track(1) } }`],
  [
    'what is caught',
    `try { go() } catch (analytics) { (analytics as Chart).track(2); analytics.track('X') }`,
  ],
])('a type whose methods take numbers is no client: %s', (_, code) => {
  expect(contentRows(scanText(CHART + code))).toEqual([]);
});

test.each([
  ['texts', `interface Tools { track(event: string, props?: object): void }`],
  ['messages', `interface Tools { track(message: { event: string }): void }`],
  ['anything', `interface Tools { track(...args: any[]): void }`],
  ['a text or a number', `interface Tools { track(event: string | number): void }`],
  ['it is not said what', `interface Tools { track: Function; other(x: number): void }`],
])('a type whose methods take %s can be one', (_, tools) => {
  const code = `${tools} export function draw(analytics: Tools) { analytics.track('X') }`;
  expect(contentRows(scanText(code))).toEqual(['direct track "X" {}']);
});
