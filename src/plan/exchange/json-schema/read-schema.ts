/**
 * JSON Schema, in which most formats describe properties, to a property of a plan. What a plan can't say is kept under
 * `meta.schema`, where `writeSchema` finds it again.
 */
import { entriesOf, textOf } from '../../../document/fields.ts';
import { type DocumentNode, type Entry, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { SchemaType } from '../../plan.ts';
import type { PropertiesData, PropertyFields } from '../../plan-data.ts';
import { TYPE_NAMES } from '../../plan-file.ts';
import type { Writable } from '../exchange.ts';
import type { Loss } from '../losses.ts';

/** What differs between the formats that describe properties in JSON Schema. */
export interface Dialect {
  /** Whether an object that doesn't speak of `additionalProperties` takes any key: JSON Schema does, plans don't. */
  readonly open: boolean;
  /** Fields of the format's own that say nothing where they have this value; `index` is the property's among all. */
  isImplied?(keyword: string, value: unknown, index: number): boolean;
  /** Fields of the format's own that a plan has words for; what this takes is kept under `meta`, too, if it says more. */
  read?(keyword: string, value: unknown): Partial<PropertyFields>;
}

export interface SchemaReading {
  /** `Order Completed.total`. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly losses: Loss[];
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isList = (value: unknown) => Array.isArray(value);

/** The keywords that mean the same in a plan, with the values that they can have there. */
const SHARED: Readonly<Record<string, (value: unknown) => boolean>> = {
  description: isText,
  enum: (value) => Array.isArray(value) && value.length > 0,
  const: () => true,
  default: () => true,
  examples: isList,
  pattern: isText,
  format: isText,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
};

/** Whether a plan takes a keyword with this value as it is. */
export function isShared(keyword: string, value: unknown): boolean {
  return Object.hasOwn(SHARED, keyword) && SHARED[keyword]!(value);
}

/** Further keywords by which JSON Schema refuses values. */
const UNCHECKED = new Set(
  (
    '$ref allOf anyOf oneOf not if then else dependencies dependentRequired dependentSchemas patternProperties ' +
    'propertyNames contains minContains maxContains minProperties maxProperties additionalItems prefixItems ' +
    'unevaluatedItems unevaluatedProperties type items properties required additionalProperties'
  ).split(' '),
);

/** Reads a schema as a property's fields. `required` is said by the schema around it; `index` is its place there. */
export function readSchema(
  node: DocumentNode,
  reading: SchemaReading,
  required = false,
  index = 0,
): PropertyFields {
  const fields: Writable<PropertyFields> = {};
  const rest = new Map<string, YamlValue>();
  const keep = (keyword: string, value: unknown, at: Entry['keyAt']): void => {
    rest.set(keyword, value as YamlValue);
    if (UNCHECKED.has(keyword) || Object.hasOwn(SHARED, keyword)) note(reading, `"${keyword}"`, at);
  };
  if (node.kind !== 'map' && plainValue(node) !== true && plainValue(node) !== null) {
    note(reading, 'what is no schema', node.at);
    rest.set('value', plainValue(node) as YamlValue);
  }
  for (const { key, keyAt, value } of entriesOf(node).values()) {
    if (key === 'items' && value.kind === 'map') {
      fields.items = readSchema(value, inside(reading, '[]'));
      continue;
    }
    if (key === 'properties' && value.kind === 'map') {
      fields.properties = readProperties(value, requiredNames(node), reading);
      continue;
    }
    const plain = plainValue(value);
    if (plain === null && key !== 'const' && key !== 'default') continue;
    if (isShared(key, plain)) {
      if (!(key === 'description' && plain === '')) Object.assign(fields, { [key]: plain });
    } else if (key === 'type') {
      const type = readType(value, entriesOf(node));
      if (type === null) keep(key, plain, keyAt);
      else if (type.length > 0) fields.type = type.length === 1 ? type[0]! : type;
    } else if (key === 'required' && (value.kind === 'list' || typeof plain === 'boolean')) {
      if (plain === true) fields.required = true;
    } else if (key === 'additionalProperties' && (typeof plain === 'boolean' || value.kind === 'map')) {
      if (value.kind === 'map') keep(key, plain, keyAt);
    } else if (key === 'deprecated' && typeof plain === 'boolean') {
      if (plain) fields.deprecated = true;
    } else if (reading.dialect.isImplied?.(key, plain, index) !== true) {
      const said = reading.dialect.read?.(key, plain) ?? {};
      Object.assign(fields, said);
      if (Object.keys(said).length === 0 || said.meta !== undefined) keep(key, plain, keyAt);
    }
  }
  const missing = requiredNames(node).filter((name) => fields.properties?.has(name) !== true);
  if (missing.length > 0) {
    fields.properties = new Map([
      ...(fields.properties ?? []),
      ...missing.map((name) => [name, { required: true }] as const),
    ]);
  }
  readAdditional(node, reading.dialect, fields, rest);
  if (required) fields.required = true;
  if (rest.size > 0) fields.meta = { schema: rest };
  return fields;
}

function readProperties(
  node: DocumentNode,
  required: readonly string[],
  reading: SchemaReading,
): PropertiesData {
  const entries = [...entriesOf(node).values()];
  return new Map(
    entries.map(({ key, value }, index) => [
      key,
      readSchema(value, inside(reading, `.${key}`), required.includes(key), index),
    ]),
  );
}

function requiredNames(node: DocumentNode): readonly string[] {
  const names = entriesOf(node).get('required')?.value;
  return names?.kind === 'list' ? names.items.flatMap((name) => textOf(name) ?? []) : [];
}

/** The names of a `type`: none where it says nothing, null where a name is none of JSON Schema's. */
function readType(node: DocumentNode, schema: ReadonlyMap<string, Entry>): readonly SchemaType[] | null {
  const names = (node.kind === 'list' ? node.items : [node]).map((name) =>
    name.kind === 'scalar' ? (name.value === null ? 'null' : name.source) : '',
  );
  if (names.includes('any')) {
    // What has keys or items would be taken for an object or an array, and for nothing else.
    return schema.has('properties') || schema.has('items') ? TYPE_NAMES : [];
  }
  const types = TYPE_NAMES.filter((type) => names.includes(type));
  return names.every((name) => types.some((type) => type === name)) ? orderedAs(names, types) : null;
}

function orderedAs(names: readonly string[], types: readonly SchemaType[]): readonly SchemaType[] {
  return types.toSorted((a, b) => names.indexOf(a) - names.indexOf(b));
}

function readAdditional(
  node: DocumentNode,
  { open }: Dialect,
  fields: Writable<PropertyFields>,
  rest: Map<string, YamlValue>,
): void {
  const said = entriesOf(node).get('additionalProperties')?.value;
  const allowed = said === undefined ? null : said.kind === 'map' || plainValue(said) === true;
  if (fields.properties === undefined) {
    if (allowed !== null) fields.additionalProperties = allowed;
  } else if (allowed ?? open) {
    fields.additionalProperties = true;
  } else if (allowed === false && !open) {
    rest.set('additionalProperties', false);
  }
}

function inside(reading: SchemaReading, step: string): SchemaReading {
  return { ...reading, name: `${reading.name}${step}` };
}

function note({ name, losses }: SchemaReading, what: string, at: Loss['at']): void {
  losses.push({ kind: 'unchecked', what, subject: { is: 'property', name }, at });
}
