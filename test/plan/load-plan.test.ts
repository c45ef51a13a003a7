import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { PlanProperty, Schema } from '../../src/plan/plan.ts';
import { planFile } from '../../src/plan/plan-file.ts';
import { planOf } from './plan-folder.ts';

const CONTRACT = `# yaml-language-server: $schema=./node_modules/tracklint/schema/plan.json
version: 1
name: Acme Shop
naming:
  events: Title Case
  properties: snake_case
  vocabulary: { objects: [Article, Cart], actions: [Bookmarked, Viewed] }
common:
  initiator: { type: string, enum: [user, system], required: true, description: Who set the event off }
  display_format: { type: string, required: true, sources: [web] }
definitions: { Money: { type: number, minimum: 0 } }
events:
  Article Bookmarked:
    description: A reader bookmarks an article
    owner: growth
    sources: [web]
    properties:
      title: string!
      publish_year: { type: integer, minimum: 1900 }
      topics: { type: array, items: string }
      author: { type: object, properties: { name: string!, id: string } }
      channel: { type: string, enum: [email, app] }
      price: { $ref: Money, required: true }
    additionalProperties: false
  Item Sold:
    deprecated: { replacedBy: Order Completed, reason: split by order }
  Order Completed: {}
  Cart Emptied:
    status: planned
  "Experiment * Shown": { properties: { variant: string! } }
  Cart Viewed:
    meta: { ticket: AN-12 }
    versions: { 2: { properties: { items: { type: [array, "null"] } } } }
identify: { traits: { email: { type: string, format: email, pii: true } } }
group: { traits: {} }
pages: { Product: { properties: { sku: string! } } }
screens: {}
`;

describe('the format', () => {
  const plan = planOf(CONTRACT);
  const event = (name: string) => plan.events.find((candidate) => candidate.name === name)!;

  test('the plan as a whole', () => {
    expect(plan.name).toBe('Acme Shop');
    expect(plan.files).toEqual(['tracking-plan.yaml']);
    expect(plan.naming).toEqual({
      events: 'Title Case',
      properties: 'snake_case',
      vocabulary: { objects: ['Article', 'Cart'], actions: ['Bookmarked', 'Viewed'] },
    });
    expect(plan.events.map(({ name }) => name)).toEqual([
      'Article Bookmarked',
      'Item Sold',
      'Order Completed',
      'Cart Emptied',
      'Experiment * Shown',
      'Cart Viewed',
    ]);
  });

  test('common properties', () => {
    expect(plan.common.get('initiator')).toEqual({
      name: 'initiator',
      at: { file: 'tracking-plan.yaml', line: 9, column: 3, endLine: 9, endColumn: 12 },
      required: true,
      sources: null,
      description: 'Who set the event off',
      pii: null,
      deprecated: null,
      meta: null,
      schema: { type: ['string'], enum: ['user', 'system'] },
    });
    expect(plan.common.get('display_format')?.sources).toEqual(['web']);
  });

  test('an event', () => {
    const { properties, versions, ...rest } = event('Article Bookmarked');
    expect(rest).toEqual({
      name: 'Article Bookmarked',
      isPattern: false,
      at: { file: 'tracking-plan.yaml', line: 13, column: 3, endLine: 13, endColumn: 21 },
      description: 'A reader bookmarks an article',
      owner: 'growth',
      sources: ['web'],
      status: 'active',
      spec: null,
      deprecated: null,
      meta: null,
      additionalProperties: false,
    });
    expect(versions.size).toBe(0);
    expect([...properties].map(([name, { required, schema }]) => [name, required, schema.type])).toEqual([
      ['title', true, ['string']],
      ['publish_year', false, ['integer']],
      ['topics', false, ['array']],
      ['author', false, ['object']],
      ['channel', false, ['string']],
      ['price', true, ['number']],
    ]);
    expect(properties.get('price')!.schema.minimum).toBe(0);
    expect(properties.get('author')!.schema.properties!.get('name')!.required).toBe(true);
    expect(properties.get('author')!.schema.additionalProperties).toBe(false);
  });

  test('what is kept', () => {
    expect(event('Cart Viewed').meta).toEqual({ ticket: 'AN-12' });
    const { description, meta, identify } = planOf(
      'description: All of it\nmeta: { id: 7 }\nidentify: { description: Who, meta: [a], traits: {} }',
    );
    expect({ description, meta, identify }).toMatchObject({
      description: 'All of it',
      meta: { id: 7 },
      identify: { description: 'Who', meta: ['a'] },
    });
  });

  test('what is said of events', () => {
    expect(event('Item Sold').deprecated).toEqual({
      replacedBy: 'Order Completed',
      reason: 'split by order',
    });
    expect(event('Cart Emptied').status).toBe('planned');
    expect(event('Experiment * Shown').isPattern).toBe(true);
    expect(event('Cart Viewed').versions.get(2)!.properties.get('items')!.schema).toEqual({
      type: ['array', 'null'],
    });
  });

  test('traits, pages, screens', () => {
    expect(plan.identify!.properties.get('email')).toMatchObject({ pii: true, schema: { format: 'email' } });
    expect(plan.group!.properties.size).toBe(0);
    expect(plan.pages!.get('Product')!.properties.get('sku')!.required).toBe(true);
    expect(plan.screens!.size).toBe(0);
  });

  test('what a plan does not speak of', () => {
    const silent = planOf('events: {}');
    expect(silent).toMatchObject({ identify: null, group: null, pages: null, screens: null, name: null });
    expect(silent.naming).toEqual({ events: null, properties: null, vocabulary: null });
  });

  test('the definition of the format can be written as a JSON Schema', () => {
    const schema = z.toJSONSchema(planFile) as { $defs: Record<string, unknown> };
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['TrackingPlan', 'Event', 'Property']));
  });
});

