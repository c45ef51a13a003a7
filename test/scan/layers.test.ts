import { describe, expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

/** What the last line of the code sends. */
function sent(code: string): string[] {
  const line = code.split('\n').length;
  const { calls, ...inventory } = scanText(code);
  return contentRows({ ...inventory, calls: calls.filter((call) => call.at.line === line) });
}

const FACTORY = (returned: string, common = '{}') => `function createTracker(area: string, common?: object) {
  function send(action: string, props?: object) { analytics.track(\`\${area} \${action}\`, { ...common, ...props }) }
  return ${returned};
}
const tracker = createTracker('Menu', ${common});
`;

describe('a factory keeps what it was given through every layer', () => {
  test.each([
    ['the inner function itself', `send`, `tracker('Opened')`, 'Menu Opened', ''],
    ['one around it', `(label) => send(label + ' Clicked')`, `tracker('File')`, 'Menu File Clicked', ''],
    [
      'one with a fixed action',
      `{ opened: (id) => send('Opened', { id }) }`,
      `tracker.opened(1)`,
      'Menu Opened',
      'id',
    ],
    [
      'a method around it',
      `{ clicked(label) { send(label + ' Clicked', { label }) } }`,
      `tracker.clicked('File')`,
      'Menu File Clicked',
      'label',
    ],
    [
      'two around it',
      `(() => { const twice = (a) => send(a + ' Twice'); return { go: (a) => twice('So ' + a) } })()`,
      `tracker.go('Sent')`,
      'Menu So Sent Twice',
      '',
    ],
  ])('%s', (_, returned, call, name, keys) => {
    expect(sent(FACTORY(returned) + call)).toEqual([`wrapper track "${name}" {${keys}}`]);
  });

  test('its own keys', () => {
    const code = `${FACTORY(`{ opened: (id) => send('Opened', { id }) }`, '{ v: 2 }')}tracker.opened(1)`;
    expect(sent(code)).toEqual(['wrapper track "Menu Opened" {id, v}']);
  });

  test('and is one itself, around another', () => {
    const code = `const of = (area) => (name) => analytics.track(\`\${area} \${name}\`);
const inApp = (area) => { const go = of('App ' + area); return (name) => go(name + '!') };
inApp('Menu')('Opened')`;
    expect(sent(code)).toEqual(['wrapper track "App Menu Opened!" {}']);
  });

  test('inside, it is not known', () => {
    const code = `const create = (area: string) => { const send = (a: string) => analytics.track(\`\${area} \${a}\`);
return { opened: () => send('Opened'), go: (x: string) => send(x) } }`;
    expect(sent(code)).toEqual(['wrapper forwarded track `* Opened` {}', 'wrapper forwarded track `* *` {}']);
  });
});

const TRACKER = `class Tracker {
  constructor(private readonly area: string) {}
  clicked(label: string) { this.send(label + ' Clicked') }
  opened() { this.send('Opened') }
  private send(action: string) { analytics.track(\`\${this.area} \${action}\`) }
}
`;

describe('an object keeps what it was made with through every layer', () => {
  test.each([
    ['where it is made', `new Tracker('Menu').clicked('File')`, 'Menu File Clicked'],
    ['in a constant', `const t = new Tracker('Menu'); t.clicked('File')`, 'Menu File Clicked'],
    ['with a fixed action', `new Tracker('Menu').opened()`, 'Menu Opened'],
    [
      'in a field of another',
      `class App { t = new Tracker('Menu'); go(a) { this.t.clicked(a) } } new App().go('File')`,
      'Menu File Clicked',
    ],
    [
      'in a field that another was given',
      `class App { constructor(private t: Tracker) {} go(a) { this.t.clicked(a) } } new App(new Tracker('Menu')).go('File')`,
      'Menu File Clicked',
    ],
    [
      'as what its subclass hands on',
      `class Menu extends Tracker { constructor() { super('Menu') } } new Menu().clicked('File')`,
      'Menu File Clicked',
    ],
    [
      'in what a factory makes',
      `const make = (area) => { const t = new Tracker(area); return (a) => t.clicked(a) }; make('Menu')('File')`,
      'Menu File Clicked',
    ],
  ])('%s', (_, call, name) => {
    expect(sent(TRACKER + call)).toContain(`wrapper track "${name}" {}`);
  });
});

const BASE = `abstract class Base {
  protected abstract readonly area: string;
  protected common() { return { lib: 1 } }
  track(action: string, props = {}) { analytics.track(\`\${this.area} \${action}\`, { ...this.common(), ...props }) }
  opened(id: string) { this.track('Opened', { id }) }
}
`;

describe('a subclass decides what its base sends', () => {
  test.each([
    [
      'by a field',
      `class Cart extends Base { area = 'Cart' } new Cart().track('Emptied')`,
      ['wrapper track "Cart Emptied" {lib}'],
    ],
    [
      'by a method',
      `class Cart extends Base { area = 'Cart'; common() { return { a: 1 } } } new Cart().track('Emptied')`,
      ['wrapper track "Cart Emptied" {a}'],
    ],
    [
      'inside of it',
      `class Cart extends Base { area = 'Cart'; emptied() { this.track('Emptied', { n: 1 }) } }`,
      ['wrapper track "Cart Emptied" {lib, n}'],
    ],
    [
      'by its own method, which asks the base',
      `class User extends Base { area = 'User'; track(a, p = {}) { super.track('Account ' + a, { ...p, sub: 1 }) } }
new User().track('Renamed')`,
      ['wrapper track "User Account Renamed" {lib, sub}'],
    ],
    [
      'by its own method, which the base calls',
      `class User extends Base { area = 'User'; track(a, p = {}) { super.track('Account ' + a, { ...p, sub: 1 }) } }
const id = (user: User, name) => user.opened(name), n = (name) => new User().track(name);
n('Closed')`,
      ['wrapper track "User Account Closed" {lib, sub}'],
    ],
    [
      'by its own method, which a third one calls',
      `class User extends Base { area = 'User'; track(a, p = {}) { super.track('Account ' + a, p) } }
class Opener { constructor(private user: User) {} go(a) { this.user.track(a) } }
new Opener(new User()).go('Seen')`,
      ['wrapper track "User Account Seen" {lib}'],
    ],
  ])('%s', (_, code, rows) => {
    expect(sent(BASE + code)).toEqual(rows);
  });

  test('by its own method in the place of an abstract one', () => {
    const code = `abstract class Base { abstract send(e: string): void; clicked(l: string) { this.send(l + ' Clicked') } }
class Cart extends Base { send(e: string) { analytics.track('Cart ' + e) } }
class List extends Base { send(e: string) { analytics.track('List ' + e) } }
new Cart().clicked('A'); new List().clicked('A')`;
    expect(sent(code)).toEqual(['wrapper track "Cart A Clicked" {}', 'wrapper track "List A Clicked" {}']);
  });

  test('by its own method in the place of one that sends something else', () => {
    const code = `class Base { send(e: string) { analytics.track(e) } clicked(l: string) { this.send(l + ' Clicked') } }
class Quiet extends Base { send(e: string) { console.log(e) } }
class Cart extends Base { send(e: string) { super.send('Cart ' + e) } }
new Quiet().clicked('A'); new Cart().clicked('A'); new Base().clicked('A')`;
    expect(sent(code)).toEqual(['wrapper track "Cart A Clicked" {}', 'wrapper track "A Clicked" {}']);
  });
});

test('a method that only its abstract base calls has callers', () => {
  const { calls } =
    scanText(`abstract class Base { abstract send(e: string): void; go(e: string) { this.send(e) } }
class Cart extends Base { send(e: string) { analytics.track('Cart ' + e) } }
new Cart().go('A')`);
  expect(calls.map(({ forwarded, orphaned }) => [forwarded, orphaned])).toEqual([
    [true, false],
    [false, false],
  ]);
});

test('objects that call each other without end', () => {
  const code = `class A { constructor(private b: B) {} go(e) { this.b.go(e) } }
class B { constructor(private a: A) {} go(e) { analytics.track(e); this.a.go(e) } }
new A(new B(null)).go('X')`;
  expect(sent(code)).toEqual(['wrapper track "X" {}']);
});

describe('a wrapper that calls itself', () => {
  test.each([
    [
      'with more keys',
      `function send(o) { if (Math.random() > 1) return send({ ...o, props: { ...o.props, retry: true } }); analytics.track(o.event, o.props) }`,
      `send({ event: 'A Sent', props: { a: 1 } })`,
      'wrapper track "A Sent" {a, retry?}',
    ],
    [
      'with the same',
      `function send(name, props, n = 0) { try { analytics.track(name, props) } catch { send(name, props, n + 1) } }`,
      `send('A Sent', { a: 1 })`,
      'wrapper track "A Sent" {a}',
    ],
    [
      'through another, with more keys on each way',
      `function ping(name, p) { if (Math.random() > 1) pong(name, { ...p, x: 1 }); else analytics.track(name, p) } function pong(name, p) { ping(name, { ...p, y: 1 }) }`,
      `pong('A Sent', { a: 1 })`,
      'wrapper track "A Sent" {a, x?, y}',
    ],
  ])('%s', (_, wrapper, call, row) => {
    expect(sent(`${wrapper}\n${call}`)).toEqual([row]);
  });
});
