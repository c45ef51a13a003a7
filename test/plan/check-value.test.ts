import { describe, expect, test } from 'vitest';
import {
  checkValue,
  type KnownProperty,
  type KnownValue,
  type Mismatch,
} from '../../src/plan/check-value.ts';
import type { Property } from '../../src/scan/inventory.ts';
import { loadFiles } from './plan-folder.ts';

const AT = { file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 };
const UNKNOWN: KnownValue = {
  types: [],
  values: [],
  undefined: 'never',
  properties: null,
  open: false,
  items: null,
};

function known(parts: Partial<KnownValue>): KnownValue {
  return { ...UNKNOWN, ...parts };
}

function key(name: string, parts: Partial<KnownProperty> = {}): KnownProperty {
  return { ...UNKNOWN, name, optional: false, at: AT, ...parts };
}

function text(...values: string[]): Partial<KnownValue> {
  return { types: ['string'], values };
}

function mismatches(schema: string, value: KnownValue): string[] {
  // Also of a plan with mistakes.
  const { plan } = loadFiles({ 'p.yaml': `events: { E: { properties: { p: ${schema} } } }` });
  const property = plan!.events[0]!.properties.get('p')!;
  return checkValue(property.schema, value, { path: 'p', at: AT }).map(shown);
}

function shown(mismatch: Mismatch): string {
  switch (mismatch.kind) {
    case 'type':
      return `${mismatch.path}: ${mismatch.actual.join()} for ${mismatch.expected}`;
    case 'value':
      return `${mismatch.path}: ${JSON.stringify(mismatch.value)} for ${mismatch.expected} (${mismatch.keyword})`;
    case 'missing':
      return `${mismatch.path}: missing, ${mismatch.presence} there`;
    case 'unplanned':
      return `${mismatch.path}: unplanned`;
  }
}

describe('types', () => {
  const cases: readonly [
    name: string,
    schema: string,
    value: Partial<KnownValue>,
    expected: readonly string[],
  ][] = [
    ['nothing known', 'string', {}, []],
    ['no type planned', '{}', { types: ['number'] }, []],
    ['the same', 'string', { types: ['string'] }, []],
    ['another', 'string', { types: ['number'] }, ['p: number for a string']],
    ['a number that may be an integer', 'integer', { types: ['number'] }, []],
    ['one of several', 'string', { types: ['number', 'string'] }, []],
    [
      'none of several',
      '{ type: [string, "null"] }',
      { types: ['number', 'boolean'] },
      ['p: number,boolean for a string or null'],
    ],
    ['null among texts', 'string', { types: ['string', 'null'], values: [null] }, []],
    ['certainly absent', 'string', { types: ['number'], undefined: 'always' }, []],
    ['a list for a text', 'string', { types: ['array'] }, ['p: array for a string']],
    [
      'a wrong type, and nothing else',
      '{ type: string, enum: [a] }',
      { types: ['number'], values: [5] },
      ['p: number for a string'],
    ],
  ];
  test.each(cases)('%s', (_, schema, value, expected) => {
    expect(mismatches(schema, known(value))).toEqual(expected);
  });
});

