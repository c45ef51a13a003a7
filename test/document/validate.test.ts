import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readDocument } from '../../src/document/read-document.ts';
import { validate } from '../../src/document/validate.ts';

const schema = z.strictObject({
  severity: z.enum(['off', 'warn', 'error']).optional(),
  name: z.string().min(1).optional(),
  count: z.int().min(1).max(9).optional(),
  share: z.number().gt(0).optional(),
  step: z.number().multipleOf(5).optional(),
  code: z.string().regex(/^\d+$/).optional(),
  tags: z.array(z.string()).min(1).optional(),
  version: z.literal(1).optional(),
  on: z.boolean().optional(),
  nested: z.strictObject({ deep: z.record(z.string(), z.strictObject({ id: z.string() })) }).optional(),
  either: z.union([z.string(), z.strictObject({ id: z.string(), size: z.number().optional() })]).optional(),
  named: z.union([z.string(), z.array(z.string())], 'a file or a list of files').optional(),
  byLevel: z.partialRecord(z.enum(['low', 'high']), z.number()).optional(),
  refined: z
    .string()
    .refine((text) => text.startsWith('x'), 'a text that begins with x')
    .optional(),
});

function violations(text: string): string[] {
  const { root } = readDocument(new TextEncoder().encode(text), 'f.yaml');
  return validate(schema, root!, { called: 'a test', hints: { plugins: 'No plugins yet' } }).map(
    ({ at, message, help, kind }) => `${at.line}:${at.column} ${message} | ${help} | ${kind}`,
  );
}

describe('zod issues at the node that they are about', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['nothing wrong', 'name: a\neither: { id: x }', []],
    ['an unknown field', 'sevrity: warn', ['1:1 Unknown field "sevrity" | Did you mean "severity"? | field']],
    [
      'an unknown field that people expect',
      'plugins: []',
      ['1:1 Unknown field "plugins" | No plugins yet | field'],
    ],
    [
      'an unknown field that is near to none',
      'nested:\n  deep: {}\n  quux: 1',
      ['3:3 Unknown field "quux" | Known are deep | field'],
    ],
    [
      'an unknown value',
      'severity: warning',
      ['1:11 Expected "severity" to be one of off, warn, error | Did you mean "warn"? | value'],
    ],
    ['another type', 'name: 5', ['1:7 Expected "name" to be a string | Put it in quotes: "5" | value']],
    ['nothing written', 'name:\non: true', ['1:1 Expected "name" to be a string | null | value']],
    ['an empty text', 'name: ""', ['1:1 Expected "name" to be not empty | null | value']],
    ['no integer', 'count: 1.5', ['1:8 Expected "count" to be an integer | null | value']],
    ['too small', 'count: 0', ['1:8 Expected "count" to be at least 1 | null | value']],
    ['too big', 'count: 10', ['1:8 Expected "count" to be at most 9 | null | value']],
    ['an open limit', 'share: 0', ['1:8 Expected "share" to be more than 0 | null | value']],
    ['no multiple', 'step: 7', ['1:7 Expected "step" to be a multiple of 5 | null | value']],
    ['no match', 'code: a', ['1:7 Expected "code" to be a text that matches /^\\d+$/ | null | value']],
    ['an empty list', 'tags: []', ['1:1 Expected "tags" to be a list of at least 1 | null | value']],
    ['no list', 'tags: a', ['1:7 Expected "tags" to be a list | null | shape']],
    [
      'a wrong item',
      'tags:\n  - a\n  - 1',
      ['3:5 Expected "tags[1]" to be a string | Put it in quotes: "1" | value'],
    ],
    [
      'a literal in quotes',
      'version: "1"',
      ['1:10 Expected "version" to be 1 | Write it without quotes: 1 | value'],
    ],
    ['no boolean', 'on: yes', ['1:5 Expected "on" to be true or false | null | value']],
    ['no mapping', 'nested: 5', ['1:9 Expected "nested" to be a mapping | null | shape']],
    [
      'a missing field',
      'nested:\n  deep:\n    a: {}',
      ['3:5 Missing "id" | Expected it to be a string | field'],
    ],
    [
      'no branch of a union',
      'either: 5',
      ['1:9 Expected "either" to be a string or a mapping | null | value'],
    ],
    [
      'the branch of a union that was meant',
      'either: { id: x, sise: 1 }',
      ['1:18 Unknown field "sise" | Did you mean "size"? | field'],
    ],
    [
      'words of the schema',
      'named: 5',
      ['1:8 Expected "named" to be a file or a list of files | null | value'],
    ],
    [
      'a wrong key',
      'byLevel: { low: 1, hihg: 2 }',
      ['1:20 Unknown field "hihg" | Did you mean "high"? | field'],
    ],
    [
      'a refinement',
      'refined: a',
      ['1:10 Expected "refined" to be a text that begins with x | null | value'],
    ],
    ['the whole', '- a', ['1:1 Expected a test to be a mapping | null | shape']],
    ['a key that cannot be', '__proto__: 1\nname: a', []],
    [
      'everything at once, in order',
      'on: 1\nnme: a\ncount: 0',
      [
        '1:5 Expected "on" to be true or false | null | value',
        '2:1 Unknown field "nme" | Did you mean "name"? | field',
        '3:8 Expected "count" to be at least 1 | null | value',
      ],
    ],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(violations(text)).toEqual(expected);
  });

  test('what people wrote cannot control the terminal', () => {
    const [found] = violations(`"a\\e[31m\\nb${'x'.repeat(500)}": 1`);
    expect(found).toContain('Unknown field "a\\u001b[31m\\nb');
    expect(found!.length).toBeLessThan(400);
  });
});
