/** A plan to the JSON that Avo exports and takes. */
import { type JsonValue, writeJson } from '../../../document/write-json.ts';
import type { Plan, PlanEvent, PlanProperty, PlanShape } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import { writeShape } from '../json-schema/write-schema.ts';
import type { Loss } from '../losses.ts';
import { metaOf } from '../meta.ts';
import { fromAnySource, joinCommon } from '../repeat-common.ts';
import { type Fact, SCHEMA_FACTS, unsaid } from '../unsaid.ts';
import { noteWildcards } from '../wildcard.ts';
import { AVO } from './avo-schema.ts';

const SAYS: readonly Fact[] = [
  ...SCHEMA_FACTS,
  'plan name',
  'common',
  'owner',
  'sources',
  'versions',
  'pii',
  'property deprecated',
];

const DRAFT_6 = 'http://json-schema.org/draft-06/schema#';

export const exportAvo: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, ['avo', 'schema']));
  noteChanges(plan, losses);
  const joined = joinCommon(plan, (property) => asSystemProperty(fromAnySource(property, losses)));
  const events = joined.events.flatMap((event) => [
    eventOf(event, event, {}),
    ...[...event.versions].map(([number, version]) =>
      eventOf(version, event, { eventType: 'variant', variantName: `Version ${number}` }),
    ),
  ]);
  const rest = Object.fromEntries(metaOf(plan.meta, 'avo'));
  return [{ name: 'avo.json', text: writeJson({ name: plan.name ?? undefined, events, ...rest }) }];
};

function noteChanges({ events, common }: Plan, losses: Loss[]): void {
  const note = (kind: Loss['kind'], what: string, name: string) =>
    losses.push({ kind, what, subject: { is: 'event', name }, at: null });
  noteWildcards(events, losses);
  for (const { name, sources, versions, properties } of events) {
    if (sources?.length === 0) note('lost', '"sources" that are empty', name);
    if ([...properties.keys()].some((key) => common.has(key)))
      note('changed', 'a key that is common, too,', name);
    if ([...versions.values()].some((shape) => [...shape.properties.keys()].some((key) => common.has(key)))) {
      note('changed', 'a key that is common, too, in a version', name);
    }
  }
  if (common.size > 0 && events.length === 0) {
    losses.push({
      kind: 'lost',
      what: 'common properties, without an event that has them',
      subject: null,
      at: null,
    });
  }
}

function eventOf(
  shape: PlanShape,
  { name, owner, sources }: PlanEvent,
  variant: Record<string, JsonValue>,
): JsonValue {
  const { schema, ...kept } = Object.fromEntries(metaOf(shape.meta, 'avo'));
  const rules: Record<string, JsonValue> = { nameMapping: [] };
  const parts: Record<string, JsonValue> = {};
  const fields: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(kept)) {
    if (key.startsWith('rules.')) rules[key.slice('rules.'.length)] = value;
    else if (key === 'userProperties' || key === 'groupProperties') parts[key] = value;
    else fields[key] = value;
  }
  return {
    id: fields.id,
    name,
    description: shape.description ?? '',
    ...variant,
    triggers: [],
    tags: [],
    categories: [],
    actions: ['logEvent'],
    ...fields,
    sources: namedList(sources ?? [], fields.sources, {}),
    ...(owner !== null && {
      stakeholderDomains: namedList([owner], fields.stakeholderDomains, { isOwner: true }),
    }),
    rules: {
      $schema: DRAFT_6,
      type: 'object',
      required: ['properties', 'nameMapping'],
      ...rules,
      properties: {
        properties: writeShape(shape, AVO, metaOf({ schema }, 'schema')),
        ...parts,
      },
    },
  };
}

/** A list with these names, each with what was kept of it. */
function namedList(names: readonly string[], kept: JsonValue, usual: Record<string, JsonValue>): JsonValue {
  const known = Array.isArray(kept) ? (kept as Record<string, JsonValue>[]) : [];
  const others = known.filter((item) => usual.isOwner === true && item.isOwner !== true);
  return [...names.map((name) => known.find((item) => item.name === name) ?? { name, ...usual }), ...others];
}

function asSystemProperty(property: PlanProperty): PlanProperty {
  const kept = Object.fromEntries(metaOf(property.meta, 'schema'));
  return { ...property, meta: { schema: { ...kept, isSystemProperty: true } } };
}
