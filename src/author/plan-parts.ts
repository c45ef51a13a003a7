/** The parts of a plan that hold things by name, beside what the code sends of them. */
import { findEvent } from '../plan/event-lookup.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import type { DraftContext } from './draft-event.ts';
import { isMostlyOpen } from './review-notes.ts';
import type { Sighting, Sightings } from './sightings.ts';

/** A part of the plan, and how it is asked. */
export interface Part {
  readonly section: 'events' | 'pages' | 'screens';
  readonly seen: Sightings['events'];
  find(name: string): PlanEvent | null;
  /** Keys that all have, whatever is said of each. */
  readonly common: ReadonlySet<string>;
  readonly context: DraftContext;
}

/** Whether a sighting is in the files that are asked about. */
export type IsShown = (sighting: Sighting) => boolean;

/** The events, and pages and screens where the plan speaks of them. */
export function partsOf(plan: Plan, seen: Sightings): readonly Part[] {
  const common = new Set(plan.common.keys());
  const withSources = plan.events.some(({ sources }) => sources !== null);
  const withOpenNotes = !isMostlyOpen(seen.trackCalls);
  const places = (section: 'pages' | 'screens'): readonly Part[] => {
    const planned = plan[section];
    if (planned === null) return [];
    const none = new Set<string>();
    const context = { common: none, withSources: false, withOpenNotes };
    return [
      { section, seen: seen[section], find: (name) => planned.get(name) ?? null, common: none, context },
    ];
  };
  const events: Part = {
    section: 'events',
    seen: seen.events,
    find: (name) => findEvent(plan, name),
    common,
    context: { common, withSources, withOpenNotes },
  };
  return [events, ...places('pages'), ...places('screens')];
}

/** By the event that they belong to; a pattern has those of all its names. */
export function plannedSightings({ seen, find }: Part): ReadonlyMap<PlanEvent, readonly Sighting[]> {
  const byEvent = new Map<PlanEvent, Sighting[]>();
  for (const [name, sightings] of seen) {
    const event = find(name);
    if (event !== null) byEvent.set(event, [...(byEvent.get(event) ?? []), ...sightings]);
  }
  return byEvent;
}
