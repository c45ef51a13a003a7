/** What is different between two tracking plans. */
import type { Plan, PlanKeys } from '../plan.ts';
import type { Change, ChangePlace } from './change.ts';
import { diffEvents, diffPlaces } from './events.ts';
import { diffKeys, diffProperties } from './shapes.ts';

/** A plan that says nothing of traits allows all of them. */
const ANYTHING: PlanKeys = { properties: new Map(), additionalProperties: true };

/**
 * Every change from one plan to the other, section by section, in the order of the newer plan, what is gone last.
 * Descriptions, owners, `meta` and `naming` are left aside: they change nothing of what may be sent.
 */
export function diffPlans(before: Plan, after: Plan): readonly Change[] {
  return [
    ...diffCommon(before, after),
    ...diffEvents(before, after),
    ...diffTraits(before, after, 'identify'),
    ...diffTraits(before, after, 'group'),
    ...diffPlaces(before, after, 'pages'),
    ...diffPlaces(before, after, 'screens'),
  ];
}

/** Beside a common property an event may have others: it could send the key before if any event was open to all keys. */
function diffCommon(before: Plan, after: Plan): Change[] {
  const shapes = (plan: Plan) => plan.events.flatMap((event) => [event, ...event.versions.values()]);
  return diffProperties(
    {
      properties: before.common,
      additionalProperties: shapes(before).some(({ additionalProperties }) => additionalProperties),
    },
    {
      properties: after.common,
      additionalProperties: shapes(after).every(({ additionalProperties }) => additionalProperties),
    },
    placeOf('common'),
  );
}

function diffTraits(before: Plan, after: Plan, section: 'identify' | 'group'): Change[] {
  const positions = { was: null, at: null };
  return diffKeys(before[section] ?? ANYTHING, after[section] ?? ANYTHING, placeOf(section), positions);
}

function placeOf(section: ChangePlace['section']): ChangePlace {
  return { section, name: null, version: null, property: null };
}
