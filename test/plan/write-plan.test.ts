import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LoadedPlan } from '../../src/plan/load-plan.ts';
import type { PlanData, PropertyData } from '../../src/plan/plan-data.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { anyPlanData } from './plan-data-arbitrary.ts';
import { loadFiles, planOf, shown } from './plan-folder.ts';

const named = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record));

it('writes a plan as a person would', () => {
  const plan: PlanData = {
    comment: 'Look at this.\n\nAnd at that.',
    name: 'Acme Shop',
    include: ['plans/*.yaml', 'segment:ecommerce'],
    naming: { events: 'Title Case', vocabulary: { objects: ['Cart'] } },
    common: named<PropertyData>({
      initiator: { type: 'string', enum: ['user', 'system'], required: true, description: 'Who set it off' },
    }),
    definitions: named<PropertyData>({ Money: { type: 'number', minimum: 0 } }),
    events: named({
      'Article Bookmarked': {
        comment: 'src/article.ts:12',
        description: 'A reader bookmarks an article',
        owner: 'growth',
        properties: named<PropertyData>({
          title: { type: 'string', required: true },
          publish_year: { minimum: 1900, type: 'integer' },
          topics: { type: 'array', items: { type: 'string' }, comment: 'at 3 of 4 calls' },
          author: { type: 'object', properties: named({ name: 'string!', id: 'string' }) },
          channel: {
            type: ['string', 'null'],
            enum: ['an e-mail that was sent', 'the app on a phone', 'a page of the web', 'no', null],
            description: 'One of the many ways that there are',
          },
          price: { $ref: 'Money', comment: 'net?\nor gross?' },
        }),
        additionalProperties: true,
      },
      'Item Sold': { deprecated: { replacedBy: 'Order Completed', reason: 'split by order' } },
      'Cart Emptied': { status: 'planned' },
      'Experiment * Shown': { properties: named({ variant: 'string!' }) },
      'Cart Viewed': { meta: { ticket: 'AN-12' }, versions: new Map([[2, { properties: new Map() }]]) },
      'Nothing Said': {},
    }),
    identify: { traits: named<PropertyData>({ email: { type: 'string', format: 'email', pii: true } }) },
    group: {},
    pages: named({ Product: { properties: named({ sku: 'string!' }) } }),
    screens: new Map(),
  };
  expect(writePlan(plan)).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=./node_modules/tracklint/schema/plan.json
    # Look at this.

    # And at that.

    version: 1
    name: Acme Shop
    include: [plans/*.yaml, segment:ecommerce]

    naming:
      events: Title Case
      vocabulary: { objects: [Cart] }

    common:
      initiator: { type: string, enum: [user, system], required: true, description: Who set it off }

    definitions:
      Money: { type: number, minimum: 0 }

    events:
      # src/article.ts:12
      Article Bookmarked:
        description: A reader bookmarks an article
        owner: growth
        properties:
          title: string!
          publish_year: { type: integer, minimum: 1900 }
          topics: string[] # at 3 of 4 calls
          author: { type: object, properties: { name: string!, id: string } }
          channel:
            type: [string, "null"]
            enum: [an e-mail that was sent, the app on a phone, a page of the web, "no", null]
            description: One of the many ways that there are
          # net?
          # or gross?
          price: { $ref: Money }
        additionalProperties: true
      Item Sold: { deprecated: { replacedBy: Order Completed, reason: split by order } }
      Cart Emptied: { status: planned }
      Experiment * Shown:
        properties:
          variant: string!
      Cart Viewed: { meta: { ticket: AN-12 }, versions: { 2: { properties: {} } } }
      Nothing Said: {}

    identify:
      traits:
        email: { type: string, format: email, pii: true }
    group: {}

    pages:
      Product:
        properties:
          sku: string!
    screens: {}
    "
  `);
});

it.each<[string, PropertyData, string]>([
  ['a type', { type: 'string' }, 'string'],
  ['a required type', { type: 'integer', required: true }, 'integer!'],
  ['one that is not required', { type: 'integer', required: false }, 'integer'],
  ['a list', { type: 'array', items: { type: 'number' }, required: true }, 'number[]!'],
  ['a list of lists', { type: 'array', items: 'string[]' }, '{ type: array, items: "string[]" }'],
  ['a list of anything', { type: 'array' }, 'array'],
  ['anything', {}, '{}'],
  ['anything that is required', { required: true }, '{ required: true }'],
  ['types', { type: ['string', 'null'], required: true }, '{ type: [string, "null"], required: true }'],
  ['null', { type: 'null' }, '{ type: "null" }'],
  ['a constant null', { const: null }, '{ const: null }'],
  [
    'words of YAML 1.1',
    { enum: ['no', 'on', '1', '2020-01-01'] },
    '{ enum: ["no", "on", "1", "2020-01-01"] }',
  ],
])('writes %s', (_, data, expected) => {
  expect(writePlan({ common: new Map([['key', data]]) })).toContain(`\n  key: ${expected}\n`);
});

it('writes no line that is longer than it need be', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `a choice with number ${index}`);
  for (let count = 1; count < 12; count += 1) {
    const properties = new Map<string, PropertyData>([['choice', { type: 'string', enum: words(count) }]]);
    const text = writePlan({ events: new Map([['Choice Made', { properties }]]) });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(planOf(text).events[0]!.properties.get('choice')!.schema.enum).toEqual(words(count));
  }
});

it('keeps comments to themselves, whatever is in them', () => {
  const events = new Map([
    ['A B', { comment: 'src/a\r\nb: c\rd: e\u{85}f: g', properties: new Map([['k', 'string']]) }],
  ]);
  const text = writePlan({ comment: '\u{2028}name: X', events });
  expect(planOf(text)).toMatchObject({ name: null, events: [{ name: 'A B' }] });
});

it('writes what reads back to the same plan', () => {
  fc.assert(
    fc.property(anyPlanData, (data) => {
      const written = loadFiles({ 'plan.yaml': writePlan(data) });
      const expected = loadFiles({ 'plan.yaml': jsonOf({ version: 1, ...data }) });
      expect(written.problems.map(shown)).toEqual([]);
      expect(withoutPlaces(written.plan)).toEqual(withoutPlaces(expected.plan));
      // An issue counts once at a place, and the places aren't the same.
      expect(messagesOf(written)).toEqual(messagesOf(expected));
    }),
    { numRuns: 100 },
  );
});

function messagesOf({ issues }: LoadedPlan): ReadonlySet<string> {
  return new Set(issues.map(({ message }) => message));
}

/** Maps are written out by hand, since objects would put keys like `2` first. */
function jsonOf(value: unknown): string {
  if (value instanceof Map) {
    return `{${[...value].map(([key, inner]) => `${JSON.stringify(String(key))}:${jsonOf(inner)}`).join(',')}}`;
  }
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const said = Object.entries(value).filter(([key, inner]) => key !== 'comment' && inner !== undefined);
  return jsonOf(new Map(said));
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, inner]) => [key, withoutPlaces(inner)]);
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key]) => key !== 'at')
    .map(([key, inner]) => [key, withoutPlaces(inner)])
    .sort();
}
