import { describe, expect, test } from 'vitest';
import { contentRows, placedRows, rowsOf } from '../support/inventory-rows.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

const SEMANTICS: [what: string, code: string, rows: string[]][] = [
  [
    'choosing among known names by a parameter is no forwarding',
    `function sent(isNew: boolean) { analytics.track(isNew ? 'List Created' : 'List Updated') }`,
    ['direct track "List Created" | "List Updated" {}'],
  ],
  [
    'a lookup in a known map by a parameter is no forwarding',
    `const NAMES = { a: 'Tab A Opened', b: 'Tab B Opened' };
function opened(tab) { analytics.track(NAMES[tab]) }`,
    ['direct track "Tab A Opened" | "Tab B Opened" {}'],
  ],
  [
    'a helper with a fixed name is a row where it stands',
    `function opened(id: string) { analytics.track('Cart Opened', { id }) }`,
    ['direct track "Cart Opened" {id}'],
  ],
  [
    'a callback parameter is no wrapper',
    `['Cart Viewed', 'Cart Emptied'].forEach((name) => analytics.track(name, { a: 1 }))`,
    ['direct track "Cart Emptied" | "Cart Viewed" {a}'],
  ],
  [
    'keys of arguments that are not given are left out',
    `function send(event, { a, b }: { a: string; b?: string }) { analytics.track(event, { a, ...(b && { b }) }) }
send('X', { a: 'x' });`,
    ['direct forwarded track ? {a, b?}', 'wrapper track "X" {a}'],
  ],
  [
    'keys that a wrapper takes away',
    `function send(event, { secret, ...safe }) { analytics.track(event, safe) }
send('X', { secret: 1, a: 1 });`,
    ['direct forwarded track ? {…}', 'wrapper track "X" {a}'],
  ],
  [
    'a wrapper that changes the name',
    `function send(event: string) { analytics.track(event.toUpperCase()) }
send('cart viewed');`,
    ['direct forwarded track ? {}', 'wrapper track "CART VIEWED" {}'],
  ],
  [
    'a wrapper that looks the name up',
    `const NAMES = { cart: 'Cart Opened', list: 'List Opened' } as const;
function opened(key: keyof typeof NAMES, props) { analytics.track(NAMES[key], props) }
opened('cart', { id: 1 });`,
    ['direct track "Cart Opened" | "List Opened" {…}', 'wrapper track "Cart Opened" {id}'],
  ],
  [
    'a method that the caller names',
    `function send(method: 'track' | 'page', name: string) { analytics[method](name) }
send('track', 'Book Lent'); send('page', 'Shelf');`,
    [
      'direct forwarded page ? {}',
      'direct forwarded track ? {}',
      'wrapper track "Book Lent" {}',
      'wrapper page "Shelf" {}',
    ],
  ],
  [
    'one of several senders, by a key that the caller names',
    `const senders = { event: (name: string) => analytics.track(name), view: (name: string) => analytics.page(name) };
function send(kind: keyof typeof senders, name: string) { senders[kind](name) }
send('event', 'Book Lent'); send(window.kind, 'Shelf');`,
    [
      'direct forwarded track ? {}',
      'direct forwarded page ? {}',
      'wrapper forwarded page ? {}',
      'wrapper forwarded track ? {}',
      'wrapper track "Book Lent" {}',
      'wrapper page "Shelf" {}',
      'wrapper track "Shelf" {}',
    ],
  ],
  [
    'a lookup of a function that makes a known name is no forwarding',
    `const makers = { a: (id) => ({ event: 'A Sent', properties: { id } }), b: () => ({ event: 'B Sent' }) };
function handle(action) { const make = makers[action.type]; if (make) { const m = make(action.id); analytics.track(m.event, m.properties) } }`,
    ['direct track "A Sent" | "B Sent" {id?}'],
  ],
  [
    'what another function writes into the map of a lookup is no forwarding',
    `const names: Record<string, string> = { a: 'A Sent' };
function learn(key: 'b', name: string) { names[key] = name }
function sent(key: string) { analytics.track(names[key] + '!') }`,
    ['direct track "A Sent!" | ? {}'],
  ],
  [
    'a lookup of a function that makes a name of its argument',
    `const makers = { a: (name) => ({ event: name + ' Added' }), b: () => ({ event: 'B Sent' }) };
function handle(kind: 'a' | 'b', name: string) { analytics.track(makers[kind](name).event) }
handle('a', 'Cart'); handle('b', 'Cart');`,
    ['direct forwarded track "B Sent" | ? {}', 'wrapper track "Cart Added" {}', 'wrapper track "B Sent" {}'],
  ],
  [
    'tables of functions that lead to each other',
    `const makers = { a: (k, name) => makers[k](k, name), b: (k, name) => name };
function handle(k, name) { analytics.track(makers[k](k, name)) }
handle('b', 'Cart Sent');`,
    ['direct forwarded track ? {}', 'wrapper track "Cart Sent" {}'],
  ],
  [
    'a name that is checked against a list',
    `const E = { A: 'A Sent', B: 'B Sent' };
function send(event) { if (!Object.values(E).includes(event)) throw 1; analytics.track(event) }
send(E.A);`,
    ['direct forwarded track "A Sent" | "B Sent" {}', 'wrapper track "A Sent" {}'],
  ],
  [
    'a function with its first arguments fixed',
    `import { partial } from 'lodash';
const track = (event, props) => analytics.track(event, props);
const opened = partial(track, 'Cart Opened');
opened({ id: 1 }); partial(track, ...window.list)({ id: 2 });`,
    ['direct forwarded track ? {…}', 'wrapper track "Cart Opened" {id}'],
  ],
  [
    'a wrapper that identifies and tracks',
    `function login(id, event, traits) { analytics.identify(id, traits); analytics.track(event, { id }) }
login('u', 'Signed In', { plan: 1 });`,
    [
      'direct forwarded identify {…}',
      'direct forwarded track ? {id}',
      'wrapper identify {plan}',
      'wrapper track "Signed In" {id}',
    ],
  ],
  [
    'a wrapper of identify',
    `const identifyUser = (id: string, traits: object) => analytics.identify(id, { ...traits, app: 'web' });
identifyUser('u', { plan: 'free' });`,
    ['direct forwarded identify {app, …}', 'wrapper identify {app, plan}'],
  ],
  [
    'a wrapper over several names sends all of them',
    `function send(event) { analytics.track(event) }
send(window.c ? 'A Sent' : 'B Sent');`,
    ['direct forwarded track ? {}', 'wrapper track "A Sent" | "B Sent" {}'],
  ],
  [
    'a name from a loop',
    `function send(event) { analytics.track(event) }
for (const name of ['A Sent', 'B Sent']) send(name);`,
    ['direct forwarded track ? {}', 'wrapper track "A Sent" | "B Sent" {}'],
  ],
  [
    'a recursive wrapper',
    `function send(event, props, attempts = 3) { try { analytics.track(event, props) } catch { if (attempts > 0) send(event, props, attempts - 1) } }
send('Course Archived', { id: 1 });`,
    ['direct forwarded track ? {…}', 'wrapper forwarded track ? {…}', 'wrapper track "Course Archived" {id}'],
  ],
  [
    'wrappers that call each other',
    `function a(event, n) { if (n) b(event, n - 1); else analytics.track(event) }
function b(event, n) { a(event, n) }
b('X', 1);
a('Y', 1);`,
    [
      'wrapper forwarded track ? {}',
      'direct forwarded track ? {}',
      'wrapper forwarded track ? {}',
      'wrapper track "X" {}',
      'wrapper track "Y" {}',
    ],
  ],
  [
    'a saga effect sends',
    `import { call } from 'redux-saga/effects';
export async function track(event, props) { analytics.track(event, props) }
function* deploy() { yield call(track, 'Deploy Succeeded', { id: 1 }) }`,
    ['direct forwarded track ? {…}', 'wrapper track "Deploy Succeeded" {id}'],
  ],
  [
    'a thunk that is dispatched sends',
    `const opened = (event, props) => (dispatch, getState) => { analytics.track(event, { ...props, user: getState().user }) };
const show = (dispatch) => { dispatch(opened('Menu Opened', { id: 1 })); dispatch({ type: 'shown' }) };`,
    ['direct forwarded track ? {user, …}', 'wrapper track "Menu Opened" {id, user}'],
  ],
  [
    'making a tracker sends nothing',
    `const create = (area) => (action) => analytics.track(\`\${area} \${action}\`);
const cart = create('Cart');
const bound = cart.bind(null, 'Opened');`,
    ['direct forwarded track `* *` {}'],
  ],
  [
    'an overloaded function',
    `function send(event: 'Cart Viewed', props: { cart_id: string }): void;
function send(event: string, props: object) { analytics.track(event, { ...props, p: 1 }) }
send('Cart Viewed', { cart_id: 'x' });`,
    ['direct forwarded track ? {p, …}', 'wrapper track "Cart Viewed" {cart_id, p}'],
  ],
];

