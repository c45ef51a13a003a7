import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftPlan } from '../../src/author/draft-plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { loadFiles, shown } from '../plan/plan-folder.ts';
import { generatedCalls } from '../support/generated-calls.ts';
import { program } from '../support/generated-programs.ts';
import { findingsAgainst } from '../support/plan-rules.ts';
import { type Files, scanFiles, scanText } from '../support/scan-text.ts';

/** The YAML below the comment at its head. */
function drafted(code: string): string {
  return bodyOf(writePlan(draftPlan(scanText(code), 'Shop')));
}

function bodyOf(yaml: string): string {
  return yaml.replace(/^(#.*\n|\n)+/, '');
}

/** What a lint of the code against its own draft finds. */
function findingsOf(files: Files): string[] {
  const inventory = scanFiles(files);
  const { plan, problems, issues } = loadFiles({
    'tracking-plan.yaml': writePlan(draftPlan(inventory, 'Shop')),
  });
  if (plan === null) return problems.map(shown);
  return [...issues.map(shown), ...findingsAgainst(plan, inventory)];
}

it('drafts events, properties, traits, pages and screens', () => {
  const code = `
    const flag = Math.random() > 0.5;
    analytics.track('Order Completed', { order_id: id(), total: 12.5, channel: flag ? 'web' : 'app', coupon: flag ? 'A' : null });
    analytics.track('Order Completed', { order_id: String(id()), total: 3, channel: 'web', coupon: null, gift: true });
    analytics.track('Cart Viewed', { items: [{ sku: 'a' + id(), price: 1 }], owner: { name: String(id()), ...(flag && { age: 3 }) } });
    analytics.track('Cart Emptied');
    analytics.identify('u1', { email: String(id()), plan: 'free' });
    analytics.group('g1', { name: String(id()) });
    analytics.page('Docs', { section: String(id()) });
    analytics.screen('Home');
  `;
  expect(drafted(code)).toMatchInlineSnapshot(`
    "version: 1
    name: Shop

    events:
      Cart Emptied: {}
      Cart Viewed:
        properties:
          items:
            type: array
            required: true
            items: { type: object, properties: { price: number!, sku: string! } }
          owner: { type: object, required: true, properties: { age: number, name: string! } }
      Order Completed:
        properties:
          channel: { type: string, enum: [app, web], required: true }
          coupon: { type: [string, "null"], enum: [A, null], required: true }
          gift: boolean # at 1 of 2 calls
          order_id: string!
          total: number!

    identify:
      traits:
        email: string!
        plan: { type: string, enum: [free], required: true }

    group:
      traits:
        name: string!

    pages:
      Docs:
        properties:
          section: string!

    screens:
      Home: {}
    "
  `);
  expect(findingsOf({ 'src/app.ts': code })).toEqual([]);
});

it('says common properties once', () => {
  const code = `
    const base = { initiator: 'user', app: 'shop' };
    analytics.track('Cart Viewed', { ...base, cart_id: String(id) });
    analytics.track('Cart Emptied', { ...base, app: 'admin' });
    analytics.track('Order Completed', { ...base, ...rest() });
    analytics.track(name(), rest());
  `;
  expect(drafted(code)).toMatchInlineSnapshot(`
    "version: 1
    name: Shop

    common:
      app: { type: string, enum: [admin, shop], required: true }
      initiator: { type: string, enum: [user], required: true }

    events:
      Cart Emptied: {}
      Cart Viewed:
        properties:
          cart_id: string!
      Order Completed: {} # There may be more keys: src/app.ts:5
    "
  `);
  expect(findingsOf({ 'src/app.ts': code })).toEqual([]);
});

it('says where names were not worked out', () => {
  const { comment } = draftPlan(
    scanText(`analytics.track(name, {});\nanalytics.track(\`Experiment \${name} Shown\`, { id: 1 });`),
    'Shop',
  );
  expect(comment).toMatchInlineSnapshot(`
    "Drafted by tracklint from 2 Track calls: it says what the code sends, not yet what it should send.
    To do: descriptions and owners; keys that only some calls send; types that are missing.

    Not in here, since their event could not be worked out:
      src/app.ts:1 analytics.track (undeclared name "name")"
  `);
});

it('says once that most calls may send more keys', () => {
  const calls = ['A', 'B', 'C', 'D'].map((name) => `analytics.track('Thing ${name}', { id: 1, ...more() });`);
  const plan = draftPlan(scanText(calls.join('\n')), 'Shop');
  expect(plan.comment).toContain('Most of these calls may send more keys');
  expect([...plan.events!.values()].map(({ comment }) => comment)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('names the casing where the code base keeps to one', () => {
  const calls = (names: readonly string[]) => names.map((name) => `analytics.track('${name}');`).join('\n');
  const things = 'Order Cart Item Page List Menu User Team Plan Bill'.split(' ');
  const titles = things.map((thing) => `${thing} Was Viewed`);
  expect(draftPlan(scanText(calls(titles)), 'Shop').naming).toEqual({ events: 'Title Case' });
  expect(draftPlan(scanText(calls(titles.slice(0, 3))), 'Shop').naming).toBeUndefined();
  expect(
    draftPlan(scanText(calls(titles.map((name) => `cli:${name.replaceAll(' ', '_')}`))), 'Shop').naming,
  ).toBeUndefined();
});

it.each([
  ['names', program.map(({ files }) => files)],
  ['values', generatedCalls],
])('has no findings against its own draft, whatever the %s', (_, programs) => {
  fc.assert(
    fc.property(programs, (files) => {
      // A plan can't hold a name without a letter in it.
      expect(findingsOf(files).filter((finding) => !/Unknown event "\s*"$/.test(finding))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
