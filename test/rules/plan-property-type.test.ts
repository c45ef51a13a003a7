import { expect, it } from 'vitest';
import rule from '../../rules/plan-property-type/rule.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = (properties: string) => `events: { E: { properties: ${properties} } }`;

it.each([
  ['no type', '{ p: { description: x } }', 'type', 'p'],
  ['nothing', '{ p: }', 'type', 'p'],
  ['an array of anything', '{ p: array }', 'items', 'p'],
  ['an array that may be null', '{ p: { type: [array, "null"] } }', 'items', 'p'],
  ['items without a type', '{ p: { type: array, items: { description: x } } }', 'items', 'p'],
  ['arrays of arrays of anything', '{ p: { type: array, items: array } }', 'items', 'p'],
  ['inside of an object', '{ p: { properties: { q: {} } } }', 'type', 'p.q'],
  ['inside of an array', '{ p: { type: array, items: { properties: { q: array } } } }', 'items', 'p[].q'],
])('rejects %s', (_, properties, messageId, name) => {
  expect(said(runRule(rule, { plan: plan(properties) }))).toEqual([{ messageId, data: { name } }]);
});

it.each([
  ['types', '{ p: string, q: "string[]", r: { type: [number, "null"] } }'],
  [
    'enumerations and constants',
    '{ p: { enum: [a, 1] }, q: { const: null }, r: { type: array, enum: [[1]] } }',
  ],
  ['objects and arrays by what is in them', '{ p: { properties: { q: string } }, r: { items: string } }'],
])('accepts %s', (_, properties) => {
  expect(runRule(rule, { plan: plan(properties) })).toEqual([]);
});

it('says once what a definition lends', () => {
  const text = `definitions: { D: { properties: { q: {} } } }\n${plan('{ a: { $ref: D }, b: { $ref: D } }')}`;
  expect(said(runRule(rule, { plan: text }))).toEqual([{ messageId: 'type', data: { name: 'a.q' } }]);
});

it('says once for a file what most of it lacks', () => {
  const many = (value: string) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: ${value}`).join(', ');
  expect(said(runRule(rule, { plan: plan(`{ ${many('{}')} }`) }))).toMatchObject([
    { messageId: 'types', data: { count: 6 } },
  ]);
  expect(said(runRule(rule, { plan: plan(`{ ${many('array')} }`) }))).toMatchObject([
    { messageId: 'itemsOfMany', data: { count: 6 } },
  ]);
});
