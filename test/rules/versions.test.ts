import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { call, property } from '../support/calls.ts';
import { runRule } from '../support/run-rule.ts';

const AGAINST_PLAN = [
  'missing-required-property',
  'property-type-mismatch',
  'property-value-invalid',
  'unplanned-property',
];
const PLAN = `events:
  E:
    properties: { a: string!, b: string }
    versions:
      2: { properties: { a: number!, b: { type: string, enum: [x] } } }
      3: { properties: { c: string! } }`;

function found(...keys: ReturnType<typeof property>[]): string[] {
  const calls = [call({ events: ['E'], keys })];
  return rules
    .filter(({ id }) => AGAINST_PLAN.includes(id))
    .flatMap((rule) => runRule(rule, { calls, plan: PLAN }))
    .map(({ rule, property: path }) => `${rule} ${path}`);
}

it.each([
  ['the first', [property('a', 'x'), property('b', 'y')]],
  ['the second', [property('a', 1), property('b', 'x')]],
  ['the third', [property('c', 'x')]],
])('a call may be %s version', (_, keys) => {
  expect(found(...keys)).toEqual([]);
});

it.each([
  ['by its keys', [property('a', 1), property('c', 'x')], ['unplanned-property c']],
  ['by its values', [property('a', 1), property('b', 'y')], ['property-type-mismatch a']],
])('a call that breaks every version %s is found', (_, keys, expected) => {
  expect(found(...keys)).toEqual(expected);
});