const BRANCHES: [what: string, code: string, sent: string[]][] = [
  [
    'an early return',
    `function send(event, props) { if (!props) { analytics.track(event); return; } analytics.track(event, { ...props, app: 'web' }) }
send('X'); send('Y', { a: 1 });`,
    ['wrapper track "X" {}', 'wrapper track "Y" {a, app}'],
  ],
  [
    'a method chosen by an argument',
    `function send(kind, name, props) { switch (kind) {
  case 'page': analytics.page(name, props); break;
  case 'screen': case 'view': analytics.screen(name, props); break;
  default: analytics.track(name, props) } }
send('page', 'Docs', { a: 1 }); send('view', 'Home'); send('event', 'X', { b: 1 }); send(window.kind, 'Y');`,
    [
      'wrapper page "Docs" {a}',
      'wrapper screen "Home" {}',
      'wrapper track "X" {b}',
      'wrapper page "Y" {}',
      'wrapper screen "Y" {}',
      'wrapper track "Y" {}',
    ],
  ],
  [
    'a ternary, && and ||',
    `const send = (on, event) => { on ? analytics.track(event, { on: 1 }) : analytics.track(event, { off: 1 }) };
const and = (on, event) => on && analytics.track(event);
const or = (off, event) => off || analytics.track(event);
send(true, 'A'); send(false, 'B'); and(false, 'C'); and(true, 'D'); or(true, 'E'); or(false, 'F');`,
    ['wrapper track "A" {on}', 'wrapper track "B" {off}', 'wrapper track "D" {}', 'wrapper track "F" {}'],
  ],
  [
    'a clause that falls through',
    `function send(kind, event) { switch (kind) { case 1: log(); case 2: analytics.track(event, { a: 1 }); return; case 3: analytics.track(event, { b: 1 }) } }
send(1, 'A'); send(2, 'B'); send(3, 'C'); send(4, 'D');`,
    ['wrapper track "A" {a}', 'wrapper track "B" {a}', 'wrapper track "C" {b}'],
  ],
  [
    'through two layers',
    `const inner = (isPage, name) => { if (isPage) analytics.page(name); else analytics.track(name) };
const outer = (isPage, name) => inner(isPage, name);
outer(true, 'A'); outer(false, 'B');`,
    ['wrapper page "A" {}', 'wrapper track "B" {}'],
  ],
  [
    'a message that is completed under a condition',
    `const { Analytics } = require('@segment/analytics-node'); const client = new Analytics({});
function send(event, properties, userId) { const message = { event, properties, anonymousId: 'a' }; if (userId) message.userId = userId; client.track(message); }
send('A', { a: 1 }); send('B', { b: 1 }, 'u');`,
    ['wrapper track "A" {a}', 'wrapper track "B" {b}'],
  ],
  [
    'what only the run decides',
    `const send = (event) => { if (window.old) analytics.track(event, { a: 1 }); else analytics.track(event, { b: 1 }) };
send('A');`,
    ['wrapper track "A" {a?, b?}'],
  ],
];

