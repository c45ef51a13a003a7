/** The schema of a Segment rule: which part of the message holds the keys, and what else it says. */
import { entriesOf, field, textField } from '../../../document/fields.ts';
import { type DocumentNode, type Entry, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { PropertiesData } from '../../plan-data.ts';
import type { Dialect } from '../json-schema/read-schema.ts';
import { readShape } from '../json-schema/read-shape.ts';
import type { Loss, Subject } from '../losses.ts';

export type Payload = 'properties' | 'traits';

/** What the schema of a message says besides its keys: of that itself, of the event, of the dialect of JSON Schema. */
const OF_THE_MESSAGE = new Set(['$schema', 'labels', 'eventMetadata']);

/** Segment takes a key that no rule mentions for an unplanned one, whatever JSON Schema says: as plans here do. */
export const SEGMENT: Dialect = { open: false, isImplied: (keyword) => OF_THE_MESSAGE.has(keyword) };

export interface MessageSchema {
  readonly description: string | null;
  readonly labels: DocumentNode | null;
  readonly properties: PropertiesData | null;
  readonly open: boolean;
  /** What a plan has no words for, by the field that keeps it. */
  readonly kept: ReadonlyMap<string, YamlValue>;
}

/** Reads the schema of a message whose keys are in `payload`. */
export function readMessageSchema(
  schema: DocumentNode | null,
  payload: Payload,
  { subject, losses }: { readonly subject: Subject; readonly losses: Loss[] },
): MessageSchema {
  const parts = field(schema, 'properties');
  // Segment's own code generator saves plans whose schemas are those of the properties.
  const isFlat =
    entriesOf(parts).size > 0 && !['context', 'traits', 'properties'].some((part) => isPart(parts, part));
  const keys = isFlat ? schema : field(parts, payload);
  const {
    properties,
    open,
    description: inner,
    rest,
  } = readShape(keys, {
    name: subject.name,
    dialect: SEGMENT,
    losses,
  });
  if (inner !== null && !isFlat) rest.set('description', inner);
  const usuallyRequired = requiresAny(properties) ? [payload] : [];
  const kept = new Map<string, YamlValue>();
  if (rest.size > 0) kept.set('payload', rest);
  if (!isFlat) {
    const envelope = plainEntries(
      schema,
      ({ key, value }) => !isUsual(key, plainValue(value), usuallyRequired),
    );
    if (envelope.size > 0) kept.set('message', envelope);
    for (const { key, keyAt, value } of entriesOf(parts).values()) {
      if (key === payload || saysNothing(value)) continue;
      kept.set(key, plainValue(value) as YamlValue);
      losses.push({ kind: 'unchecked', what: `the schema of "${key}"`, subject, at: keyAt });
    }
  }
  const description = textField(schema, 'description') || null;
  const labels = field(schema, 'labels');
  return { description, labels, properties, open, kept };
}

function isPart(parts: DocumentNode | null, name: string): boolean {
  return entriesOf(parts).get(name)?.value.kind === 'map';
}

/** Whether a message must have the part in which these keys are. */
function requiresAny(properties: PropertiesData | null): boolean {
  const all = [...(properties?.values() ?? [])];
  return all.some((property) => typeof property !== 'string' && property.required === true);
}

/** What the schema of any message says, or what is read elsewhere. */
function isUsual(keyword: string, value: unknown, required: readonly Payload[]): boolean {
  if (keyword === 'type') return value === 'object';
  if (keyword === 'required') return JSON.stringify(value) === JSON.stringify(required);
  return OF_THE_MESSAGE.has(keyword) || keyword === 'properties' || keyword === 'description';
}

function saysNothing(schema: DocumentNode): boolean {
  const entries = [...entriesOf(schema).values()];
  return (
    schema.kind === 'map' &&
    entries.every(({ key, value }) => key === 'type' && plainValue(value) === 'object')
  );
}

function plainEntries(
  node: DocumentNode | null,
  isWanted: (entry: Entry) => boolean,
): ReadonlyMap<string, YamlValue> {
  const wanted = [...entriesOf(node).values()].filter(isWanted);
  return new Map(wanted.map(({ key, value }) => [key, plainValue(value) as YamlValue]));
}
