import { describe, expect, test } from 'vitest';
import { findEvent } from '../../src/plan/event-lookup.ts';
import { loadFiles, planOf, shown } from './plan-folder.ts';

/** Loads a plan with a limit on how long that may take; the machine may be busy. */
function load(files: Readonly<Record<string, string>>) {
  const started = performance.now();
  const loaded = loadFiles(files);
  expect(performance.now() - started).toBeLessThan(20_000);
  return { ...loaded, said: [...loaded.problems, ...loaded.issues].map(shown) };
}

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

describe('a broken plan says where, and what to do', () => {
  test.each<readonly [name: string, text: string, said: string]>([
    [
      'brackets without end',
      `events: ${'['.repeat(100_000)}`,
      'p.yaml:1:207 Nested too deeply: more than 200 levels',
    ],
    [
      'blocks inside of blocks',
      lines(3000, (n) => `${'  '.repeat(n)}a:`),
      'p.yaml:201:401 Nested too deeply: more than 200 levels',
    ],
    [
      'aliases that multiply',
      `a0: &a0 [x, x]\n${lines(60, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)}`,
      'Aliases stand for more than 100000 values | Write the values out, or fewer',
    ],
    [
      'an alias inside of what it stands for',
      'events: &e\n  A: *e',
      'p.yaml:2:6 Disallowed alias "*e" inside of what it stands for | It would have no end',
    ],
    ['a key twice', 'events:\n  A: {}\n  "A": {}', 'p.yaml:3:3 Duplicate key "A" | It is on line 2 already'],
    [
      'a merge of no mapping',
      'events:\n  A: { <<: 3 }',
      'p.yaml:2:8 Expected "<<" to be followed by a mapping, or a list of them | Write "<<: *name"',
    ],
    ['tabs', 'events:\n\tA: {}', 'p.yaml:2:1 Unexpected tab | Indent with spaces'],
    [
      'several documents',
      'version: 1\n---\nevents: {}',
      'p.yaml:2:1 Expected one document, found several | Put each in a file of its own, without "---"',
    ],
    [
      'a tag that runs code elsewhere',
      'events: !!js/function "function () { throw 1 }"',
      'p.yaml:1:9 Unknown tag "tag:yaml.org,2002:js/function" | Remove it',
    ],
    ['a tag of its own', 'events: !Foo {}', 'p.yaml:1:9 Unknown tag "!Foo" | Remove it'],
    [
      'an event called __proto__',
      'events:\n  __proto__: {}',
      'p.yaml:2:3 Disallowed key "__proto__" | It would mean something else in JavaScript: choose another',
    ],
    [
      'a property called __proto__',
      'events: { A: { properties: { "__proto__": string } } }',
      'p.yaml:1:30 Disallowed key "__proto__" | It would mean something else in JavaScript: choose another',
    ],
    [
      'a field that every object has',
      'events: { A: { constructor: 1 } }',
      'p.yaml:1:16 Unknown field "constructor" | Known are properties, additionalProperties, description, meta, owner, sources, status, deprecated, versions',
    ],
    [
      'a definition that every object has',
      'events: { A: { properties: { a: { $ref: toString } } } }',
      'p.yaml:1:41 Unknown definition "toString" | It must be one of the "definitions" of the plan',
    ],
    [
      'a conflict of git',
      'events:\n<<<<<<< HEAD\n  A: {}\n=======\n  B: {}\n>>>>>>> main',
      'p.yaml:2:1 Expected a key, a colon and a value on one line | A colon is missing, or the indentation is off',
    ],
    [
      'a page of the web',
      '<!DOCTYPE html><html></html>',
      'p.yaml:1:1 Expected a tracking plan to be a mapping',
    ],
    [
      'a NUL',
      'events:\n  A\0B: {}',
      'p.yaml:2:4 Disallowed control character U+0000 | Remove it; in double quotes it is written "\\u0000"',
    ],
    [
      'a colour of the terminal',
      'events:\n  "A\u001b[31m": {}',
      'p.yaml:2:5 Disallowed control character U+001B | Remove it; in double quotes it is written "\\u001b"',
    ],
    [
      'a pattern that backtracks without end',
      'events: { A: { properties: { a: { type: string, pattern: "^(a+)+$" } } } }',
      'p.yaml:1:58 Disallowed "pattern" that can take for ever | A loop in it takes the same text in several ways, as (a+)+ does: with a text that does not match, all are tried',
    ],
    [
      'a pattern that does so after a prefix',
      'events: { A: { properties: { a: { type: string, pattern: "^ord_(?:xy|xyxy)+$" } } } }',
      'p.yaml:1:58 Disallowed "pattern" that can take for ever',
    ],
    ['a glob that backtracks without end', `include: "${'*a'.repeat(40)}.yaml"`, 'p.yaml:1:10 Unknown file'],
  ])('%s', (_, text, said) => {
    const loaded = load({ 'p.yaml': text, [`${'a'.repeat(200)}.yml`]: '' });
    expect(loaded.said.find((one) => one.includes(said))).toContain(said);
  });

  test('a plan that is no YAML at all', () => {
    const { said, plan } = load({ 'p.yaml': '}{\n'.repeat(20_000) });
    expect(plan).toBeNull();
    expect(said.length).toBeLessThan(100);
  });
});

