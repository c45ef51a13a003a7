import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run-command.ts';
import { configSchema, planSchema } from './json-schemas.ts';

const SCHEMAS = { plan: planSchema, config: configSchema };

test.each(Object.entries(SCHEMAS))('schema/%s.json is made from what validates', async (name, schema) => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(path.join(ROOT, `schema/${name}.json`));
});

test.each(Object.entries(SCHEMAS))('every field of schema/%s.json says what it is for', (_, schema) => {
  expect(fieldsWithoutWords(schema, '')).toEqual([]);
});

/** The paths of the properties that have no description, at any depth. */
function fieldsWithoutWords(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties' || !isSchema(schema)) return fieldsWithoutWords(value, `${at}/${key}`);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(([name, field]) => [
      ...(field.description === undefined ? [`${at}/${name}`] : []),
      ...fieldsWithoutWords(field, `${at}/${name}`),
    ]);
  });
}

/** What has `properties` and is no list of properties, of which one has that name. */
function isSchema(schema: object): boolean {
  return 'type' in schema && schema.type === 'object';
}
