import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { fixedTexts } from '../../src/rule-tester/fixed-texts.ts';
import { lintTexts } from '../../src/rule-tester/lint-texts.ts';
import { loadPlanText, PLAN_FILE } from '../../src/rule-tester/plan-text.ts';

interface Texts {
  readonly code: string;
  readonly plan?: string;
}

/** What one pass of a rule's fixes makes of a source file and the plan. */
function fixed(id: string, { code, plan }: Texts): Texts {
  const texts = { 'src/a.ts': code, ...(plan === undefined ? {} : { [PLAN_FILE]: plan }) };
  const rule = rules.find((one) => one.id === id)!;
  const { findings } = lintTexts({
    files: { 'src/a.ts': code },
    plan: plan === undefined ? null : loadPlanText(plan),
    rules: [rule],
    options: { [id]: rule.options.parse(undefined) },
  });
  expect(findings.length).toBeGreaterThan(0);
  const after: Record<string, string> = { ...texts, ...fixedTexts(findings, texts) };
  return { code: after['src/a.ts']!, ...(plan === undefined ? {} : { plan: after[PLAN_FILE]! }) };
}

/** In which names have a casing, so that one that hasn't is a slip. */
const PLAN = 'version: 1\nnaming: { events: Title Case }\n';

describe.each<[string, [title: string, before: Texts, after: Texts | null][]]>([
  [
    'event-name-casing',
    [
      [
        'a literal',
        { code: "analytics.track('Order completed')", plan: PLAN },
        { code: "analytics.track('Order Completed')", plan: PLAN },
      ],
      [
        'the constant of several calls, and the plan',
        {
          code: "const E = 'Order completed';\nanalytics.track(E); analytics.track(E);",
          plan: `${PLAN}events:\n  Order completed: {} # paid\n`,
        },
        {
          code: "const E = 'Order Completed';\nanalytics.track(E); analytics.track(E);",
          plan: `${PLAN}events:\n  Order Completed: {} # paid\n`,
        },
      ],
      [
        'not where the name is taken',
        { code: "analytics.track('Order completed'); analytics.track('Order Completed')", plan: PLAN },
        null,
      ],
      [
        'not in the plan alone',
        {
          code: "function f(name: 'Order completed') { analytics.track(name) }",
          plan: `${PLAN}events:\n  Order completed: {}\n`,
        },
        null,
      ],
      [
        'not where the plan refers to it',
        {
          code: "analytics.track('Order completed')",
          plan: `${PLAN}events:\n  Order completed: {}\n  Item Sold: { deprecated: { replacedBy: Order completed } }\n`,
        },
        null,
      ],
    ],
  ],
  [
    'event-name-object-action',
    [
      [
        'a literal',
        { code: 'analytics.track("Click Button", { a: 1 })', plan: PLAN },
        { code: 'analytics.track("Button Clicked", { a: 1 })', plan: PLAN },
      ],
      ['not what no one can tell', { code: "analytics.track('Thing')", plan: PLAN }, null],
    ],
  ],
  [
    'no-page-viewed-track',
    [
      ['without a name', { code: "analytics.track('Page Viewed');" }, { code: 'analytics.page();' }],
      [
        'with properties',
        { code: "analytics.track('Page Viewed', { a: 1 });" },
        { code: 'analytics.page({ a: 1 });' },
      ],
      [
        'with a name',
        { code: "analytics.track('Pricing Page Viewed', { a: 1 });" },
        { code: "analytics.page('Pricing', { a: 1 });" },
      ],
      [
        'a screen',
        { code: 'analytics\n  .track("Viewed Home Screen");' },
        { code: 'analytics\n  .screen("Home");' },
      ],
      ['not a screen without a name', { code: "analytics.track('Screen Viewed');" }, null],
      [
        'not a wrapper',
        { code: "const send = (name: string) => analytics.track(name);\nsend('Page Viewed');" },
        null,
      ],
      ['not a constant', { code: "const NAME = 'Page Viewed';\nanalytics.track(NAME);" }, null],
      [
        'not one of several',
        { code: "analytics.track(window.x ? 'Page Viewed' : 'Order Completed');" },
        null,
      ],
      ['not an area', { code: "analytics.track('app.page_viewed');" }, null],
      ['not a message', { code: "analytics.track({ event: 'Page Viewed', userId: '1' });" }, null],
    ],
  ],
  [
    'property-casing',
    [
      [
        'each place of a key',
        {
          code: "const orderId = 1;\nanalytics.track('A', { orderId, 'cartId': 1 });\nanalytics.track('B', { ...{ orderId: 2 } });",
        },
        {
          code: "const orderId = 1;\nanalytics.track('A', { order_id: orderId, 'cart_id': 1 });\nanalytics.track('B', { ...{ order_id: 2 } });",
        },
      ],
      [
        'keys inside of objects and lists',
        { code: "analytics.track('A', { author: { fullName: 1 }, items: [{ skuCode: 2 }] });" },
        { code: "analytics.track('A', { author: { full_name: 1 }, items: [{ sku_code: 2 }] });" },
      ],
      [
        'keys of the plan, and their comments stay',
        {
          code: '',
          plan: 'version: 1\nevents:\n  A:\n    properties:\n      # of the shop\n      orderId: string! # as in the URL\n      "cartId": { type: number }\n',
        },
        {
          code: '',
          plan: 'version: 1\nevents:\n  A:\n    properties:\n      # of the shop\n      order_id: string! # as in the URL\n      cart_id: { type: number }\n',
        },
      ],
      ['not beside the expected key', { code: "analytics.track('A', { orderId: 1, order_id: 2 });" }, null],
      [
        'not what other code reads',
        { code: "const p = { orderId: 1 };\nanalytics.track('A', p);\nshow(p.orderId);" },
        null,
      ],
      [
        'not what is read at another place of the event, but what other events send',
        {
          code: "const p = { orderId: 1 };\nanalytics.track('A', p);\nshow(p.orderId);\nanalytics.track('A', { orderId: 2 });\nanalytics.track('B', { orderId: 3 });",
        },
        {
          code: "const p = { orderId: 1 };\nanalytics.track('A', p);\nshow(p.orderId);\nanalytics.track('A', { orderId: 2 });\nanalytics.track('B', { order_id: 3 });",
        },
      ],
      [
        'not what a call ties to an event that keeps its key',
        {
          code: "analytics.track('A', { orderId: 1, order_id: 1 });\nanalytics.track(window.x ? 'A' : 'B', { orderId: 2 });\nanalytics.track('B', { orderId: 3 });",
        },
        null,
      ],
      [
        'not what can be among keys that nobody knows',
        { code: "analytics.track('A', { orderId: 1 });\nanalytics.track('A', window.props);" },
        null,
      ],
      [
        'not beside a call that can send any event',
        {
          code: "analytics.track('A', { orderId: 1 });\nanalytics.track(window.name, { ['orderId']: 1 });",
        },
        null,
      ],
      [
        'a key of the plan, and wherever it is sent',
        {
          code: "analytics.track('A', { orderId: 1 });\nanalytics.track('A', { orderId: 2 });",
          plan: 'version: 1\nevents:\n  A: { properties: { orderId: number } }\n',
        },
        {
          code: "analytics.track('A', { order_id: 1 });\nanalytics.track('A', { order_id: 2 });",
          plan: 'version: 1\nevents:\n  A: { properties: { order_id: number } }\n',
        },
      ],
      [
        'not a key of the plan that other code reads',
        {
          code: "const p = { orderId: 1 };\nanalytics.track('A', p);\nshow(p.orderId);",
          plan: 'version: 1\nevents:\n  A: { properties: { orderId: number } }\n',
        },
        null,
      ],
    ],
  ],
])('%s', (id, cases) => {
  it.each(cases)('%s', (_, before, after) => {
    expect(fixed(id, before)).toEqual(after ?? before);
  });
});
