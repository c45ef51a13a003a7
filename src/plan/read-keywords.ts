/** The keywords of one schema as they are written; what isn't of the right type has been reported and is left out. */
import { entriesOf, field, flagField, numberField, textField } from '../document/fields.ts';
import { type DocumentNode, plainValue } from '../document/node.ts';
import type { PlanProperty, Schema, SchemaType } from './plan.ts';
import { SHORTHANDS, TYPE_NAMES } from './plan-file.ts';

export interface NestedReaders {
  properties(node: DocumentNode): ReadonlyMap<string, PlanProperty>;
  items(node: DocumentNode): Schema;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** `string![]` and the like to a schema; null where it is none. */
export function readShorthand(shorthand: string): { schema: Schema; required: boolean } | null {
  if (!SHORTHANDS.includes(shorthand)) return null;
  const required = shorthand.endsWith('!');
  const [type, list] = shorthand.replace('!', '').split('[');
  const single: Schema = { type: [type as SchemaType] };
  return { schema: list === undefined ? single : { type: ['array'], items: single }, required };
}

/** Reads the keywords of a mapping. Where `properties` are given, other keys are only allowed if it says so. */
export function readKeywords(node: DocumentNode, nested: NestedReaders): Writable<Schema> {
  const schema: Writable<Schema> = {};
  const type = readType(field(node, 'type'));
  if (type !== null) schema.type = type;

  const choices = field(node, 'enum');
  if (choices?.kind === 'list' && choices.items.length > 0) schema.enum = choices.items.map(plainValue);
  const constant = entriesOf(node).get('const');
  if (constant !== undefined) schema.const = plainValue(constant.value);

  const pattern = textField(node, 'pattern');
  if (pattern !== null) schema.pattern = pattern;
  const format = textField(node, 'format');
  if (format !== null) schema.format = format;

  for (const keyword of NUMBERS) {
    const limit = numberField(node, keyword);
    if (limit !== null && !(keyword === 'multipleOf' && limit <= 0)) schema[keyword] = limit;
  }
  for (const keyword of COUNTS) {
    const count = numberField(node, keyword);
    if (count !== null && Number.isInteger(count) && count >= 0) schema[keyword] = count;
  }
  const unique = flagField(node, 'uniqueItems');
  if (unique !== null) schema.uniqueItems = unique;

  const items = field(node, 'items');
  if (items !== null) schema.items = nested.items(items);
  const properties = field(node, 'properties');
  if (properties !== null) schema.properties = nested.properties(properties);
  const additional = flagField(node, 'additionalProperties') ?? (properties === null ? null : false);
  if (additional !== null) schema.additionalProperties = additional;
  return schema;
}

function readType(node: DocumentNode | null): readonly SchemaType[] | null {
  if (node === null) return null;
  const names = node.kind === 'list' ? node.items : [node];
  const types = names.flatMap((name) => {
    if (name.kind !== 'scalar') return [];
    const spelled = name.value === null ? 'null' : name.source;
    return TYPE_NAMES.filter((type) => type === spelled);
  });
  // With a name among them that isn't a type, nothing is certain of the others.
  return types.length === names.length && types.length > 0 ? [...new Set(types)] : null;
}
