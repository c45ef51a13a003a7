import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/document/read-csv.ts';
import { importAvo } from '../../../src/plan/exchange/avo/import-avo.ts';
import { importAmplitude } from '../../../src/plan/exchange/import-amplitude.ts';
import { importAnalyzeTracking } from '../../../src/plan/exchange/import-analyze-tracking.ts';
import { importJsonSchema } from '../../../src/plan/exchange/json-schema/import-json-schema.ts';
import { type Loss, lossLines } from '../../../src/plan/exchange/losses.ts';
import { importMixpanel } from '../../../src/plan/exchange/mixpanel/mixpanel.ts';
import { importRudderstack } from '../../../src/plan/exchange/rudderstack/import-rudderstack.ts';
import { writePlan } from '../../../src/plan/write-plan.ts';
import { importText } from './plan-text.ts';

const HEAD = /^.*\n\nversion: 1\n+/;

describe('RudderStack', () => {
  const CATALOG = `version: rudder/v1
kind: properties
metadata: { name: shop }
spec:
  properties:
    - { id: order_id, name: order_id, type: string, config: { min_length: 3 } }
    - { id: total, name: total, types: [number, "null"], description: In euros }
    - { id: tags, name: tags, type: array, item_type: string }
    - { id: mail, name: email, type: "#custom-type:mail" }
    - { id: item, name: item, type: object }
    - { id: unused, name: unused, type: string }
---
version: rudder/v1
kind: custom-types
metadata: { name: shop }
spec: { types: [{ id: mail, name: Mail, type: string, config: { format: email } }] }
---
version: rudder/v1
kind: events
metadata: { name: shop }
spec:
  events:
    - { id: order_completed, name: Order Completed, event_type: track, category: "#category:sales" }
    - { id: users, event_type: identify }
---
version: rudder/v1
kind: tracking-plan
metadata: { name: shop }
spec:
  id: shop
  display_name: Shop
  rules:
    - type: event_rule
      id: order_completed_rule
      event: "#event:order_completed"
      additional_properties: true
      properties:
        - { property: "#property:order_id", required: true }
        - { property: "#property:total", required: false }
        - { property: "#property:tags", required: false }
        - property: "#property:item"
          required: true
          additional_properties: false
          properties: [{ property: "#property:order_id", required: false }]
        - { property: "#property:nowhere", required: true }
    - type: event_rule
      id: users_rule
      event: "#event:users"
      identity_section: context.traits
      properties: [{ property: "#property:mail", required: true }]
`;

  it('is a catalogue over several documents', () => {
    const { yaml, losses } = importText(CATALOG, importRudderstack);
    expect(yaml).toBe(`name: Shop

definitions:
  Mail: { type: string, format: email }

events:
  Order Completed:
    properties:
      order_id: { type: string, minLength: 3, required: true }
      total: { type: [number, "null"], description: In euros }
      tags: string[]
      item:
        type: object
        required: true
        properties: { order_id: { type: string, minLength: 3 } }
    additionalProperties: true
    meta: { rudderstack: { category: "#category:sales" } }

identify:
  traits:
    email: { $ref: Mail, required: true, meta: { rudderstack: { id: mail } } }
  meta: { rudderstack: { id: users } }

meta:
  rudderstack:
    customTypes: { Mail: { id: mail } }
    properties: [{ id: unused, name: unused, type: string }]
`);
    expect(losses).toEqual([
      'lost       the definition, in none of the given files, of a property: Order Completed.nowhere (foreign.yaml:45:11)',
      'unchecked  the definition, which no rule mentions, of a property: unused (foreign.yaml:11:7)',
    ]);
  });

  it('is in the older spelling, too', () => {
    const { plan } = importText(
      `version: rudder/0.1
kind: properties
metadata: { name: g }
spec: { properties: [{ id: a, name: A, type: "string, null", propConfig: { minLength: 2 } }, { id: l, name: L, type: array, propConfig: { itemTypes: [integer] } }] }
---
version: rudder/0.1
kind: events
metadata: { name: g }
spec: { events: [{ id: e, name: E, event_type: track }] }
---
version: rudder/0.1
kind: tp
metadata: { name: g }
spec:
  id: p
  display_name: P
  rules: [{ type: event_rule, id: r, event: { $ref: "#/events/g/e", allow_unplanned: true }, properties: [{ $ref: "#/properties/g/a", required: true }, { $ref: "#/properties/g/l" }] }]
`,
      importRudderstack,
    );
    const [event] = plan.events;
    expect(event!.additionalProperties).toBe(true);
    expect(event!.properties.get('A')).toMatchObject({
      required: true,
      schema: { type: ['string', 'null'], minLength: 2 },
    });
    expect(event!.properties.get('L')!.schema).toEqual({ type: ['array'], items: { type: ['integer'] } });
  });
});

