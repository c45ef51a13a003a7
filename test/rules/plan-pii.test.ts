import { expect, it } from 'vitest';
import rule from '../../rules/plan-pii/rule.ts';
import { runRule } from '../support/run-rule.ts';

const found = (plan: string) =>
  runRule(rule, { plan }).map(({ messageId, property }) => [messageId, property]);

it.each([
  'email',
  'Email',
  'email_address',
  'firstName',
  'phone number',
  'ipAddress',
  'dateOfBirth',
  'password',
])('rejects %s', (name) => {
  expect(found(`events: { E: { properties: { "${name}": string } } }`)).toEqual([['undeclared', name]]);
});

it.each(['tool_name', 'email_sent', 'name_length', 'plan', 'ip_version', 'phone_model'])(
  'accepts %s',
  (name) => {
    expect(found(`events: { E: { properties: { "${name}": string } } }`)).toEqual([]);
  },
);

it('takes a declaration either way, also of a definition', () => {
  const definitions = 'definitions: { Address: { type: string, pii: true } }\n';
  const traits = '{ email: { $ref: Address }, phone: { type: string, pii: false } }';
  expect(found(`${definitions}identify: { traits: ${traits} }`)).toEqual([]);
});

it('looks inside of objects and arrays', () => {
  const plan =
    'events: { E: { properties: { guests: { type: array, items: { properties: { email: string } } } } } }';
  expect(found(plan)).toEqual([['undeclared', 'guests[].email']]);
});
