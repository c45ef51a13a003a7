import { describe, expect, it } from 'vitest';
import rule from '../../rules/event-name-casing/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const sending = (...events: string[]) => events.map((event) => call({ events: [event] }));

describe('event-name-casing', () => {
  it.each([
    ['AI Help Opened', undefined],
    ['Product Added to Cart', undefined],
    ['article_bookmarked', { casing: 'snake_case' }],
    ['cli:sites_linked', { casing: 'snake_case', prefix: 'cli:' }],
    ['edx.ui.lms.goal.changed', { casing: 'snake_case', prefix: 'edx.', separator: '.' }],
    ['App.Cart.Item Added', { casing: 'Title Case', separator: '.' }],
  ])('accepts %s with %j', (event, options) => {
    expect(runRule(rule, { calls: sending(event), options })).toEqual([]);
  });

  it.each([
    ['order_completed', undefined, 'better', { expected: 'Order Completed', casing: 'Title Case' }],
    ['Order completed', undefined, 'better', { expected: 'Order Completed', casing: 'Title Case' }],
    ['button_click', undefined, 'casing', { casing: 'Title Case' }],
    [
      'Order Completed',
      { casing: 'camelCase' },
      'better',
      { expected: 'orderCompleted', casing: 'camelCase' },
    ],
    [
      'cli:siteLinked',
      { casing: 'snake_case', prefix: 'cli:' },
      'better',
      { expected: 'cli:site_linked', casing: 'snake_case' },
    ],
    [
      'app.cart.itemAdded',
      { casing: 'snake_case', separator: '.' },
      'better',
      { expected: 'app.cart.item_added', casing: 'snake_case' },
    ],
  ])('rejects %s with %j', (event, options, messageId, data) => {
    expect(said(runRule(rule, { calls: sending(event), options }))).toEqual([
      { messageId, data: { event, ...data } },
    ]);
  });

  it("goes by the option, then the plan's naming, then the code base", () => {
    const snake = sending(...Array.from({ length: 10 }, (_, index) => `item${index}_added`));
    const plan = 'naming: { events: camelCase }\nevents: {}';
    const odd = sending('Order Completed');
    const expected = (options: unknown, planText?: string) =>
      runRule(rule, { calls: [...snake, ...odd], options, ...(planText ? { plan: planText } : {}) }).find(
        (finding) => finding.event === 'Order Completed',
      )?.data.expected;
    expect(expected({ casing: 'kebab-case' }, plan)).toBe('order-completed');
    expect(expected({}, plan)).toBe('orderCompleted');
    expect(expected({})).toBe('order_completed');
  });

  it('judges the patterns of a plan', () => {
    expect(
      said(runRule(rule, { plan: 'events: { "experiment * shown": {}, "Experiment * Shown": {} }' })),
    ).toEqual([{ messageId: 'casing', data: { event: 'experiment * shown', casing: 'Title Case' } }]);
  });
});
