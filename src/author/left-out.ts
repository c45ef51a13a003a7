/** What was found in code and can't be added by a program, in sentences for the one who runs it. */
import { checkValue } from '../plan/check-value.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import { newKeys } from './new-keys.ts';
import { type IsShown, type Part, plannedSightings } from './plan-parts.ts';
import type { Sighting, Sightings } from './sightings.ts';

/** Keys of events with several versions, and keys inside of objects. */
export function leftOut(part: Part, isShown: IsShown): readonly string[] {
  return [...plannedSightings(part)].flatMap(([event, sightings]) => [
    ...keysOfVersions(event, sightings, part, isShown),
    ...innerKeys(event, sightings.filter(isShown)),
  ]);
}

/** The parts of which the plan says nothing at all. */
export function absentSections(plan: Plan, seen: Sightings, isShown: IsShown): readonly string[] {
  const wanted = {
    pages: [...seen.pages.values()].flat(),
    screens: [...seen.screens.values()].flat(),
    identify: seen.identify.filter(({ properties }) => properties.length > 0),
    group: seen.group.filter(({ properties }) => properties.length > 0),
  };
  return (['pages', 'screens', 'identify', 'group'] as const)
    .filter((section) => plan[section] === null && wanted[section].some(isShown))
    .map(
      (section) => `The plan doesn't speak of "${section}": with "${section}: {}" in it they are added, too`,
    );
}

/** Which of the versions a new key belongs to is for people to say. */
function keysOfVersions(
  event: PlanEvent,
  sightings: readonly Sighting[],
  part: Part,
  isShown: IsShown,
): readonly string[] {
  if (event.versions.size === 0) return [];
  const inVersions = new Set(
    [...event.versions.values()].flatMap(({ properties }) => [...properties.keys()]),
  );
  const keys = [...newKeys(sightings, event, part, isShown).keys()].filter((key) => !inVersions.has(key));
  if (keys.length === 0) return [];
  return [`Not added: ${keys.join(', ')} of "${event.name}", which has several versions`];
}

/** What is inside of an object can be planned in a definition that others share. */
function innerKeys(event: PlanEvent, sightings: readonly Sighting[]): readonly string[] {
  const paths = sightings
    .flatMap(({ properties }) => properties)
    .flatMap((key) => {
      const planned = event.properties.get(key.name);
      if (planned === undefined) return [];
      return checkValue(planned.schema, key, { path: key.name, at: key.at });
    })
    .flatMap(({ kind, path }) => (kind === 'unplanned' ? [path] : []));
  const unique = [...new Set(paths)].toSorted();
  if (unique.length === 0) return [];
  return [`Not added: ${unique.join(', ')} of "${event.name}", which are inside of objects`];
}
