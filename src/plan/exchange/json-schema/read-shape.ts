/** The schema of an object to the keys of an event. */
import type { DocumentNode } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { PropertiesData } from '../../plan-data.ts';
import { readSchema, type SchemaReading } from './read-schema.ts';

export interface ShapeReading {
  /** Null where the schema doesn't speak of keys. */
  readonly properties: PropertiesData | null;
  readonly open: boolean;
  readonly description: string | null;
  /** What a plan has no words for at that place. */
  readonly rest: Map<string, YamlValue>;
}

/** Reads the schema of an object; null, where there is none, says nothing about the keys. */
export function readShape(schema: DocumentNode | null, reading: SchemaReading): ShapeReading {
  const read = schema === null ? {} : readSchema(schema, reading);
  const {
    properties = null,
    additionalProperties,
    description = null,
    meta,
    type,
    required: _,
    ...more
  } = read;
  const kept = (meta as { schema?: ReadonlyMap<string, YamlValue> } | undefined)?.schema ?? [];
  const rest = new Map([...(Object.entries(more) as [string, YamlValue][]), ...kept]);
  if (type !== undefined && type !== 'object') rest.set('type', type);
  const open = additionalProperties ?? (properties === null && reading.dialect.open);
  return { properties, open, description, rest };
}
