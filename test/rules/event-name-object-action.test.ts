import { describe, expect, it } from 'vitest';
import casingRule from '../../rules/event-name-casing/rule.ts';
import rule from '../../rules/event-name-object-action/rule.ts';
import noPageViewedTrack from '../../rules/no-page-viewed-track/rule.ts';
import { call } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { PLAN_FILE } from '../support/plan-text.ts';
import { type RuleRun, runRule, said } from '../support/run-rule.ts';

const sending = (...events: string[]) => events.map((event) => call({ events: [event] }));

describe('event-name-object-action', () => {
  it.each(['Article Bookmarked', 'article_bookmarked', 'Product Added to Cart', 'Signed Up', '$exposure'])(
    'accepts %s',
    (event) => {
      expect(runRule(rule, { calls: [call({ events: [event] })] })).toEqual([]);
    },
  );

  it.each([
    ['Click Button', 'better', { event: 'Click Button', expected: 'Button Clicked', casing: '' }],
    ['button_click', 'better', { event: 'button_click', expected: 'Button Clicked', casing: '' }],
    ['signup', 'alone', { event: 'signup', expected: 'Signed Up', casing: '' }],
    ['Sign In', 'alone', { event: 'Sign In', expected: 'Signed In', casing: '' }],
    ['Search Result', 'action', { event: 'Search Result', example: 'Article Bookmarked', casing: '' }],
    ['Searched', 'object', { event: 'Searched' }],
  ])('rejects %s', (event, messageId, data) => {
    expect(said(runRule(rule, { calls: [call({ events: [event] })] }))).toEqual([{ messageId, data }]);
  });

  it("suggests in the plan's casing", () => {
    const plan = 'naming: { events: snake_case }\nevents: {}';
    const [finding] = runRule(rule, { calls: [call({ events: ['Click Button'] })], plan });
    expect(finding?.data.expected).toBe('button_clicked');
  });

  it('suggests in the casing that the code base has, and gives an example of it', () => {
    const events = Array.from({ length: 12 }, (_, index) => `item${index}_added`);
    const findings = runRule(rule, {
      calls: [call({ events }), ...sending('Click Button', 'search_result')],
    });
    expect(findings.map(({ data }) => data.expected ?? data.example)).toEqual([
      'button_clicked',
      'article_bookmarked',
    ]);
  });

  it('mends no name that it knows no object for', () => {
    const [finding] = runRule(rule, { calls: sending('login') });
    expect(finding).toMatchObject({ fix: null, help: 'Begin with what it happened to, if other names do' });
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

  it('says once that most names have another form, and each where that is wanted', () => {
    const wrong = ['Add Item', 'Buy Item', 'Click Item', 'Drop Item', 'Edit Item', 'Find Item'];
    const calls = sending(...wrong, 'Item Seen');
    expect(said(runRule(rule, { calls }))).toEqual([
      {
        messageId: 'convention',
        data: {
          count: 6,
          total: 7,
          names: '"Add Item", "Buy Item", "Click Item", "Drop Item", "Edit Item" and 1 more',
        },
      },
    ]);
    expect(runRule(rule, { calls, options: { each: true } })).toHaveLength(6);
    expect(runRule(rule, { calls, plan: 'naming: { events: Title Case }' })).toHaveLength(6);
    const right = wrong.map((_, index) => `Item ${index} Sold`);
    expect(runRule(rule, { calls: [...calls, ...sending(...right)] })).toHaveLength(6);
  });

  it('says what is wrong with the casing too, in the casing that is wanted', () => {
    const messages = (beside: NonNullable<RuleRun['beside']>) =>
      runRule(rule, { calls: sending('order complete', 'search result'), beside }).map(
        ({ message }) => message,
      );
    expect(messages([[casingRule]])).toEqual([
      'Expected "order complete" to be "Order Completed": an object and its action in the past tense, in Title Case',
      'Expected "search result" to end in an action in the past tense, as in "Article Bookmarked", and to be in Title Case',
    ]);
    expect(messages([[casingRule, { casing: 'lower case' }]])[0]).toBe(
      'Expected "order complete" to be "order completed": an object and its action in the past tense',
    );
    expect(messages([])[0]).toBe(
      'Expected "order complete" to be "Order Completed": an object and its action in the past tense',
    );
  });

  it('leaves views of pages to the rule about them, where that is on', () => {
    const calls = sending('page_view');
    expect(runRule(rule, { calls, beside: [[noPageViewedTrack]] })).toEqual([]);
    expect(runRule(rule, { calls })).toHaveLength(1);
  });

  it('leaves names alone that the plan gives up, and those of pages', () => {
    const plan = 'events: { Item Sale: { deprecated: true } }';
    expect(runRule(rule, { calls: [call({ method: 'page', events: ['Docs'] })], plan })).toEqual([]);
  });

  it('judges a name that is composed of another one with that one', () => {
    const sent = (others: string) =>
      `const name = 'item open'; analytics.track(again ? name + ' (again)' : name); ${others}`;
    const events = (others = '') =>
      lintText(sent(others), { rules: [rule] }).findings.map(({ event }) => event);
    expect(events()).toEqual(['item open']);
    // Here it is a name of its own.
    expect(events("analytics.track('item open (again)');")).toEqual(['item open', 'item open (again)']);
  });
});
