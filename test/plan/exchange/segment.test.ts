import { describe, expect, it } from 'vitest';
import { type Loss, lossLines } from '../../../src/plan/exchange/losses.ts';
import { exportSegment } from '../../../src/plan/exchange/segment/export-segment.ts';
import { importSegment } from '../../../src/plan/exchange/segment/import-segment.ts';
import { loadFiles } from '../plan-folder.ts';
import { importText } from './plan-text.ts';

const segment = (document: unknown) => importText(JSON.stringify(document), importSegment, 'rules.json');
const track = (key: string, properties: object, more: object = {}) => ({
  key,
  type: 'TRACK',
  version: 1,
  jsonSchema: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { context: {}, traits: {}, properties: { type: 'object', properties } },
  },
  ...more,
});

/** Exports and gives the rules, and what they can't say. */
function exported(yaml: string) {
  const { plan } = loadFiles({ 'plan.yaml': yaml });
  const losses: Loss[] = [];
  const [file] = exportSegment(plan!, losses);
  return { ...JSON.parse(file.text), losses: lossLines(losses) };
}

describe('rules', () => {
  it('of the Public API, with what people leave in them', () => {
    const { yaml, losses } = segment({
      rules: [
        track(
          'Order Completed',
          {
            total: { type: ['number'] },
            coupon: { type: ['string', 'null'] },
            anything: { type: 'any' },
            either: { type: ['any'], properties: { a: { type: 'string' } } },
            nothing: {},
            products: {
              type: 'array',
              items: { type: 'object', properties: { sku: { type: 'string' } }, required: ['sku'] },
            },
          },
          { createdAt: '2025-03-25T17:49:08.000Z', deprecatedAt: '0001-01-01T00:00:00.000Z' },
        ),
      ],
    });
    expect(losses).toEqual([]);
    expect(yaml).toBe(`events:
  Order Completed:
    properties:
      total: number
      coupon: { type: [string, "null"] }
      anything: {}
      either:
        type: [string, number, integer, boolean, object, array, "null"]
        properties: { a: string }
      nothing: {}
      products: { type: array, items: { type: object, properties: { sku: string! } } }
    meta: { segment: { createdAt: "2025-03-25T17:49:08.000Z" } }
`);
  });

  it('that are deprecated', () => {
    const deprecatedAt = '2025-03-25T17:49:08.000Z';
    const { plan, yaml } = segment([track('Item Sold', {}, { deprecatedAt })]);
    expect(plan.events[0]!.deprecated).toEqual({ replacedBy: null, reason: null });
    expect(exported(yaml).rules[0].deprecatedAt).toBe(deprecatedAt);
  });

  it('with several versions of one event', () => {
    const { plan, losses } = segment([
      track('Cart Viewed', { b: { type: 'string' } }, { version: 3 }),
      track('Cart Viewed', { a: { type: 'string' } }, { version: 2 }),
    ]);
    const [event] = plan.events;
    expect([...event!.properties.keys()]).toEqual(['a']);
    expect(event!.meta).toEqual({ segment: { version: 2 } });
    expect([...event!.versions].map(([number, { properties }]) => [number, ...properties.keys()])).toEqual([
      [3, 'b'],
    ]);
    expect(losses).toEqual([]);
  });

  it('that are there twice: both are kept, and that is said', () => {
    const { plan, losses } = segment([
      track('Cart Viewed', { a: { type: 'string' } }),
      track('Cart Viewed', { b: { type: 'string' } }),
    ]);
    expect([...plan.events[0]!.versions.keys()]).toEqual([2]);
    expect(losses).toEqual([
      expect.stringMatching(
        /^changed {4}the number of a version, now 2, of an event: Cart Viewed \(rules\.json:1:\d+\)$/,
      ),
    ]);
  });

  it('with names that differ in case only, and names that mean something here', () => {
    const { plan, losses } = segment([
      track('Cart viewed', {}),
      track('Cart Viewed', {}),
      track('5* Given', {}),
    ]);
    expect(plan.events.map(({ name }) => name)).toEqual(['Cart viewed', 'Cart Viewed', '5* Given']);
    expect(losses).toEqual([
      expect.stringContaining('"*", which stands for any text here, in the name of an event: 5* Given'),
    ]);
  });

  it('with two descriptions, labels in two places, or a version that is no number', () => {
    const rule = track(
      'Cart Viewed',
      {},
      { description: 'Of the rule', labels: { a: '1' }, version: '1-0-0' },
    );
    Object.assign(rule.jsonSchema, { description: 'Of the schema', labels: { b: '2' } });
    const { plan, yaml } = segment([rule]);
    expect(plan.events[0]).toMatchObject({
      description: 'Of the schema',
      meta: { segment: { description: 'Of the rule', labels: { a: '1', b: '2' }, version: '1-0-0' } },
    });
    expect(exported(yaml).rules[0]).toMatchObject({ description: 'Of the rule', version: '1-0-0' });
  });

  it('of every type, labelled and described', () => {
    const schema = (part: string, keys: object, more: object = {}) => ({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { context: {}, traits: {}, properties: {}, [part]: { type: 'object', properties: keys } },
      ...more,
    });
    const rules = [
      { type: 'COMMON', version: 1, jsonSchema: schema('properties', { initiator: { type: 'string' } }) },
      {
        type: 'IDENTIFY',
        version: 1,
        jsonSchema: schema('traits', { email: { type: 'string', format: 'email' } }),
      },
      {
        type: 'GROUP',
        version: 1,
        jsonSchema: schema('traits', { plan: { type: 'string' } }, { description: 'Firms' }),
      },
      { type: 'PAGE', version: 1, jsonSchema: schema('properties', { path: { type: 'string' } }) },
      { type: 'SCREEN', key: 'Home', version: 1, jsonSchema: schema('properties', {}) },
      track('Cart Viewed', {}, { jsonSchema: schema('properties', {}, { labels: { area: 'cart' } }) }),
    ];
    const { plan, yaml } = segment({ data: { rules, pagination: { current: 'MA==' } } });
    expect([...plan.common.keys()]).toEqual(['initiator']);
    expect(plan.identify!.properties.get('email')!.schema.format).toBe('email');
    expect(plan.group!.description).toBe('Firms');
    expect([...plan.pages!.keys(), ...plan.screens!.keys()]).toEqual(['*', 'Home']);
    expect(plan.events[0]!.meta).toEqual({ segment: { labels: { area: 'cart' } } });
    const types = exported(yaml).rules.map(({ type, key }: { type: string; key?: string }) => [type, key]);
    expect(types).toEqual([
      ['COMMON', undefined],
      ['TRACK', 'Cart Viewed'],
      ['IDENTIFY', undefined],
      ['GROUP', undefined],
      ['PAGE', undefined],
      ['SCREEN', 'Home'],
    ]);
  });

  it('of a page of a list say that there are more', () => {
    const { losses } = segment({ data: { rules: [track('A', {})], pagination: { next: 'MjAw' } } });
    expect(losses).toEqual([expect.stringMatching(/^lost {7}the pages of the list that follow this one/)]);
  });

  it('of the older API', () => {
    const { plan } = segment({
      name: 'workspaces/acme/tracking-plans/rs_1',
      display_name: 'Acme',
      rules: {
        events: [
          {
            name: 'Cart Viewed',
            description: 'A look',
            version: 1,
            rules: track('', { id: { type: 'string' } }).jsonSchema,
          },
        ],
        identify: { properties: { traits: { properties: { email: { type: 'string' } } } } },
        identify_traits: [],
        group_traits: [{ name: 'seats' }],
      },
    });
    expect(plan).toMatchObject({
      name: 'Acme',
      meta: { segment: { name: 'workspaces/acme/tracking-plans/rs_1', group_traits: [{ name: 'seats' }] } },
    });
    expect(plan.events[0]).toMatchObject({ name: 'Cart Viewed', description: 'A look' });
    expect(plan.identify!.properties.has('email')).toBe(true);
  });

  it('in YAML, with anchors and properties of their own', () => {
    const { plan } = importText(
      `rules:
  - key: Cart Viewed
    type: TRACK
    labels: {}
    properties: &keys
      id: { type: [string], required: true }
  - key: Cart Left
    type: TRACK
    properties: { <<: *keys, why: { type: string } }
`,
      importSegment,
    );
    expect([...plan.events[1]!.properties].map(([name, { required }]) => [name, required])).toEqual([
      ['why', false],
      ['id', true],
    ]);
  });

  it('whose schemas are those of the properties', () => {
    const jsonSchema = {
      type: 'object',
      description: 'A look',
      eventMetadata: { name: 'Cart Viewed', type: 'TRACK' },
      labels: {},
      properties: { id: { id: '/properties/id', description: '', type: 'string' } },
      required: ['id'],
    };
    expect(segment([{ key: 'Cart Viewed', type: 'TRACK', version: 1, jsonSchema }]).yaml).toBe(`events:
  Cart Viewed:
    description: A look
    properties:
      id: { type: string, required: true, meta: { schema: { id: /properties/id } } }
`);
  });

  it('that check more than a plan does', () => {
    const rule = track('Cart Viewed', {
      id: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
      at: { type: 'date' },
    });
    const context = { type: 'object', properties: { ip: { type: 'string' } }, required: ['ip'] };
    Object.assign(rule.jsonSchema.properties, { context });
    const { losses, yaml } = segment([rule]);
    expect(losses.map((line) => line.replace(/ \(.*\)/, ''))).toEqual([
      'unchecked  "oneOf" of a property: Cart Viewed.id',
      'unchecked  "type" of a property: Cart Viewed.at',
      'unchecked  the schema of "context" of an event: Cart Viewed',
    ]);
    const { properties } = exported(yaml).rules[0].jsonSchema;
    expect(properties).toMatchObject(rule.jsonSchema.properties);
  });
});

