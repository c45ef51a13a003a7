/**
 * What a tracking plan file looks like: the one definition that files are validated against and that the JSON Schema
 * for editors is made from. What fits together across fields and files is checked when the plan is read.
 */
import * as z from 'zod';
import { CASINGS } from './plan.ts';

export const TYPE_NAMES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;

const SHORTHAND_TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;

/** `string`, `string!` (required), `string[]` (a list of them), `string[]!`. */
export const SHORTHANDS: readonly string[] = ['', '!', '[]', '[]!'].flatMap((suffix) =>
  SHORTHAND_TYPES.filter((type) => !(type === 'array' && suffix.startsWith('[]'))).map(
    (type) => type + suffix,
  ),
);

const text = z.string();
const names = z.array(text, 'a list of names');
const anything = z.unknown();

const typeName = z.enum(TYPE_NAMES);

const type = z
  .union([typeName, z.array(z.union([typeName, z.null()], typeNames()))], typeNames())
  .describe('The JSON type, or a list of types');

const deprecated = z
  .union(
    [
      z.boolean(),
      z.strictObject({
        replacedBy: text.optional().describe('What takes its place'),
        reason: text.optional().describe('Why it is deprecated'),
      }),
    ],
    'true, or a mapping with "replacedBy" and "reason"',
  )
  .describe('Still sent, but not to be used any more');

const count = z.int().min(0, 'at least 0');

const propertyMapping: z.ZodType = z.strictObject({
  $ref: text.optional().describe('The name of one of the definitions'),
  type: type.optional(),
  required: z
    .boolean('true or false, on the property itself')
    .optional()
    .describe('Whether the key must always be there'),
  description: text.optional(),
  sources: names.optional().describe('The sources that send it; all, where this is missing'),
  pii: z.boolean().optional().describe('Whether it holds personal data'),
  deprecated: deprecated.optional(),
  enum: z.array(anything, 'a list of values').min(1, 'a list of at least one value').optional(),
  const: anything.optional(),
  default: anything.optional(),
  examples: z.array(anything, 'a list of values').optional(),
  pattern: text.optional().describe('A regular expression that a part of the text must match'),
  format: text.optional().describe('email, uri, uuid, date, date-time, …'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  multipleOf: z.number().positive('more than 0').optional(),
  minLength: count.optional(),
  maxLength: count.optional(),
  minItems: count.optional(),
  maxItems: count.optional(),
  uniqueItems: z.boolean().optional(),
  get items() {
    return property.optional().describe('What each item of an array is');
  },
  get properties() {
    return properties.optional();
  },
  additionalProperties: z.boolean().optional().describe('Whether other keys are allowed'),
  meta: anything.optional().describe('Anything you want to keep with it'),
});

const property: z.ZodType = z
  .union(
    [z.enum(SHORTHANDS), z.null(), propertyMapping],
    'a type (string, number, integer, boolean, object, array; "string!" where it is required) or a mapping',
  )
  .meta({ id: 'Property', description: 'A type, or a mapping in the vocabulary of JSON Schema' });

const properties = z.record(text, property).nullable().describe('The keys, by name');

const shape = {
  properties: properties.optional(),
  additionalProperties: z.boolean().optional().describe('Whether keys that are not planned are allowed'),
  description: text.optional(),
  meta: anything.optional().describe('Anything you want to keep with it'),
};

const event = z
  .strictObject({
    ...shape,
    owner: text.optional().describe('Who answers for it'),
    sources: names.optional().describe('The sources that send it; all, where this is missing'),
    status: z.enum(['active', 'planned']).optional().describe('planned: not expected in code yet'),
    deprecated: deprecated.optional(),
    versions: z
      .record(text, z.strictObject(shape).nullable())
      .nullable()
      .optional()
      .describe('Further versions by number; a call may be any of them'),
  })
  .nullable()
  .meta({ id: 'Event' });

const events = z.record(text, event).nullable();

const traits = z
  .strictObject({
    traits: properties.optional(),
    additionalProperties: shape.additionalProperties,
    description: text.optional(),
    meta: shape.meta,
  })
  .nullable();

const naming = z
  .strictObject({
    events: z.enum(CASINGS).optional(),
    properties: z.enum(CASINGS).optional(),
    vocabulary: z
      .strictObject({ objects: names.optional(), actions: names.optional() })
      .nullable()
      .optional()
      .describe('The words that event names are made of'),
  })
  .nullable();

/** A whole file. Everything is optional, so that a plan can be split in any way. */
export const planFile = z
  .strictObject({
    $schema: text.optional(),
    version: z.literal(1).optional().describe('The version of this format'),
    name: text.optional(),
    description: text.optional(),
    include: z
      .union([text, z.array(text)], 'a file, or a list of files')
      .optional()
      .describe('Other files, from the folder of this one; globs are allowed'),
    naming: naming.optional(),
    common: properties.optional().describe('Properties of every Track call'),
    definitions: properties.optional().describe('Properties to be used as { $ref: Name }'),
    events: events.optional().describe('By name; "Experiment * Shown" stands for many'),
    identify: traits.optional(),
    group: traits.optional(),
    pages: events.optional().describe('By name'),
    screens: events.optional().describe('By name'),
    meta: anything.optional(),
  })
  .meta({ id: 'TrackingPlan', title: 'A tracking plan' });

function typeNames(): string {
  return `one of ${TYPE_NAMES.join(', ')}`;
}