describe('properties', () => {
  const cases: readonly [text: string, required: boolean, schema: Schema][] = [
    ['string', false, { type: ['string'] }],
    ['integer!', true, { type: ['integer'] }],
    ['"string[]"', false, { type: ['array'], items: { type: ['string'] } }],
    ['"number[]!"', true, { type: ['array'], items: { type: ['number'] } }],
    ['', false, {}],
    ['{}', false, {}],
    ['{ type: [string, null] }', false, { type: ['string', 'null'] }],
    ['{ type: [string, "null"], required: true }', true, { type: ['string', 'null'] }],
    ['{ items: string }', false, { type: ['array'], items: { type: ['string'] } }],
    ['{ enum: [1, a, null] }', false, { enum: [1, 'a', null] }],
    ['{ const: null }', false, { const: null }],
    [
      '{ type: string, minLength: 1, maxLength: 9, pattern: "^a", format: email }',
      false,
      {
        type: ['string'],
        minLength: 1,
        maxLength: 9,
        pattern: '^a',
        format: 'email',
      },
    ],
    [
      '{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.1 }',
      false,
      {
        type: ['number'],
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        multipleOf: 0.1,
      },
    ],
    [
      '{ type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: array, items: integer } }',
      false,
      {
        type: ['array'],
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        items: { type: ['array'], items: { type: ['integer'] } },
      },
    ],
    ['{ type: object, additionalProperties: true }', false, { type: ['object'], additionalProperties: true }],
    ['{ $ref: Money }', false, { type: ['number'], minimum: 0 }],
    ['{ $ref: "#/definitions/Money" }', false, { type: ['number'], minimum: 0 }],
    ['{ $ref: Money, maximum: 9, required: true }', true, { type: ['number'], minimum: 0, maximum: 9 }],
    ['{ $ref: Price }', false, { type: ['number'], minimum: 0 }],
    [
      '{ type: array, items: { $ref: Money } }',
      false,
      { type: ['array'], items: { type: ['number'], minimum: 0, description: 'lent' } },
    ],
    ['{ type: array, items: { meta: 1 } }', false, { type: ['array'], items: { meta: 1 } }],
    [
      '{ type: string, default: a, examples: [b, c], description: d, meta: { any: [thing] } }',
      false,
      { type: ['string'], default: 'a', examples: ['b', 'c'] },
    ],
  ];
  test.each(cases)('%s', (text, required, schema) => {
    const plan = planOf(`
definitions: { Price: { $ref: Money }, Money: { type: number, minimum: 0, description: lent, pii: true } }
events: { E: { properties: { p: ${text} } } }`);
    const property = plan.events[0]!.properties.get('p') as PlanProperty;
    expect(property.required).toBe(required);
    expect(property.schema).toEqual(schema);
  });

  test('a definition lends what else it says', () => {
    const plan = planOf(`
definitions: { Email: { type: string, pii: true, description: An address, deprecated: { reason: old } } }
events: { E: { properties: { a: { $ref: Email }, b: { $ref: Email, pii: false, description: Another } } } }`);
    const { a, b } = Object.fromEntries(plan.events[0]!.properties);
    expect(a).toMatchObject({ pii: true, description: 'An address', deprecated: { reason: 'old' } });
    expect(b).toMatchObject({ pii: false, description: 'Another', deprecated: { reason: 'old' } });
  });

  test('a list needs no quotes on a line of its own', () => {
    const plan = planOf('events:\n  E:\n    properties:\n      p: string[]!\n');
    expect(plan.events[0]!.properties.get('p')!.required).toBe(true);
  });

  test('names keep their spelling', () => {
    const plan = planOf(
      'events:\n  Yes: {}\n  1.10: { properties: { 007: string } }\n  null:\n  constructor: {}\n',
    );
    expect(plan.events.map(({ name }) => name)).toEqual(['Yes', '1.10', 'null', 'constructor']);
    expect([...plan.events[1]!.properties.keys()]).toEqual(['007']);
  });
});
