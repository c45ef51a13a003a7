/** Plan data to the YAML of a plan file. What it writes reads back to the same plan. */
import { Styled, writeYaml, type YamlValue } from '../document/write-yaml.ts';
import { CONSTRAINTS } from './plan.ts';
import type {
  EventData,
  EventsData,
  PlanData,
  PropertiesData,
  PropertyData,
  PropertyFields,
  TraitsData,
  VersionData,
} from './plan-data.ts';
import { SHORTHANDS } from './plan-file.ts';

/** Editors with the YAML language server complete and check the file by this line. */
const EDITOR_LINE = 'yaml-language-server: $schema=./node_modules/tracklint/schema/plan.json';

/** The order of a property's fields: what it is, what is to be known of it, and what is inside of it. */
const PROPERTY_ORDER: readonly (keyof PropertyFields)[] = [
  '$ref',
  'type',
  ...CONSTRAINTS,
  'required',
  'sources',
  'pii',
  'deprecated',
  'description',
  'default',
  'examples',
  'items',
  'properties',
  'additionalProperties',
  'meta',
];

/** The text of a plan file. */
export function writePlan(plan: PlanData): string {
  const mapping = {
    version: 1,
    name: plan.name,
    description: plan.description,
    include: plan.include,
    naming: plan.naming && block({ ...plan.naming }),
    common: properties(plan.common),
    definitions: properties(plan.definitions),
    events: events(plan.events),
    identify: plan.identify && traitsOf(plan.identify),
    group: plan.group && traitsOf(plan.group),
    pages: events(plan.pages),
    screens: events(plan.screens),
    meta: plan.meta,
  };
  const comment = plan.comment === undefined ? EDITOR_LINE : `${EDITOR_LINE}\n${plan.comment}`;
  return writeYaml(mapping, { comment, airy: true });
}

function events(all: EventsData | undefined): YamlValue {
  return all && block(new Map([...all].map(([name, data]) => [name, eventValue(data)])));
}

/** An event as it stands in a plan. */
export function eventValue(data: EventData): YamlValue {
  const { versions } = data;
  const fields = {
    description: data.description,
    owner: data.owner,
    sources: data.sources,
    status: data.status,
    deprecated: data.deprecated,
    ...keys(data),
    versions: versions && block(new Map([...versions].map(([number, data]) => [number, version(data)]))),
  };
  return shaped(fields, data);
}

function version(data: VersionData): YamlValue {
  return shaped({ description: data.description, ...keys(data) }, data);
}

/** What has keys is going to get more of them; `{ status: planned }` can stay on one line. */
function shaped(fields: YamlValue, { comment, properties }: VersionData): YamlValue {
  return (properties?.size ?? 0) > 0 ? block(fields, comment) : commented(fields, comment);
}

function keys(data: VersionData) {
  const { additionalProperties, meta } = data;
  return { properties: properties(data.properties), additionalProperties, meta };
}

function traitsOf({ comment, description, traits, additionalProperties, meta }: TraitsData): YamlValue {
  return block({ description, traits: properties(traits), additionalProperties, meta }, comment);
}

function properties(all: PropertiesData | undefined): YamlValue {
  return all && block(named(all));
}

function named(all: PropertiesData): YamlValue {
  return new Map([...all].map(([name, data]) => [name, propertyValue(data)]));
}

/** A property as it stands in a plan. */
export function propertyValue(data: PropertyData): YamlValue {
  if (typeof data === 'string') return data;
  return commented(shorthandOf(data) ?? mappingOf(data), data.comment);
}

function mappingOf(data: PropertyFields): YamlValue {
  const fields = PROPERTY_ORDER.filter((field) => data[field] !== undefined);
  return Object.fromEntries(
    fields.map((field): [string, YamlValue] => {
      if (field === 'items') return [field, propertyValue(data.items!)];
      return [field, field === 'properties' ? named(data.properties!) : (data[field] as YamlValue)];
    }),
  );
}

/** `string!` for a property of which only the type and whether it is required is said; null for any other. */
function shorthandOf({ comment, type, required, items, ...more }: PropertyFields): string | null {
  if (Object.values(more).some((value) => value !== undefined)) return null;
  const itemType = items === undefined ? '' : itemShorthand(items);
  if (itemType === null || (itemType !== '' && type !== 'array')) return null;
  const shorthand = `${itemType === '' ? type : `${itemType}[]`}${required === true ? '!' : ''}`;
  return SHORTHANDS.includes(shorthand) ? shorthand : null;
}

function itemShorthand(items: PropertyData): string | null {
  if (typeof items === 'string') return items;
  return items.comment === undefined ? shorthandOf(items) : null;
}

function commented(value: YamlValue, comment = ''): YamlValue {
  return comment === '' ? value : new Styled(value, { comment });
}

/** Lists of events and of properties grow: each has a line of its own. */
function block(value: YamlValue, comment = ''): YamlValue {
  return new Styled(value, { comment, block: true });
}
