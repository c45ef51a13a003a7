import { describe, expect, test } from 'vitest';
import { contentRows, rowsOf } from '../support/inventory-rows.ts';
import { type Configured, scanConfigured } from '../support/scan-configured.ts';

type Declared = NonNullable<Configured['wrappers']>[number];

function rows(code: string, ...wrappers: Declared[]): string[] {
  return contentRows(scanConfigured({ 'src/app.ts': code }, { wrappers }));
}

describe('a name with its receiver', () => {
  test.each([
    ['a field', 'telemetry.report', `this.manager.telemetry.report('X')`, ['wrapper track "X" {}']],
    ['a global', 'api.report', `window.api.report('X')`, ['wrapper track "X" {}']],
    ['what a call gives', 'getApi().report', `window.getApi().report('X')`, ['wrapper track "X" {}']],
    [
      'several names',
      'app.api.report',
      `window.app.api.report('X'); api.report('Y')`,
      ['wrapper track "X" {}'],
    ],
    ['another receiver', 'api.report', `other.report('X'); report('Y')`, []],
  ])('%s', (_, name, code, expected) => {
    const wrapper = { name, event: ['0'], properties: '1' } as Declared;
    expect(contentRows(scanConfigured({ 'src/app.ts': code }, { wrappers: [wrapper] }))).toEqual(expected);
  });
});

describe('arguments', () => {
  test.each([
    ['plain', {}, `send('Cart Viewed', { cart_id: 1 })`, 'track "Cart Viewed" {cart_id}'],
    ['no properties', {}, `send('Cart Viewed')`, 'track "Cart Viewed" {}'],
    ['swapped', { event: ['1'], properties: '0' }, `send({ a: 1 }, 'X')`, 'track "X" {a}'],
    [
      'an object',
      { event: ['0.event'], properties: '0.data' },
      `send({ event: 'X', data: { a: 1 } })`,
      'track "X" {a}',
    ],
    [
      'an object in an object',
      { event: ['0.meta.name'] },
      `send({ meta: { name: 'X' } }, { a: 1 })`,
      'track "X" {a}',
    ],
    [
      'the whole object',
      { event: ['0.event'], properties: '0' },
      `send({ event: 'X', a: 1 })`,
      'track "X" {a, event}',
    ],
    [
      'a template',
      { event: ['App.{0}.{1}'], properties: '2' },
      `send('Cart', 'Opened', { a: 1 })`,
      'track "App.Cart.Opened" {a}',
    ],
    [
      'a template of keys',
      { event: ['{0.area} {0.verb}'] },
      `send({ area: 'Cart', verb: 'Opened' })`,
      'track "Cart Opened" {}',
    ],
    ['a template with an unknown', { event: ['App.{0}'] }, 'send(window.area)', 'track `App.*` {}'],
    ['a fixed name', { event: ['Signup'], properties: '0' }, 'send({ plan: 1 })', 'track "Signup" {plan}'],
    ['alternatives', { event: ['0', '1'] }, `send('A', 'B')`, 'track "A" | "B" {}'],
    ['a function that returns properties', {}, `send('X', () => ({ a: 1 }))`, 'track "X" {a}'],
    ['an async function', {}, `send('X', async () => { await f(); return { a: 1 } })`, 'track "X" {a}'],
    [
      'a function that returns a name',
      {},
      `send((a: { ok: boolean }) => a.ok ? 'A' : 'B', { a: 1 })`,
      'track "A" | "B" {a}',
    ],
    ['no properties at all', { properties: null }, `send('X', { a: 1 })`, 'track "X" {}'],
    ['an unknown name', {}, 'send(window.x, { a: 1 })', 'track ? {a}'],
    ['added keys', { adds: ['provider', 'a'] }, `send('X', { a: 1 })`, 'track "X" {a, provider}'],
    ['omitted keys', { omits: ['secret'] }, `send('X', { a: 1, secret: 1 })`, 'track "X" {a}'],
    ['a page', { method: 'page' as const }, `send('Home', { a: 1 })`, 'page "Home" {a}'],
    [
      'an identify',
      { method: 'identify' as const, event: [], userId: '0' },
      `send('u', { plan: 1 })`,
      'identify {plan}',
    ],
    [
      'another method by its event',
      { methods: { login: 'identify' as const } },
      `send('login', { plan: 1 })`,
      'identify {plan}',
    ],
    [
      'the usual method by its event',
      { methods: { login: 'identify' as const } },
      `send('Cart Viewed')`,
      'track "Cart Viewed" {}',
    ],
  ] as [string, Partial<Declared>, string, string][])('%s', (_, declared, code, row) => {
    expect(rows(code, { name: 'send', ...declared })).toEqual([`wrapper ${row}`]);
  });
});

