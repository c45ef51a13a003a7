/** What plans say of an event, page or screen, for people to read. */
import type { Span } from '../document/span.ts';
import { matchesEventPattern } from '../plan/event-pattern.ts';
import { typeText } from '../plan/exchange/table/describe.ts';
import type { Plan, PlanEvent, PlanProperty } from '../plan/plan.ts';

export interface PlannedEntry {
  readonly kind: 'event' | 'page' | 'screen';
  /** The name, or the pattern that stands for it. */
  readonly name: string;
  readonly isPattern: boolean;
  readonly at: Span;
  readonly status: PlanEvent['status'];
  /** The spec that offers it; null for most. */
  readonly spec: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly sources: readonly string[] | null;
  readonly deprecated: PlanEvent['deprecated'];
  readonly versions: readonly number[];
  /** Whether keys that aren't planned may be sent. */
  readonly additionalProperties: boolean;
  /** Its own, then those of every Track call. */
  readonly properties: readonly PlannedPropertyEntry[];
}

export interface PlannedPropertyEntry {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The sources that send it; null for all. */
  readonly sources: readonly string[] | null;
  /** True where every Track call has it. */
  readonly common: boolean;
  readonly deprecated: boolean;
  readonly description: string | null;
}

/** The entries of plans that are meant, and the patterns that stand for one of the names. */
export function plannedEntries(
  plans: readonly Plan[],
  names: readonly string[],
  isMeant: (name: string) => boolean,
): readonly PlannedEntry[] {
  return plans.flatMap((plan) => {
    const isWanted = ({ name, isPattern }: PlanEvent) =>
      isMeant(name) || (isPattern && names.some((one) => matchesEventPattern(name, one)));
    const of = (kind: PlannedEntry['kind'], events: Iterable<PlanEvent>) =>
      [...events].filter(isWanted).map((event) => entryOf(kind, event, plan));
    return [
      ...of('event', plan.events),
      ...of('page', plan.pages?.values() ?? []),
      ...of('screen', plan.screens?.values() ?? []),
    ];
  });
}

function entryOf(kind: PlannedEntry['kind'], event: PlanEvent, plan: Plan): PlannedEntry {
  const { properties, versions } = event;
  const common = kind === 'event' ? [...plan.common.values()] : [];
  return {
    kind,
    name: event.name,
    isPattern: event.isPattern,
    at: event.at,
    status: event.status,
    spec: event.spec,
    description: event.description,
    owner: event.owner,
    sources: event.sources,
    deprecated: event.deprecated,
    versions: [...versions.keys()],
    additionalProperties: event.additionalProperties,
    properties: [
      ...[...properties.values()].map((property) => propertyEntry(property, false)),
      ...common.filter(({ name }) => !properties.has(name)).map((property) => propertyEntry(property, true)),
    ],
  };
}

function propertyEntry(property: PlanProperty, common: boolean): PlannedPropertyEntry {
  return {
    name: property.name,
    type: typeText(property.schema),
    required: property.required,
    sources: property.sources,
    common,
    deprecated: property.deprecated !== null,
    description: property.description,
  };
}
