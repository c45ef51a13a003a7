import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionsTo } from '../../src/author/additions.ts';
import { draftPlan } from '../../src/author/draft-plan.ts';
import { placeAddition } from '../../src/author/place-addition.ts';
import { insertEntries } from '../../src/document/insert-entries.ts';
import { applyEdits } from '../../src/document/text-edit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import type { Inventory } from '../../src/scan/inventory.ts';
import { loadFiles, planOf } from '../plan/plan-folder.ts';
import { generatedCalls } from '../support/generated-calls.ts';
import { findingsAgainst } from '../support/plan-rules.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

const FILE = 'tracking-plan.yaml';

/** The text of the plan with all that the code has and it lacks. */
function added(yaml: string, plan: Plan, inventory: Inventory): { text: string; unchanged: boolean } {
  const { additions } = additionsTo(plan, inventory, () => true);
  const entries = additions.map((addition) => placeAddition(addition, plan, [FILE], null)!.entry);
  const { edits, refused } = insertEntries(yaml, entries);
  expect(refused).toEqual([]);
  return {
    text: applyEdits(yaml, edits),
    unchanged: edits.every(({ start, end }) => /^ *(\{\})?$/.test(yaml.slice(start, end))),
  };
}

function addedTo(yaml: string, code: string): string {
  return added(yaml, planOf(yaml), scanText(code)).text;
}

function notesOf(yaml: string, code: string): readonly string[] {
  return additionsTo(planOf(yaml), scanText(code), () => true).notes;
}

describe('what is new in the code', () => {
  it.each<[string, string, string, string]>([
    [
      'an event',
      'events:\n  Cart Viewed: {}\n',
      `analytics.track('Cart Viewed'); analytics.track('Order Completed', { id: 1, at: String(x) });`,
      'events:\n  Cart Viewed: {}\n  Order Completed:\n    properties:\n      at: string!\n      id: number!\n',
    ],
    [
      'a property of a planned event',
      'events:\n  Cart Viewed: { properties: { id: number } } # ours\n',
      `analytics.track('Cart Viewed', { id: 1, at: String(x) });`,
      'events:\n  Cart Viewed: { properties: { id: number, at: string! } } # ours\n',
    ],
    [
      'one that not all calls send',
      'events:\n  Cart Viewed:\n',
      `analytics.track('Cart Viewed', { id: 1 }); analytics.track('Cart Viewed');`,
      'events:\n  Cart Viewed:\n    properties:\n      id: number # at 1 of 2 calls\n',
    ],
    [
      'traits, pages and screens where the plan speaks of them',
      'identify: {}\npages: {}\nscreens:\n',
      `analytics.identify('u', { email: String(x) }); analytics.page('Docs', { section: 'a' }); analytics.screen('Home');`,
      'identify:\n  traits:\n    email: string!\npages:\n  Docs:\n    properties:\n      section: { type: string, enum: [a], required: true }\nscreens:\n  Home: {}\n',
    ],
    [
      'what looks like a mistake, with a note',
      'events:\n  Order Completed:\n    properties:\n      order_id: string\n',
      `analytics.track('Order Complete'); analytics.track('Order Completed', { orderId: String(x) });`,
      'events:\n  Order Completed:\n    properties:\n      order_id: string\n      orderId: string! # near to "order_id": was that meant?\n  Order Complete: {} # Near to "Order Completed": was that meant?\n',
    ],
  ])('is added: %s', (_, yaml, code, expected) => {
    expect(addedTo(yaml, code)).toBe(expected);
  });

  it.each<[string, string, string]>([
    [
      'what a pattern covers',
      'events:\n  "Experiment * Shown": {}\n',
      `analytics.track('Experiment Blue Shown'); analytics.track(\`Experiment \${x} Shown\`);`,
    ],
    [
      'common properties',
      'common: { app: string }\nevents:\n  A B: {}\n',
      `analytics.track('A B', { app: 'x' });`,
    ],
    [
      'keys that are allowed',
      'events:\n  A B: { additionalProperties: true }\n',
      `analytics.track('A B', { app: 'x' });`,
    ],
    ['keys that are undefined', 'events:\n  A B: {}\n', `analytics.track('A B', { app: undefined });`],
    [
      'a key that belongs to the other event of the call',
      'events:\n  A B: { properties: { id: number } }\n  A C: {}\n',
      `analytics.track(x ? 'A B' : 'A C', { ...(x && { id: 1 }) });`,
    ],
    ['a name that nobody knows', 'events: {}\n', 'analytics.track(name, { id: 1 });'],
  ])('is not added: %s', (_, yaml, code) => {
    expect(addedTo(yaml, code)).toBe(yaml);
  });

  it('is left to people where the plan leaves it open', () => {
    const code = `analytics.page('Docs'); analytics.identify('u', { email: 'x' }); analytics.track('A B', { id: 1, to: 2 });`;
    const versions = 'events:\n  A B: { versions: { 2: { properties: { id: number } } } }\n';
    expect(notesOf(versions, code)).toMatchInlineSnapshot(`
      [
        "Not added: to of "A B", which has several versions",
        "The plan doesn't speak of "pages": with "pages: {}" in it they are added, too",
        "The plan doesn't speak of "identify": with "identify: {}" in it they are added, too",
      ]
    `);
    expect(addedTo(versions, code)).toBe(versions);
    const nested = 'events:\n  A B: { properties: { by: { type: object, properties: { id: number } } } }\n';
    const inside = `analytics.track('A B', { by: { id: 1, name: 'x' } });`;
    expect(notesOf(nested, inside)).toEqual(['Not added: by.name of "A B", which are inside of objects']);
    expect(addedTo(nested, inside)).toBe(nested);
  });

  it('is looked for in the files that are asked about', () => {
    const inventory = scanFiles({
      'src/a.ts': `analytics.track('A B', { id: 1 });`,
      'src/b.ts': `analytics.track('A B', { to: 1 }); analytics.track('B C');`,
    });
    const { additions } = additionsTo(planOf('events:\n  A B:\n'), inventory, (file) => file === 'src/a.ts');
    expect(additions).toEqual([
      expect.objectContaining({
        kind: 'property',
        name: 'id',
        data: { type: 'number', comment: 'at 1 of 2 calls' },
      }),
    ]);
  });
});

