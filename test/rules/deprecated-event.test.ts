import { describe, expect, it } from 'vitest';
import rule from '../../rules/deprecated-event/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
events:
  Order Completed: {}
  Item Sold: { deprecated: { replacedBy: Order Completed, reason: split by order } }
  Item Lost: { deprecated: true }
`;

describe('deprecated-event', () => {
  it.each([
    ['an event that is not deprecated', call({ events: ['Order Completed'] })],
    ['a page of that name', call({ method: 'page', events: ['Item Sold'] })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it.each([
    ['Item Sold', 'replaced', { event: 'Item Sold', replacement: 'Order Completed' }, 'split by order'],
    ['Item Lost', 'deprecated', { event: 'Item Lost' }, undefined],
  ])('rejects %s', (event, messageId, data, reason) => {
    const rejected = call({ events: [event] });
    const findings = runRule(rule, { calls: [rejected], plan });
    expect(said(findings)).toEqual([{ messageId, data }]);
    expect(findings[0]?.at).toEqual(rejected.eventAt);
    if (reason) expect(findings[0]?.help).toContain(reason);
  });
});
