import { describe, expect, it } from 'vitest';
import rule from '../../rules/event-name-casing/rule.ts';
import objectAction from '../../rules/event-name-object-action/rule.ts';
import { call } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const sending = (...events: string[]) => events.map((event) => call({ events: [event] }));

describe('event-name-casing', () => {
  it.each([
    ['AI Help Opened', undefined],
    ['$feature_shown', undefined],
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
    ['Tapped "send"', undefined, 'casing', { casing: 'Title Case' }],
    ['button_click', undefined, 'better', { expected: 'Button Click', casing: 'Title Case' }],
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

  it('says once that most names are not in it, unless somebody has said which one it is', () => {
    const calls = sending('a_sold', 'b_sold', 'c_sold', 'd_sold', 'e_sold', 'f_sold', 'Item Seen');
    expect(said(runRule(rule, { calls }))).toEqual([
      {
        messageId: 'convention',
        data: {
          casing: 'Title Case',
          count: 6,
          total: 7,
          names: '"a_sold", "b_sold", "c_sold", "d_sold", "e_sold" and 1 more',
        },
      },
    ]);
    expect(runRule(rule, { calls })[0]?.help).toContain('casing: snake_case');
    expect(runRule(rule, { calls, options: { casing: 'Title Case' } })).toHaveLength(6);
    expect(runRule(rule, { calls, plan: 'naming: { events: Title Case }' })).toHaveLength(6);
  });

  it('says once that a casing is none that the names keep to, though most have it', () => {
    const titled = [
      'Item Bought',
      'Item Sold',
      'Item Seen',
      'Item Kept',
      'Item Lost',
      'Item Found',
      'Item Sent',
    ];
    const others = ['Load more', 'Share list', 'Open cart', 'Close cart', 'Add item', 'Drop item'];
    const calls = sending(...titled, ...others);
    const findings = runRule(rule, { calls });
    expect(findings.map(({ message }) => message)).toEqual([
      'Expected event names to be in Title Case: 6 of 13 are not, as "Add item", "Close cart", "Drop item", "Load more", "Open cart" and 1 more',
    ]);
    expect(findings[0]?.help).toContain('each of the others is reported');
    expect(runRule(rule, { calls, options: { casing: 'Title Case' } })).toHaveLength(6);
    expect(runRule(rule, { calls: sending(...titled, ...others.slice(1)) })).toHaveLength(5);
  });

  it('judges what stands behind the start that all names share', () => {
    const rests = ['userLogin', 'sites_linked', 'Site removed', 'command', 'Team Joined', 'team-left'];
    const findings = runRule(rule, { calls: sending(...rests.map((rest) => `cli:${rest}`)) });
    expect(findings.map(({ data }) => data.expected)).toContain('cli:Site Removed');
    const others = [...rests, 'a_sold', 'b_sold', 'c_sold', 'd_sold', 'e_sold'].map((rest) => `cli:${rest}`);
    const [once] = runRule(rule, { calls: sending(...others) });
    expect(once?.message).toMatch(
      /^Expected event names to be in Title Case behind "cli:": 10 of 11 are not/,
    );
    expect(once?.help).toContain('{ casing: snake_case, prefix: ["cli:"] }');
  });

  it('sees that names are parted, and accepts what all of them are', () => {
    const started = Array.from({ length: 9 }, (_, index) => `cli:sites_step${index}Started`);
    expect(runRule(rule, { calls: sending(...started, 'cli:sites_linked') })).toEqual([]);
    const messages = runRule(rule, {
      calls: sending(...started, 'cli:sites_linked', 'cli:Site Removed'),
    }).map(({ message }) => message);
    expect(messages).toEqual([
      'Expected "cli:Site Removed" to be in camelCase parted by "_" as 10 of 11 event names are',
    ]);
  });

  it('spells words as the other names do', () => {
    const titled = ['Item Bought With Card', 'Item Sold With Card', 'Buy Button Seen', 'Buy Form Sent'];
    const calls = sending(...titled, 'Items sold with BUY card');
    expect(runRule(rule, { calls }).map(({ data }) => data.expected)).toEqual(['Items Sold With Buy Card']);
    expect(runRule(objectAction, { calls: sending(...titled, 'Open BUY Modal') })[0]?.data.expected).toBe(
      'Buy Modal Opened',
    );
  });

  it('says how many names have the casing', () => {
    const most = Array.from({ length: 12 }, (_, index) => `Item ${index} Sold`);
    expect(runRule(rule, { calls: sending(...most, 'item_seen') }).map(({ message }) => message)).toEqual([
      'Expected "item_seen" to be "Item Seen", in Title Case as 12 of 13 event names are',
    ]);
  });

  it('leaves a name that is no object and action to the rule about that, where it is on', () => {
    const calls = sending('order complete', 'item_seen');
    const beside = [[objectAction]] as const;
    expect(runRule(rule, { calls, beside }).map(({ event }) => event)).toEqual(['item_seen']);
    expect(runRule(rule, { calls }).map(({ event }) => event)).toEqual(['order complete', 'item_seen']);
  });

  it('reports a name that is right for the rule about object and action, by its options', () => {
    const calls = sending('video_playing');
    const beside = [[objectAction, { actions: ['Playing'] }]] as const;
    expect(runRule(rule, { calls, beside }).map(({ data }) => data.expected)).toEqual(['Video Playing']);
    expect(runRule(rule, { calls, beside: [[objectAction]] })).toEqual([]);
  });

  it('judges the patterns of a plan', () => {
    expect(
      said(runRule(rule, { plan: 'events: { "experiment * shown": {}, "Experiment * Shown": {} }' })),
    ).toEqual([{ messageId: 'casing', data: { event: 'experiment * shown', casing: 'Title Case' } }]);
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
