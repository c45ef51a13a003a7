import { describe, expect, it } from 'vitest';
import rule from '../../rules/unplanned-property/rule.ts';
import { call, names, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
common: { initiator: string }
events:
  Order Completed:
    properties:
      order_id: string
      author: { type: object, properties: { name: string }, additionalProperties: false }
    versions: { 2: { properties: { order_number: string } } }
  Order Cancelled: { properties: { reason: string } }
  Cart Viewed: { additionalProperties: true }
identify: { traits: { email: string } }
pages: { Product: { properties: { sku: string } } }
`;
const unplanned = (key: string, subject: string) => ({
  messageId: 'unplanned',
  data: { property: key, subject },
});

describe('unplanned-property', () => {
  it.each([
    ['planned keys', call({ events: ['Order Completed'], keys: ['order_id', 'initiator'] })],
    ['keys of another version', call({ events: ['Order Completed'], keys: ['order_number', 'initiator'] })],
    ['an event that takes more', call({ events: ['Cart Viewed'], keys: ['anything'] })],
    ['an event that is not planned', call({ events: ['Cart Opened'], keys: ['anything'] })],
    [
      'a key that does not travel',
      call({ events: ['Order Completed'], keys: [property('note', { undefined: 'always' })] }),
    ],
    ['a page that is not planned', call({ method: 'page', events: ['Docs'], keys: ['anything'] })],
    ['group, of which the plan says nothing', call({ method: 'group', keys: ['anything'] })],
    [
      'an optional key that another event of the call takes',
      call({
        events: ['Order Completed', 'Order Cancelled'],
        keys: [property('reason', { optional: true })],
      }),
    ],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it.each([
    [
      'a key',
      call({ events: ['Order Completed'], keys: ['order_id', 'total'] }),
      [unplanned('total', '"Order Completed"')],
    ],
    [
      'a key of an object',
      call({
        events: ['Order Completed'],
        keys: [property('author', { types: ['object'], properties: [property('nick')] })],
      }),
      [unplanned('author.nick', '"Order Completed"')],
    ],
    ['a trait', call({ method: 'identify', keys: ['plan'] }), [unplanned('plan', 'the traits of identify')]],
    [
      'a key of a page',
      call({ method: 'page', events: ['Product'], keys: ['price'] }),
      [unplanned('price', 'page "Product"')],
    ],
    [
      'an optional key that no event of the call takes',
      call({ events: ['Order Completed', 'Order Cancelled'], keys: [property('total', { optional: true })] }),
      [unplanned('total', '"Order Cancelled"'), unplanned('total', '"Order Completed"')],
    ],
    [
      'a key that is always sent, with one of two events',
      call({ events: ['Order Completed', 'Order Cancelled'], keys: ['reason'] }),
      [unplanned('reason', '"Order Completed"')],
    ],
  ])('rejects %s', (_, rejected, expected) => {
    expect(said(runRule(rule, { calls: [rejected], plan }))).toEqual(expected);
  });

  it('keeps alternatives of a call apart', () => {
    const send = (event: string, key: string) => ({
      names: names(event),
      properties: [property(key)],
      open: false,
    });
    const sends = [send('Order Completed', 'order_id'), send('Order Cancelled', 'reason')];
    const both = call({
      events: ['Order Completed', 'Order Cancelled'],
      keys: ['order_id', 'reason'],
      sends,
    });
    expect(runRule(rule, { calls: [both], plan })).toEqual([]);
  });

  it('says what was probably meant', () => {
    const near = call({ events: ['Order Completed'], keys: ['orderId'] });
    expect(runRule(rule, { calls: [near], plan })[0]?.help).toBe('Did you mean "order_id"?');
  });

  it('says a key that several calls share once', () => {
    const shared = property('total');
    const calls = [
      call({ events: ['Order Completed'], keys: [shared] }),
      call({ events: ['Order Completed'], keys: [shared] }),
    ];
    expect(runRule(rule, { calls, plan })).toHaveLength(1);
  });
});
