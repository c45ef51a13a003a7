import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-value-in-event-name/rule.ts';
import { call } from '../support/calls.ts';
import { PLAN_FILE } from '../support/plan-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
common: { channel: { type: string, enum: [email, sms] } }
events:
  Workspace Created: { properties: { plan: { type: string, enum: [business, free] } } }
  Free Plan Chosen: {}
`;
const composed = (...events: string[]) => call({ names: events.map((value) => ({ value, at: null })) });

describe('no-value-in-event-name', () => {
  it.each([
    ['Business Plan Workspace Created', 'business', 'plan'],
    ['sms_channel_opened', 'sms', 'channel'],
  ])('finds a value of the plan in %s', (event, value, property) => {
    const found = said(runRule(rule, { calls: [call({ events: [event] })], plan }));
    expect(found).toContainEqual({ messageId: 'value', data: { event, value, property } });
  });

  it('stands in the plan where the name does', () => {
    expect(runRule(rule, { plan }).map(({ at, event }) => [at.file, event])).toEqual([
      [PLAN_FILE, 'Free Plan Chosen'],
    ]);
  });

  it.each(['Workspace Created', 'Email Sent', 'Business Created', 'Planner Opened'])(
    'accepts %s',
    (event) => {
      expect(
        runRule(rule, { calls: [call({ events: [event] })], plan }).filter((one) => one.event === event),
      ).toEqual([]);
    },
  );

  it.each([
    [['Payment Step Completed', 'Shipping Step Completed'], '* Step Completed'],
    [['gold_card_order_placed', 'card_order_placed', 'red_card_order_placed'], '* order_placed'],
  ])('finds the template of %j', (events, template) => {
    expect(said(runRule(rule, { calls: [composed(...events)] }))).toEqual([
      { messageId: 'template', data: { count: events.length, template } },
    ]);
  });

  it.each([
    [['Chapter Opened', 'Video Opened']],
    [['Modal Closed', 'Modal Opened']],
    [['Step 1 Completed']],
    [['Buy Parcel', 'Buy Wearable']],
    [[]],
  ])('accepts %j', (events) => {
    expect(runRule(rule, { calls: [composed(...events)] })).toEqual([]);
  });

  it('leaves a template alone whose names are planned', () => {
    const names = ['Payment Step Completed', 'Shipping Step Completed'];
    const planned = `events: { ${names.join(': {}, ')}: {} }`;
    expect(runRule(rule, { calls: [composed(...names)], plan: planned })).toEqual([]);
  });

  it('leaves names alone that are written out', () => {
    const calls = [call({ events: ['Payment Step Completed', 'Shipping Step Completed'] })];
    expect(runRule(rule, { calls })).toEqual([]);
  });
});
