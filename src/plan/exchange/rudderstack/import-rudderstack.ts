/** RudderStack's catalogue and tracking plans to plan data. Facts: the models of rudder-cli (rudder-iac). */
import { entriesOf, field, flagField, itemsField, textField } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { EventData, PlanData, PropertyData, TraitsData } from '../../plan-data.ts';
import { addEvent } from '../add-version.ts';
import type { Import, Writable } from '../exchange.ts';
import type { Loss, Subject } from '../losses.ts';
import { noteWildcard } from '../wildcard.ts';
import { readCatalog, referredId } from './catalog.ts';
import { createPropertyImport, type PropertyImport } from './import-property.ts';
import { slugOf } from './slug.ts';

/** An event without a name, as those of pages are, holds for all of them. */
export const ANY_PLACE = '*';

/** Where RudderStack looks for what a kind of message carries, unless a rule says it. */
export const USUAL_SECTION: Readonly<Record<string, string>> = {
  identify: 'context.traits',
  group: 'traits',
};

const EVENT_FIELDS = ['id', 'name', 'event_type', 'description'];
const RULE_FIELDS = [
  'type',
  'id',
  'event',
  'identity_section',
  'additional_properties',
  'properties',
  'variants',
];

export const importRudderstack: Import = (roots, losses) => {
  const catalog = readCatalog(roots);
  const properties = createPropertyImport(catalog, losses);
  const data: Writable<PlanData> = {};
  const kept = new Map<string, YamlValue>();
  const sections = { track: new Map(), page: new Map(), screen: new Map() } as const;
  const used = new Set<string>();

  const [first, ...more] = catalog.trackingPlans;
  readHead(first ?? null, data, kept);
  for (const plan of more) {
    const what = `the tracking plan "${textField(plan, 'display_name')}": its rules are now in one plan with the others`;
    losses.push({ kind: 'changed', what, subject: null, at: plan.at });
  }
  for (const plan of catalog.trackingPlans) {
    for (const rule of itemsField(plan, 'rules') ?? []) {
      const reference = eventReference(rule);
      const event = reference === null ? undefined : catalog.events.get(reference);
      if (event === undefined) {
        const what = 'the event, in none of the given files,';
        losses.push({
          kind: 'lost',
          what,
          subject: { is: 'rule', name: textField(rule, 'id') ?? '' },
          at: rule.at,
        });
        continue;
      }
      used.add(reference!);
      addRule({ rule, event, sections, data, properties, losses });
    }
  }
  for (const [id, event] of catalog.events) {
    if (used.has(id)) continue;
    if (first === undefined) addRule({ rule: null, event, sections, data, properties, losses });
    else keepUnused(event, 'events', kept, losses);
  }
  const definitions = properties.definitions();
  if (definitions.size > 0) {
    data.definitions = definitions;
    kept.set('customTypes', properties.keptOfTypes());
  }
  for (const node of properties.unused()) keepUnused(node, 'properties', kept, losses);
  if (sections.track.size > 0 || first !== undefined) data.events = sections.track;
  if (sections.page.size > 0) data.pages = sections.page;
  if (sections.screen.size > 0) data.screens = sections.screen;
  if (catalog.categories.length > 0) kept.set('categories', catalog.categories.map(plainValue) as YamlValue);
  if (catalog.others.length > 0) kept.set('documents', catalog.others.map(plainValue) as YamlValue);
  for (const { at } of catalog.others) {
    losses.push({ kind: 'unchecked', what: 'a document that is none of a catalogue', subject: null, at });
  }
  if (kept.size > 0) data.meta = { rudderstack: kept };
  return data;
};

function readHead(plan: DocumentNode | null, data: Writable<PlanData>, kept: Map<string, YamlValue>): void {
  const name = textField(plan, 'display_name');
  if (name !== null) data.name = name;
  const description = textField(plan, 'description');
  if (description) data.description = description;
  const id = textField(plan, 'id');
  if (id !== null && id !== slugOf(name ?? '')) kept.set('id', id);
}

