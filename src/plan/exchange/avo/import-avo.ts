/** Avo's JSON export to plan data. */
import { entriesOf, field, itemsField, textField } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { EventData, PropertyData, PropertyFields, VersionData } from '../../plan-data.ts';
import { addEvent } from '../add-version.ts';
import type { Import } from '../exchange.ts';
import { readShape } from '../json-schema/read-shape.ts';
import type { Loss } from '../losses.ts';
import { noteWildcard } from '../wildcard.ts';
import { AVO } from './avo-schema.ts';

/** What Avo writes of every event that has nothing of the kind. */
const USUAL: Readonly<Record<string, string>> = {
  triggers: '[]',
  tags: '[]',
  categories: '[]',
  sources: '[]',
  stakeholderDomains: '[]',
  actions: '["logEvent"]',
  eventType: '"event"',
};
const READ = new Set(['name', 'description', 'rules']);
const USUAL_RULES = new Set(['$schema', 'type', 'required', 'properties']);

/** The name that the export gives to a version. */
const VERSION = /^Version ([1-9]\d{0,8})$/;

export const importAvo: Import = (roots, losses) => {
  const events = new Map<string, EventData>();
  const kept = new Map<string, YamlValue>();
  let name: string | null = null;
  for (const root of roots) {
    for (const { key, value } of entriesOf(root).values()) {
      if (key === 'name') name ??= textField(root, 'name');
      else if (key !== 'events' && !isEmpty(value)) kept.set(key, plainValue(value) as YamlValue);
    }
    for (const node of itemsField(root, 'events') ?? []) addVariant(events, node, losses);
  }
  const common = systemProperties([...events.values()]);
  return {
    ...(name !== null && { name }),
    ...(common.size > 0 && { common }),
    events: common.size === 0 ? events : without(common, events),
    ...(kept.size > 0 && { meta: { avo: kept } }),
  };
};

function isEmpty(node: DocumentNode): boolean {
  return node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' && node.entries.size === 0;
}

/** A variant has the name of its event; a plan takes it for a further version, of which a call may be any. */
function addVariant(events: Map<string, EventData>, node: DocumentNode, losses: Loss[]): void {
  const name = textField(node, 'name') ?? '';
  noteWildcard(name, node.at, losses);
  const number = VERSION.exec(textField(node, 'variantName') ?? '')?.[1];
  addEvent(events, name, eventOf(node, name, losses), number === undefined ? null : Number(number));
}

function eventOf(node: DocumentNode, name: string, losses: Loss[]): EventData {
  const kept = new Map<string, YamlValue>();
  const variant = textField(node, 'variantName');
  for (const { key, value } of entriesOf(node).values()) {
    const plain = plainValue(value);
    const isVersion =
      variant !== null && VERSION.test(variant) && (key === 'eventType' || key === 'variantName');
    if (READ.has(key) || isVersion || (USUAL[key] ?? 'null') === JSON.stringify(plain)) continue;
    if (!onlyNamed(key, plain)) kept.set(key, plain as YamlValue);
  }
  const rules = field(node, 'rules');
  for (const { key, value } of entriesOf(rules).values()) {
    if (!USUAL_RULES.has(key) && !isEmpty(value)) kept.set(`rules.${key}`, plainValue(value) as YamlValue);
  }
  const parts = field(rules, 'properties');
  for (const { key, keyAt, value } of entriesOf(parts).values()) {
    if (key === 'properties') continue;
    kept.set(key, plainValue(value) as YamlValue);
    const what = `"${key}", sent beside the properties,`;
    losses.push({ kind: 'unchecked', what, subject: { is: 'event', name }, at: keyAt });
  }
  const {
    properties,
    open,
    description: inner,
    rest,
  } = readShape(field(parts, 'properties'), { name, dialect: AVO, losses });
  if (inner !== null) rest.set('description', inner);
  if (rest.size > 0) kept.set('schema', rest);
  const description = textField(node, 'description');
  const sources = named(node, 'sources');
  const owner = ownerOf(node);
  return {
    ...(description && { description }),
    ...(owner !== null && { owner }),
    ...(sources.length > 0 && { sources }),
    ...(properties && { properties }),
    ...(open && { additionalProperties: true }),
    ...(kept.size > 0 && { meta: { avo: kept } }),
  };
}

function named(node: DocumentNode, list: string): readonly string[] {
  return (itemsField(node, list) ?? []).flatMap((item) => textField(item, 'name') ?? []);
}

/** Whether a list of sources or owners says nothing but the names, which the plan has. */
function onlyNamed(key: string, plain: unknown): boolean {
  if (!Array.isArray(plain)) return false;
  const keys = (item: unknown) =>
    Object.keys((item ?? {}) as object)
      .toSorted()
      .join(' ');
  if (key === 'sources') return plain.every((item) => keys(item) === 'name');
  return (
    key === 'stakeholderDomains' &&
    plain.length === 1 &&
    plain[0].isOwner === true &&
    keys(plain[0]) === 'isOwner name'
  );
}

function ownerOf(node: DocumentNode): string | null {
  const domains = itemsField(node, 'stakeholderDomains') ?? [];
  const owner = domains.find((domain) => plainValue(field(domain, 'isOwner') ?? domain) === true);
  return owner === undefined ? null : textField(owner, 'name');
}

/** Avo's system properties are sent with every event. Those that every event has, and has alike, are common here. */
function systemProperties(events: readonly EventData[]): ReadonlyMap<string, PropertyData> {
  const shapes = events.flatMap((event) => [event, ...(event.versions?.values() ?? [])]);
  const common = new Map<string, PropertyData>();
  for (const [name, property] of shapes[0]?.properties ?? []) {
    const [text, data] = [comparable(property), asCommon(property)];
    if (data !== null && shapes.every((shape) => comparable(shape.properties?.get(name)) === text))
      common.set(name, data);
  }
  return common;
}

type Kept = { readonly schema?: ReadonlyMap<string, YamlValue> };

function comparable(property: PropertyData | undefined): string {
  const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return JSON.stringify(property === undefined ? null : asCommon(property), withMaps);
}

/** The property without what says that it is a system property, and where it stands; null where it is none. */
function asCommon(property: PropertyData): PropertyData | null {
  if (typeof property === 'string') return null;
  const { meta, ...fields } = property;
  const {
    index: _,
    isSystemProperty,
    ...more
  } = Object.fromEntries((meta as Kept | undefined)?.schema ?? []);
  if (isSystemProperty !== true) return null;
  const rest = new Map(Object.entries(more));
  return (rest.size > 0 ? { ...fields, meta: { schema: rest } } : fields) satisfies PropertyFields;
}

function without(
  common: ReadonlyMap<string, PropertyData>,
  events: ReadonlyMap<string, EventData>,
): ReadonlyMap<string, EventData> {
  const cleared = <T extends VersionData>(shape: T): T => ({
    ...shape,
    properties: new Map([...(shape.properties ?? [])].filter(([name]) => !common.has(name))),
  });
  return new Map(
    [...events].map(([name, event]) => {
      const versions =
        event.versions && new Map([...event.versions].map(([number, version]) => [number, cleared(version)]));
      return [name, { ...cleared(event), ...(versions && { versions }) }];
    }),
  );
}
