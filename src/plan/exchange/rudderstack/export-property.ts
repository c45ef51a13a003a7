/** Properties of a plan to entries of RudderStack's catalogue: one for each name and what is said of it. */
import type { YamlValue } from '../../../document/write-yaml.ts';
import { CONSTRAINTS, type PlanProperty, type Schema, type SchemaType } from '../../plan.ts';
import type { Loss } from '../losses.ts';
import { metaOf } from '../meta.ts';
import { idGiver, slugOf } from './slug.ts';

export interface PropertyExport {
  /** References to the entries of these properties; `name` is what they belong to. */
  references(properties: readonly PlanProperty[], name: string): readonly YamlValue[];
  entries(): readonly YamlValue[];
}

/** What a property's `config` can say. */
const CONFIG = CONSTRAINTS.filter((keyword) => keyword !== 'const');

/** The limits of rudder-cli. */
const MAX_NAME = 65;
const [MIN_DESCRIPTION, MAX_DESCRIPTION] = [3, 2000];

/** Gives a writer that collects the entries, and adds to `losses` what they can't say. */
export function createPropertyExport(losses: Loss[]): PropertyExport {
  const entries = new Map<string, Record<string, YamlValue>>();
  const giveId = idGiver();

  function references(properties: readonly PlanProperty[], name: string): YamlValue[] {
    return properties.map((property) => reference(property, `${name}.${property.name}`));
  }

  function reference(property: PlanProperty, name: string): YamlValue {
    const { schema, required } = property;
    const inItems = schema.items?.properties !== undefined;
    const nested = schema.properties ?? schema.items?.properties;
    noteItems(schema, name);
    const open = inItems ? schema.items?.additionalProperties : schema.additionalProperties;
    return {
      property: `#property:${entryId(property, name)}`,
      required,
      additional_properties: nested === undefined && inItems ? undefined : open,
      properties: nested && references([...nested.values()], inItems ? `${name}[]` : name),
    };
  }

  function entryId(property: PlanProperty, name: string): string {
    const entry = entryOf(property, name);
    const { id, ...kept } = Object.fromEntries(metaOf(property.meta, 'rudderstack'));
    const wanted = typeof id === 'string' ? id : slugOf(property.name);
    const key = JSON.stringify([wanted, entry, kept]);
    const known = entries.get(key);
    if (known !== undefined) return known.id as string;
    const own = { id: giveId(wanted), ...entry };
    entries.set(key, own);
    return own.id;
  }

  function entryOf(
    { name: key, description, schema, meta }: PlanProperty,
    name: string,
  ): Record<string, YamlValue> {
    const config: Record<string, YamlValue> = {};
    for (const keyword of CONFIG) {
      if (schema[keyword] !== undefined) config[snake(keyword)] = schema[keyword] as YamlValue;
    }
    if ('const' in schema) {
      config.enum = [schema.const as YamlValue];
      lost('changed', '"const", now an "enum" of one value,', name);
    }
    const rest: Record<string, YamlValue> = {};
    for (const [kept, value] of metaOf(meta, 'rudderstack')) {
      if (kept.startsWith('config.')) config[snake(kept.slice('config.'.length))] = value as YamlValue;
      else if (kept === 'types' || kept === 'item_types') Object.assign(rest, keptTypes(kept, value));
      else if (kept !== 'id' && kept !== 'variant') rest[kept] = value as YamlValue;
    }
    noteLimits(key, description, name);
    return {
      name: key,
      description: description ?? undefined,
      ...types(schema.type, 'type', 'types'),
      ...types(schema.items?.type, 'item_type', 'item_types'),
      ...(Object.keys(config).length > 0 && { config }),
      ...rest,
    };
  }

  /** Of the items of a list, RudderStack knows the types and the keys of objects. */
  function noteItems({ items, properties }: Schema, name: string): void {
    if (items === undefined) return;
    const said = ['type', 'properties', 'additionalProperties'];
    const isMore = Object.keys(items).some((keyword) => !said.includes(keyword)) || items.type === undefined;
    const isOpenOnly = items.properties === undefined && items.additionalProperties !== undefined;
    if (isMore || isOpenOnly || (items.properties !== undefined && properties !== undefined)) {
      lost('lost', '"items", but for their type and keys,', name);
    }
  }

  function noteLimits(key: string, description: string | null, name: string): void {
    if (key.length === 0 || key.length > MAX_NAME) {
      lost('note', `RudderStack wants names of 1 to ${MAX_NAME} characters: the name`, name);
    }
    if (description === null) return;
    if (description.length < MIN_DESCRIPTION || description.length > MAX_DESCRIPTION) {
      lost(
        'note',
        `RudderStack wants ${MIN_DESCRIPTION} to ${MAX_DESCRIPTION} characters: the description`,
        name,
      );
    }
  }

  function lost(kind: Loss['kind'], what: string, name: string): void {
    losses.push({ kind, what, subject: { is: 'property', name }, at: null });
  }

  return { references, entries: () => [...entries.values()] };
}

function types(
  names: readonly SchemaType[] | undefined,
  singular: string,
  plural: string,
): Readonly<Record<string, YamlValue>> {
  if (names === undefined) return {};
  return names.length === 1 ? { [singular]: names[0] } : { [plural]: names };
}

/** Types that only RudderStack knows: one alone is under a name of its own. */
function keptTypes(field: 'types' | 'item_types', value: unknown): Readonly<Record<string, YamlValue>> {
  const [first, ...more] = value as YamlValue[];
  return more.length === 0 ? { [field.slice(0, -1)]: first } : { [field]: value as YamlValue };
}

function snake(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