describe('names are what is written', () => {
  test('where YAML 1.1 would read something else', () => {
    const names = [
      'yes',
      'No',
      'on',
      'off',
      'y',
      '1.10',
      '010',
      '0x1F',
      '1e3',
      '.inf',
      'null',
      '~',
      'true',
      '2020-01-01',
      '12:30',
    ];
    const { events } = planOf(`%YAML 1.1\n---\nevents:\n${names.map((name) => `  ${name}: {}`).join('\n')}`);
    expect(events.map(({ name }) => name)).toEqual(names);
  });

  test('where every object has them', () => {
    const plan = planOf(
      'events: { constructor: { properties: { toString: string!, valueOf: number } }, hasOwnProperty: {} }',
    );
    expect(findEvent(plan, 'constructor')!.properties.get('toString')!.required).toBe(true);
    expect([...findEvent(plan, 'constructor')!.properties.keys()]).toEqual(['toString', 'valueOf']);
    expect([findEvent(plan, 'toString'), findEvent(plan, '__proto__')]).toEqual([null, null]);
  });

  test('with a byte order mark and carriage returns around them', () => {
    expect(planOf('\u{FEFF}events:\r\n  A B:\r\n    properties: { a: string }\r\n').events[0]!.name).toBe(
      'A B',
    );
  });
});

describe('thousands of mistakes take no more than their number', () => {
  test.each<readonly [name: string, text: string, count: number]>([
    [
      'definitions that are not there',
      `definitions:\n${lines(5000, (n) => `  X${n}: string`)}\nevents:\n  A:\n    properties:\n${lines(5000, (n) => `      p${n}: { $ref: D${n} }`)}`,
      5000,
    ],
    [
      'successors that are not there',
      `events:\n${lines(3000, (n) => `  Event ${n} Clicked: { deprecated: { replacedBy: Evnt ${n} Click } }`)}`,
      3000,
    ],
    ['unknown fields', `events:\n${lines(5000, (n) => `  E${n}: { x: 1 }`)}`, 5000],
  ])('%s', (_, text, count) => {
    expect(load({ 'p.yaml': text }).said.length).toBeGreaterThanOrEqual(count);
  });
});

describe('includes', () => {
  test('that include all of their folder are each read once', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, n) => [`p/${n}.yaml`, `include: "*.yaml"\nevents: { E${n}: {} }`]),
    );
    const { plan, said } = load({ 'plan.yaml': 'include: p/*.yaml', ...files });
    expect(said).toEqual([]);
    expect(plan!.events).toHaveLength(1500);
  });

  test('one after the other, thousands of times', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`${n}.yaml`, `include: ${n + 1}.yaml`]),
    );
    const { plan, said } = load({ ...chain, '3000.yaml': 'events: { A: {} }' });
    expect(said).toEqual([]);
    expect(plan!.events).toHaveLength(1);
  });
});
