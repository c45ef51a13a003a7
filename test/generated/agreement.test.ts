import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { rules } from '../../rules/index.ts';
import { configFile } from '../../src/config/config-file.ts';
import { plainValue } from '../../src/document/node.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { validate } from '../../src/document/validate.ts';
import { planFile } from '../../src/plan/plan-file.ts';
import { blocks, readDoc } from '../docs/markdown.ts';
import { ROOT } from '../support/run-command.ts';
import { documentsOf } from './documents-of.ts';
import { configSchema, planSchema } from './json-schemas.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTuples: false, strictRequired: false });
const plan = { definition: planFile as z.ZodType, schema: planSchema, accepts: ajv.compile(planSchema) };
const config = {
  definition: configFile(rules) as z.ZodType,
  schema: configSchema,
  accepts: ajv.compile(configSchema),
};

interface Judged {
  readonly loader: readonly string[];
  readonly schema: boolean;
}

/** What the loader says of the form of a YAML text, and whether the JSON Schema accepts it. */
function judge(
  text: string,
  { definition, accepts }: { definition: z.ZodType; accepts: ValidateFunction },
): Judged {
  const { root, problems } = readDocument(new TextEncoder().encode(text), 'a.yaml');
  expect(problems).toEqual([]);
  // ajv looks at properties that mappings without a prototype don't have.
  const value = JSON.parse(JSON.stringify(plainValue(root!)));
  return { loader: validate(definition, root!).map(({ message }) => message), schema: accepts(value) };
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const foldersIn = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
const fixtures = [
  ...foldersIn('fixtures').filter((folder) => folder !== 'fixtures/clean'),
  ...foldersIn('fixtures/clean'),
];

describe('files that are right', () => {
  const plans = [
    ...fixtures.map((folder) => `${folder}/tracking-plan.yaml`),
    ...readdirSync(path.join(ROOT, 'specs')).map((file) => `specs/${file}`),
  ];
  test.each(plans)('%s', (file) => {
    expect(judge(read(file), plan)).toEqual({ loader: [], schema: true });
  });

  test.each(fixtures)('%s/tracklint.config.yaml', (folder) => {
    expect(judge(read(`${folder}/tracklint.config.yaml`), config)).toEqual({ loader: [], schema: true });
  });

  test("the README's", () => {
    const [planText, configText] = ['version:', 'plan:'].map(
      (start) => blocks(readDoc('README.md'), 'yaml').find((block) => block.startsWith(start))!,
    );
    expect(judge(planText!, plan)).toEqual({ loader: [], schema: true });
    expect(judge(configText!, config)).toEqual({ loader: [], schema: true });
  });
});

describe('plans that are wrong', () => {
  const cases = [
    'evnets: {}',
    'version: 2',
    'version: "1"',
    'events: []',
    'events: { E: { properties: { p: strng } } }',
    'events: { E: { properties: [p] } }',
    'events: { E: { required: [p] } }',
    'events: { E: { status: done } }',
    'events: { E: { versions: { two: {} } } }',
    'events: { E: { deprecated: { by: F } } }',
    'events: { E: { properties: { p: { required: "yes" } } } }',
    'events: { E: { properties: { p: { type: [string, text] } } } }',
    'events: { E: { properties: { p: { enum: [] } } } }',
    'events: { E: { properties: { p: { minLength: -1, type: string } } } }',
    'events: { E: { properties: { p: { items: { properties: { q: sting } } } } } }',
    'naming: { events: Camel Case }',
    'identify: { properties: {} }',
    'include: { a: b }',
  ];
  test.each(cases)('%s', (text) => {
    const { loader, schema } = judge(text, plan);
    expect(loader).not.toEqual([]);
    expect(schema).toBe(false);
  });
});

describe('configurations that are wrong', () => {
  const cases = [
    'rule: {}',
    'rules: { no-such-rule: off }',
    'rules: { event-name-casing: on }',
    'rules: { event-name-casing: [] }',
    'rules: { event-name-casing: [error, { casing: snake }] }',
    'rules: { event-name-casing: [error, {}, {}] }',
    'sources: [{ files: a }]',
    'clients: ["a b"]',
    'wrappers: [{ name: track }]',
    'wrappers: [{ name: track, event: -1 }]',
    'overrides: [{ rules: {} }]',
    'plan: true',
  ];
  test.each(cases)('%s', (text) => {
    const { loader, schema } = judge(text, config);
    expect(loader).not.toEqual([]);
    expect(schema).toBe(false);
  });
});

/** What a JSON Schema can't say. */
const BEYOND_SCHEMAS = /to be a list of sources with different names$/;

describe.each([
  ['plan', plan],
  ['config', config],
] as const)('schema/%s.json and the loader agree', (_, kind) => {
  test('on what the schema describes', () => {
    fc.assert(
      fc.property(documentsOf(kind.schema, false), (document) => {
        const { loader, schema } = judge(JSON.stringify(document), kind);
        fc.pre(schema);
        expect(loader.filter((message) => !BEYOND_SCHEMAS.test(message))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('on what is nearly that', () => {
    const judgements = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(documentsOf(kind.schema, true), (document) => {
        const { loader, schema } = judge(JSON.stringify(document), kind);
        expect(schema).toBe(loader.every((message) => BEYOND_SCHEMAS.test(message)));
        judgements[schema ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 2000 },
    );
    expect(judgements.accepted).toBeGreaterThan(100);
    expect(judgements.refused).toBeGreaterThan(100);
  });
});
