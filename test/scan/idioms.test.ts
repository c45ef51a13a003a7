import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

/** Ways of writing tracking code that real applications have; the last rows are those of interest. */
const IDIOMS: [idiom: string, code: string, last: string[]][] = [
  [
    'many conditional keys',
    `const p = {}; ${'abcdefghijkl'.replace(/./g, (key) => `if (x.${key}) p.${key} = 1;`)} analytics.track('X', p);`,
    ['direct track "X" {a?, b?, c?, d?, e?, f?, g?, h?, i?, j?, k?, l?}'],
  ],
  [
    'an Angular service',
    `@Injectable() class AnalyticsService { track(event: string, props = {}) { window.analytics.track(event, props) } }
class List { constructor(private analytics: AnalyticsService) {} open() { this.analytics.track('List Opened') } }`,
    ['wrapper track "List Opened" {}'],
  ],
  [
    'an abstract name',
    `abstract class Base { protected abstract name(): string; send(props) { analytics.track(this.name(), props) } }
class A extends Base { name() { return 'A Sent' } }
class B extends Base { name() { return 'B Sent' } }
new A().send({ a: 1 }); new B().send({ b: 1 });`,
    ['wrapper track "A Sent" {a}', 'wrapper track "B Sent" {b}'],
  ],
  [
    'an event class',
    `abstract class Event { abstract name: string; props() { return {} } send() { analytics.track(this.name, this.props()) } }
class Opened extends Event { name = 'Opened'; constructor(private id: string) { super() } props() { return { id: this.id } } }
new Opened('x').send();`,
    ['wrapper track "Opened" {id}'],
  ],
  [
    'a map of events to types',
    `type Events = { 'Cart Viewed': { cart_id: string }; 'Item Added': { sku: string; qty?: number } };
function track<E extends keyof Events>(event: E, props: Events[E]) { analytics.track(event, props) }
declare const item: Events['Item Added'];
track('Cart Viewed', { cart_id: 'x' }); track('Item Added', item);`,
    ['wrapper track "Cart Viewed" {cart_id}', 'wrapper track "Item Added" {qty?, sku}'],
  ],
  [
    'a map of events to builders',
    `const EVENTS = { opened: { name: 'Opened', props: (id: string) => ({ id }) } };
analytics.track(EVENTS.opened.name, EVENTS.opened.props('x'));`,
    ['direct track "Opened" {id}'],
  ],
  [
    'a builder of messages',
    `const build = (name: string, props: object) => ({ event: name, properties: { ...props, v: 1 } });
analytics.track(build('X', { a: 1 }));
const { event, properties } = build('Y', { b: 1 }); analytics.track(event, properties);`,
    ['direct track "X" {a, v}', 'direct track "Y" {b, v}'],
  ],
  [
    'a client or nothing',
    `const noop = { track: () => {} };
const client = process.env.KEY ? new (require('analytics-node'))('k') : noop;
client.track({ event: 'X', properties: { a: 1 } });`,
    ['direct track "X" {a}'],
  ],
  [
    'a lazy field',
    `import { Analytics } from '@segment/analytics-node';
class Service { private client?: Analytics; get sdk() { return (this.client ??= new Analytics({})) } m() { this.sdk.track({ event: 'X', userId: 'u' }) } }`,
    ['direct track "X" {}'],
  ],
  [
    'a module variable that is set later',
    `let client = null; export function setup() { client = window.analytics } export const send = (e: string) => client.track(e); send('X');`,
    ['direct forwarded track ? {}', 'wrapper track "X" {}'],
  ],
  [
    'a singleton behind a static method',
    `class Tracker { static one: Tracker; static get() { return Tracker.one ?? (Tracker.one = new Tracker()) } send(e: string) { analytics.track(e) } }
Tracker.get().send('X');`,
    ['direct forwarded track ? {}', 'wrapper track "X" {}'],
  ],
  [
    'a table of trackers',
    `export const trackers = { cart: make('Cart') };
function make(area: string) { return { viewed: (p) => analytics.track(\`\${area} Viewed\`, p) } }
trackers.cart.viewed({ a: 1 });`,
    ['wrapper track "Cart Viewed" {a}'],
  ],
  [
    'a function with tracking around it',
    `function tracked(fn, event) { return (...args) => { analytics.track(event); return fn(...args) } }
const save = tracked(doSave, 'Saved'); save(1);`,
    ['direct forwarded track ? {}', 'wrapper track "Saved" {}'],
  ],
  [
    'names that are made in a loop',
    `['Cart', 'List'].map((n) => \`\${n} Viewed\`).forEach((n) => analytics.track(n));
Object.entries({ a: 'A Sent', b: 'B Sent' }).forEach(([k, v]) => analytics.track(v, { [k]: 1 }));`,
    ['direct track "Cart Viewed" | "List Viewed" {}', 'direct track "A Sent" | "B Sent" {a?, b?}'],
  ],
  [
    'a redux middleware',
    `export const middleware = (store) => (next) => (action) => { if (action.meta?.event) analytics.track(action.meta.event, action.meta.props); return next(action) };`,
    ['direct forwarded track ? {…}'],
  ],
  [
    'a method that gives its object back',
    `const chain = { track(e) { analytics.track(e); return this } }; chain.track('X').track('Y');`,
    ['wrapper track "X" {}', 'wrapper track "Y" {}'],
  ],
  [
    'properties that may be missing',
    `const send = (name, props) => analytics.track(name, { ...(props ?? {}), v: 1 });
send('X'); send('Y', { a: 1 }); send('Z', null);`,
    ['wrapper track "X" {v}', 'wrapper track "Y" {a, v}', 'wrapper track "Z" {v}'],
  ],
  [
    'properties with keys taken out',
    `const send = (name, props) => { const p = Object.assign({}, props, { v: 1 }); delete p.secret; analytics.track(name, p) };
send('Y', { a: 1, secret: 1 });`,
    ['wrapper track "Y" {a, v}'],
  ],
  [
    'early guards',
    `function send(event, props) { if (!window.analytics) { queue.push(event); return } window.analytics.track(event, props) }
send('X', { a: 1 });`,
    ['direct forwarded track ? {…}', 'wrapper track "X" {a}'],
  ],
  [
    'an error that is caught',
    `try { x() } catch (e) { analytics.track('Failed', { message: e.message, ...(e instanceof Error && { stack: e.stack }) }) }`,
    ['direct track "Failed" {message, stack?}'],
  ],
  [
    'calls in calls',
    `function f() { return analytics } f().identify('u', { a: 1 }).then(() => analytics.page()); if (analytics.track('X') && analytics.page('P')) {} else analytics.reset();`,
    ['direct identify {a}', 'direct page {}', 'direct track "X" {}', 'direct page "P" {}', 'direct reset {}'],
  ],
];

test.each(IDIOMS)('%s', (_, code, last) => {
  expect(contentRows(scanText(code)).slice(-last.length)).toEqual(last);
});