describe('values', () => {
  const number = (...values: number[]): Partial<KnownValue> => ({ types: ['number'], values });
  const cases: readonly [
    name: string,
    schema: string,
    value: Partial<KnownValue>,
    expected: readonly string[],
  ][] = [
    ['of an enum', '{ type: string, enum: [user, system] }', text('user'), []],
    [
      'not of an enum',
      '{ type: string, enum: [user, system] }',
      text('user', 'admin'),
      ['p: "admin" for one of "user", "system" (enum)'],
    ],
    ['no value known', '{ type: string, enum: [user] }', { types: ['string'] }, []],
    ['an enum without type', '{ enum: [1, a] }', text('b'), ['p: "b" for one of 1, "a" (enum)']],
    ['a list as a const', '{ const: [1, 2] }', { types: ['array'], values: [[1, 2]] }, []],
    ['a const', '{ const: true }', { types: ['boolean'], values: [false] }, ['p: false for true (const)']],
    ['a fraction', 'integer', number(1.5), ['p: 1.5 for an integer (type)']],
    ['a minimum', '{ type: number, minimum: 1 }', number(1, 0), ['p: 0 for at least 1 (minimum)']],
    ['a maximum', '{ type: number, maximum: 1 }', number(2), ['p: 2 for at most 1 (maximum)']],
    [
      'exclusive limits',
      '{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 9 }',
      number(0, 9),
      ['p: 0 for more than 0 (exclusiveMinimum)', 'p: 9 for less than 9 (exclusiveMaximum)'],
    ],
    [
      'a multiple, whatever binary fractions say',
      '{ type: number, multipleOf: 0.1 }',
      number(0.3, 0.25),
      ['p: 0.25 for a multiple of 0.1 (multipleOf)'],
    ],
    [
      'a length, in characters',
      '{ type: string, minLength: 2, maxLength: 3 }',
      text('😀', '😀😀😀', 'abcd'),
      [
        'p: "😀" for at least 2 characters long (minLength)',
        'p: "abcd" for at most 3 characters long (maxLength)',
      ],
    ],
    [
      'a pattern',
      '{ type: string, pattern: "^[a-z]+$" }',
      text('ab', 'A'),
      ['p: "A" for a text that matches ^[a-z]+$ (pattern)'],
    ],
    [
      'a pattern of the older syntax',
      '{ type: string, pattern: "^[\\\\w-.]+$" }'.replace('\\\\', '\\\\'),
      text('a.b-c'),
      [],
    ],
    [
      'a list',
      '{ type: array, minItems: 2, uniqueItems: true }',
      { types: ['array'], values: [[1], [1, 1]] },
      ['p: [1] for a list of at least 2 (minItems)', 'p: [1,1] for a list without repetitions (uniqueItems)'],
    ],
    ['an unknown format', '{ type: string, format: phone }', text('x'), []],
  ];
  test.each(cases)('%s', (_, schema, value, expected) => {
    expect(mismatches(schema, known(value))).toEqual(expected);
  });

  const formats: readonly [format: string, right: readonly string[], wrong: readonly string[]][] = [
    ['email', ['a@b.c', 'a+b@localhost'], ['a', 'a b@c', 'A <a@b.c>']],
    ['uri', ['https://a.b/c?d', 'mailto:a@b'], ['/a', 'a b:c', '']],
    ['url', ['https://a.b', 'http://localhost:3000'], ['a.b']],
    ['uri-reference', ['/a?b#c', 'https://a'], ['a b']],
    ['uuid', ['123e4567-e89b-12d3-a456-426614174000'], ['123e4567', '123e4567e89b12d3a456426614174000']],
    ['date', ['2024-02-29'], ['2023-02-29', '2024-13-01', '17.05.2024', '2024-05-17T00:00:00Z']],
    ['time', ['09:30:00Z', '01:59:60+02:00'], ['9:30', '24:00:00Z', '09:30:00']],
    ['date-time', ['2024-05-17T09:30:00Z', '2024-05-17T09:30:00.123+02:00'], ['2024-05-17', 'now']],
    ['ipv4', ['127.0.0.1'], ['256.0.0.1', '1.2.3']],
    ['ipv6', ['::1'], ['127.0.0.1']],
    ['hostname', ['a.example'], ['-a', 'a_b']],
    ['duration', ['P1DT12H'], ['1d']],
    ['iri', ['anything'], []],
    ['constructor', ['anything'], []],
    ['__proto__', ['anything'], []],
  ];
  test.each(formats)('format %s', (format, right, wrong) => {
    const schema = `{ type: string, format: ${format} }`;
    expect(mismatches(schema, known(text(...right)))).toEqual([]);
    expect(mismatches(schema, known(text(...wrong)))).toHaveLength(wrong.length);
  });

  test('a pattern that would never end claims nothing, and takes its time once', () => {
    // Not seen to be one when the plan is read, which tries some texts: none begins like this.
    const schema = '{ type: string, pattern: "^#(a+)+$" }';
    const hostile = `#${'a'.repeat(60)}!`;
    const started = performance.now();
    expect(mismatches(schema, known(text(hostile, `${hostile}!`, `${hostile}!!`)))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what is inside', () => {
  const author = '{ type: object, properties: { name: string!, id: { type: string, enum: [a] } } }';
  const object = (properties: readonly KnownProperty[], open = false): Partial<KnownValue> => ({
    types: ['object'],
    properties,
    open,
  });
  const cases: readonly [
    name: string,
    schema: string,
    value: Partial<KnownValue>,
    expected: readonly string[],
  ][] = [
    ['as planned', author, object([key('name', text('x')), key('id', text('a'))]), []],
    ['a wrong type', author, object([key('name', { types: ['number'] })]), ['p.name: number for a string']],
    ['a wrong value', author, object([key('name'), key('id', text('b'))]), ['p.id: "b" for "a" (enum)']],
    ['a missing key', author, object([]), ['p.name: missing, never there']],
    [
      'a key that is undefined',
      author,
      object([key('name', { undefined: 'always' })]),
      ['p.name: missing, never there'],
    ],
    [
      'a key that can be absent',
      author,
      object([key('name', { optional: true })]),
      ['p.name: missing, maybe there'],
    ],
    [
      'a key that can be undefined',
      author,
      object([key('name', { undefined: 'maybe' })]),
      ['p.name: missing, maybe there'],
    ],
    ['a key that can be among others', author, object([], true), []],
    ['an unplanned key', author, object([key('name'), key('nick')]), ['p.nick: unplanned']],
    [
      'an unplanned key that never travels',
      author,
      object([key('name'), key('nick', { undefined: 'always' })]),
      [],
    ],
    [
      'an unplanned key where others are allowed',
      author.replace('{ type', '{ additionalProperties: true, type'),
      object([key('name'), key('nick')]),
      [],
    ],
    ['an object that nothing is planned for', '{ type: object }', object([key('any')]), []],
    ['an object of which nothing is known', author, { types: ['object'] }, []],
    [
      'items',
      '"string[]"',
      { types: ['array'], items: known({ types: ['number'] }) },
      ['p[]: number for a string'],
    ],
    ['items of which nothing is known', '"string[]"', { types: ['array'] }, []],
    [
      'values of items',
      '{ type: array, items: { type: string, enum: [a] } }',
      {
        types: ['array'],
        items: known(text('a', 'b')),
      },
      ['p[]: "b" for "a" (enum)'],
    ],
    [
      'keys of items',
      '{ type: array, items: { properties: { id: string! } } }',
      {
        types: ['array'],
        items: known(object([key('id', { types: ['boolean'] })])),
      },
      ['p[].id: boolean for a string'],
    ],
  ];
  test.each(cases)('%s', (_, schema, value, expected) => {
    expect(mismatches(schema, known(value))).toEqual(expected);
  });
});

test('a property of the inventory is a value that can be checked', () => {
  const property: Property = {
    ...key('n'),
    writtenUndefined: false,
    types: ['number'],
    values: [5],
    valuesComplete: true,
    properties: null,
    items: null,
    readFrom: null,
  };
  expect(checkValue({ type: ['string'] }, property, { path: 'n', at: property.at })).toHaveLength(1);
});
