import { describe, expect, test } from 'vitest';
import { loadFiles, shown } from './plan-folder.ts';

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
      'a pattern that can take for ever',
      property('{ type: string, pattern: "^(a+)+$" }'),
      [
        'p.yaml:1:58 Disallowed "pattern" that can take for ever | A loop in it takes the same text in several ways, as (a+)+ does: with a text that does not match, all are tried',
      ],
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
      ['p.yaml:1:48 Disallowed repetition in "enum"'],
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
      ['p.yaml:1:28 Expected the key "two" to be a number'],
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
