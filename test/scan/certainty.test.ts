import { describe, expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

describe('resolution', () => {
  test.each([
    [`analytics.track('X', { a: 1 })`, 'resolved', []],
    [`analytics.track(c ? 'X' : 'Y', { ...(c && { a: 1 }) })`, 'resolved', []],
    ['analytics.page()', 'resolved', []],
    ['analytics.reset()', 'resolved', []],
    [`analytics.identify('u')`, 'resolved', []],
    [`analytics.track('X', { ...window.rest })`, 'partial', ['undeclared name "rest"']],
    [`analytics.track('X', { [window.key]: 1 })`, 'partial', ['computed key']],
    ['analytics.track(window.name, { a: 1 })', 'partial', ['undeclared name "name"']],
    ['analytics.track(`App ${fetch(1)}`)', 'partial', ['undeclared name "fetch"']],
    [`analytics.track(window.name)`, 'opaque', ['undeclared name "name"']],
    [`analytics.track(f().name, await import(x))`, 'opaque', ['runtime value', 'undeclared name "f"']],
    [`analytics.track(c ? 'X' : window.name)`, 'partial', ['undeclared name "name"']],
    [
      `import { NAME } from './missing'; analytics.track(NAME, { a: 1 })`,
      'partial',
      ['missing module "./missing"'],
    ],
    [
      `import { props } from 'elsewhere'; analytics.track('X', props)`,
      'partial',
      ['external module "elsewhere"'],
    ],
    [`function f(name) { analytics.track(name, { a: 1 }) }`, 'partial', ['parameter']],
    [
      `export function f(name) { analytics.track(name, { a: 1 }) }`,
      'partial',
      ['parameter of an exported function'],
    ],
    [
      `export const f = (name) => analytics.track(name, { a: 1 })`,
      'partial',
      ['parameter of an exported function'],
    ],
    [
      `function f(p: Record<string, number>) { analytics.track('X', p) }`,
      'partial',
      ['keys of an index signature'],
    ],
    [`function f<T>(p: T) { analytics.track('X', { ...p }) }`, 'partial', ['a type parameter']],
    ['const a = a; analytics.track(a, { b: 1 })', 'partial', ['defined in terms of itself']],
    [`analytics.track(missing, { a: 1 })`, 'partial', ['undeclared name "missing"']],
    [`function f(p: Missing) { analytics.track('X', p) }`, 'partial', ['parameter']],
  ] as [string, string, string[]][])('%s is %s', (code, resolution, reasons) => {
    const [call] = scanText(code).calls;
    expect({ resolution: call!.resolution, reasons: call!.reasons }).toEqual({ resolution, reasons });
  });
});

describe('a name that is none', () => {
  test.each([
    ['a key that is missing', `const E = { A: 'A' }; analytics.track(E.B)`, 'track ? {}'],
    ['a member that is missing', `enum E { A = 'A' } analytics.track(E.B)`, 'track ? {}'],
    ['undefined', 'analytics.track(undefined, { a: 1 })', 'track ? {a}'],
    ['no argument', 'analytics.track()', 'track ? {}'],
    ['a boolean', `analytics.track(c === 'x')`, 'track ? {}'],
    ['a message without an event', 'analytics.track({ properties: { a: 1 } })', 'track ? {a}'],
    ['a page without one', 'analytics.page(undefined)', 'page {}'],
    ['a screen without one', `analytics.screen(undefined, { a: 1 })`, 'screen {a}'],
    ['a number', 'analytics.track(5)', 'track "5" {}'],
    ['a name or nothing', `analytics.track(c ? 'A' : undefined)`, 'track "A" {}'],
  ])('%s', (_, code, row) => {
    expect(contentRows(scanText(code))).toEqual([`direct ${row}`]);
  });
});

describe('the computed key of a message', () => {
  test.each([
    [
      `function f(k: 'userId' | 'anonymousId', id: 'u1') { client.track({ event: 'X', [k]: id }) }`,
      'track "X" {}',
    ],
    [
      `function f(c, id) { const k = c ? 'userId' : 'anonymousId'; client.track({ event: 'X', [k]: id }) }`,
      'track "X" {}',
    ],
    [
      `function f(k: string, id: 'u1') { client.track({ event: 'X', [k]: id }) }`,
      'forwarded track "X" | "u1" {}',
    ],
  ])('%s', (code, row) => {
    const imported = `import { Analytics } from '@segment/analytics-node'; const client = new Analytics({});`;
    expect(contentRows(scanText(`${imported} ${code}`))).toEqual([`direct ${row}`]);
  });
});

describe('patterns', () => {
  test.each([
    ['analytics.track(`Chapter ${window.n} Opened`)', '`Chapter * Opened`'],
    ['analytics.track(`${window.a}${window.b} Opened`)', '`* Opened`'],
    ['analytics.track(`${window.a} ${window.b}`)', '`* *`'],
    ['analytics.track(`${window.a}`)', '?'],
    ['analytics.track("Cart " + window.a)', '`Cart *`'],
    ['let s = "Cart"; s += window.a; analytics.track(s)', '`Cart*`'],
    ['analytics.track(["Cart", window.a].join(" "))', '`Cart *`'],
    ['analytics.track(c ? "X" : `Cart ${window.a}`)', '"X" | ?'],
    ['analytics.track(c ? `List ${window.a}` : `Cart ${window.a}`)', '?'],
    ['analytics.track(`Cart ${c ? "Opened" : window.a}`)', '"Cart Opened" | ?'],
    ['function f(v: "A" | "B", w: string) { analytics.track(`${v} ${w}`) }', '?'],
    ['function f(w: string) { analytics.track(`Go ${w.toUpperCase()}`) }', '`Go *`'],
    ['function f(n: number) { analytics.track(`Step ${n} Viewed`) }', '`Step * Viewed`'],
  ])('%s is %s', (code, name) => {
    const [row] = contentRows(scanText(code));
    expect(row!.replace(/^direct (forwarded )?track /, '')).toBe(`${name} {}`);
  });
});

describe('a call inside a function', () => {
  test.each([
    ['forwards a parameter as its name', 'function f(name) { analytics.track(name) }', true],
    ['composes a parameter into its name', 'function f(name) { analytics.track(`App ${name}`) }', true],
    ['forwards a member of a parameter', 'function f(o) { analytics.track(o.name) }', true],
    ['forwards a rest parameter', 'const f = (...args) => analytics.track(...args)', true],
    ['forwards properties alone', `function f(props) { analytics.track('X', props) }`, false],
    ['chooses by a parameter', `function f(c) { analytics.track(c ? 'X' : 'Y') }`, false],
    ['has a parameter of a closed type', `function f(name: 'X' | 'Y') { analytics.track(name) }`, true],
    ['is run by an iteration', `window.list.forEach((name) => analytics.track(name))`, false],
    ['is an event handler', `bus.on('x', (name) => analytics.track(name))`, false],
    [
      'spreads what has no name',
      `function f(list) { const sums = list.reduce((sum, one) => ({ ...sum, b: one }), { a: 1 }); analytics.track({ event: 'X', ...sums }) }`,
      false,
    ],
    ['forwards an id', 'function f(id) { analytics.identify(id) }', true],
    ['forwards traits', 'function f(id, traits) { analytics.identify(id, traits) }', true],
    [
      'forwards an id with traits of its own',
      'function f(id) { analytics.identify(id, { plan: 1 }) }',
      false,
    ],
    ['forwards a page name', 'function f(name) { analytics.page(name) }', true],
    ['has no name', 'function f(x) { analytics.reset() }', false],
  ])('that %s', (_, code, forwarded) => {
    expect(scanText(code).calls.map((call) => call.forwarded)).toEqual([forwarded]);
  });

  test('of a component, whose props come from JSX', () => {
    const code = 'export function Button({ event }) { return <a onClick={() => analytics.track(event)} /> }';
    expect(contentRows(scanText(code, 'src/Button.tsx'))).toEqual(['direct track ? {}']);
  });
});

describe('correlated alternatives', () => {
  test('of a call that reaches several sends', () => {
    const code = `function send(kind, props) { if (kind) analytics.track('A Sent', { ...props, a: 1 }); else analytics.track('B Sent', { ...props, b: 1 }) }
send(window.k, { id: 1 });`;
    const call = scanText(code).calls.at(-1)!;
    expect(contentRows(scanText(code)).at(-1)).toBe('wrapper track "A Sent" | "B Sent" {a?, b?, id}');
    expect(call.sends!.map((one) => [one.names[0]!.value, one.properties.map(({ name }) => name)])).toEqual([
      ['A Sent', ['a', 'id']],
      ['B Sent', ['b', 'id']],
    ]);
  });

  test('none where there is one send', () => {
    expect(scanText(`analytics.track('X', { a: 1 })`).calls[0]!.sends).toBeNull();
  });
});
