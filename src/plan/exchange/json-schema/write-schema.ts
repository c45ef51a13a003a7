/** Properties of a plan to JSON Schema, draft 7. */
import type { JsonValue } from '../../../document/write-json.ts';
import { CONSTRAINTS, type PlanProperty, type PlanShape } from '../../plan.ts';
import { metaOf } from '../meta.ts';
import type { Dialect } from './read-schema.ts';

export const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';

type Described = Pick<PlanProperty, 'description' | 'deprecated' | 'meta' | 'schema'>;

/** How a format writes what only it has. */
export interface WritingDialect extends Dialect {
  write?(property: PlanProperty, index: number): Record<string, JsonValue>;
}

/** The keywords that stand as they are. */
const PLAIN = [...CONSTRAINTS, 'default', 'examples'] as const;

/** The schema of one property, with what `readSchema` has kept of it. */
function writeSchema(
  { description, deprecated, meta, schema }: Described,
  dialect: WritingDialect,
): Record<string, JsonValue> {
  const written: Record<string, JsonValue> = {};
  if (description !== null) written.description = description;
  if (schema.type !== undefined) written.type = schema.type.length === 1 ? schema.type[0] : schema.type;
  for (const keyword of PLAIN) {
    if (keyword in schema) written[keyword] = schema[keyword] as JsonValue;
  }
  if (deprecated !== null) written.deprecated = true;
  if (schema.items !== undefined) {
    const { description = null, meta = null } = schema.items;
    written.items = writeSchema({ description, deprecated: null, meta, schema: schema.items }, dialect);
  }
  if (schema.properties !== undefined) {
    const shape = {
      properties: schema.properties,
      additionalProperties: schema.additionalProperties === true,
    };
    Object.assign(written, writeKeys(shape, dialect));
  } else if (schema.additionalProperties !== undefined) {
    written.additionalProperties = schema.additionalProperties;
  }
  return withKept(written, metaOf(meta, 'schema'), dialect);
}

/** The schema of an object with these keys, `kept` being what was kept of it. */
export function writeShape(
  shape: Pick<PlanShape, 'properties' | 'additionalProperties'>,
  dialect: WritingDialect,
  kept: ReadonlyMap<string, JsonValue>,
): Record<string, JsonValue> {
  return withKept({ type: 'object', ...writeKeys(shape, dialect) }, kept, dialect);
}

function writeKeys(
  { properties, additionalProperties }: Pick<PlanShape, 'properties' | 'additionalProperties'>,
  dialect: WritingDialect,
): Record<string, JsonValue> {
  const all = [...properties.values()];
  const required = all.filter((property) => property.required).map(({ name }) => name);
  const schemas = all.map((property, index): [string, JsonValue] => [
    property.name,
    { ...dialect.write?.(property, index), ...writeSchema(property, dialect) },
  ]);
  return {
    properties: new Map(schemas),
    ...(required.length > 0 && { required }),
    ...(additionalProperties !== dialect.open && { additionalProperties }),
  };
}

/**
 * What the plan says goes before what was kept of it. Only the way in which keys are allowed or not (under a schema, in so
 * many words) is the one that was kept, if it still holds.
 */
function withKept(
  written: Record<string, JsonValue>,
  kept: ReadonlyMap<string, JsonValue>,
  { open }: Dialect,
): Record<string, JsonValue> {
  const { additionalProperties, ...rest } = Object.fromEntries(kept);
  const isOpen = (written.additionalProperties ?? open) === true;
  const stillHolds = additionalProperties !== undefined && isOpen === (additionalProperties !== false);
  return { ...rest, ...written, ...(stillHolds && { additionalProperties }) };
}
