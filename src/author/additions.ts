/** What the code sends and a plan doesn't hold, as it would be added to the plan. */
import { nearestEvent } from '../plan/event-lookup.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import type { EventData, PropertyData } from '../plan/plan-data.ts';
import type { Inventory } from '../scan/inventory.ts';
import { draftEvent } from './draft-event.ts';
import { absentSections, leftOut } from './left-out.ts';
import { newKeys } from './new-keys.ts';
import { type IsShown, type Part, partsOf, plannedSightings } from './plan-parts.ts';
import { type Sighting, sightingsOf } from './sightings.ts';

export interface EventAddition {
  readonly kind: 'event';
  readonly section: 'events' | 'pages' | 'screens';
  readonly name: string;
  readonly data: EventData;
}

export interface PropertyAddition {
  readonly kind: 'property';
  readonly section: EventAddition['section'] | 'identify' | 'group';
  /** The event, page or screen that gets it; null for traits. */
  readonly of: PlanEvent | null;
  readonly name: string;
  readonly data: PropertyData;
}

export type Addition = EventAddition | PropertyAddition;

export interface Additions {
  readonly additions: readonly Addition[];
  /** What was found and left out, and why. */
  readonly notes: readonly string[];
}

/**
 * Everything that calls in reported files (given as they are printed) send and the plan neither holds nor allows. It is
 * drafted from all calls, so that "required" means every call. Sections that the plan lacks are left alone: it doesn't
 * speak of them.
 */
export function additionsTo(
  plan: Plan,
  inventory: Inventory,
  isReported: (file: string) => boolean,
): Additions {
  const seen = sightingsOf(inventory);
  const isShown = ({ call }: Sighting) => isReported(call.at.file);
  const results = [
    ...partsOf(plan, seen).map((part) => ({
      additions: [...newEvents(part, plan, isShown), ...newProperties(part, isShown)],
      notes: leftOut(part, isShown),
    })),
    ...(['identify', 'group'] as const).map((section) => newTraits(section, plan, seen[section], isShown)),
    { additions: [], notes: absentSections(plan, seen, isShown) },
  ];
  return {
    additions: results.flatMap(({ additions }) => additions),
    notes: results.flatMap(({ notes }) => notes),
  };
}

function newEvents(
  { section, seen, find, context }: Part,
  plan: Plan,
  isShown: IsShown,
): readonly Addition[] {
  const unplanned = [...seen].filter(([name, sightings]) => find(name) === null && sightings.some(isShown));
  return unplanned.map(([name, sightings]) => {
    const data = draftEvent(sightings, context);
    const near = section === 'events' ? nearestEvent(plan, name) : null;
    if (near === null) return { kind: 'event', section, name, data };
    const comment = [
      `Near to "${near.name}": was that meant?`,
      ...(data.comment === undefined ? [] : [data.comment]),
    ].join('\n');
    return { kind: 'event', section, name, data: { ...data, comment } };
  });
}

function newProperties(part: Part, isShown: IsShown): readonly Addition[] {
  return [...plannedSightings(part)]
    .filter(([event]) => event.versions.size === 0)
    .flatMap(([event, sightings]) =>
      [...newKeys(sightings, event, part, isShown)].map(
        ([name, data]): Addition => ({ kind: 'property', section: part.section, of: event, name, data }),
      ),
    );
}

function newTraits(
  section: 'identify' | 'group',
  plan: Plan,
  sightings: readonly Sighting[],
  isShown: IsShown,
): Additions {
  const shape = plan[section];
  if (shape === null) return { additions: [], notes: [] };
  const keys = newKeys(sightings, shape, { find: () => null, common: new Set() }, isShown);
  return {
    additions: [...keys].map(([name, data]) => ({ kind: 'property', section, of: null, name, data })),
    notes: [],
  };
}