function keepUnused(node: DocumentNode, list: string, kept: Map<string, YamlValue>, losses: Loss[]): void {
  kept.set(list, [...((kept.get(list) ?? []) as YamlValue[]), plainValue(node) as YamlValue]);
  const name = textField(node, 'name') ?? textField(node, 'id') ?? '';
  const subject: Subject = { is: list === 'events' ? 'event' : 'property', name };
  losses.push({ kind: 'unchecked', what: 'the definition, which no rule mentions,', subject, at: node.at });
}

function eventReference(rule: DocumentNode): string | null {
  return referredId(textField(rule, 'event') ?? textField(field(rule, 'event'), '$ref'));
}

interface RuleSource {
  readonly rule: DocumentNode | null;
  readonly event: DocumentNode;
  readonly sections: Readonly<Record<'track' | 'page' | 'screen', Map<string, EventData>>>;
  readonly data: Writable<PlanData>;
  readonly properties: PropertyImport;
  readonly losses: Loss[];
}

function addRule({ rule, event, sections, data, properties, losses }: RuleSource): void {
  const type = textField(event, 'event_type') ?? 'track';
  const isTraits = type === 'identify' || type === 'group';
  const name = textField(event, 'name') ?? (type === 'track' ? (textField(event, 'id') ?? '') : ANY_PLACE);
  const subject: Subject = { is: 'event', name: isTraits ? type : name };
  if (name !== ANY_PLACE) noteWildcard(name, event.at, losses);
  if (name === ANY_PLACE && (type === 'page' || type === 'screen')) {
    const what = 'what any of them carries,';
    losses.push({ kind: 'unchecked', what, subject: { is: type, name }, at: event.at });
  }
  const keys = new Map<string, PropertyData>(
    properties.readAll(itemsField(rule, 'properties') ?? [], subject.name),
  );
  const kept = keptOf(rule, event, type, name);
  const variants = field(rule, 'variants');
  if (variants !== null) {
    kept.set('variants', plainValue(variants) as YamlValue);
    losses.push({
      kind: 'unchecked',
      what: 'which keys go with which value ("variants")',
      subject,
      at: variants.at,
    });
    for (const [key, property] of properties.readVariants(variants, subject.name)) {
      if (!keys.has(key)) keys.set(key, property);
    }
  }
  const eventNode = field(rule, 'event');
  const open =
    flagField(rule, 'additional_properties') ?? flagField(eventNode, 'allow_unplanned') ?? rule === null;
  const description = textField(event, 'description');
  const shape = {
    ...(description && { description }),
    ...(open && { additionalProperties: true }),
    ...(kept.size > 0 && { meta: { rudderstack: kept } }),
  };
  if (type === 'identify' || type === 'group') data[type] = { ...shape, traits: keys } satisfies TraitsData;
  else if (type === 'page' || type === 'screen' || type === 'track') {
    addEvent(sections[type], name, { ...shape, ...(keys.size > 0 && { properties: keys }) });
  } else {
    losses.push({ kind: 'lost', what: `events of the type "${type}"`, subject, at: event.at });
  }
}

/** What a plan has no words for, ids left aside that an export would give anyway. */
function keptOf(
  rule: DocumentNode | null,
  event: DocumentNode,
  type: string,
  name: string,
): Map<string, YamlValue> {
  const kept = new Map<string, YamlValue>();
  const usualId = slugOf(name === ANY_PLACE || type === 'identify' || type === 'group' ? type : name);
  const id = textField(event, 'id');
  if (id !== null && id !== usualId) kept.set('id', id);
  const ruleId = textField(rule, 'id');
  if (ruleId !== null && ruleId !== `${id}_rule`) kept.set('rule', ruleId);
  const section = textField(rule, 'identity_section') ?? textField(field(rule, 'event'), 'identity_section');
  if (section !== null && section !== USUAL_SECTION[type]) kept.set('identity_section', section);
  for (const { key, value } of entriesOf(event).values()) {
    if (!EVENT_FIELDS.includes(key)) kept.set(key, plainValue(value) as YamlValue);
  }
  for (const { key, value } of entriesOf(rule).values()) {
    if (!RULE_FIELDS.includes(key)) kept.set(`rule.${key}`, plainValue(value) as YamlValue);
  }
  return kept;
}
