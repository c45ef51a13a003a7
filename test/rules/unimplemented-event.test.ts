import { describe, expect, it } from 'vitest';
import rule from '../../rules/unimplemented-event/rule.ts';
import { call } from '../support/calls.ts';
import { PLAN_FILE } from '../support/plan-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const plan = `
events:
  Order Completed: {}
  "Experiment * Shown": {}
  Cart Emptied: { status: planned }
  Item Sold: { deprecated: true }
  App Opened: { sources: [ios] }
`;
const order = call({ events: ['Order Completed'] });
const experiment = call({ events: ['Experiment Hat Shown'] });
const unimplemented = (event: string) => ({ messageId: 'unimplemented', data: { event } });

describe('unimplemented-event', () => {
  it.each([
    ['all events', [order, experiment], true],
    [
      'a pattern that meets one of the plan',
      [order, call({ namesComplete: false, pattern: '* Hat *' })],
      true,
    ],
    [
      'a pattern that can be the event',
      [call({ namesComplete: false, pattern: 'Order *' }), experiment],
      true,
    ],
    ['a call of which nothing is known', [call({ namesComplete: false, resolution: 'opaque' })], true],
    ['a part of the code base', [], false],
  ])('accepts %s', (_, calls, full) => {
    expect(runRule(rule, { calls, plan, full })).toEqual([]);
  });

  it.each([
    ['no call at all', [], [unimplemented('Order Completed'), unimplemented('Experiment * Shown')]],
    [
      'another pattern',
      [order, call({ namesComplete: false, pattern: 'Chapter * Opened' })],
      [unimplemented('Experiment * Shown')],
    ],
    [
      "a wrapper's inner call",
      [order, call({ namesComplete: false, forwarded: true })],
      [unimplemented('Experiment * Shown')],
    ],
    [
      'a page of that name',
      [experiment, call({ method: 'page', events: ['Order Completed'] })],
      [unimplemented('Order Completed')],
    ],
    [
      'a source that is here',
      [order, experiment, call({ events: ['Order Completed'], source: 'ios' })],
      [unimplemented('App Opened')],
    ],
  ])('rejects %s', (_, calls, expected) => {
    const findings = runRule(rule, { calls, plan });
    expect(said(findings)).toEqual(expected);
    expect(new Set(findings.map((finding) => finding.at.file))).toEqual(new Set([PLAN_FILE]));
  });

  it('is quick where much is planned and much is sent', () => {
    const names = (what: string) => Array.from({ length: 2000 }, (_, index) => `${what} ${index} Added`);
    const planned = names('Planned').map((name) => `  ${name}: {}\n`);
    const started = performance.now();
    const findings = runRule(rule, {
      calls: [call({ events: names('Sent') })],
      plan: `events:\n${planned.join('')}`,
    });
    expect(findings).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
