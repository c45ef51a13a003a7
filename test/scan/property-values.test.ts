import { describe, expect, test } from 'vitest';
import type { Property, ValueShape } from '../../src/scan/inventory.ts';
import { keysOf } from '../support/inventory-rows.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

function propertyOf(code: string): Property {
  return scanText(code).calls.at(-1)!.properties[0]!;
}

/** `string = "a" | "b"`, dots where there are further values; `{a, b?}` for nested keys, `[…]` for items. */
function described({
  types,
  values,
  valuesComplete,
  undefined: absent,
  properties,
  open,
  items,
}: ValueShape): string {
  const known = [
    ...values.map((one) => JSON.stringify(one)),
    ...(valuesComplete || values.length === 0 ? [] : ['…']),
  ];
  return [
    types.join(' | ') || '?',
    known.length > 0 ? `= ${known.join(' | ')}` : '',
    properties ? keysOf(properties, open) : '',
    items ? `[${described(items)}]` : '',
    absent === 'never' ? '' : `${absent} undefined`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('a value', () => {
  test.each([
    [`'web'`, 'string = "web"'],
    ['1', 'number = 1'],
    ['true', 'boolean = true'],
    ['null', 'null = null'],
    ['undefined', '? always undefined'],
    ['c ? 1 : undefined', 'number = 1 maybe undefined'],
    [`c ? 'a' : 'b'`, 'string = "a" | "b"'],
    [`c ? 'a' : 1`, 'number | string = "a" | 1'],
    [`c ? 'a' : window.x`, '? = "a" | …'],
    ['`Step ${window.n}`', 'string'],
    ['String(window.x)', 'string'],
    ['Date.now()', 'number'],
    ['window.a.length', '?'],
    ['[1, 2].length', 'number'],
    ['Boolean(x)', 'boolean'],
    ['!window.x', 'boolean'],
    ['window.a === 1', 'boolean'],
    ['a > b', 'boolean'],
    ['a - b', 'number'],
    ['-1', 'number = -1'],
    ['JSON.stringify(x)', 'string'],
    ['{ a: 1, ...(c && { b: 2 }) }', 'object {a, b?}'],
    ['{ ...window.x }', 'object {…}'],
    ['{}', 'object {}'],
    [`['a', 'b']`, 'array [string = "a" | "b"]'],
    ['[]', 'array'],
    ['[{ a: 1 }, { a: 2, b: 1 }]', 'array [object {a, b?}]'],
    ['window.list.map((x) => x.id)', '?'],
    ['c ? { a: 1 } : 1', 'number | object = 1 | …'],
    ['() => 1', '?'],
    ['window.x', '?'],
  ])('%s is %s', (value, expected) => {
    expect(described(propertyOf(`analytics.track('X', { k: ${value} })`))).toBe(expected);
  });
});

describe('a value of a type', () => {
  test.each([
    ['string', 'string'],
    ['number | null', 'null | number = null | …'],
    [`'a' | 'b'`, 'string = "a" | "b"'],
    ['Date', 'string'],
    ['string[]', 'array [string]'],
    ['{ a: string; b?: number }', 'object {a, b?}'],
    ['Array<{ a: 1 }>', 'array [object {a}]'],
    ['Record<string, number>', 'object {…}'],
    ['any', '?'],
    ['unknown', '?'],
    ['boolean', 'boolean'],
    ['string | undefined', 'string maybe undefined'],
    ['E', 'string = "a" | "b"'],
    ['bigint', 'number'],
    ['object', 'object'],
    ['() => void', '?'],
  ])('%s is %s', (type, expected) => {
    const code = `enum E { A = 'a', B = 'b' }\nfunction f(k: ${type}) { analytics.track('X', { k }) }`;
    expect(described(propertyOf(code))).toBe(expected);
  });
});

describe('where a key is there', () => {
  test('nested keys have places of their own', () => {
    const property = propertyOf(`analytics.track('X', {\n  cart: {\n    total: 1 } })`);
    expect([property.at.line, property.at.column]).toEqual([2, 3]);
    const [total] = property.properties!;
    expect([total!.name, total!.at.line, total!.at.column]).toEqual(['total', 3, 5]);
  });

  test.each([
    [`analytics.track('X', { cart_id: 1 })`, 'src/app.ts:1:24'],
    [`analytics.track('X', { 'cart id': 1 })`, 'src/app.ts:1:24'],
    [`const id = 1;\nanalytics.track('X', { id })`, 'src/app.ts:2:24'],
    [`const p = { id: 1 };\nanalytics.track('X', p)`, 'src/app.ts:1:13'],
    [`const p: any = {};\np.id = 1;\nanalytics.track('X', p)`, 'src/app.ts:2:1'],
    [`type P = {\n  id: string };\nfunction f(p: P) { analytics.track('X', p) }`, 'src/app.ts:2:3'],
    [`const f = (e, p) => analytics.track(e, p);\nf('X', { id: 1 })`, 'src/app.ts:2:10'],
    [`const f = (e) => analytics.track(e, { id: 1 });\nf('X')`, 'src/app.ts:1:39'],
  ])('%o at %s', (code, expected) => {
    const { at } = propertyOf(code);
    expect(`${at.file}:${at.line}:${at.column}`).toBe(expected);
  });

  test('in another file', () => {
    const files = {
      'src/base.ts': `export const base = {\n  app: 'web' };`,
      'src/app.ts': `import { base } from './base';\nanalytics.track('X', { ...base });`,
    };
    const { at } = scanFiles(files).calls[0]!.properties[0]!;
    expect(`${at.file}:${at.line}:${at.column}`).toBe('src/base.ts:2:3');
  });
});

test('properties come sorted by name', () => {
  const [call] = scanText(`analytics.track('X', { b: 1, a: 2, C: 3, 10: 4 })`).calls;
  expect(call!.properties.map(({ name }) => name)).toEqual(['10', 'C', 'a', 'b']);
});

test('a recursive type ends', () => {
  const property = propertyOf(`interface Node { id: string; child?: Node; children: Node[] }
function f(node: Node) { analytics.track('X', { node }) }`);
  expect(property.properties!.map(({ name }) => name)).toEqual(['child', 'children', 'id']);
});

test('more values than an enum has are no enum', () => {
  const many = Array.from({ length: 60 }, (_, index) => `'v${index}'`).join(' | ');
  const property = propertyOf(`function f(k: ${many}) { analytics.track('X', { k }) }`);
  expect(property).toMatchObject({ types: ['string'], valuesComplete: false });
  expect(property.values).toHaveLength(50);
});
