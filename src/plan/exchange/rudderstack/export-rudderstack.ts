/** A plan to the catalogue of rudder-cli: a file each for properties, events and the tracking plan. */
import { writeYaml, type YamlValue } from '../../../document/write-yaml.ts';
import { CONSTRAINTS, type PlanEvent, type PlanShape } from '../../plan.ts';
import type { Export, ExportedFile } from '../exchange.ts';
import type { Loss, Subject } from '../losses.ts';
import { metaOf } from '../meta.ts';
import { repeatCommon } from '../repeat-common.ts';
import { type Fact, unsaid } from '../unsaid.ts';
import { noteWildcards } from '../wildcard.ts';
import { createPropertyExport, type PropertyExport } from './export-property.ts';
import { ANY_PLACE, USUAL_SECTION } from './import-rudderstack.ts';
import { idGiver, slugOf } from './slug.ts';

const SAYS: readonly Fact[] = [
  'plan name',
  'plan description',
  'common',
  'identify',
  'group',
  'pages',
  'screens',
  'description',
  'additionalProperties',
  'property description',
  ...CONSTRAINTS,
  'items',
  'properties',
];

const NAMELESS = 'Tracking Plan';

export const exportRudderstack: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, ['rudderstack']));
  const { events, identify, group, pages, screens, name, description } = repeatCommon(plan, losses);
  const kept = metaOf(plan.meta, 'rudderstack');
  const properties = createPropertyExport(losses);
  noteWildcards(events, losses);
  const rules = ruleWriter(properties);
  for (const event of events) rules.add('track', event.name, event, { is: 'event', name: event.name });
  for (const type of ['identify', 'group'] as const) {
    const shape = { identify, group }[type];
    if (shape !== null) rules.add(type, null, shape, { is: 'event', name: type });
  }
  for (const [type, places] of [
    ['page', pages],
    ['screen', screens],
  ] as const) {
    for (const place of places?.values() ?? []) addPlace(type, place, rules, losses);
  }
  if (name === null) {
    const what = `the name of the plan, which has none (now "${NAMELESS}")`;
    losses.push({ kind: 'changed', what, subject: null, at: null });
  }
  if (kept.has('customTypes')) {
    const what = 'custom types, written out where they are used';
    losses.push({ kind: 'changed', what, subject: null, at: null });
  }
  const displayName = name ?? NAMELESS;
  const id = (kept.get('id') as string | undefined) ?? slugOf(displayName);
  const listOf = (key: string) => (kept.get(key) ?? []) as YamlValue[];
  const categories = listOf('categories');
  return [
    document('properties', id, { properties: [...properties.entries(), ...listOf('properties')] }),
    document('events', id, { events: [...rules.events(), ...listOf('events')] }),
    ...(categories.length === 0 ? [] : [document('categories', id, { categories })]),
    document('tracking-plan', id, {
      id,
      display_name: displayName,
      description: description ?? undefined,
      rules: rules.rules(),
    }),
  ];
};

function document(kind: string, name: string, spec: Readonly<Record<string, YamlValue>>): ExportedFile {
  const text = writeYaml({ version: 'rudder/v1', kind, metadata: { name }, spec }, {});
  return { name: `${kind}.yaml`, text };
}

/** RudderStack's pages and screens have no names: it knows rules for all of them. */
function addPlace(type: 'page' | 'screen', place: PlanEvent, rules: RuleWriter, losses: Loss[]): void {
  const subject: Subject = { is: type, name: place.name };
  if (place.name === ANY_PLACE) rules.add(type, null, place, subject);
  else
    losses.push({
      kind: 'lost',
      what: `all that is said, since a ${type} has no name there,`,
      subject,
      at: null,
    });
}

interface RuleWriter {
  add(type: string, name: string | null, shape: PlanShape, subject: Subject): void;
  events(): readonly YamlValue[];
  rules(): readonly YamlValue[];
}

function ruleWriter(properties: PropertyExport): RuleWriter {
  const events: YamlValue[] = [];
  const rules: YamlValue[] = [];
  const eventId = idGiver();
  return {
    add(type, name, shape, subject) {
      const {
        id: keptId,
        rule,
        identity_section,
        variants,
        ...rest
      } = Object.fromEntries(metaOf(shape.meta, 'rudderstack'));
      const ofRule = Object.entries(rest).filter(([key]) => key.startsWith('rule.'));
      const ofEvent = Object.entries(rest).filter(([key]) => !key.startsWith('rule.'));
      const id = eventId(typeof keptId === 'string' ? keptId : slugOf(name ?? type));
      events.push({
        id,
        name: name ?? undefined,
        event_type: type,
        description: shape.description ?? undefined,
        ...(Object.fromEntries(ofEvent) as Record<string, YamlValue>),
      });
      const own = [...shape.properties.values()].filter(
        (property) => variants === undefined || metaOf(property.meta, 'rudderstack').get('variant') !== true,
      );
      const references = properties.references(own, subject.name);
      rules.push({
        type: 'event_rule',
        id: (rule as string | undefined) ?? `${id}_rule`,
        event: `#event:${id}`,
        identity_section: (identity_section as string | undefined) ?? USUAL_SECTION[type],
        additional_properties: shape.additionalProperties,
        properties: references.length > 0 ? references : undefined,
        variants: variants as YamlValue,
        ...(Object.fromEntries(ofRule.map(([key, value]) => [key.slice('rule.'.length), value])) as Record<
          string,
          YamlValue
        >),
      });
    },
    events: () => events,
    rules: () => rules,
  };
}
