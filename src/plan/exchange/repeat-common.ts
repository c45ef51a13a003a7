/** Common properties, for what knows only the properties of each event. */
import type { Plan, PlanProperty, PlanShape } from '../plan.ts';
import type { Loss } from './losses.ts';

/** The plan with its common properties in every event, for formats that have none; notes what that changes. */
export function repeatCommon(plan: Plan, losses: Loss[]): Plan {
  if (plan.common.size === 0) return plan;
  losses.push({
    kind: 'changed',
    what: 'the common properties, repeated in each event',
    subject: null,
    at: null,
  });
  return joinCommon(plan, (property) => fromAnySource(property, losses));
}

/** The plan with its common properties in every event; what an event says of a key itself goes before. */
export function joinCommon(plan: Plan, asInEvent: (property: PlanProperty) => PlanProperty): Plan {
  const common = new Map([...plan.common].map(([name, property]) => [name, asInEvent(property)]));
  const joined = <T extends PlanShape>(shape: T): T => ({
    ...shape,
    properties: new Map([
      ...shape.properties,
      ...[...common].filter(([name]) => !shape.properties.has(name)),
    ]),
  });
  const events = plan.events.map((event) => ({
    ...joined(event),
    versions: new Map([...event.versions].map(([number, version]) => [number, joined(version)])),
  }));
  return { ...plan, common: new Map(), events };
}

/** What only some sources must send can't be required of all. */
export function fromAnySource(property: PlanProperty, losses: Loss[]): PlanProperty {
  if (property.sources === null || !property.required) return property;
  const subject = { is: 'property' as const, name: `common.${property.name}` };
  losses.push({
    kind: 'changed',
    what: '"required", to which only some sources can be held,',
    subject,
    at: null,
  });
  return { ...property, required: false };
}
