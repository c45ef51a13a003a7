import { describe, expect, it } from 'vitest';
import rule from '../../rules/missing-required-property/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
common:
  initiator: string!
  display_format: { type: string, required: true, sources: [web] }
events:
  Order Completed:
    properties:
      order_id: string!
      note: string
      author: { type: object, properties: { name: string! } }
      team: { type: string, required: true, sources: [app] }
    versions: { 2: { properties: { order_number: string! } } }
  Order Cancelled: { properties: { reason: string! } }
  Bare Sent: { properties: { initiator: string } }
identify: { traits: { email: string! } }
`;
const subject = '"Order Completed"';
const send = (fields: Parameters<typeof call>[0]) => call({ events: ['Order Completed'], ...fields });

describe('missing-required-property', () => {
  it.each([
    ['all keys', send({ keys: ['order_id', 'initiator'] })],
    ['the keys of another version', send({ keys: ['order_number', 'initiator'] })],
    ['keys that are not known', send({ open: true })],
    ["an event's own word on a common key", call({ events: ['Bare Sent'] })],
    ['another source', send({ source: 'app', keys: ['order_id', 'initiator', 'team'] })],
    ['another method', call({ method: 'page' })],
    [
      'keys that may belong to one event each',
      call({
        events: ['Order Cancelled', 'Order Completed'],
        keys: ['initiator', property('order_id', { optional: true }), property('reason', { optional: true })],
      }),
    ],
    [
      'an object whose keys are not known',
      send({
        keys: [
          'order_id',
          'initiator',
          property('author', { types: ['object'], properties: [], open: true }),
        ],
      }),
    ],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it.each([
    ['a key', send({ keys: ['initiator'] }), 'missing', { property: 'order_id', subject }],
    ['a common key', send({ keys: ['order_id'] }), 'missing', { property: 'initiator', subject }],
    [
      'a common key of an event that is not planned',
      call({ events: ['Cart Viewed'] }),
      'missing',
      { property: 'initiator', subject: '"Cart Viewed"' },
    ],
    [
      'a common key of the source',
      send({ source: 'web', keys: ['order_id', 'initiator'] }),
      'missing',
      { property: 'display_format', subject },
    ],
    [
      'a key of the source',
      send({ source: 'app', keys: ['order_id', 'initiator'] }),
      'missing',
      { property: 'team', subject },
    ],
    [
      'a key that can be absent',
      send({ keys: ['initiator', property('order_id', { optional: true })] }),
      'maybe',
      { property: 'order_id', subject },
    ],
    [
      'a key of an object',
      send({ keys: ['order_id', 'initiator', property('author', { types: ['object'], properties: [] })] }),
      'missing',
      { property: 'author.name', subject },
    ],
    [
      'a trait',
      call({ method: 'identify' }),
      'missing',
      { property: 'email', subject: 'the traits of identify' },
    ],
    [
      'a key of one of two events',
      call({ events: ['Order Cancelled', 'Order Completed'], keys: ['initiator', 'order_id'] }),
      'missing',
      { property: 'reason', subject: '"Order Cancelled"' },
    ],
  ])('rejects %s', (_, rejected, messageId, data) => {
    expect(said(runRule(rule, { calls: [rejected], plan }))).toEqual([{ messageId, data }]);
  });

  it('says a common key that no call sends once', () => {
    const calls = [1, 2, 3].map(() => send({ keys: ['order_id'] }));
    const findings = runRule(rule, { calls, plan });
    expect(said(findings)).toEqual([{ messageId: 'everywhere', data: { property: 'initiator', count: 3 } }]);
    expect(findings[0]?.at).toEqual(calls[0]?.at);
    const ofWeb = [1, 2].map(() => send({ source: 'web', keys: ['order_id', 'initiator'] }));
    expect(said(runRule(rule, { calls: ofWeb, plan }))).toEqual([
      { messageId: 'everywhereInSource', data: { property: 'display_format', count: 2, source: 'web' } },
    ]);
  });
});
