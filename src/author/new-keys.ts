/** Keys that calls send and a plan doesn't hold. */
import { nearest } from '../document/nearest.ts';
import { isAlwaysSent } from '../lint/key-problems.ts';
import type { PlanShape } from '../plan/plan.ts';
import type { PropertyFields } from '../plan/plan-data.ts';
import { draftKeys } from './draft-event.ts';
import type { IsShown, Part } from './plan-parts.ts';
import type { Sighting } from './sightings.ts';

/** The keys that a shape neither holds nor allows, and that can belong nowhere else. */
export function newKeys(
  sightings: readonly Sighting[],
  shape: PlanShape,
  { find, common }: Pick<Part, 'find' | 'common'>,
  isShown: IsShown,
): ReadonlyMap<string, PropertyFields> {
  if (shape.additionalProperties) return new Map();
  /** An optional key that an event beside this one has, or is going to have, needs no other place. */
  const hasOtherPlace = (key: string, { name, names }: Sighting) =>
    names.some((other) => {
      const planned = other === name ? shape : find(other);
      return planned === null || planned.additionalProperties || planned.properties.has(key);
    });
  const keys = new Set(
    sightings.filter(isShown).flatMap((sighting) =>
      sighting.properties
        .filter((key) => !shape.properties.has(key.name) && !common.has(key.name))
        .filter((key) => isAlwaysSent(key) || !hasOtherPlace(key.name, sighting))
        .map(({ name }) => name),
    ),
  );
  const drafted = [...draftKeys(sightings)].filter(([name]) => keys.has(name));
  return new Map(drafted.map(([name, data]) => [name, withNearest(name, data, shape)]));
}

/** A key that is nearly one of the planned ones is often a mistake in the code. */
function withNearest(name: string, data: PropertyFields, { properties }: PlanShape): PropertyFields {
  const near = nearest(name, properties.keys());
  if (near === null) return data;
  const comment = [
    `near to "${near}": was that meant?`,
    ...(data.comment === undefined ? [] : [data.comment]),
  ];
  return { ...data, comment: comment.join(', ') };
}
