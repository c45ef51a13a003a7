import { describe, expect, test } from 'vitest';
import { loadSpec, specNames } from '../../src/plan/load-spec.ts';
import type { PlanProperty } from '../../src/plan/plan.ts';
import { loadFiles, planOf, shown } from './plan-folder.ts';

const NAMES = [
  'ab-testing',
  'b2b-saas',
  'copilot',
  'ecommerce',
  'email',
  'group',
  'identify',
  'live-chat',
  'mobile',
  'video',
];

test('the specs that there are', () => {
  expect(specNames()).toEqual(NAMES);
});

describe.each(NAMES)('segment:%s', (name) => {
  const { plan, problems, issues } = loadFiles({ 'p.yaml': `include: segment:${name}` });

  test('is a plan without mistakes', () => {
    expect([...problems, ...issues].map(shown)).toEqual([]);
    expect(plan!.files).toEqual(['p.yaml']);
    const { events, identify, group } = plan!;
    expect(events.length + (identify?.properties.size ?? 0) + (group?.properties.size ?? 0)).toBeGreaterThan(
      0,
    );
  });

  test('says what everything means, and of which type it is', () => {
    const current = plan!.events.filter(({ deprecated }) => !deprecated);
    const shapes = [...current, plan!.identify, plan!.group].flatMap((shape) => shape ?? []);
    const lacking = shapes.flatMap(({ properties }) => [...properties.values()].flatMap(withoutWords));
    expect(lacking).toEqual([]);
    expect(current.filter(({ description }) => !description)).toEqual([]);
  });

  test('offers, and forbids no further keys', () => {
    for (const event of plan!.events) {
      expect(event).toMatchObject({ status: 'offered', spec: `segment:${name}`, additionalProperties: true });
      expect(event.at.file).toBe(`segment:${name}`);
    }
    for (const traits of [plan!.identify, plan!.group])
      expect(traits?.additionalProperties ?? true).toBe(true);
  });
});

function withoutWords(property: PlanProperty): string[] {
  const { name, description, schema } = property;
  const nested = [...(schema.properties ?? schema.items?.properties ?? new Map()).values()];
  const fits = description !== null && (schema.type !== undefined || schema.enum !== undefined);
  return [...(fits ? [] : [name]), ...nested.flatMap(withoutWords)];
}

test('facts of the ecommerce spec', () => {
  const { events } = loadSpec('ecommerce')!;
  const event = (name: string) => events.find((candidate) => candidate.name === name)!;
  const required = (name: string) =>
    [...event(name).properties.values()]
      .filter((property) => property.required)
      .map((property) => property.name);
  expect(required('Order Completed').toSorted()).toEqual(['order_id', 'products']);
  expect(required('Product Added')).toEqual(['product_id']);
  const products = event('Order Completed').properties.get('products')!.schema;
  expect(products.items!.properties!.get('price')!.schema.type).toEqual(['number']);
  expect(products.items!.properties!.get('product_id')!.required).toBe(true);
  expect(event('Completed Order').deprecated?.replacedBy).toBe('Order Completed');
});

describe('unknown ones', () => {
  const known = `Known are ${NAMES.map((name) => `segment:${name}`).join(', ')}`;
  const cases: readonly [include: string, message: string][] = [
    ['segment:ecomerce', `Unknown spec "segment:ecomerce" | Did you mean "segment:ecommerce"? ${known}`],
    ['segment:B2B SaaS', `Unknown spec "segment:B2B SaaS" | Did you mean "segment:b2b-saas"? ${known}`],
    ['segment:weather', `Unknown spec "segment:weather" | ${known}`],
    ['segment:../package', `Unknown spec "segment:../package" | ${known}`],
    ['segment:', `Unknown spec "segment:" | ${known}`],
  ];
  test.each(cases)('%s', (include, message) => {
    const { plan, problems } = loadFiles({ 'p.yaml': `include: ["${include}"]` });
    expect(plan).toBeNull();
    expect(problems.map(shown)).toEqual([`p.yaml:1:11 ${message}`]);
  });
});

