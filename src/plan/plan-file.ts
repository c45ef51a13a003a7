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

/** How the versions of an event are numbered. */
export const VERSION = /^[1-9]\d{0,8}$/;

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

const meta = anything.describe('Anything you want to keep with it');

const propertyMapping: z.ZodType = z.strictObject({
  $ref: text.optional().describe('The name of one of the definitions, which lends what is not said here'),
  type: type.optional(),
  required: z
    .boolean('true or false, on the property itself')
    .optional()
    .describe('Whether the key must always be there; false, where this is missing'),
  description: text.optional().describe('What it means'),
  sources: names.optional().describe('The sources that send it; all, where this is missing'),
  pii: z.boolean().optional().describe('Whether it holds personal data'),
  deprecated: deprecated.optional(),
  enum: z
    .array(anything, 'a list of values')
    .min(1, 'a list of at least one value')
    .optional()
    .describe('The only values that it can have'),
  const: anything.optional().describe('The only value that it can have'),
  default: anything.optional().describe('What it is where nothing else is said; must fit the rest'),
  examples: z
    .array(anything, 'a list of values')
    .optional()
    .describe('Values that it can have; must fit the rest'),
  pattern: text.optional().describe('A regular expression that a part of the text must match'),
  format: text.optional().describe('email, uri, uuid, date, date-time, …'),
  minimum: z.number().optional().describe('The least number'),
  maximum: z.number().optional().describe('The greatest number'),
  exclusiveMinimum: z.number().optional().describe('What the number must be greater than'),
  exclusiveMaximum: z.number().optional().describe('What the number must be less than'),
  multipleOf: z.number().positive('more than 0').optional().describe('What the number is a multiple of'),
  minLength: count.optional().describe('The least number of characters of a text'),
  maxLength: count.optional().describe('The greatest number of characters of a text'),
  minItems: count.optional().describe('The least number of items of an array'),
  maxItems: count.optional().describe('The greatest number of items of an array'),
  uniqueItems: z.boolean().optional().describe('Whether the items of an array must differ'),
  get items() {
    return property.optional().describe('What each item of an array is');
  },
  get properties() {
    return properties.optional().describe('The keys of an object');
  },
  additionalProperties: z
    .boolean()
    .optional()
    .describe('Whether an object may have other keys; no, where "properties" are listed'),
  meta: meta.optional(),
});

const property: z.ZodType = z
  .union(
    [z.enum(SHORTHANDS), z.null(), propertyMapping],
    'a type (string, number, integer, boolean, object, array; "string!" where it is required) or a mapping',
  )
  .meta({
    id: 'Property',
    description: 'A type ("string!" where it is required), or a mapping in the vocabulary of JSON Schema',
  });

const properties = z
  .record(text, property)
  .nullable()
  .meta({ id: 'Properties', description: 'The keys, by name' });

const shape = {
  properties: properties.optional().describe('The keys that are sent with it'),
  additionalProperties: z
    .boolean()
    .optional()
    .describe('Whether keys that are not planned are allowed; no, where this is missing'),
  description: text.optional().describe('What has happened when it is sent'),
  meta: meta.optional(),
};

const event = z
  .strictObject({
    ...shape,
    owner: text.optional().describe('Who answers for it'),
    sources: names.optional().describe('The sources that send it; all, where this is missing'),
    status: z
      .enum(['active', 'planned'])
      .optional()
      .describe('planned: not expected in code yet; active, where this is missing'),
    deprecated: deprecated.optional(),
    versions: z
      .record(z.string().regex(VERSION, 'a number'), z.strictObject(shape).nullable())
      .nullable()
      .optional()
      .describe('Further versions by number; a call may be any of them'),
  })
  .nullable()
  .meta({ id: 'Event', description: 'What is sent, and what is known of it' });

const events = z.record(text, event).nullable();

const traits = z
  .strictObject({
    traits: properties.optional().describe('The traits, by name'),
    additionalProperties: shape.additionalProperties,
    description: text.optional().describe('What the traits are for'),
    meta: shape.meta,
  })
  .nullable();

const naming = z
  .strictObject({
    events: z.enum(CASINGS).optional().describe('The casing of event names'),
    properties: z.enum(CASINGS).optional().describe('The casing of the keys of properties'),
    vocabulary: z
      .strictObject({
        objects: names.optional().describe('What things happen to, as in "Article": the beginnings of names'),
        actions: names.optional().describe('What happens, as in "Bookmarked": the ends of names'),
      })
      .nullable()
      .optional()
      .describe('The words that event names are made of'),
  })
  .nullable();

/** A whole file. Everything is optional, so that a plan can be split in any way. */
export const planFile = z
  .strictObject({
    $schema: text.optional().describe('The JSON Schema of this file, for editors'),
    version: z.literal(1).optional().describe('The version of this format: 1'),
    name: text.optional().describe('What the plan is called'),
    description: text.optional().describe('What the plan is for'),
    include: z
      .union([text, z.array(text)], 'a file, or a list of files')
      .optional()
      .describe(
        'Other files, from the folder of this one (globs are allowed), packages (npm:@acme/plan), or specs of Segment (segment:ecommerce)',
      ),
    naming: naming.optional().describe('How names are to be written'),
    common: properties.optional().describe('Properties of every Track call'),
    definitions: properties.optional().describe('Properties to be used as { $ref: Name }'),
    events: events.optional().describe('Track events by name; "Experiment * Shown" stands for many'),
    identify: traits.optional().describe('The traits of users'),
    group: traits.optional().describe('The traits of groups'),
    pages: events.optional().describe('Page calls by the name of the page'),
    screens: events.optional().describe('Screen calls by the name of the screen'),
    meta: meta.optional(),
  })
  .meta({ id: 'TrackingPlan', title: 'A tracking plan' });

function typeNames(): string {
  return `one of ${TYPE_NAMES.join(', ')}`;
}
