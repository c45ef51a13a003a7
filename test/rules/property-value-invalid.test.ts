import { describe, expect, it } from 'vitest';
import rule from '../../rules/property-value-invalid/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
events:
  Order Completed:
    properties:
      channel: { type: string, enum: [email, app] }
      year: { type: integer, minimum: 1900 }
      code: { type: string, pattern: "^[A-Z]{3}$" }
      tags: { type: array, items: { type: string, maxLength: 3 } }
      author: { type: object, properties: { role: { type: string, const: editor } } }
`;
const send = (...keys: Parameters<typeof property>[]) =>
  call({ events: ['Order Completed'], keys: keys.map((key) => property(...key)) });

describe('property-value-invalid', () => {
  it.each([
    ['planned values', send(['channel', 'email'], ['year', 1999], ['code', 'ABC'])],
    ['a value that is not known', send(['channel', { types: ['string'] }])],
    ['another type, which is not its matter', send(['channel', 5])],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it.each([
    ['a choice', send(['channel', 'fax']), 'channel', '"fax"'],
    ['a range', send(['year', 1800]), 'year', '1800'],
    ['a fraction', send(['year', 1999.5]), 'year', '1999.5'],
    ['a pattern', send(['code', 'abc']), 'code', '"abc"'],
    [
      'one of several values',
      send(['channel', { types: ['string'], values: ['email', 'fax'] }]),
      'channel',
      '"fax"',
    ],
    [
      'what an array holds',
      send(['tags', { types: ['array'], items: value({ types: ['string'], values: ['long'] }) }]),
      'tags[]',
      '"long"',
    ],
    [
      'a key of an object',
      send(['author', { types: ['object'], properties: [property('role', 'boss')] }]),
      'author.role',
      '"boss"',
    ],
  ])('rejects %s', (_, rejected, path, actual) => {
    const findings = said(runRule(rule, { calls: [rejected], plan }));
    expect(findings.map(({ messageId, data }) => [messageId, data.property, data.actual])).toEqual([
      ['value', path, actual],
    ]);
  });
});
