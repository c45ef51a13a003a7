import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-pii-property/rule.ts';
import type { Span } from '../../src/document/span.ts';
import { call, place, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const joined = (keys: Parameters<typeof call>[0]) => call({ events: ['Waitlist Joined'], ...keys });
const personal = (name: string, kind = 'personal data', subject = '"Waitlist Joined"') => ({
  messageId: 'personal',
  data: { property: name, subject, kind },
});

describe('no-pii-property', () => {
  it.each([
    [
      'parts of words',
      joined({
        keys: ['tool_name', 'file_name', 'projectName', 'user_type', 'email_sent', 'emailId', 'tokenId'],
      }),
      {},
    ],
    ['what is harmless as often', joined({ keys: ['name', 'address', 'ip', 'token', 'title'] }), {}],
    ['traits', joined({ method: 'identify', keys: ['email', 'firstName', 'phone', 'username'] }), {}],
    ['whether there is one', joined({ keys: [property('email', true)] }), {}],
    ['a key that is not sent', joined({ keys: [property('email', { undefined: 'always' })] }), {}],
    [
      'what the plan allows',
      joined({ keys: ['email'] }),
      { plan: 'events: { Waitlist Joined: { properties: { email: { type: string, pii: true } } } }' },
    ],
    [
      'what the plan knows to tell nothing of a person',
      joined({ keys: ['username'] }),
      { plan: 'common: { username: { type: string, pii: false } }\nevents: {}' },
    ],
  ])('accepts %s', (_, sent, run) => {
    expect(runRule(rule, { calls: [sent], ...run })).toEqual([]);
  });

  it.each([
    ['an address', joined({ keys: ['email'] }), {}, [personal('email')]],
    ['any casing', joined({ keys: ['firstName'] }), {}, [personal('firstName')]],
    ['a secret', joined({ keys: ['userToken'] }), {}, [personal('userToken', 'a secret')]],
    [
      'a secret among traits',
      joined({ method: 'identify', events: [], keys: ['password'] }),
      {},
      [personal('password', 'a secret', 'the traits of identify')],
    ],
    [
      'what is inside of an object',
      joined({ keys: [property('new', value({ properties: [property('email')] }))] }),
      {},
      [personal('new.email')],
    ],
    [
      'what the plan has without a word on it',
      joined({ keys: ['email'] }),
      { plan: 'events: { Waitlist Joined: { properties: { email: string } } }' },
      [personal('email')],
    ],
  ])('rejects %s', (_, sent, run, expected) => {
    expect(said(runRule(rule, { calls: [sent], ...run }))).toEqual(expected);
  });

  it('says once for an event where it is sent at several places', () => {
    const calls = [
      joined({ keys: ['email'] }),
      joined({ keys: ['email'] }),
      call({ events: ['B'], keys: ['email'] }),
    ];
    expect(runRule(rule, { calls }).map(({ event, related }) => [event, related.length])).toEqual([
      ['Waitlist Joined', 1],
      ['B', 0],
    ]);
  });

  it('stands at the call where the object is made elsewhere', () => {
    const outer = place('src/app.ts', 500);
    const key = (at: Span) =>
      joined({
        keys: [
          property('new', {
            writtenIn: { ...outer, line: 499, endLine: 501 },
            at: outer,
            properties: [property('email', { at })],
          }),
        ],
      });
    const elsewhere = place('src/profile.ts');
    const [finding] = runRule(rule, { calls: [key(elsewhere)] });
    expect(finding).toMatchObject({ at: outer, related: [{ at: elsewhere, message: 'it is here' }] });
    const beside = { ...outer, column: 20, endColumn: 25 };
    expect(runRule(rule, { calls: [key(beside)] })[0]).toMatchObject({ at: beside, related: [] });
  });

  it.each([
    [
      'a trait already',
      [call({ method: 'identify', keys: ['email'] })],
      'leave it out, it is a trait already',
    ],
    ['no trait yet', [], 'send it once, as a trait of identify'],
  ])('says where %s belongs', (_, calls, expected) => {
    const [finding] = runRule(rule, { calls: [joined({ keys: ['email'] }), ...calls] });
    expect(finding!.help).toContain(expected);
  });

  it('says once of an object that is sent under two keys', () => {
    const email = property('email');
    const profile = value({ properties: [email] });
    const changed = joined({ keys: [property('old', profile), property('new', profile)] });
    const findings = runRule(rule, { calls: [changed] });
    expect(findings.map(({ at, messageId, message }) => [at, messageId, message])).toEqual([
      [
        email.at,
        'several',
        'Disallowed "old.email", "new.email" in "Waitlist Joined": by their name they are personal data',
      ],
    ]);
    const apart = joined({ keys: ['email', property('new', profile)] });
    expect(runRule(rule, { calls: [apart] })).toHaveLength(2);
  });
});
