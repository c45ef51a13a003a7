/** Documents that a JSON Schema describes, and documents that are nearly so. */
import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
}

const TEXTS = [
  'a',
  'A',
  '0',
  '2',
  '0.event',
  'App.{0}',
  'Cart Viewed',
  'track()',
  'src/**',
  'string',
  'null',
  '',
];
const NUMBERS = [0, 1, 2, 1.5, -1];
const ANYTHING = [null, true, [], {}, { a: 1 }, [[]], ...TEXTS, ...NUMBERS];
const DEPTH = 6;

/**
 * Values that fit a schema; where they are `flawed`, any part of one can be something else. Of JSON Schema it knows what
 * the published schemas make use of.
 */
export function documentsOf(root: object, flawed: boolean): fc.Arbitrary<unknown> {
  const { definitions = {} } = root as Schema;

  function partOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const fitting = fittingValue(schema, depth);
    if (!flawed) return fitting;
    const other = fc.constantFrom<unknown>(...ANYTHING);
    return fc.oneof({ weight: 30, arbitrary: fitting }, { weight: 1, arbitrary: other });
  }

  function fittingValue(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return partOf(definitions[schema.$ref.split('/').at(-1)!]!, depth);
    if (schema.allOf !== undefined) return partOf(schema.allOf[0]!, depth);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.properties !== undefined) return objectOf(schema, depth);
    if (schema.anyOf !== undefined) return fc.oneof(...branches(schema.anyOf, depth));
    switch (schema.type) {
      case 'string':
        return textOf(schema);
      case 'number':
      case 'integer':
        return fc.constantFrom(...NUMBERS.filter((number) => isNumber(schema, number)));
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return arrayOf(schema, depth);
      case 'object':
        return objectOf(schema, depth);
      default:
        return fc.constantFrom<unknown>(...ANYTHING);
    }
  }

  /** Below a certain depth the branches without an end are left out. */
  function branches(all: readonly Schema[], depth: number): fc.Arbitrary<unknown>[] {
    const flat = all.filter(
      ({ type, anyOf, $ref }) => type !== 'object' && type !== 'array' && !anyOf && !$ref,
    );
    return (depth > DEPTH && flat.length > 0 ? flat : all).map((branch) => partOf(branch, depth));
  }

  function arrayOf({ items = {}, minItems = 0 }: Schema, depth: number): fc.Arbitrary<unknown[]> {
    if (!('length' in items)) {
      const least = Math.max(minItems, 0);
      return fc.array(partOf(items, depth + 1), { minLength: least, maxLength: least + 2 });
    }
    const places = (items as readonly Schema[]).map((item) => partOf(item, depth + 1));
    return fc
      .tuple(fc.tuple(...places), fc.integer({ min: flawed ? 0 : minItems, max: places.length }))
      .map(([values, length]) => values.slice(0, length));
  }

  function objectOf(schema: Schema, depth: number): fc.Arbitrary<object> {
    const {
      properties = {},
      required = [],
      propertyNames = { type: 'string' },
      additionalProperties,
    } = schema;
    const entry = (name: string) => fc.tuple(fc.constant(name), partOf(properties[name]!, depth + 1));
    const chosen = fc
      .subarray(Object.keys(properties), {
        maxLength: depth > DEPTH ? 0 : Math.min(4, Object.keys(properties).length),
      })
      .chain((names) => fc.tuple(...[...names, ...(flawed ? [] : required)].map(entry)));
    const name = flawed ? fc.oneof(textOf(propertyNames), fc.constantFrom(...TEXTS)) : textOf(propertyNames);
    const maxLength = additionalProperties && depth <= DEPTH ? 3 : Number(flawed && depth === 1);
    const others = fc.array(fc.tuple(name, partOf(additionalProperties || {}, depth + 1)), { maxLength });
    return fc.tuple(chosen, others).map((entries) => Object.fromEntries(entries.flat()));
  }

  return partOf(root as Schema, 0);
}

function textOf({ enum: choices, pattern }: Schema): fc.Arbitrary<string> {
  if (choices !== undefined) return fc.constantFrom(...(choices as string[]));
  const expression = new RegExp(pattern ?? '', 'u');
  return fc.constantFrom(...TEXTS.filter((text) => expression.test(text)));
}

function isNumber({ type, minimum, exclusiveMinimum }: Schema, number: number): boolean {
  if (type === 'integer' && !Number.isInteger(number)) return false;
  return number >= (minimum ?? number) && number > (exclusiveMinimum ?? number - 1);
}
