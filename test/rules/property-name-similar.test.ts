import { describe, expect, it } from 'vitest';
import casing from '../../rules/property-casing/rule.ts';
import rule from '../../rules/property-name-similar/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

/** A call of an event of its own for each list of keys. */
const calls = (...keys: string[][]) =>
  keys.map((own, index) => call({ events: [`Step ${index} Completed`], keys: own }));

describe('two spellings', () => {
  it.each([
    [['signup_source'], ['sign_up_source'], ['signup_source']],
    [['searchUUID'], ['searchUuid'], ['searchUUID']],
  ])('rejects %j and %j', (first, second, third) => {
    const run = { calls: calls(first, second, third), beside: [[casing]] as const };
    expect(said(runRule(rule, run))).toEqual([
      { messageId: 'similar', data: { property: second[0], other: first[0], count: '2 places' } },
    ]);
  });

  it('leaves to property-casing what that one reports, while it is on', () => {
    const both = calls(['orderId'], ['order_id'], ['order_id']);
    expect(runRule(rule, { calls: both, beside: [[casing]] })).toEqual([]);
    expect(said(runRule(rule, { calls: both }))).toEqual([
      { messageId: 'similar', data: { property: 'orderId', other: 'order_id', count: '2 places' } },
    ]);
  });

  it('leaves to the rule about columns what meets in one table', () => {
    const [first, second] = calls(['signup_source'], ['sign_up_source']);
    const event = { events: ['Signup Started'] };
    expect(runRule(rule, { calls: [first!, second!] })).toHaveLength(1);
    const inOne = [call({ ...event, keys: ['signup_source'] }), call({ ...event, keys: ['sign_up_source'] })];
    expect(runRule(rule, { calls: inOne })).toEqual([]);
  });

  it('leaves to the plan what it has', () => {
    const plan = 'events: { Step 0 Completed: { properties: { signup_source: string } } }';
    expect(runRule(rule, { calls: calls(['signup_source'], ['sign_up_source']), plan })).toEqual([]);
  });
});

describe('misspelt keys', () => {
  it.each([
    ['desciption', 'description'],
    ['product_desciption', 'product_description'],
    ['totalQuantitiy', 'totalQuantity'],
    ['currancy', 'currency'],
    ['Recepient', 'Recipient'],
    ['seperate', 'separate'],
  ])('rejects %s', (property, expected) => {
    expect(said(runRule(rule, { calls: calls([property]) }))).toEqual([
      { messageId: 'typo', data: { property, expected } },
    ]);
  });

  it.each([
    'description',
    'descriptions',
    'country',
    'county',
    'organisation',
    'organization',
    'currencies',
    'receiver',
    'failure_internal_message',
    'user_preference',
    'curationId',
    'languages',
    'vacation',
    'localtion1',
    'referer',
    'item_1',
  ])('accepts %s', (property) => {
    expect(runRule(rule, { calls: calls([property]) })).toEqual([]);
  });
});
