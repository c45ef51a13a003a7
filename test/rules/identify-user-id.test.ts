import { describe, expect, it } from 'vitest';
import rule from '../../rules/identify-user-id/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const identify = (userId: { name?: string; values?: string[] }) => call({ method: 'identify', userId });

describe('identify-user-id', () => {
  it.each([
    ['an id', identify({ name: 'id' })],
    ['an id that says e-mail', identify({ name: 'emailId' })],
    ['a hash', identify({ name: 'emailHash' })],
    ['a value', identify({ values: ['f4ca124298'] })],
    ['a value that the name belies', identify({ name: 'email', values: ['f4ca124298'] })],
    ['none', call({ method: 'identify' })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it.each([
    ['email', identify({ name: 'email' }), 'name', { name: 'email' }],
    ['userEmail', identify({ name: 'userEmail' }), 'name', { name: 'userEmail' }],
    ['email_address', identify({ name: 'email_address' }), 'name', { name: 'email_address' }],
    ['an address', identify({ values: ['jo@example.com'] }), 'value', { value: 'jo@example.com' }],
  ])('rejects %s', (_, rejected, messageId, data) => {
    const findings = runRule(rule, { calls: [rejected] });
    expect(said(findings)).toEqual([{ messageId, data }]);
    expect(findings[0]?.at).toEqual(rejected.userId?.at);
  });
});