it('reads the events of Avo', () => {
  const property = (index: number, more: object) => ({
    id: `p${index}`,
    index,
    nameMapping: [],
    isSystemProperty: false,
    ...more,
  });
  const event = (name: string, more: object, properties: object, required: string[] = []) => ({
    id: `e-${name}`,
    name,
    description: '',
    triggers: [],
    tags: ['core'],
    actions: ['logEvent'],
    ...more,
    rules: {
      $schema: 'http://json-schema.org/draft-06/schema#',
      type: 'object',
      required: ['properties', 'nameMapping'],
      nameMapping: [],
      properties: { properties: { type: 'object', properties, additionalProperties: false, required } },
    },
  });
  const system = (index: number) => property(index, { id: 'p-app', type: 'string', isSystemProperty: true });
  const { yaml, losses } = importText(
    JSON.stringify({
      name: 'Shop',
      events: [
        event(
          'cart_viewed',
          {
            sources: [{ id: 's1', name: 'Web', destinations: [] }],
            stakeholderDomains: [{ id: 'd', name: 'growth', isOwner: true }],
          },
          { email: property(0, { type: 'string', pii: { isPii: true, piiType: 'Mail' } }), app: system(1) },
          ['email'],
        ),
        event('cart_left', { eventType: 'event' }, { app: system(0) }),
        event('cart_left', { eventType: 'variant', variantName: 'By mail' }, { app: system(0) }),
      ],
      metrics: {},
      categories: { c: { name: 'Cart' } },
    }),
    importAvo,
  );
  expect(yaml).toBe(`name: Shop

common:
  app: { type: string, meta: { schema: { id: p-app } } }

events:
  cart_viewed:
    owner: growth
    sources: [Web]
    properties:
      email:
        type: string
        required: true
        pii: true
        meta: { schema: { id: p0, pii: { isPii: true, piiType: Mail } } }
    meta:
      avo:
        id: e-cart_viewed
        tags: [core]
        sources: [{ id: s1, name: Web, destinations: [] }]
        stakeholderDomains: [{ id: d, name: growth, isOwner: true }]
  cart_left:
    properties: {}
    meta: { avo: { id: e-cart_left, tags: [core] } }
    versions:
      2:
        properties: {}
        meta: { avo: { id: e-cart_left, tags: [core], eventType: variant, variantName: By mail } }
meta: { avo: { categories: { c: { name: Cart } } } }
`);
  expect(losses).toEqual([]);
});

it('reads schemas of Mixpanel', () => {
  const { yaml, losses } = importText(
    JSON.stringify({
      results: [
        {
          entityType: 'event',
          name: 'Added To Cart',
          schemaJson: {
            $schema: 'http://json-schema.org/draft-07/schema',
            description: 'Into the cart',
            required: ['item'],
            additionalProperties: true,
            metadata: { 'com.mixpanel': { tags: ['Shopping'] } },
            properties: { item: { type: 'string' }, price: { type: 'number', minimum: 0 } },
          },
        },
        {
          entityType: 'profile',
          name: '$user',
          schemaJson: { properties: { email: { type: 'string' } }, additionalProperties: false },
        },
        { entityType: 'lookup_table', name: 'Shops', schemaJson: { properties: {} } },
      ],
    }),
    importMixpanel,
  );
  expect(yaml).toBe(`events:
  Added To Cart:
    description: Into the cart
    properties:
      item: string!
      price: { type: number, minimum: 0 }
    additionalProperties: true
    meta: { mixpanel: { schema: { metadata: { com.mixpanel: { tags: [Shopping] } } } } }

identify:
  traits:
    email: string

meta:
  mixpanel: { entries: [{ entityType: lookup_table, name: Shops, schemaJson: { properties: {} } }] }
`);
  expect(losses).toEqual([
    expect.stringContaining('unchecked  what is neither an event nor a user, of a row: lookup_table Shops'),
  ]);
});

