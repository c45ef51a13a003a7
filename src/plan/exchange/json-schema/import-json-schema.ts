/**
 * JSON Schemas to plan data: the schema of messages that the export writes, a schema for each event (named by the key that
 * it stands under, or by its title), and definitions.
 */
import { entriesOf, field, flagField, textField, textOf } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { EventData, PlanData, PropertyData, TraitsData, VersionData } from '../../plan-data.ts';
import { addEvent } from '../add-version.ts';
import type { Import, Writable } from '../exchange.ts';
import type { Loss, Subject } from '../losses.ts';
import { noteWildcard } from '../wildcard.ts';
import { JSON_SCHEMA } from './export-json-schema.ts';
import { type Dialect, readSchema } from './read-schema.ts';
import { readShape } from './read-shape.ts';

type Sections = Record<'track' | 'page' | 'screen', Map<string, EventData>>;

/** A JSON Pointer to a definition, none of whose characters is encoded as those of a URI can be. */
const DEFINITION = /^#\/(?:definitions|\$defs)\/([^/%]+)$/;

const WITH_DEFINITIONS: Dialect = {
  ...JSON_SCHEMA,
  read: (keyword, value) => {
    const name = keyword === '$ref' && typeof value === 'string' ? DEFINITION.exec(value)?.[1] : undefined;
    return name === undefined ? {} : { $ref: name.replaceAll('~1', '/').replaceAll('~0', '~') };
  },
};

export const importJsonSchema: Import = (roots, losses) => {
  const data: Writable<PlanData> = {};
  const sections: Sections = { track: new Map(), page: new Map(), screen: new Map() };
  const definitions = new Map<string, PropertyData>();
  const kept = new Map<string, YamlValue>();

  for (const root of roots.flatMap((root) => (root.kind === 'list' ? root.items : [root]))) {
    for (const section of ['definitions', '$defs']) {
      for (const { key, value } of entriesOf(field(root, section)).values()) {
        definitions.set(key, readSchema(value, { name: key, dialect: WITH_DEFINITIONS, losses }));
      }
    }
    const schemas = eventSchemas(root);
    const alternatives = field(root, 'anyOf') ?? field(root, 'oneOf');
    if (schemas !== null) {
      for (const { key, value } of schemas.values()) addSchema(sections.track, key, value, losses);
      readHead(root, ['schema', 'events'], data, kept);
    } else if (isMessage(root)) {
      addMessage(root, sections, data, losses);
    } else if (alternatives?.kind === 'list') {
      for (const schema of alternatives.items) {
        if (isMessage(schema)) addMessage(schema, sections, data, losses);
        else addSchema(sections.track, nameOf(schema), schema, losses);
      }
      readHead(root, ['anyOf', 'oneOf'], data, kept);
    } else if (entriesOf(root).has('properties') || textField(root, 'title') !== null) {
      addSchema(sections.track, nameOf(root), root, losses);
    } else {
      readHead(root, [], data, kept);
    }
  }
  if (definitions.size > 0) data.definitions = definitions;
  if (sections.track.size > 0 || definitions.size === 0) data.events = sections.track;
  if (sections.page.size > 0) data.pages = sections.page;
  if (sections.screen.size > 0) data.screens = sections.screen;
  if (kept.size > 0) data.meta = { jsonSchema: kept };
  return data;
};

/** `{ schema: { events: { NAME: … } } }`, or the same without the outer one. */
function eventSchemas(root: DocumentNode): ReturnType<typeof entriesOf> | null {
  const events = field(field(root, 'schema') ?? root, 'events');
  return events?.kind === 'map' ? events.entries : null;
}

function readHead(
  root: DocumentNode,
  others: readonly string[],
  data: Writable<PlanData>,
  kept: Map<string, YamlValue>,
): void {
  const title = textField(root, 'title') ?? textField(root, 'name');
  if (title !== null) data.name ??= title;
  const description = textField(root, 'description');
  if (description !== null) data.description ??= description;
  const read = ['$schema', 'title', 'name', 'description', 'definitions', '$defs', ...others];
  for (const { key, value } of entriesOf(root).values()) {
    if (!read.includes(key)) kept.set(key, plainValue(value) as YamlValue);
  }
}