it('goes to the file with most of the like', () => {
  const { plan } = loadFiles(
    {
      'plan.yaml': 'include: [cart.yaml, order.yaml]\nevents: { A: {}, B: {}, C: {} }\n',
      'cart.yaml': 'events: { Cart Viewed: {}, Order Page Left: {} }\n',
      'order.yaml': 'events: { Order Completed: {}, Order Refunded: {} }\n',
    },
    ['plan.yaml'],
  );
  const fileOf = (name: string, to: string | null = null) =>
    placeAddition({ kind: 'event', section: 'events', name, data: {} }, plan!, plan!.files, to)!.file;
  expect(fileOf('Cart Emptied')).toBe('cart.yaml');
  expect(fileOf('order_failed')).toBe('order.yaml');
  expect(fileOf('Signed Up')).toBe('plan.yaml');
  expect(fileOf('Cart Emptied', 'plan.yaml')).toBe('plan.yaml');
});

it('leaves nothing unplanned, and the rest as it was, whatever is in the plan', () => {
  fc.assert(
    fc.property(generatedCalls, generatedCalls, fc.boolean(), (before, after, isWindows) => {
      const first = { ...draftPlan(scanFiles(before), 'Shop') };
      const written = writePlan({ identify: {}, group: {}, pages: new Map(), screens: new Map(), ...first });
      const yaml = isWindows ? written.replaceAll('\n', '\r\n') : written;
      const inventory = scanFiles(after);
      const plan = loadFiles({ [FILE]: yaml }).plan!;
      const { text, unchanged } = added(yaml, plan, inventory);
      expect(unchanged).toBe(true);
      expect(text.replaceAll('\r\n', '').includes('\n')).toBe(!isWindows);
      const grown = loadFiles({ [FILE]: text });
      expect(grown.problems).toEqual([]);
      const unplanned = findingsAgainst(grown.plan!, inventory).filter((one) =>
        / unplanned-event /.test(one),
      );
      expect(unplanned).toEqual([]);
      expect(additionsTo(grown.plan!, inventory, () => true).additions).toEqual([]);
      expect(keysOf(grown.plan!)).toEqual(expect.arrayContaining(keysOf(plan)));
    }),
    { numRuns: 100 },
  );
});

function keysOf({ events, common, identify }: Plan): string[] {
  const shapes = [{ name: '', properties: common }, ...events, { name: 'identify', ...identify }];
  return shapes.flatMap(({ name, properties }) =>
    [...(properties ?? [])].map(([key, { required, schema }]) =>
      JSON.stringify([name, key, required, schema.type]),
    ),
  );
}
