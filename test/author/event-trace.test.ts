import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { traceEvent } from '../../src/author/event-trace.ts';
import { lint } from '../../src/lint/lint.ts';
import { planOf } from '../support/plan-text.ts';
import { scanFiles } from '../support/scan-text.ts';

const PLAN = `
common: { initiator: string! }
events:
  Cart Viewed:
    description: Somebody looks into the cart
    owner: growth
    properties: { total: number!, coupon: string }
  Order Completed: {}
  "Experiment * Shown": { properties: { variant: string! } }
pages: { Docs: { properties: { section: string } } }
`;

function trace(asked: string, code: string, planText: string | null = PLAN) {
  const inventory = scanFiles({ 'src/app.ts': code });
  const plan = planText === null ? null : planOf(planText);
  const { findings } = lint({
    inventory,
    plan,
    planIssues: [],
    rules,
    settingsOf: () => ({}),
    reported: () => true,
    full: true,
  });
  return traceEvent({
    asked,
    projects: [{ name: '.', inventory, plans: plan === null ? [] : [plan], planOf: () => plan }],
    findings,
  });
}

/** Each call by its line, with how certain it is and what its keys are against the plan. */
function senders(asked: string, code: string, plan: string | null = PLAN) {
  return trace(asked, code, plan).senders.map(({ call, certainty, keys }) => [
    call.at.line,
    certainty,
    keys && [keys.missing, keys.sometimesMissing, keys.unplanned].map((list) => list.join()).join('|'),
  ]);
}

describe('the calls', () => {
  it.each<[string, string, string, unknown[]]>([
    ['that send it', 'Cart Viewed', "analytics.track('Cart Viewed');", [[1, 'sends', 'initiator,total||']]],
    [
      'that send it among others',
      'Cart Viewed',
      "analytics.track(a ? 'Cart Viewed' : 'Order Completed', { initiator: 'x', total: 1 });",
      [[1, 'can send', '||']],
    ],
    [
      'of which a part of the name is known',
      'Cart Viewed',
      'export const f = (place: string) => analytics.track(`${place} Viewed`);',
      [[1, 'may send', null]],
    ],
    [
      'whose pattern does not fit',
      'Cart Viewed',
      'export const f = (place: string) => analytics.track(`${place} Opened`);',
      [],
    ],
    ['of other events', 'Cart Viewed', "analytics.track('Order Completed');", []],
    [
      'in another casing',
      'cartViewed',
      "analytics.track('Cart Viewed'); \nanalytics.track('cart_viewed');",
      [
        [1, 'sends', 'initiator,total||'],
        [2, 'sends', null],
      ],
    ],
    [
      'that a planned pattern stands for',
      'Experiment * Shown',
      "analytics.track('Experiment Blue Shown', { initiator: 'x', colour: 1 });",
      [[1, 'sends', 'variant||colour']],
    ],
    [
      'with keys on some paths',
      'Cart Viewed',
      "analytics.track('Cart Viewed', { initiator: 'x', ...(a ? { total: 1 } : {}) });",
      [[1, 'sends', '|total|']],
    ],
    ['of a page', 'docs', "analytics.page('Docs', { part: 1 });", [[1, 'sends', '||part']]],
    [
      'but not what a wrapper only hands on',
      'Cart Viewed',
      "function send(name: string) { analytics.track(name, { initiator: 'x', total: 1 }); }\nsend('Cart Viewed');",
      [[2, 'sends', '||']],
    ],
  ])('%s', (_, asked, code, expected) => {
    expect(senders(asked, code)).toEqual(expected);
  });

  it('have no keys to be compared without a plan', () => {
    expect(senders('Cart Viewed', "analytics.track('Cart Viewed');", null)).toEqual([[1, 'sends', null]]);
  });
});

it('says which calls could send anything', () => {
  const code =
    "export const f = (name: string) => analytics.track(name);\nanalytics.track('Order Completed');";
  expect(trace('Cart Viewed', code).unknown.map(({ at }) => at.line)).toEqual([1]);
  expect(trace('Cart Viewed', "analytics.identify('u');").unknown).toEqual([]);
});

describe('what is planned', () => {
  it.each<[string, string, string[]]>([
    ['by its name', 'Cart Viewed', ['event Cart Viewed']],
    ['in another casing', 'CART_VIEWED', ['event Cart Viewed']],
    ['by a pattern', 'Experiment Blue Shown', ['event Experiment * Shown']],
    ['as a page', 'docs', ['page Docs']],
    ['not at all', 'Cart Emptied', []],
  ])('%s', (_, asked, expected) => {
    expect(trace(asked, '').planned.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
  });

  it('has its properties, and after them those of every Track call', () => {
    const [entry] = trace('Cart Viewed', '').planned;
    expect(entry).toMatchObject({ owner: 'growth', status: 'active', deprecated: null });
    expect(
      entry!.properties.map(({ name, type, required, common }) => [name, type, required, common]),
    ).toEqual([
      ['total', 'number', true, false],
      ['coupon', 'string', false, false],
      ['initiator', 'string', true, true],
    ]);
  });
});

describe('findings', () => {
  it('stand at their calls, those of the plan by themselves', () => {
    const code = "analytics.track('Order Completed', { initiator: 'x' });\nanalytics.track('Cart Viewed');";
    const [sender] = trace('Cart Viewed', code).senders;
    expect(sender!.findings.map(({ rule }) => rule)).toContain('missing-required-property');
    expect(sender!.findings.every(({ at }) => at.line === 2)).toBe(true);
    const unsent = trace('Cart Viewed', '');
    expect(unsent.findings.map(({ rule }) => rule)).toEqual(['unimplemented-event']);
  });

  it('of another event of the same call are left out', () => {
    const code = "analytics.track(a ? 'Cart Viewed' : 'Nobody Knows', { initiator: 'x', total: 1 });";
    const [sender] = trace('Cart Viewed', code).senders;
    expect(sender!.findings.filter(({ event }) => event === 'Nobody Knows')).toEqual([]);
  });
});

describe('a name that is not found', () => {
  it.each<[string, string, string[]]>([
    ['near a planned one', 'Cart Viewd', ['Cart Viewed']],
    ['near one of the code', 'Basket Emptyed', ['Basket Emptied']],
    ['near none', 'Zebra', []],
  ])('%s', (_, asked, expected) => {
    const { names, similar } = trace(asked, "analytics.track('Basket Emptied');");
    expect(names).toEqual([]);
    expect(similar).toEqual(expected);
  });

  it('is not suggested to itself', () => {
    expect(trace('cart viewed', '').similar).toEqual([]);
  });
});
