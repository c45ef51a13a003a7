import { describe, expect, it } from 'vitest';
import rule from '../../rules/event-name-object-action/rule.ts';
import { call } from '../support/calls.ts';
import { PLAN_FILE } from '../support/plan-text.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('event-name-object-action', () => {
  it.each(['Article Bookmarked', 'article_bookmarked', 'Product Added to Cart', 'Signed Up'])(
    'accepts %s',
    (event) => {
      expect(runRule(rule, { calls: [call({ events: [event] })] })).toEqual([]);
    },
  );

  it.each([
    ['Click Button', 'better', { event: 'Click Button', expected: 'Button Clicked' }],
    ['button_click', 'better', { event: 'button_click', expected: 'Button Clicked' }],
    ['Search Result', 'action', { event: 'Search Result' }],
    ['Searched', 'object', { event: 'Searched' }],
  ])('rejects %s', (event, messageId, data) => {
    expect(said(runRule(rule, { calls: [call({ events: [event] })] }))).toEqual([{ messageId, data }]);
  });

  it("suggests in the plan's casing", () => {
    const plan = 'naming: { events: snake_case }\nevents: {}';
    const [finding] = runRule(rule, { calls: [call({ events: ['Click Button'] })], plan });
    expect(finding?.data.expected).toBe('button_clicked');
  });

  it('suggests in the casing that the code base has', () => {
    const events = Array.from({ length: 12 }, (_, index) => `item${index}_added`);
    const [finding] = runRule(rule, { calls: [call({ events }), call({ events: ['Click Button'] })] });
    expect(finding?.data.expected).toBe('button_clicked');
  });

  it("takes further actions from its options and from the plan's vocabulary", () => {
    const calls = [call({ events: ['Video Content Playing'] })];
    const plan = 'naming: { vocabulary: { objects: [Video], actions: [Playing] } }\nevents: {}';
    expect(runRule(rule, { calls, options: { actions: ['Playing'] } })).toEqual([]);
    expect(runRule(rule, { calls, plan })).toEqual([]);
    expect(runRule(rule, { calls })).toHaveLength(1);
  });

  it('says a planned name once, in the plan, whoever sends it', () => {
    const findings = runRule(rule, {
      calls: [call({ events: ['Item Sale'] })],
      plan: 'events: { Item Sale: {} }',
    });
    expect(findings.map(({ at, related }) => [at.file, related.length])).toEqual([[PLAN_FILE, 1]]);
  });

  it('leaves names alone that the plan gives up, and those of pages', () => {
    const plan = 'events: { Item Sale: { deprecated: true } }';
    expect(runRule(rule, { calls: [call({ method: 'page', events: ['Docs'] })], plan })).toEqual([]);
  });
});