test('what a function makes of its argument is not undefined', () => {
  const code = `send('X', ({ payload }: { payload: { id: string } }) => ({ id: payload.id }))`;
  const { calls } = scanConfigured({ 'src/app.ts': code }, { wrappers: [{ name: 'send' }] });
  expect(calls[0]?.properties).toMatchObject([{ name: 'id', undefined: 'never', types: ['string'] }]);
});

describe('names', () => {
  test.each([
    ['a member of anything', 'send', `this.send('X'); props.send('X'); a.b.send('X')`, 3],
    ['an optional call', 'send', `send?.('X'); props?.send?.('X')`, 2],
    ['a renamed import', 'send', `import { send as dispatch } from './telemetry'; dispatch('X')`, 1],
    ['another name', 'send', `sendTo('X'); resend('X')`, 0],
    ['a method of a class', 'Telemetry.send', `class Telemetry { send(e) {} } new Telemetry().send('X')`, 1],
    ['a static method', 'Telemetry.send', `class Telemetry { static send(e) {} } Telemetry.send('X')`, 1],
    [
      'a method of another class',
      'Telemetry.send',
      `class Mailer { send(e) {} } new Mailer().send('X'); send('X')`,
      0,
    ],
    [
      'a method of a subclass',
      'Telemetry.send',
      `class Telemetry { send(e) {} } class Sub extends Telemetry {} new Sub().send('X')`,
      1,
    ],
    [
      'a method on a field',
      'Telemetry.send',
      `class Telemetry { send(e) {} } class Cart { constructor(private t: Telemetry) {} m() { this.t.send('X') } }`,
      1,
    ],
    ['a method on this', 'Telemetry.send', `class Telemetry { send(e) {} m() { this.send('X') } }`, 1],
    [
      'a method of an imported class',
      'Telemetry.send',
      `import { Telemetry } from './missing'; const t = new Telemetry(); t.send('X')`,
      1,
    ],
    [
      'a method of a type',
      'Telemetry.send',
      `import type { Telemetry } from './missing'; function f(t: Telemetry) { t.send('X') }`,
      1,
    ],
    [
      'the function of a hook',
      'useTelemetry()',
      `import { useTelemetry } from './missing'; const send = useTelemetry(); send('X')`,
      1,
    ],
    [
      'making the function of a hook',
      'useTelemetry()',
      `import { useTelemetry } from './missing'; const send = useTelemetry()`,
      0,
    ],
  ])('%s', (_, name, code, count) => {
    expect(rows(code, { name })).toEqual(Array(count).fill('wrapper track "X" {}'));
  });
});