function messageType(schema: DocumentNode): string | null {
  return textField(field(field(schema, 'properties'), 'type'), 'const');
}

function isMessage(schema: DocumentNode): boolean {
  return ['track', 'identify', 'group', 'page', 'screen'].includes(messageType(schema) ?? '');
}

/** What is read of the schema of a message, or of the file that it is in. */
const OF_MESSAGES = new Set(
  '$schema definitions $defs title $comment description deprecated type properties required'.split(' '),
);

function addMessage(
  schema: DocumentNode,
  sections: Sections,
  data: Writable<PlanData>,
  losses: Loss[],
): void {
  const type = messageType(schema) as keyof Sections | 'identify' | 'group';
  const parts = field(schema, 'properties');
  const payload = type === 'identify' || type === 'group' ? 'traits' : 'properties';
  const nameField = { track: 'event', page: 'name', screen: 'name', identify: null, group: null }[type];
  const rest = [...entriesOf(schema).values()].filter(({ key }) => !OF_MESSAGES.has(key));
  const more = [...entriesOf(parts).values()].filter(
    ({ key }) => !['type', payload, nameField].includes(key),
  );
  const kept = [...rest, ...more].map(({ key, value }) => [key, plainValue(value) as YamlValue] as const);
  const exact = nameField === null ? null : textField(field(parts, nameField), 'const');
  const name = nameField === null ? type : (exact ?? nameOf(schema));
  if (exact !== null) noteWildcard(exact, schema.at, losses);
  for (const { key, keyAt } of more) {
    losses.push({
      kind: 'unchecked',
      what: `the schema of "${key}"`,
      subject: { is: 'event', name },
      at: keyAt,
    });
  }
  const meta = kept.length === 0 ? {} : { jsonSchema: new Map(kept) };
  const description = textField(schema, 'description');
  const { properties, ...shape } = shapeOf(field(parts, payload), name, losses, { meta, description });
  if (type === 'identify' || type === 'group') {
    if (data[type] !== undefined) {
      const subject: Subject = { is: 'rule', name };
      losses.push({ kind: 'lost', what: 'the first of two schemas', subject, at: schema.at });
    }
    data[type] = { ...shape, ...(properties && { traits: properties }) } satisfies TraitsData;
    return;
  }
  const version = /^version (\d+)$/.exec(textField(schema, '$comment') ?? '')?.[1];
  const isDeprecated = flagField(schema, 'deprecated') === true;
  const event = {
    ...shape,
    ...(properties && { properties }),
    ...(isDeprecated && { deprecated: true as const }),
  };
  addEvent(sections[type], name, event, version === undefined ? null : Number(version));
}

function addSchema(events: Map<string, EventData>, name: string, schema: DocumentNode, losses: Loss[]): void {
  noteWildcard(name, schema.at, losses);
  const isDeprecated = flagField(schema, 'deprecated') === true;
  addEvent(events, name, { ...shapeOf(schema, name, losses), ...(isDeprecated && { deprecated: true }) });
}

function shapeOf(
  schema: DocumentNode | null,
  name: string,
  losses: Loss[],
  around: { readonly meta?: Readonly<Record<string, YamlValue>>; readonly description?: string | null } = {},
): VersionData {
  const reading = { name, dialect: WITH_DEFINITIONS, losses };
  const { properties, open, description: inner, rest } = readShape(schema, reading);
  const description = around.description || inner;
  if (inner !== null && inner !== description) rest.set('description', inner);
  for (const keyword of ['$schema', 'title', 'definitions', '$defs', 'deprecated']) rest.delete(keyword);
  const meta = { ...around.meta, ...(rest.size > 0 && { schema: rest }) };
  return {
    ...(description && { description }),
    ...(properties && { properties }),
    ...(open && { additionalProperties: true }),
    ...(Object.keys(meta).length > 0 && { meta }),
  };
}

function nameOf(schema: DocumentNode): string {
  const id = textOf(field(schema, '$id') ?? field(schema, 'id'));
  return (
    textField(schema, 'title') ?? id?.replace(/^.*[/#]/, '').replace(/(\.schema)?\.json$/, '') ?? 'Unnamed'
  );
}
