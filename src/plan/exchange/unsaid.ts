/** What a plan says that a format has no words for. Each format lists the facts that it can say; all else is noted. */
import {
  CONSTRAINTS,
  type Plan,
  type PlanEvent,
  type PlanProperty,
  type PlanShape,
  type Schema,
} from '../plan.ts';
import type { Loss, Subject } from './losses.ts';
import { holdsMore } from './meta.ts';

const KEYWORDS = [...CONSTRAINTS, 'default', 'examples'] as const;

const PLAN_FACTS = {
  'plan name': (plan: Plan) => plan.name !== null,
  'plan description': (plan: Plan) => plan.description !== null,
  naming: ({ naming }: Plan) => Object.values(naming).some((style) => style !== null),
  common: (plan: Plan) => plan.common.size > 0,
  identify: (plan: Plan) => plan.identify !== null,
  group: (plan: Plan) => plan.group !== null,
  pages: (plan: Plan) => plan.pages !== null,
  screens: (plan: Plan) => plan.screens !== null,
  'that there are no pages': (plan: Plan) => plan.pages?.size === 0,
  'that there are no screens': (plan: Plan) => plan.screens?.size === 0,
};

/** How they are called, where the name alone doesn't tell. */
const PLAN_LABELS: { readonly [fact in keyof typeof PLAN_FACTS]?: string } = {
  'plan name': 'the name of the plan',
  'plan description': 'the description of the plan',
  naming: '"naming"',
  common: 'the common properties',
  identify: 'the traits of identify',
  group: 'the traits of group',
};

const EVENT_FACTS = {
  owner: (event: PlanEvent) => event.owner !== null,
  sources: (event: PlanEvent) => event.sources !== null,
  status: (event: PlanEvent) => event.status !== 'active',
  deprecated: (event: PlanEvent) => event.deprecated !== null,
  replacedBy: (event: PlanEvent) => event.deprecated?.replacedBy != null,
  reason: (event: PlanEvent) => event.deprecated?.reason != null,
  versions: (event: PlanEvent) => event.versions.size > 0,
};

const SHAPE_FACTS = {
  description: (shape: PlanShape) => shape.description !== null,
  additionalProperties: (shape: PlanShape) => shape.additionalProperties,
};

const PROPERTY_FACTS = {
  'property description': (property: PlanProperty) => property.description !== null,
  'property sources': (property: PlanProperty) => property.sources !== null,
  pii: (property: PlanProperty) => property.pii === true,
  'property deprecated': (property: PlanProperty) => property.deprecated !== null,
  'property replacedBy': (property: PlanProperty) => property.deprecated?.replacedBy != null,
  'property reason': (property: PlanProperty) => property.deprecated?.reason != null,
};

export type Fact =
  | keyof typeof PLAN_FACTS
  | keyof typeof EVENT_FACTS
  | keyof typeof SHAPE_FACTS
  | keyof typeof PROPERTY_FACTS
  | (typeof KEYWORDS)[number]
  | 'items'
  | 'properties'
  | 'meta';

/** All that JSON Schema says of a property. */
export const SCHEMA_FACTS: readonly Fact[] = [
  ...KEYWORDS,
  'items',
  'properties',
  'property description',
  'description',
  'additionalProperties',
];

/** A loss for each thing in the plan that is none of the facts that a format `says`; `kept` are its names under `meta`. */
export function unsaid(plan: Plan, says: readonly Fact[], kept: readonly string[]): Loss[] {
  const said = new Set<Fact>(says);
  const losses: Loss[] = [];
  const lost = (fact: string, subject: Subject | null): void => {
    losses.push({
      kind: 'lost',
      what:
        subject === null
          ? (PLAN_LABELS[fact as keyof typeof PLAN_FACTS] ?? fact)
          : `"${fact.replace('property ', '')}"`,
      subject,
      at: null,
    });
  };
  const check = <T>(
    facts: Readonly<Record<string, (of: T) => boolean>>,
    of: T,
    subject: Subject | null,
  ): void => {
    for (const [fact, holds] of Object.entries(facts)) {
      // Whoever can't say that something is deprecated need not say why.
      const isDetail =
        /(replacedBy|reason)$/.test(fact) &&
        !said.has(fact.replace(/replacedBy|reason/, 'deprecated') as Fact);
      if (!isDetail && !said.has(fact as Fact) && holds(of)) lost(fact, subject);
    }
  };
  const checkMeta = (meta: unknown, subject: Subject | null): void => {
    if (!said.has('meta') && holdsMore(meta, kept))
      lost(subject === null ? 'the plan\'s "meta"' : 'meta', subject);
  };

  function checkProperties(properties: ReadonlyMap<string, PlanProperty>, name: string): void {
    for (const property of properties.values()) {
      const subject: Subject = { is: 'property', name: `${name}.${property.name}` };
      check(PROPERTY_FACTS, property, subject);
      checkMeta(property.meta, subject);
      checkSchema(property.schema, subject);
    }
  }

  function checkSchema(schema: Schema, subject: Subject): void {
    for (const keyword of [...KEYWORDS, 'items', 'properties'] as const) {
      if (keyword in schema && !said.has(keyword)) lost(keyword, subject);
    }
    if (schema.properties !== undefined && said.has('properties'))
      checkProperties(schema.properties, subject.name);
    if (schema.items === undefined || !said.has('items')) return;
    const items: Subject = { is: 'property', name: `${subject.name}[]` };
    if (schema.items.description !== undefined && !said.has('property description'))
      lost('description', items);
    checkMeta(schema.items.meta ?? null, items);
    checkSchema(schema.items, items);
  }

  function checkShape(shape: PlanShape, subject: Subject): void {
    check(SHAPE_FACTS, shape, subject);
    checkMeta(shape.meta, subject);
    checkProperties(shape.properties, subject.name);
  }

  function checkEvents(events: Iterable<PlanEvent>, is: Subject['is']): void {
    for (const event of events) {
      const subject = { is, name: event.name };
      check(EVENT_FACTS, event, subject);
      checkShape(event, subject);
      if (!said.has('versions')) continue;
      for (const [number, version] of event.versions) {
        checkShape(version, { is, name: `${event.name} (version ${number})` });
      }
    }
  }

  check(PLAN_FACTS, plan, null);
  checkMeta(plan.meta, null);
  if (said.has('common')) checkProperties(plan.common, 'common');
  checkEvents(plan.events, 'event');
  if (plan.identify !== null && said.has('identify'))
    checkShape(plan.identify, { is: 'event', name: 'identify' });
  if (plan.group !== null && said.has('group')) checkShape(plan.group, { is: 'event', name: 'group' });
  if (said.has('pages')) checkEvents(plan.pages?.values() ?? [], 'page');
  if (said.has('screens')) checkEvents(plan.screens?.values() ?? [], 'screen');
  return losses;
}
