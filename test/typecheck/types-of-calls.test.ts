import { describe, expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';
import { scanWithTypes, TSCONFIG } from '../support/scan-types.ts';

/** A package as it is installed: types without bodies. */
const PACKAGE = `
export declare function pick<T extends 'Cart Opened' | 'Cart Closed'>(which: T): T;
export declare function anyStep(): 'Shipping' | 'Payment';
export declare function over(kind: 1): 'One Chosen';
export declare function over(kind: 2): 'Two Chosen';
export declare function state(): { kind: 'ok'; data: { id: string; at: Date } } | { kind: 'failed'; error: string };
export declare function text(): string;
export declare function loose(): any;
export declare function record(): Record<string, number>;
export declare function maybe(): { a: 1 } | undefined;
export declare function listed(): { id: string; name: 'A Seen' | 'B Seen' }[];
export declare function later(): Promise<{ total: number }>;
export declare function merged<A, B>(a: A, b: B): A & B;
export declare function half<T>(of: T): Partial<T>;
export declare function branded(): 'Order Placed' & { readonly brand: unique symbol };
export declare function template(): \`Cart \${string} Seen\`;
export declare function hinted(): 'A' | (string & {});
export declare function nothing(): {};
export declare function either(): 'A' | (() => string);
export declare class Session { plan: string; close(): void; }
export declare function session(): Session;
export declare enum Names { Opened = 'Enum Opened', Closed = 'Enum Closed' }
export declare function named(): Names;
export interface Props { id: string; count?: number }
export type Infer<S> = S extends { shape: infer T } ? T : never;
export declare function schema<T>(shape: T): { shape: T; parse(input: unknown): T };
export interface Tree { label: string; children: Tree[] }
export declare function tree(): Tree;
`;

function filesWith(code: string, tsconfig = TSCONFIG): Files {
  return {
    'tsconfig.json': tsconfig,
    'src/app.ts': `import * as ext from 'ext';\nimport type { Props, Infer } from 'ext';\ndeclare const analytics: any;\n${code}`,
    'node_modules/ext/package.json': '{ "name": "ext", "types": "index.d.ts" }',
    'node_modules/ext/index.d.ts': PACKAGE,
  };
}

/** The rows without and with the type-checker. */
function beforeAndAfter(files: Files): readonly [string[], string[]] {
  return [contentRows(scanFiles(files)), contentRows(scanWithTypes(files).inventory)];
}

describe('adds', () => {
  test.each([
    ['a generic bound by its argument', `ext.pick('Cart Opened')`, '"Cart Opened"'],
    ['a union of literals', 'ext.anyStep()', '"Payment" | "Shipping"'],
    ['an overload', 'ext.over(2)', '"Two Chosen"'],
    ['a name of known parts', '`Step ${ext.anyStep()} Done`', '"Step Payment Done" | "Step Shipping Done"'],
    ['an enum of a package', 'ext.named()', '"Enum Closed" | "Enum Opened"'],
    ['a branded literal', 'ext.branded()', '"Order Placed"'],
    ['a template type', 'ext.template()', '`Cart * Seen`'],
    ['an element of a list', 'ext.listed()[0]!.name', '"A Seen" | "B Seen"'],
  ])('%s', (_, name, after) => {
    const files = filesWith(`analytics.track(${name});`);
    expect(beforeAndAfter(files)[1]).toEqual([`direct track ${after} {}`]);
    expect(beforeAndAfter(files)[0]).not.toEqual(beforeAndAfter(files)[1]);
  });

  test.each([
    ['an object', `const s = ext.state(); if (s.kind === 'ok') track(s.data);`, '{at, id}'],
    ['both alternatives without narrowing', 'track(ext.state());', '{data?, error?, kind}'],
    ['a spread', `track({ ...ext.listed()[0], own: 1 });`, '{id?, name?, own}'],
    ['what is awaited', 'async () => track(await ext.later());', '{total}'],
    ['an absent object', 'track(ext.maybe());', '{a?}'],
    ['an intersection', 'track(ext.merged({ a: 1 }, { b: 1 }));', '{a, b}'],
    ['a partial', 'track(ext.half({ a: 1 }));', '{a?}'],
    [
      'an inferred schema',
      `const S = ext.schema({ id: '', n: 1 }); (x: unknown) => track(S.parse(x));`,
      '{id, n}',
    ],
    ['a recursive type', 'track(ext.tree());', '{children, label}'],
    ['a type that a package declares', 'export const f = (p: Props) => track(p);', '{count?, id}'],
    [
      'an interface that extends it',
      'interface Own extends Props { more: 1 } export const f = (p: Own) => track(p);',
      '{count?, id, more}',
    ],
    [
      'an inferred type as a parameter',
      `const S = ext.schema({ id: '' }); export const f = (p: Infer<typeof S>) => track(p);`,
      '{id}',
    ],
    ['a parameter that its place gives a type', 'ext.listed().map((one) => track(one));', '{id, name}'],
  ])('the keys of %s', (_, code, after) => {
    const files = filesWith(code.replace(/\btrack\(/, `analytics.track('X', `));
    const [before, now] = beforeAndAfter(files);
    expect(now).toEqual([expect.stringMatching(/^direct track "X" /)]);
    expect(now[0]?.replace('direct track "X" ', '')).toBe(after);
    expect(before).not.toEqual(now);
  });

  test('what is left of a type where the code has narrowed it', () => {
    const files = filesWith(`const step = ext.anyStep();
if (step === 'Shipping') analytics.track(step);
else analytics.track(step);`);
    expect(beforeAndAfter(files)[1]).toEqual(['direct track "Shipping" {}', 'direct track "Payment" {}']);
  });

  test('types of values', () => {
    const files = filesWith(`analytics.track('X', ext.state());`);
    const [call] = scanWithTypes(files).inventory.calls;
    const kind = call?.properties.find(({ name }) => name === 'kind');
    expect(kind).toMatchObject({ types: ['string'], values: ['ok', 'failed'], valuesComplete: true });
    const data = call?.properties.find(({ name }) => name === 'data');
    expect(data?.properties?.map(({ name, types }) => [name, types])).toEqual([
      ['at', ['string']],
      ['id', ['string']],
    ]);
  });

  test('nothing where a wrapper gets its name: the callers are asked', () => {
    const files = filesWith(`function send(name: string) { analytics.track(name); }
send(ext.anyStep());`);
    expect(beforeAndAfter(files)[1]).toEqual([
      'direct forwarded track ? {}',
      'wrapper track "Payment" | "Shipping" {}',
    ]);
  });
});

describe('does not guess', () => {
  test.each([
    ['any', 'ext.loose()'],
    ['a text', 'ext.text()'],
    ['a text with hints', 'ext.hinted()'],
    ['a literal or a function', 'ext.either()'],
    ['any among others', `Math.random() ? ext.loose() : ext.anyStep()`],
  ])('a name from %s', (_, name) => {
    const [before, after] = beforeAndAfter(filesWith(`analytics.track(${name});`));
    expect(after[0]).toMatch(/\?/);
    expect(before).toHaveLength(1);
  });

  test.each([
    ['any', 'ext.loose()', '{…}'],
    ['an index signature', 'ext.record()', '{…}'],
    ['{}', 'ext.nothing()', '{…}'],
    ['a class instance', 'ext.session()', '{plan, …}'],
    ['a spread of any', '{ ...ext.loose(), a: 1 }', '{a, …}'],
  ])('that the keys of %s are all', (_, props, after) => {
    expect(beforeAndAfter(filesWith(`analytics.track('X', ${props});`))[1]).toEqual([
      `direct track "X" ${after}`,
    ]);
  });

  test.each([
    ['a type parameter', 'export function f<T extends { a: 1 }>(p: T) { track(p) }', '{a, …}'],
    [
      'what is mapped over one',
      'export function f<T extends { a: 1 }>(p: T) { track(ext.half(p)) }',
      '{a?, …}',
    ],
    ['what one is part of', 'export function f<T>(p: T) { track(ext.merged(p, { b: 1 })) }', '{b, …}'],
  ])('that the keys of %s are all', (_, code, after) => {
    const files = filesWith(code.replace('track(', `analytics.track('X', `));
    expect(beforeAndAfter(files)[1].map((row) => row.replace(/^.*track "X" /, ''))).toEqual([after]);
  });

  test('that a key is there where the project does without strict null checks', () => {
    const loose = '{ "compilerOptions": { "strict": false, "lib": ["es5"], "types": [] } }';
    expect(beforeAndAfter(filesWith(`analytics.track('X', ext.maybe());`, loose))[1]).toEqual([
      'direct track "X" {a?}',
    ]);
  });

  test('against a value that is known', () => {
    const files = filesWith(`const name: 'A' | 'B' | string = 'Known'; analytics.track(name, ext.loose());`);
    expect(beforeAndAfter(files)[1]).toEqual(['direct track "Known" {…}']);
  });
});

test('a key is told at its place in the code, else where its object is used', () => {
  const files = filesWith(`interface Own extends Props {
  more: 1;
}
export const f = (p: Own) => analytics.track('X', p);`);
  const [call] = scanWithTypes(files).inventory.calls;
  expect(call?.properties.map(({ name, at }) => [name, at.file, at.line])).toEqual([
    ['count', 'src/app.ts', 7],
    ['id', 'src/app.ts', 7],
    ['more', 'src/app.ts', 5],
  ]);
});
