import { describe, expect, it } from 'vitest';
import rule from '../../rules/unplanned-event/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = 'events: { Order Completed: {}, "Experiment * Shown": {}, Cart Emptied: { status: planned } }';

describe('unplanned-event', () => {
  it.each([
    ['a planned event', call({ events: ['Order Completed'] })],
    ['one that is to come', call({ events: ['Cart Emptied'] })],
    ['one of a pattern', call({ events: ['Experiment Hat Shown'] })],
    ['a page', call({ method: 'page', events: ['Docs'] })],
    ['a name that is not known', call({ namesComplete: false, pattern: 'Chapter * Opened' })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted], plan })).toEqual([]);
  });

  it('is silent without a plan', () => {
    expect(runRule(rule, { calls: [call({ events: ['Order Complete'] })] })).toEqual([]);
  });

  it.each([
    ['Order Complete', 'Order Completed'],
    ['completedOrder', 'Order Completed'],
    ['Newsletter Read', null],
  ])('rejects %s', (event, nearest) => {
    const rejected = call({ events: [event], keys: [property('a')] });
    const findings = runRule(rule, { calls: [rejected], plan });
    expect(said(findings)).toEqual([{ messageId: 'unplanned', data: { event } }]);
    expect(findings[0]?.at).toEqual(rejected.eventAt);
    expect(findings[0]?.help?.includes('Did you mean')).toBe(nearest !== null);
    if (nearest) expect(findings[0]?.help).toContain(`"${nearest}"`);
  });

  it('speaks of each name that a call can send', () => {
    const findings = runRule(rule, {
      calls: [call({ events: ['Order Completed', 'Order Lost', 'Order Won'] })],
      plan,
    });
    expect(findings.map((finding) => finding.event)).toEqual(['Order Lost', 'Order Won']);
  });
});
