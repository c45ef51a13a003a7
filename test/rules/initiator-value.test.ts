import { describe, expect, it } from 'vitest';
import rule from '../../rules/initiator-value/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const sends = (known: Parameters<typeof property>[1], fields = {}) =>
  call({ events: ['Item Added'], keys: [property('initiator', known)], ...fields });
const wrong = (actual: string) => ({ messageId: 'value', data: { actual } });

describe('initiator-value', () => {
  it.each([
    ['user', sends('user'), {}],
    ['system', sends('system'), {}],
    ['both', sends({ types: ['string'], values: ['system', 'user'], valuesComplete: true }), {}],
    ['a text that is not known', sends({ types: ['string'] }), {}],
    ['null beside a text', sends({ types: ['null', 'string'], values: ['user', null] }), {}],
    ['a value of which nothing is known', sends({}), {}],
    ['another method', sends('customer', { method: 'page' }), {}],
    [
      "the plan's own values",
      sends('customer'),
      { plan: 'common: { initiator: { type: string, enum: [customer] } }\nevents: {}' },
    ],
  ])('accepts %s', (_, sent, run) => {
    expect(runRule(rule, { calls: [sent], ...run })).toEqual([]);
  });

  it.each([
    ['another value', sends('customer'), {}, [wrong('"customer"')]],
    ['another case', sends('User'), {}, [wrong('"User"')]],
    ['one of several values', sends({ types: ['string'], values: ['bot', 'user'] }), {}, [wrong('"bot"')]],
    ['another type', sends({ types: ['boolean'] }), {}, [wrong('a boolean')]],
    [
      'a value where the plan lists none',
      sends('customer'),
      { plan: 'common: { initiator: string }\nevents: {}' },
      [wrong('"customer"')],
    ],
  ])('rejects %s', (_, sent, run, expected) => {
    expect(said(runRule(rule, { calls: [sent], ...run }))).toEqual(expected);
  });

  it('says once what a wrapper sends with every call', () => {
    const initiator = property('initiator', 'client');
    const calls = ['Item Added', 'Item Removed'].map((event) => call({ events: [event], keys: [initiator] }));
    const findings = runRule(rule, { calls });
    expect(findings.map(({ at, event, related }) => [at, event, related.length])).toEqual([
      [initiator.at, null, 2],
    ]);
  });
});
