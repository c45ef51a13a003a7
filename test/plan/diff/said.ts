/** Changes as lines that a table of cases can hold. */
import { type Change, subjectOf } from '../../../src/plan/diff/change.ts';
import { diffPlans } from '../../../src/plan/diff/diff-plans.ts';
import { EFFECTS } from '../../../src/plan/diff/effects.ts';
import { planOf } from '../plan-folder.ts';

/** `"Cart Viewed" total: type narrowed … | type-narrowed, breaks code`. */
function line(change: Change): string {
  const { place, text, effect } = change;
  const property = place.property === null ? '' : ` ${place.property}`;
  const breaks = EFFECTS[effect].breaks.join(' and ');
  return `${subjectOf(place)}${property}: ${text} | ${effect}${breaks === '' ? '' : `, breaks ${breaks}`}`;
}

/** The changes between two plans, given as YAML. */
export function changes(before: string, after: string): string[] {
  return diffPlans(planOf(before), planOf(after)).map(line);
}
