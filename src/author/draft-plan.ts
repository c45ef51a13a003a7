/** An inventory to the plan that it keeps to: what the code does today, for people to make it what the code should do. */
import { prevailingStyle } from '../language/prevailing-style.ts';
import type { Casing } from '../plan/plan.ts';
import type { EventsData, NamingData, PlanData, TraitsData } from '../plan/plan-data.ts';
import type { Inventory } from '../scan/inventory.ts';
import { commonProperties } from './common-keys.ts';
import { type DraftContext, draftEvent, draftTraits } from './draft-event.ts';
import { isMostlyOpen, reviewNotes } from './review-notes.ts';
import { type Sighting, type Sightings, type SightingsByName, sightingsOf } from './sightings.ts';

/** A plan with everything that is known of the calls. A code base has no findings against the plan that was made of it. */
export function draftPlan(inventory: Inventory, name: string): PlanData {
  const seen = sightingsOf(inventory);
  const common = commonProperties(seen.trackCalls);
  const context = {
    common: new Set(common.keys()),
    withSources: sourceCount(seen) > 1,
    withOpenNotes: !isMostlyOpen(seen.trackCalls),
  };
  const elsewhere = { ...context, common: new Set<string>() };
  const naming = namingOf(seen);
  return {
    comment: reviewNotes(seen).join('\n'),
    name,
    ...(naming === null ? {} : { naming }),
    ...(common.size === 0 ? {} : { common }),
    events: draftEvents(seen.events, context),
    ...section('identify', seen.identify),
    ...section('group', seen.group),
    ...(seen.pages.size === 0 ? {} : { pages: draftEvents(seen.pages, elsewhere) }),
    ...(seen.screens.size === 0 ? {} : { screens: draftEvents(seen.screens, elsewhere) }),
  };
}

function draftEvents(seen: SightingsByName, context: DraftContext): EventsData {
  return new Map([...seen].map(([name, sightings]) => [name, draftEvent(sightings, context)]));
}

function section(
  name: 'identify' | 'group',
  sightings: readonly Sighting[],
): Partial<Record<'identify' | 'group', TraitsData>> {
  return sightings.length === 0 ? {} : { [name]: draftTraits(sightings) };
}

function sourceCount({ trackCalls }: Sightings): number {
  return new Set(trackCalls.flatMap(({ source }) => source ?? [])).size;
}

/** Only where the code base keeps to one style already; null where it has none. */
function namingOf({ events }: Sightings): NamingData | null {
  const keys = [...events.values()].flat().flatMap(({ properties }) => properties.map(({ name }) => name));
  const naming = {
    ...casing(
      'events',
      [...events.keys()].filter((name) => !name.includes('*')),
    ),
    ...casing('properties', [...new Set(keys)]),
  };
  return Object.keys(naming).length === 0 ? null : naming;
}

/** A style with a prefix or separators of its own is more than a casing can say. */
function casing(of: 'events' | 'properties', names: readonly string[]): Partial<Record<typeof of, Casing>> {
  const style = prevailingStyle(names);
  return style === null || style.separator !== null ? {} : { [of]: style.casing };
}