describe('JSON Schema', () => {
  it('has a schema for each event, and definitions', () => {
    const { plan } = importText(
      JSON.stringify({
        title: 'Shop',
        definitions: { Money: { type: 'number', minimum: 0 } },
        schema: {
          events: {
            'Order Completed': {
              type: 'object',
              properties: { total: { $ref: '#/definitions/Money' } },
              required: ['total', 'id'],
              additionalProperties: false,
            },
            'Cart Viewed': { type: 'object', description: 'A look' },
          },
        },
      }),
      importJsonSchema,
    );
    expect(plan.name).toBe('Shop');
    const [order, cart] = plan.events;
    expect(order!.properties.get('total')).toMatchObject({
      required: true,
      schema: { type: ['number'], minimum: 0 },
    });
    expect(order!.properties.get('id')).toMatchObject({ required: true, schema: {} });
    expect(order!.additionalProperties).toBe(false);
    expect(cart).toMatchObject({ description: 'A look', additionalProperties: true });
  });

  it('refers to definitions, and to what a plan has none of', () => {
    const refers = ($ref: string) =>
      importText(
        JSON.stringify({
          title: 'E',
          properties: { p: { $ref } },
          definitions: { 'a/b': { type: 'string' } },
        }),
        importJsonSchema,
      );
    expect(refers('#/definitions/a~1b').plan.events[0]!.properties.get('p')!.schema).toEqual({
      type: ['string'],
    });
    for (const elsewhere of ['#/definitions/50%', 'other.json#/a']) {
      expect(refers(elsewhere).losses).toEqual([
        expect.stringContaining('unchecked  "$ref" of a property: E.p'),
      ]);
    }
  });

  it('is of one event, named by its title or its id', () => {
    const schema = (more: object) =>
      JSON.stringify({ type: 'object', properties: { id: { type: 'string' } }, ...more });
    const names = [
      { title: 'Cart Viewed' },
      { $id: 'https://acme.test/schemas/cart_viewed.schema.json' },
      {},
    ].map((more) => importText(schema(more), importJsonSchema).plan.events[0]!.name);
    expect(names).toEqual(['Cart Viewed', 'cart_viewed', 'Unnamed']);
  });
});

it('reads what analyze-tracking has found', () => {
  const { yaml, losses } = importText(
    `version: 1
source: { repository: https://acme.test/shop.git, commit: 1a2b }
events:
  cart_viewed:
    implementations: [{ path: src/cart.ts, line: 3, function: view, destination: segment }]
    properties:
      id: { type: string, required: true }
      anything: { type: any }
      when: { type: Date }
      item: { type: object, properties: { sku: { type: string } } }
      items: { type: array, items: { type: number } }
`,
    importAnalyzeTracking,
  );
  expect(yaml).toBe(`events:
  cart_viewed:
    properties:
      id: string!
      anything: {}
      when: { meta: { analyze-tracking: { type: Date } } }
      item: { type: object, properties: { sku: string } }
      items: number[]
    meta:
      analyze-tracking:
        implementations: [{ path: src/cart.ts, line: 3, function: view, destination: segment }]
meta: { analyze-tracking: { source: { repository: https://acme.test/shop.git, commit: 1a2b } } }
`);
  expect(losses).toEqual(['unchecked  the type "Date" of a property: cart_viewed.when (foreign.yaml:9:13)']);
});

describe('Amplitude', () => {
  function amplitude(...rows: string[]): { yaml: string; losses: readonly string[] } {
    const { root, problems } = readCsv(new TextEncoder().encode(rows.join('\r\n')), 'plan.csv');
    expect(problems).toEqual([]);
    const losses: Loss[] = [];
    return { yaml: writePlan(importAmplitude([root!], losses)).replace(HEAD, ''), losses: lossLines(losses) };
  }

  it('has a row for an event and for each property, and groups of properties', () => {
    const { yaml, losses } = amplitude(
      'Action,Object Type,Object Name,Object Owner,Object Description,Event Category,Tags,Property Type,Property Group Names,Event Property Name,Property Description,Property Value Type,Property Required,Property Is Array,Enum Values,Const Value,Property Regex,Number Is Integer,Number Property Value Min',
      ',Event,Cart Viewed,growth,"A look, at it",Cart,"core, web",Event Property,,cart_id,Which one,string,TRUE,,,,^c,,',
      ',,,,,,,Event Property,,size,,number,,,,,,True,0',
      ',,,,,,,Event Property,,colors,,enum,,TRUE,"red, blue",,,,',
      ',,,,,,,Event Property Group,Shop,,,,,,,,,,',
      ',Property Group,Shop,,,,,,,shop,,const,TRUE,,,main,,,',
      'Ignore,Event,Old,,,,,,,,,,,,,,,,',
      ',,,,,,,Event Property,,of_old,,string,,,,,,,',
      ',Event,Cart Left,,,,,Event Property,,why,,text,,,,,,,few',
    );
    expect(yaml).toBe(`events:
  Cart Viewed:
    description: A look, at it
    owner: growth
    properties:
      shop: { const: main, required: true }
      cart_id: { type: string, pattern: ^c, required: true, description: Which one }
      size: { type: integer, minimum: 0 }
      colors: { type: array, items: { enum: [red, blue] } }
    meta: { amplitude: { event category: Cart, tags: "core, web" } }
  Cart Left:
    properties:
      why: { meta: { amplitude: { number property value min: few } } }
`);
    expect(losses).toEqual([
      'lost       all that is said, by the action "ignore", of a row: Old (plan.csv:7:1)',
      'lost       the type "text" of a property: Cart Left.why (plan.csv:9:1)',
    ]);
  });

  it('has user properties in a file of their own', () => {
    const { yaml } = amplitude(
      'Action,Property Type,Property Name,Property Description,Property Value Type',
      ',User Property,plan,What they pay for,string',
    );
    expect(yaml).toBe(`identify:
  traits:
    plan: { type: string, description: What they pay for }
`);
  });
});
