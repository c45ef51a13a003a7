import { describe, expect, it } from 'vitest';
import rule from '../../rules/property-type-mismatch/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
events:
  Order Completed:
    properties:
      total: number
      count: integer
      note: { type: [string, "null"] }
      author: { type: object, properties: { name: string } }
      topics: { type: array, items: string }
    versions: { 2: { properties: { total: string } } }
  Cart Viewed: { properties: { total: string, size: string } }
`;
const send = (...keys: Parameters<typeof property>[]) =>
  call({ events: ['Order Completed'], keys: keys.map((key) => property(...key)) });
const mismatch = (path: string, expected: string, actual: string, subject = '"Order Completed"') => ({
  messageId: 'type',
  data: { property: path, subject, expected, actual },
});

describe('property-type-mismatch', () => {
  it.each([
    ['the planned type', send(['total', 5], ['count', 2])],
    ['another version', send(['total', 'five'])],
    ['one type of several', send(['note', { types: ['string', 'number'] }])],
    ['null', send(['note', { types: ['null'] }])],
    ['a type that is not known', send(['count', {}])],
    ['undefined', send(['count', { types: ['string'], undefined: 'always' }])],
    ['a key that is not planned', send(['other', true])],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it.each([
    ['a boolean', send(['total', true]), [mismatch('total', 'a number', 'a boolean')]],
    ['a text', send(['count', 'two']), [mismatch('count', 'an integer', 'a string')]],
    [
      'several types',
      send(['count', { types: ['string', 'null'] }]),
      [mismatch('count', 'an integer', 'a string or null')],
    ],
    [
      'a key of an object',
      send(['author', { types: ['object'], properties: [property('name', 5)] }]),
      [mismatch('author.name', 'a string', 'a number')],
    ],
    [
      'what an array holds',
      send(['topics', { types: ['array'], items: value({ types: ['number'] }) }]),
      [mismatch('topics[]', 'a string', 'a number')],
    ],
    [
      'an object for a list',
      send(['topics', { types: ['object'] }]),
      [mismatch('topics', 'an array', 'an object')],
    ],
    [
      'one of two events',
      call({ events: ['Cart Viewed', 'Newsletter Read'], keys: [property('size', 5)] }),
      [mismatch('size', 'a string', 'a number', '"Cart Viewed"')],
    ],
  ])('rejects %s', (_, rejected, expected) => {
    const findings = runRule(rule, { calls: [rejected], plan });
    expect(said(findings)).toEqual(expected);
  });

  it('stands at the key', () => {
    const key = property('count', 'two');
    expect(
      runRule(rule, { calls: [call({ events: ['Order Completed'], keys: [key] })], plan })[0]?.at,
    ).toEqual(key.at);
  });
});