describe('of the calls in a wrapper only those count that its arguments let it reach', () => {
  test.each(BRANCHES)('%s', (_, code, sent) => {
    expect(contentRows(scanText(code)).filter((row) => !row.includes('forwarded'))).toEqual(sent);
  });
});

test.each(SEMANTICS)('%s', (_, code, rows) => {
  expect(contentRows(scanText(code))).toEqual(rows);
});

test('wrappers in other files, renamed on the way', () => {
  const files = {
    'src/core.ts': `export function send(event: string, props: object) { window.analytics.track(event, { ...props, schema: 1 }) }`,
    'src/shop.ts': `import { send as dispatch } from './core';
function trackShop(action: string) { dispatch(\`Shop \${action}\`, { area: 'shop' }) }
export { trackShop as logShop };`,
    'src/index.ts': `export { logShop as recordShop } from './shop';`,
    'src/page.ts': `import { recordShop } from './index';\nrecordShop('Opened');`,
  };
  expect(rowsOf(scanFiles(files))).toEqual([
    'src/core.ts:1:71 direct forwarded track ? {schema, …}',
    'src/page.ts:2:1 wrapper track "Shop Opened" {area, schema}',
    'src/shop.ts:2:38 wrapper forwarded track `Shop *` {area, schema}',
  ]);
});

test('a CommonJS wrapper', () => {
  const files = {
    'src/track.js': `module.exports = function track(event, props) { window.analytics.track(event, props) };`,
    'src/cart.js': `const track = require('./track');\ntrack('Cart Viewed', { cart_id: 1 });`,
  };
  expect(rowsOf(scanFiles(files))).toEqual([
    'src/cart.js:2:1 wrapper track "Cart Viewed" {cart_id}',
    'src/track.js:1:66 direct forwarded track ? {…}',
  ]);
});

test('the method of a singleton that a subclass completes', () => {
  const code = `class Base {
  area = '';
  send(action) { analytics.track(\`\${this.area} \${action}\`) }
}
class Cart extends Base {
  area = 'Cart';
}
export const cart = new Cart();
cart.send('Opened');`;
  expect(placedRows(scanText(code))).toContainEqual('9:6 wrapper track "Cart Opened" {}');
});

describe('a forwarded call of a function that nobody calls', () => {
  test.each([
    ['a wrapper with a caller', `function send(e) { analytics.track(e) } send('X')`, [false, false]],
    ['an exported function', `export function send(e) { analytics.track(e) }`, [true]],
    [
      'a handler of a framework',
      `export async function POST(request) { const b = await request.json(); analytics.track(\`Order \${b.status}\`) }`,
      [true],
    ],
    [
      'a wrapper that only another uncalled one calls',
      `const a = (e) => analytics.track(e); export const b = (e) => a(e);`,
      [false, true],
    ],
  ])('%s', (_, code, orphaned) => {
    expect(scanText(code).calls.map((call) => call.orphaned)).toEqual(orphaned);
  });
});