describe('a plan that says more of an offered event', () => {
  const plan = planOf(`
include: ["segment:ecommerce", "segment:identify"]
definitions: { Product: string }
events:
  Order Completed:
    owner: checkout
    properties:
      order_id: string
      total: { type: integer, minimum: 0, required: true }
      gift: boolean!
  Product Viewed: { additionalProperties: false, description: Ours, status: planned, deprecated: false }
  Viewed Product: { deprecated: false }
  Own Thing Done: {}
identify:
  traits: { email: { type: string, required: true }, plan: string! }
`);
  const event = (name: string) => plan.events.find((candidate) => candidate.name === name)!;

  test('stands once, where the plan has it, and is expected', () => {
    expect(plan.events.filter(({ name }) => name === 'Order Completed')).toHaveLength(1);
    expect(event('Order Completed')).toMatchObject({
      at: { file: 'tracking-plan.yaml', line: 5 },
      status: 'active',
      spec: 'segment:ecommerce',
      owner: 'checkout',
      description: 'An order is placed',
      additionalProperties: true,
    });
    expect(event('Own Thing Done')).toMatchObject({ spec: null, additionalProperties: false });
    expect(event('Order Refunded')).toMatchObject({ status: 'offered', at: { file: 'segment:ecommerce' } });
  });

  test('has the properties of both; a property of its own replaces the offered one', () => {
    const { properties } = event('Order Completed');
    expect(properties.get('order_id')).toMatchObject({ required: false, at: { file: 'tracking-plan.yaml' } });
    expect(properties.get('total')).toMatchObject({ required: true, schema: { type: ['integer'] } });
    expect(properties.get('gift')!.required).toBe(true);
    expect(properties.get('products')).toMatchObject({ required: true, at: { file: 'segment:ecommerce' } });
    expect(properties.get('products')!.schema.items!.properties!.has('sku')).toBe(true);
  });

  test('wins with everything that it says', () => {
    expect(event('Product Viewed')).toMatchObject({
      additionalProperties: false,
      description: 'Ours',
      status: 'planned',
    });
    expect(event('Viewed Product').deprecated).toBeNull();
    expect(event('Clicked Product').deprecated).toEqual({ replacedBy: 'Product Clicked', reason: null });
  });

  test('and of traits', () => {
    expect([...plan.identify!.properties.keys()].slice(0, 3)).toEqual(['email', 'plan', 'address']);
    expect(plan.identify!.properties.get('email')!.required).toBe(true);
    expect(plan.identify!.additionalProperties).toBe(true);
    expect(plan.group).toBeNull();
  });
});

test('contradictions are issues of the plan', () => {
  const { plan, issues } = loadFiles({
    'p.yaml': `include: ["segment:ecommerce", "segment:video", "segment:group"]
events:
  Order Completed:
    properties:
      order_id: integer
      total: { type: integer }
      products: { type: array, items: { type: object, properties: { price: string, brand: { type: [string, "null"] } } } }
  Video Ad Started: { properties: { type: { enum: [overlay] }, load_type: { type: string, enum: [linear] } } }
group: { traits: { name: number } }`,
  });
  const because = (line: number, file: string) => `Destinations rely on it: ${file}:${line}`;
  expect(issues.map(shown)).toEqual([
    expect.stringMatching(
      /^p\.yaml:5:7 Expected "order_id" to be a string, as segment:ecommerce has it \| Destinations/,
    ),
    expect.stringMatching(
      /^p\.yaml:7:69 Expected "price" to be a number, as segment:ecommerce has it \| Destinations/,
    ),
    expect.stringContaining(
      'p.yaml:8:37 Expected "type" to be one of "pre-roll", "mid-roll", "post-roll", as segment:video',
    ),
    `p.yaml:9:20 Expected "name" to be a string, as segment:group has it | ${because(30, 'segment:group')}`,
  ]);
  expect(plan!.events[0]!.properties.get('order_id')!.schema.type).toEqual(['integer']);
});

test('a spec that two files include is one', () => {
  const { plan, issues } = loadFiles({
    'p.yaml': 'include: [q.yaml, "segment:ab-testing"]',
    'q.yaml': 'include: segment:ab-testing',
  });
  expect(issues).toEqual([]);
  expect(plan!.events).toHaveLength(1);
});

test('a successor may be an offered event', () => {
  const plan = planOf(
    'include: segment:ecommerce\nevents: { Bought: { deprecated: { replacedBy: Order Completed } } }',
  );
  expect(plan.events[0]!.deprecated!.replacedBy).toBe('Order Completed');
});
