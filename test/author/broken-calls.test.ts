import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { brokenCalls } from '../../src/author/broken-calls.ts';
import { judgeChanges } from '../../src/author/plan-diff.ts';
import { diffPlans } from '../../src/plan/diff/diff-plans.ts';
import { planOf } from '../support/plan-text.ts';
import { scanFiles } from '../support/scan-text.ts';

/** Each change with whom it breaks and the messages of its calls; then calls that no change explains. */
function judged(code: string, before: string, after: string) {
  const plans = { before: planOf(before), after: planOf(after) };
  const inventory = scanFiles({ 'src/app.ts': code });
  const broken = brokenCalls({ inventory, ...plans, rules, settingsOf: () => ({}) });
  const { changes, otherCalls } = judgeChanges(diffPlans(plans.before, plans.after), broken);
  const shown = (calls: typeof otherCalls) =>
    calls.map(({ finding }) => `${finding.at.line} ${finding.severity}: ${finding.message}`);
  return [
    ...changes.map(({ change, breaks, calls }) => [change.effect, breaks.join(' '), ...shown(calls)]),
    ...(otherCalls.length === 0 ? [] : [['others', '', ...shown(otherCalls)]]),
  ];
}

const plan = (properties: string, rest = '') =>
  `events: { Cart Viewed: { properties: ${properties} }${rest} }`;

describe('the calls that break', () => {
  test('are those that were right, with the change that breaks them', () => {
    const code = [
      "analytics.track('Cart Viewed', { total: 1 });",
      "analytics.track('Cart Viewed', { total: 1.5 });",
      "analytics.track('Cart Viewed', { total: 'much' });",
      "analytics.track('Cart Viewed', { other: 1 });",
    ].join('\n');
    expect(judged(code, plan('{ total: number }'), plan('{ total: integer }'))).toEqual([
      ['type-narrowed', 'code', '2 error: Expected "total" to be an integer, not 1.5'],
    ]);
  });

  test('of an event that is gone, and of one that is called otherwise', () => {
    const code = ["analytics.track('Cart Viewed');", "analytics.track('Order Complete');"].join('\n');
    const before = 'events: { Cart Viewed: {}, Order Complete: {} }';
    expect(judged(code, before, 'events: { Order Completed: {} }')).toEqual([
      ['event-renamed', 'code data', '2 error: Unknown event "Order Complete"'],
      ['event-removed', 'code data', '1 error: Unknown event "Cart Viewed"'],
    ]);
  });

  test('lack a common property, each by itself', () => {
    const code = ["analytics.track('Cart Viewed');", "analytics.track('Cart Viewed');"].join('\n');
    expect(judged(code, plan('{}'), `common: { source: string! }\n${plan('{}')}`)).toEqual([
      [
        'property-added-required',
        'code',
        '1 error: Missing "source" in "Cart Viewed"',
        '2 error: Missing "source" in "Cart Viewed"',
      ],
    ]);
  });

  test('inside of objects, of traits and of pages', () => {
    const code = [
      "analytics.track('Cart Viewed', { author: { name: 'x' } });",
      "analytics.identify('1', { age: '7' });",
      "analytics.page('Docs', { section: 'x' });",
    ].join('\n');
    const of = (name: string, age: string, section: string) =>
      `${plan(`{ author: { properties: { name: ${name} } } }`)}
identify: { traits: { age: ${age} } }
pages: { Docs: { properties: { ${section} } } }`;
    expect(judged(code, of('string', 'string', 'section: string'), of('number', 'number', ''))).toEqual([
      ['type-changed', 'code data', '1 error: Expected "author.name" to be a number, not a string'],
      ['type-changed', 'code data', '2 error: Expected "age" to be a number, not a string'],
      ['property-removed', 'code data', '3 error: Unknown property "section" in page "Docs"'],
    ]);
  });

  test('of a key that is called otherwise', () => {
    const code = "analytics.track('Cart Viewed', { userId: 'x' });";
    expect(judged(code, plan('{ userId: string! }'), plan('{ user_id: string! }'))).toEqual([
      [
        'property-renamed',
        'code data',
        '1 error: Missing "user_id" in "Cart Viewed"',
        '1 error: Unknown property "userId" in "Cart Viewed"',
      ],
    ]);
  });

  test('are warned of where their event is deprecated, and that breaks nobody', () => {
    const code = "analytics.track('Cart Viewed');";
    expect(judged(code, plan('{}'), 'events: { Cart Viewed: { deprecated: true } }')).toEqual([
      ['deprecated', '', '1 warn: Disallowed event "Cart Viewed": it is deprecated'],
    ]);
  });

  test('make a change breaking that is safe by itself', () => {
    const code = "analytics.page('Docs', { section: 'x' });";
    expect(judged(code, 'pages: {}', 'pages: { Docs: {} }')).toEqual([
      ['event-added', 'code', '1 error: Unknown property "section" in page "Docs"'],
    ]);
  });

  test('are none where the event was not planned at all', () => {
    const code = "analytics.track('Cart Viewed', { total: 'x' });";
    expect(judged(code, 'events: {}', plan('{ total: number, id: string! }'))).toEqual([['event-added', '']]);
  });

  test('fall under a pattern', () => {
    const code = "analytics.track('Step 1 Done', { n: 1 });";
    expect(
      judged(
        code,
        'events: { "Step * Done": { properties: { n: integer } } }',
        'events: { "Step * Done": { properties: { n: string } } }',
      ),
    ).toEqual([['type-changed', 'code data', '1 error: Expected "n" to be a string, not a number']]);
  });
});

test('a rule that is off breaks nothing', () => {
  const plans = { before: planOf(plan('{ a: string }')), after: planOf(plan('{}')) };
  const inventory = scanFiles({ 'src/app.ts': "analytics.track('Cart Viewed', { a: 'x' });" });
  const settingsOf = () => ({ 'unplanned-property': { level: 'off' as const, options: undefined } });
  expect(brokenCalls({ inventory, ...plans, rules, settingsOf })).toEqual([]);
});
