import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadPlan } from '../../src/plan/load-plan.ts';
import type { PlanProperty, Schema } from '../../src/plan/plan.ts';
import { planFile } from '../../src/plan/plan-file.ts';
import { loadFiles, planOf, shown } from './plan-folder.ts';

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
      pii: false,
      deprecated: null,
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
      deprecated: null,
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
      { type: ['array'], items: { type: ['number'], minimum: 0 } },
    ],
    [
      '{ type: string, default: a, examples: [b, c], description: d, meta: { any: [thing] } }',
      false,
      {
        type: ['string'],
      },
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

describe('issues: a plan that reads, but is wrong', () => {
  const property = (text: string): string => `events: { E: { properties: { p: ${text} } } }`;
  const cases: readonly [name: string, text: string, issues: readonly string[]][] = [
    [
      'an unknown type',
      property('strnig'),
      [
        'p.yaml:1:33 Expected "p" to be a type (string, number, integer, boolean, object, array; "string!" where it is required) or a mapping | Did you mean "string"?',
      ],
    ],
    [
      'an unknown type in a schema',
      property('{ type: strnig }'),
      [
        'p.yaml:1:41 Expected "type" to be one of string, number, integer, boolean, object, array, null | Did you mean "string"?',
      ],
    ],
    [
      'a definition where a type belongs',
      `definitions: { Money: number }\n${property('Money!')}`,
      [
        expect.stringMatching(
          /^p\.yaml:2:33 Expected "p" to be a type .* \| Write \{ \$ref: Money \}$/,
        ) as unknown as string,
      ],
    ],
    [
      'a pattern',
      property('{ type: string, pattern: "(" }'),
      ['p.yaml:1:58 Expected "pattern" to be a regular expression | Unterminated group'],
    ],
    [
      'a reference',
      property('{ $ref: Mony }').replace('events', 'definitions: { Money: number }\nevents'),
      ['p.yaml:2:41 Unknown definition "Mony" | Did you mean "Money"?'],
    ],
    [
      'a definition that refers to itself',
      `definitions: { A: { $ref: B }, B: { $ref: A } }`,
      ['p.yaml:1:43 Disallowed "$ref" of "A" inside of itself | It would have no end: A → B → A'],
    ],
    [
      'a definition that holds itself',
      `definitions: { A: { properties: { a: { type: array, items: { $ref: A } } } } }`,
      ['p.yaml:1:68 Disallowed "$ref" of "A" inside of itself | It would have no end: A → A'],
    ],
    [
      'an enum of another type',
      property('{ type: string, enum: [a, 1.10] }'),
      ['p.yaml:1:59 Expected "enum[1]" to be a string | Put it in quotes'],
    ],
    [
      'an enum with null',
      property('{ type: string, enum: [a, null] }'),
      ['p.yaml:1:59 Expected "enum[1]" to be a string | Write type: [string, "null"] where it can be null'],
    ],
    [
      'an enum that repeats itself',
      property('{ enum: [a, b, a] }'),
      ['p.yaml:1:48 Duplicate value in "enum"'],
    ],
    [
      'an enum without values',
      property('{ enum: [] }'),
      ['p.yaml:1:35 Expected "enum" to be a list of at least one value'],
    ],
    ['a const', property('{ type: integer, const: 1.5 }'), ['p.yaml:1:57 Expected "const" to be an integer']],
    [
      'a misspelled format',
      property('{ type: string, format: emial }'),
      ['p.yaml:1:57 Unknown format "emial" | Did you mean "email"?'],
    ],
    ['formats of JSON Schema and of your own', property('{ enum: [a], format: idn-email }'), []],
    ['a format that begins like one', property('{ enum: [a], format: uuid4 }'), []],
    [
      'a default',
      property('{ type: string, enum: [email, app], default: emial }'),
      ['p.yaml:1:78 Expected "default" to be one of "email", "app" | Did you mean "email"?'],
    ],
    [
      'an example',
      property('{ properties: { id: string!, n: integer }, examples: [{ id: a }, { id: a, n: x }, {}] }'),
      [
        'p.yaml:1:98 Expected "examples[1].n" to be an integer',
        'p.yaml:1:115 Expected "examples[2].id" to be present',
      ],
    ],
    [
      'an empty range',
      property('{ type: number, minimum: 5, maximum: 1 }'),
      ['p.yaml:1:70 Expected "maximum" to be at least "minimum" (5)'],
    ],
    [
      'a range without anything in it',
      property('{ type: number, minimum: 5, exclusiveMaximum: 5 }'),
      ['p.yaml:1:79 Expected "exclusiveMaximum" to be more than "minimum" (5)'],
    ],
    [
      'a range that a definition begins',
      `definitions: { M: { type: number, minimum: 5 } }\n${property('{ $ref: M, maximum: 1 }')}`,
      ['p.yaml:2:53 Expected "maximum" to be at least "minimum" (5)'],
    ],
    [
      'lengths of nothing',
      property('{ type: string, minLength: -1 }'),
      ['p.yaml:1:60 Expected "minLength" to be at least 0'],
    ],
    [
      'a constraint on another type',
      property('{ type: integer, minLength: 2 }'),
      ['p.yaml:1:61 Disallowed "minLength" on an integer | It belongs to a string'],
    ],
    [
      "JSON Schema's list of required keys",
      property('{ type: object, required: [a], properties: { a: string } }'),
      ['p.yaml:1:49 Expected "required" to be true or false, on the property itself'],
    ],
    [
      'required items',
      property('{ type: array, items: { type: string, required: true } }'),
      ['p.yaml:1:71 Disallowed "required" here | Say it on the property itself, which has it or lacks it'],
    ],
    [
      'a required definition',
      'definitions: { A: string! }',
      ['p.yaml:1:19 Disallowed "required" here | Say it on the property itself, which has it or lacks it'],
    ],
    [
      'a successor that is not planned',
      'events:\n  Item Sold: { deprecated: { replacedBy: Completed Order } }\n  Order Completed: {}',
      ['p.yaml:2:42 Unknown event "Completed Order" in "replacedBy" | Did you mean "Order Completed"?'],
    ],
    [
      'a successor of a property',
      property('{ deprecated: { replacedBy: q_a } }, qa: string'),
      ['p.yaml:1:61 Unknown property "q_a" in "replacedBy" | Did you mean "qa"?'],
    ],
    [
      'an unknown status',
      'events: { E: { status: plannd } }',
      ['p.yaml:1:24 Expected "status" to be one of active, planned | Did you mean "planned"?'],
    ],
    [
      'an unknown casing',
      'naming: { events: title case }',
      [
        expect.stringMatching(
          /^p\.yaml:1:19 Expected "events" to be one of Title Case, .* \| Did you mean "Title Case"\?$/,
        ) as unknown as string,
      ],
    ],
    [
      'a text that YAML reads as a number',
      'events: { E: { owner: 42 } }',
      ['p.yaml:1:23 Expected "owner" to be a string | Put it in quotes: "42"'],
    ],
    [
      'a version that is no number',
      'events: { E: { versions: { two: {} } } }',
      ['p.yaml:1:28 Expected the version "two" to be a number'],
    ],
    ['a name that is empty', 'events: { "": {} }', ['p.yaml:1:11 Expected a name, but it is empty']],
    [
      'several at once, in order',
      property('{ type: strin, format: 5 }'),
      [
        expect.stringMatching(/^p\.yaml:1:41 /) as unknown as string,
        expect.stringMatching(/^p\.yaml:1:56 /) as unknown as string,
      ],
    ],
  ];
  test.each(cases)('%s', (_, text, issues) => {
    const loaded = loadFiles({ 'p.yaml': text });
    expect(loaded.problems.map(shown)).toEqual([]);
    expect(loaded.issues.map(shown)).toEqual(issues);
    expect(loaded.plan).not.toBeNull();
  });

  test('a mistake that an alias repeats is said once', () => {
    const { issues } = loadFiles({
      'p.yaml': 'events: { A: &a { properties: { p: { type: strin } } }, B: *a }',
    });
    expect(issues).toHaveLength(1);
  });

  test('what is wrong claims nothing of the property', () => {
    const { plan } = loadFiles({ 'p.yaml': property('{ type: strin, minimum: x, required: true }') });
    expect(plan!.events[0]!.properties.get('p')).toMatchObject({ required: true, schema: {} });
  });
});

describe('problems: a plan that cannot be read', () => {
  const cases: readonly [name: string, text: string, problems: readonly string[]][] = [
    [
      'an empty file',
      '# soon\n',
      [
        'p.yaml:1:1 Expected a tracking plan, but the file is empty | A plan has "events:" with a name and the properties of each',
      ],
    ],
    ['a list', '- a', ['p.yaml:1:1 Expected a tracking plan to be a mapping']],
    [
      'a syntax error',
      'events: [',
      ['p.yaml:1:10 Missing "]" | Close it, indented further than the line that it belongs to'],
    ],
    [
      'a duplicate event',
      'events:\n  A: {}\n  A: {}',
      ['p.yaml:3:3 Duplicate key "A" | It is on line 2 already'],
    ],
    ['an unknown field', 'evnets: {}', ['p.yaml:1:1 Unknown field "evnets" | Did you mean "events"?']],
    [
      'an unknown field of a property',
      'events: { A: { properties: { p: { type: string, minLenght: 1 } } } }',
      ['p.yaml:1:49 Unknown field "minLenght" | Did you mean "minLength"?'],
    ],
    [
      "JSON Schema's required on an event",
      'events: { A: { required: [p] } }',
      [
        'p.yaml:1:16 Unknown field "required" | Say it on each property: "name: string!", or "required: true" in it',
      ],
    ],
    ['another version', 'version: 2', ['p.yaml:1:10 Expected "version" to be 1']],
    ['events that are a list', 'events: [A]', ['p.yaml:1:1 Expected "events" to be a mapping']],
    [
      'a bundled spec',
      'include: "segment:ecommerce"',
      [
        'p.yaml:1:10 Including "segment:ecommerce" isn\'t supported yet | Include a file, from the folder of this one',
      ],
    ],
    [
      'a package',
      'include: ["npm:@acme/plan"]',
      [
        'p.yaml:1:11 Including "npm:@acme/plan" isn\'t supported yet | Include a file, from the folder of this one',
      ],
    ],
    [
      'an address',
      'include: ["https://example.com/plan.yaml"]',
      ['p.yaml:1:11 Expected "include" to be a path from the folder of this file'],
    ],
    [
      'a file that is not there',
      'include: [other.yaml]',
      ['p.yaml:1:11 Can\'t read the tracking plan "other.yaml"'],
    ],
    [
      'a glob that matches nothing',
      'include: [plans/*.yaml]',
      ['p.yaml:1:11 No file matches "plans/*.yaml"'],
    ],
    [
      'problems and issues together',
      'evnets: {}\nnaming: { events: x }',
      ['p.yaml:1:1 Unknown field "evnets" | Did you mean "events"?'],
    ],
  ];
  test.each(cases)('%s', (_, text, problems) => {
    const loaded = loadFiles({ 'p.yaml': text });
    expect(loaded.problems.map(shown)).toEqual(problems);
    expect(loaded.plan).toBeNull();
  });

  test('a plan that can be read only once, as from a pipe', () => {
    const contents = ['events: { Cart Viewed: {} }'];
    const { plan, problems } = loadPlan(['/dev/fd/63'], {
      root: '/project',
      read: () => new TextEncoder().encode(contents.pop() ?? ''),
      list: () => [],
    });
    expect(problems).toEqual([]);
    expect(plan!.events.map(({ name }) => name)).toEqual(['Cart Viewed']);
  });

  test('a plan that is not there', () => {
    const { plan, problems } = loadFiles({}, ['plans/none.yaml']);
    expect(plan).toBeNull();
    expect(problems.map(shown)).toEqual([
      'Can\'t read the tracking plan "plans/none.yaml" | Is the path right? It starts at the working directory',
    ]);
  });
});

describe('definitions that multiply', () => {
  test('by two at each step', () => {
    const lines = ['definitions:', '  D0: string'];
    for (let n = 1; n <= 60; n += 1) {
      lines.push(`  D${n}: { properties: { a: { $ref: D${n - 1} }, b: { $ref: D${n - 1} } } }`);
    }
    const { issues } = loadFiles({ 'p.yaml': lines.join('\n') });
    expect(shown(issues[0]!)).toMatch(/Definition "D\d+" stands for too much/);
  });

  test.each(['forwards', 'backwards'])('one inside the other, %s', (direction) => {
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `  D${n}: { properties: { a: { $ref: D${n + 1} } } }`,
    );
    lines.push('  D5000: string');
    const text = ['definitions:', ...(direction === 'forwards' ? lines : lines.toReversed())].join('\n');
    const { issues } = loadFiles({ 'p.yaml': text });
    expect(issues.length).toBeGreaterThan(0);
    expect(shown(issues[0]!)).toMatch(/Nested too deeply|stands for too much/);
  });
});
