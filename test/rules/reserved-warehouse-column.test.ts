import { expect, it } from 'vitest';
import rule from '../../rules/reserved-warehouse-column/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const user = property('user', { types: ['object'], properties: [property('id')] });

it.each([
  ['user_id', call({ events: ['E'], keys: ['user_id'] }), 'user_id', 'user_id'],
  ['another spelling of it', call({ events: ['E'], keys: ['userId'] }), 'userId', 'user_id'],
  ['a key in an object', call({ events: ['E'], keys: [user] }), 'user.id', 'user_id'],
  ['the name of the event', call({ events: ['E'], keys: ['Event'] }), 'Event', 'event'],
  ['the id of a group', call({ method: 'group', keys: ['groupId'] }), 'groupId', 'group_id'],
  ['a timestamp of a page', call({ method: 'page', keys: ['timestamp'] }), 'timestamp', 'timestamp'],
])('rejects %s', (_, sent, path, column) => {
  expect(said(runRule(rule, { calls: [sent] }))).toEqual([
    { messageId: 'reserved', data: { property: path, column } },
  ]);
});

it.each([
  ['what only looks alike', call({ events: ['E'], keys: ['order_id', 'user_ids', 'group_id'] })],
  ['columns of other tables', call({ method: 'page', keys: ['event'] })],
  ['reserved traits', call({ method: 'identify', keys: ['id'] })],
  [
    'the id of the call itself',
    call({
      method: 'identify',
      keys: ['userId'],
      ids: { userId: 'always', anonymousId: 'never', groupId: 'never', previousId: 'never' },
    }),
  ],
])('accepts %s', (_, sent) => {
  expect(runRule(rule, { calls: [sent] })).toEqual([]);
});

it('judges planned keys in the plan, once for all events', () => {
  const plan = 'events:\n  E: { properties: { id: string } }\n  F: { properties: { id: string } }';
  const calls = [call({ events: ['E'], keys: ['id'] })];
  expect(runRule(rule, { plan, calls })).toMatchObject([
    { at: { file: 'tracking-plan.yaml', line: 3 }, event: null, related: [{ at: { line: 4 } }] },
  ]);
});

it('says once what several calls send', () => {
  const calls = [call({ events: ['E'], keys: ['id'] }), call({ events: ['F'], keys: ['id'] })];
  expect(runRule(rule, { calls })).toMatchObject([{ related: [{ message: 'also here' }] }]);
});