describe('an export', () => {
  it('says what Segment limits', () => {
    const events = Array.from({ length: 201 }, (_, index) => `  Event ${index}: {}`).join('\n');
    expect(exported(`version: 1\nevents:\n${events}`).losses).toEqual([
      'note       201 rules: Segment takes at most 200 in one request, so send them in parts',
    ]);
    const pattern = `version: 1\nevents: { A: { properties: { p: { pattern: "^(?!x)" } } } }`;
    expect(exported(pattern).losses).toEqual([
      'note       Segment refuses the look-ahead "(?!" in the pattern of a property: A.p',
    ]);
  });

  it('keeps keys closed or open as they were', () => {
    const { yaml } = segment([
      {
        ...track('Open', {}),
        jsonSchema: { properties: { properties: { properties: {}, additionalProperties: true } } },
      },
      {
        ...track('Closed', {}),
        jsonSchema: { properties: { properties: { properties: {}, additionalProperties: false } } },
      },
      track('Silent', {}),
    ]);
    const additional = exported(yaml).rules.map(
      (rule: { jsonSchema: { properties: { properties: { additionalProperties?: boolean } } } }) =>
        rule.jsonSchema.properties.properties.additionalProperties,
    );
    expect(additional).toEqual([true, false, undefined]);
  });
});
