/** What the rules against the plan have in common: whatever is planned is judged, at every depth. */
import { describe, expect, it } from 'vitest';
import missing from '../../rules/missing-required-property/rule.ts';
import mismatch from '../../rules/property-type-mismatch/rule.ts';
import invalid from '../../rules/property-value-invalid/rule.ts';
import unplanned from '../../rules/unplanned-property/rule.ts';
import { type CallFields, call, property, value } from '../support/calls.ts';
import { runRule } from '../support/run-rule.ts';

const KEYS = '{ size: { type: integer, maximum: 9 }, id: string! }';
const PLAN = `events: { E: { properties: ${KEYS} }, "E *": { properties: ${KEYS} } }
identify: { traits: ${KEYS} }
group: { traits: ${KEYS} }
pages: { P: { properties: ${KEYS} } }
screens: { P: { properties: ${KEYS} } }`;
const NESTED = `events:
  E: { properties: { a: { properties: ${KEYS} }, b: { type: array, items: { properties: ${KEYS} } } } }`;

const SENT: readonly (readonly [string, CallFields, string])[] = [
  ['an event', { events: ['E'] }, '"E"'],
  ['a pattern', { events: ['E 1'] }, '"E 1"'],
  ['traits of a user', { method: 'identify' }, 'the traits of identify'],
  ['traits of a group', { method: 'group' }, 'the traits of group'],
  ['a page', { method: 'page', events: ['P'] }, 'page "P"'],
  ['a screen', { method: 'screen', events: ['P'] }, 'screen "P"'],
];
const id = property('id', 'x');

describe.each(SENT)('%s', (_, fields, subject) => {
  it.each([
    ['a missing key', missing, [], 'id'],
    ['an unplanned key', unplanned, [id, property('colour', 'red')], 'colour'],
    ['a wrong type', mismatch, [id, property('size', 'big')], 'size'],
    ['a wrong value', invalid, [id, property('size', 12)], 'size'],
  ])('%s', (__, rule, keys, path) => {
    expect(runRule(rule, { plan: PLAN, calls: [call({ ...fields, keys })] })).toMatchObject([
      { property: path, data: { subject } },
    ]);
  });
});

describe.each([
  ['in an object', 'a.', (keys: (typeof id)[]) => property('a', { types: ['object'], properties: keys })],
  [
    'in an array',
    'b[].',
    (keys: (typeof id)[]) =>
      property('b', { types: ['array'], items: value({ types: ['object'], properties: keys }) }),
  ],
])('%s', (_, before, holding) => {
  it.each([
    ['a missing key', missing, [], 'id'],
    ['an unplanned key', unplanned, [id, property('colour', 'red')], 'colour'],
    ['a wrong type', mismatch, [id, property('size', 'big')], 'size'],
    ['a wrong value', invalid, [id, property('size', 12)], 'size'],
  ])('%s', (__, rule, keys, path) => {
    const calls = [call({ events: ['E'], keys: [holding(keys)] })];
    expect(runRule(rule, { plan: NESTED, calls })).toMatchObject([{ property: before + path }]);
  });
});
