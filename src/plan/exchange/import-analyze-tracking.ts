/** What analyze-tracking found in a code base, as it writes it down in YAML, to plan data. */
import { entriesOf, field, flagField, textField } from '../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../document/node.ts';
import type { YamlValue } from '../../document/write-yaml.ts';
import type { SchemaType } from '../plan.ts';
import type { EventData, PropertiesData, PropertyFields } from '../plan-data.ts';
import { TYPE_NAMES } from '../plan-file.ts';
import type { Import } from './exchange.ts';
import type { Loss } from './losses.ts';
import { noteWildcard } from './wildcard.ts';

const NAME = 'analyze-tracking';
/** Types that say nothing of a value. */
const ANYTHING = new Set(['any', 'unknown', 'undefined', 'mixed']);

export const importAnalyzeTracking: Import = (roots, losses) => {
  const events = new Map<string, EventData>();
  const kept = new Map<string, YamlValue>();
  for (const root of roots) {
    for (const { key, value } of entriesOf(root).values()) {
      if (key !== 'version' && key !== 'events') kept.set(key, plainValue(value) as YamlValue);
    }
    for (const { key, value } of entriesOf(field(root, 'events')).values()) {
      events.set(key, eventOf(key, value, losses));
    }
  }
  return { events, ...(kept.size > 0 && { meta: { [NAME]: kept } }) };
};

function eventOf(name: string, node: DocumentNode, losses: Loss[]): EventData {
  noteWildcard(name, node.at, losses);
  const description = textField(node, 'description');
  const properties = propertiesOf(field(node, 'properties'), name, losses);
  return {
    ...(description && { description }),
    ...(properties.size > 0 && { properties }),
    ...keptOf(node, ['description', 'properties']),
  };
}

function propertiesOf(node: DocumentNode | null, name: string, losses: Loss[]): PropertiesData {
  return new Map(
    [...entriesOf(node).values()].map(({ key, value }) => [key, propertyOf(value, `${name}.${key}`, losses)]),
  );
}

function propertyOf(node: DocumentNode, name: string, losses: Loss[]): PropertyFields {
  const written = textField(node, 'type');
  const type = TYPE_NAMES.find((known): known is SchemaType => known === written);
  if (written !== null && type === undefined && !ANYTHING.has(written)) {
    losses.push({
      kind: 'unchecked',
      what: `the type "${written}"`,
      subject: { is: 'property', name },
      at: node.at,
    });
  }
  const description = textField(node, 'description');
  const nested = field(node, 'properties');
  const items = field(node, 'items');
  const isKnown = type !== undefined || written === null || ANYTHING.has(written);
  return {
    ...(type !== undefined && { type }),
    ...(flagField(node, 'required') === true && { required: true }),
    ...(description && { description }),
    ...(items && { items: propertyOf(items, `${name}[]`, losses) }),
    ...(nested && { properties: propertiesOf(nested, name, losses) }),
    ...keptOf(node, ['required', 'description', 'items', 'properties', ...(isKnown ? ['type'] : [])]),
  };
}

function keptOf(node: DocumentNode, read: readonly string[]): { readonly meta?: YamlValue } {
  const rest = [...entriesOf(node).values()].filter(({ key }) => !read.includes(key));
  if (rest.length === 0) return {};
  return { meta: { [NAME]: new Map(rest.map(({ key, value }) => [key, plainValue(value) as YamlValue])) } };
}
