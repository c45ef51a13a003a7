/** The JSON Schemas for editors, made from the definitions that files are validated with. */
import * as z from 'zod';
import { rules } from '../../rules/index.ts';
import { configFile } from '../../src/config/config-file.ts';
import { planFile } from '../../src/plan/plan-file.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Draft 7 is what yaml-language-server, and so most editors, understand best. */
function schemaOf(definition: z.ZodType): JsonSchema {
  return z.toJSONSchema(definition, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  });
}

export const planSchema: JsonSchema = schemaOf(planFile);
export const configSchema: JsonSchema = schemaOf(configFile(rules));

/** Leaves out what no editor needs to know: that keys are texts, and how far numbers are exact. */
function simplify(schema: JsonSchema): void {
  const { propertyNames } = schema;
  if (propertyNames !== undefined && Object.keys(propertyNames).join() === 'type')
    delete schema.propertyNames;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