describe('modules', () => {
  const files = (specifier: string, at: string) => ({
    'src/app.ts': `import { send } from '${specifier}';\nsend('X');`,
    'src/other.ts': `import { send } from './mail';\nsend('letter');`,
    [at]: 'export function send(name: string) { fetch(name) }',
    'src/mail.ts': 'export function send(name: string) {}',
  });

  test.each([
    ['a path', 'src/telemetry', './telemetry', 'src/telemetry.ts'],
    ['a path from here', './src/telemetry', './telemetry', 'src/telemetry.ts'],
    ['a path with an extension', 'src/telemetry.ts', './telemetry', 'src/telemetry.ts'],
    ['a folder', 'src/telemetry', './telemetry', 'src/telemetry/index.ts'],
    ['a glob', 'src/tele*', './telemetry', 'src/telemetry.ts'],
    ['a glob of folders', 'src/**/telemetry', './lib/telemetry', 'src/lib/telemetry.ts'],
    ['a package', '@acme/telemetry', '@acme/telemetry', 'node_modules/none.ts'],
  ])('%s', (_, from, specifier, at) => {
    const inventory = scanConfigured(files(specifier, at), { wrappers: [{ name: 'send', from }] });
    expect(rowsOf(inventory)).toEqual(['src/app.ts:2:1 wrapper track "X" {}']);
  });

  test('a member of a module', () => {
    const code = `import * as telemetry from './telemetry';
import other from './other';
telemetry.send('X');
other.send('Y');
self.send('Z');`;
    const texts = { 'src/app.ts': code, 'src/telemetry.ts': '', 'src/other.ts': '' };
    const inventory = scanConfigured(texts, { wrappers: [{ name: 'send', from: 'src/telemetry' }] });
    expect(rowsOf(inventory)).toEqual(['src/app.ts:3:11 wrapper track "X" {}']);
  });
});

test('a function around a declared wrapper is a wrapper too', () => {
  const code = `const cart = (verb) => send(\`Cart \${verb}\`, { area: 'cart' });
cart('Opened');`;
  expect(rows(code, { name: 'send' })).toEqual([
    'wrapper forwarded track `Cart *` {area}',
    'wrapper track "Cart Opened" {area}',
  ]);
});

test.each([
  [
    'what it is given goes to another one, whose first argument names an operation',
    `const sendAnalytics = (operation: string, message: any) => fetch(operation, message);
const send = (event: string, properties: any) => sendAnalytics('trackEvent', { event, ...properties });
send('Cart Viewed', { cart_id: 1 });`,
    ['wrapper forwarded track "trackEvent" {event, …}', 'wrapper track "Cart Viewed" {cart_id}'],
  ],
  [
    'it sends something of its own',
    `const sendAnalytics = (operation: string, message: any) => fetch(operation, message);
const send = (event: string) => sendAnalytics('Sending Started', { event });
send('Cart Viewed');`,
    ['wrapper track "Sending Started" {event}', 'wrapper track "Cart Viewed" {}'],
  ],
  [
    'a function of another name passes it on',
    `const sendAnalytics = (operation: string, message: any) => fetch(operation, message);
const relay = (properties: any) => sendAnalytics('Cart Viewed', properties);
relay({ cart_id: 1 });`,
    ['wrapper track "Cart Viewed" {…}', 'wrapper track "Cart Viewed" {cart_id}'],
  ],
])('a call inside of a declared wrapper, where %s', (_, code, expected) => {
  expect(rows(code, { name: 'send' }, { name: 'sendAnalytics' })).toEqual(expected);
});

test('what a call through a declared wrapper is', () => {
  const [call] = scanConfigured(
    { 'src/app.ts': `send('Cart Viewed', { a: 1 }, 'u1')` },
    { wrappers: [{ name: 'send', method: 'track', userId: '2', platform: 'server' }] },
  ).calls;
  expect(call).toMatchObject({
    kind: 'wrapper',
    sdk: null,
    platform: 'server',
    resolution: 'resolved',
    ids: { userId: 'always', anonymousId: 'never', groupId: 'never', previousId: 'never' },
  });
});

test('the wrappers of a code base, with how many calls go through each', () => {
  const code = `const cart = (verb) => send(\`Cart \${verb}\`);\ncart('Opened');\ncart('Closed');\nsend('Started');`;
  const { wrappers } = scanConfigured({ 'src/app.ts': code }, { wrappers: [{ name: 'send', from: null }] });
  expect(wrappers.map(({ name, inferred, calls }) => [name, inferred, calls])).toEqual([
    ['send', false, 3],
    ['cart', true, 2],
  ]);
});
