import { describe, expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

const BROWSER: [code: string, row: string][] = [
  [`analytics.track('X')`, 'track "X" {}'],
  [`analytics.track('X', { a: 1 })`, 'track "X" {a}'],
  [`analytics.track('X', { a: 1 }, { integrations: { All: false } }, () => {})`, 'track "X" {a}'],
  [`analytics.track('X', () => done())`, 'track "X" {}'],
  [`analytics.track('X', undefined, { timestamp: 1 })`, 'track "X" {}'],
  [`analytics.track('X', null)`, 'track "X" {}'],
  [`analytics.track('X', {}, undefined, cb)`, 'track "X" {}'],
  [`analytics.track(...['X', { a: 1 }])`, 'track "X" {a}'],
  [`analytics.track({ event: 'X', properties: { a: 1 } })`, 'track "X" {a}'],
  ['analytics.page()', 'page {}'],
  [`analytics.page('Home')`, 'page "Home" {}'],
  [`analytics.page('Docs', 'Install')`, 'page "Install" {}'],
  [`analytics.page('Docs', 'Install', { version: 1 })`, 'page "Install" {version}'],
  [`analytics.page('Blog', { author: 'x' })`, 'page "Blog" {author}'],
  ['analytics.page({ referrer: 1 })', 'page {referrer}'],
  ['analytics.page(() => {})', 'page {}'],
  [`analytics.page(window.c ? 1 : 'Home')`, 'page "1" | "Home" {}'],
  [`analytics.page('Home', () => {})`, 'page "Home" {}'],
  [`analytics.page(undefined, 'Home', { a: 1 })`, 'page "Home" {a}'],
  [`analytics.page(null, null, { a: 1 })`, 'page {a}'],
  [`analytics.screen('Home', { a: 1 })`, 'screen "Home" {a}'],
  [`analytics.identify('u')`, 'identify {}'],
  [`analytics.identify('u', { plan: 'free' })`, 'identify {plan}'],
  [`analytics.identify({ plan: 'free' })`, 'identify {plan}'],
  [`analytics.identify('u', { plan: 'free' }, { integrations: {} }, cb)`, 'identify {plan}'],
  [`analytics.identify('u', () => {})`, 'identify {}'],
  ['analytics.identify()', 'identify {}'],
  [`analytics.identify(null, { plan: 'free' })`, 'identify {plan}'],
  [`analytics.group('g', { seats: 1 })`, 'group {seats}'],
  [`analytics.group({ seats: 1 })`, 'group {seats}'],
  [`analytics.alias('new', 'old')`, 'alias {}'],
  ['analytics.reset()', 'reset {}'],
  [`analytics.trackLink(link, 'X', { a: 1 })`, 'track "X" {a}'],
  [`analytics.trackForm(form, 'X', (el) => ({ n: el.length }))`, 'track "X" {n}'],
  [`analytics.trackSubmit(form, 'X')`, 'track "X" {}'],
  [`analytics.trackClick(links, 'X', { a: 1 })`, 'track "X" {a}'],
  [`analytics.trackLink(link, () => 'X', { a: 1 })`, 'track "X" {a}'],
  ['analytics.trackLink(links, (el) => `Link ${el.id} Clicked`)', 'track `Link * Clicked` {}'],
  [`analytics.trackLink(link, c ? 'X' : () => 'Y')`, 'track "X" | "Y" {}'],
  [
    `analytics.trackForm(form, 'X', function (el) { const p = { a: 1 }; if (el) p.b = 1; return p })`,
    'track "X" {a, b?}',
  ],
  [`analytics.trackForm(form, 'X', (el) => ({ ...(el && { a: 1 }) }))`, 'track "X" {a?}'],
  [`analytics.trackForm(form, 'X', c ? { a: 1 } : () => ({ b: 1 }))`, 'track "X" {a?, b?}'],
  [`analytics.trackLink(link, (el) => el.dataset.name, { a: 1 })`, 'track ? {a}'],
];

const SERVER: [code: string, row: string][] = [
  [`a.track({ userId: 'u', event: 'X', properties: { a: 1 } })`, 'track "X" {a}'],
  [`a.track({ userId: 'u', event: 'X' })`, 'track "X" {}'],
  [`a.track({ userId: 'u', event: 'X', properties: { a: 1 }, context: { ip: 1 } }, cb)`, 'track "X" {a}'],
  [`const m = { userId: 'u', event: 'X', properties: { a: 1 } }; a.track(m)`, 'track "X" {a}'],
  [`const m = { userId: 'u' }; a.track({ ...m, event: 'X', properties: { a: 1 } })`, 'track "X" {a}'],
  [`const m: any = { event: 'X' }; m.properties = { a: 1 }; a.track(m)`, 'track "X" {a}'],
  [`const m = { event: 'X', properties: {} }; m.properties.a = 1; a.track(m)`, 'track "X" {a}'],
  [`const event = 'X', properties = { a: 1 }; a.track({ event, properties })`, 'track "X" {a}'],
  [
    `const properties: Record<string, unknown> = {}; properties.a = 1; a.track({ event: 'X', properties })`,
    'track "X" {a}',
  ],
  [`a.track({ event: c ? 'X' : 'Y', properties: c ? { a: 1 } : { b: 1 } })`, 'track "X" | "Y" {a?, b?}'],
  [`a.track(c ? { event: 'X', properties: { a: 1 } } : { event: 'Y' })`, 'track "X" | "Y" {a?}'],
  [`a.identify({ userId: 'u', traits: { plan: 1 } })`, 'identify {plan}'],
  [`a.identify({ userId: 'u' })`, 'identify {}'],
  [`a.group({ userId: 'u', groupId: 'g', traits: { seats: 1 } })`, 'group {seats}'],
  [`a.alias({ previousId: 'x', userId: 'u' })`, 'alias {}'],
  [`a.page({ userId: 'u', category: 'Docs', name: 'Install', properties: { v: 1 } })`, 'page "Install" {v}'],
  [`a.page({ userId: 'u', properties: { v: 1 } })`, 'page {v}'],
  [`a.screen({ userId: 'u', name: 'Home' })`, 'screen "Home" {}'],
  [
    `declare const m: { userId: string; event: 'X' | 'Y'; properties: { a: 1; b?: 2 } }; a.track(m)`,
    'track "X" | "Y" {a, b?}',
  ],
  ['declare const m: any; a.track(m)', 'track ? {…}'],
];

describe.each([
  ['browser', 'import { analytics } from "./missing";', BROWSER],
  ['server', 'import { Analytics } from "@segment/analytics-node"; const a = new Analytics({});', SERVER],
] as [string, string, [string, string][]][])('%s', (_, head, rows) => {
  test.each(rows)('%s: %s', (code, row) => {
    expect(contentRows(scanText(`${head}\n${code}`))).toEqual([`direct ${row}`]);
  });
});

test('a name alone tells a message from positional arguments by its shape', () => {
  const code = `analytics.identify({ userId: 'u', traits: { plan: 1 } });
analytics.identify({ plan: 1, seats: 2 });
analytics.page({ name: 'Home', properties: { a: 1 } });
analytics.page({ title: 'Home', path: '/' });
analytics.group({ groupId: 'g', traits: { seats: 1 } });`;
  expect(contentRows(scanText(code))).toEqual([
    'direct identify {plan}',
    'direct identify {plan, seats}',
    'direct page "Home" {a}',
    'direct page {path, title}',
    'direct group {seats}',
  ]);
});

describe('what a client is given, by the types of its SDK', () => {
  test.each([
    ['(p: TrackParams) => client.track(p)', 'forwarded track ? {…}'],
    ['(p: IdentifyParams) => client.identify(p)', 'forwarded identify {…}'],
    ['(p: Segment.GroupParams) => client.group(p)', 'forwarded group {…}'],
    [`(p: EventProperties) => analytics.track('X', { ...p, a: 1 })`, 'track "X" {a, …}'],
    ['(t: UserTraits) => analytics.identify(t)', 'forwarded identify {…}'],
    [`(a: Analytics) => a.track('X')`, 'track "X" {}'],
    [`(a: Segment.Analytics) => a.track('X')`, 'track "X" {}'],
  ])('%s', (code, row) => {
    const imports = `import type { Analytics, EventProperties, GroupParams, IdentifyParams, TrackParams, UserTraits } from '@segment/analytics-node';
import type * as Segment from '@segment/analytics-node';
const client = new Analytics({ writeKey: 'k' });`;
    expect(contentRows(scanText(`${imports}\nconst f = ${code}`))).toEqual([`direct ${row}`]);
  });
});
