/** Whether everything that is said to take the place of something is there. */
import { didYouMean } from '../document/nearest.ts';
import { quoted } from '../document/quoted.ts';
import { findEvent, nearestEvent } from './event-lookup.ts';
import type { Plan } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';
import type { SuccessorReference } from './property-reader.ts';

/** To look for each of thousands among thousands would take for ever. */
const MAX_SUGGESTIONS = 100;

/** An issue for each `replacedBy` that names nothing in the plan. */
export function successorIssues(plan: Plan, references: readonly SuccessorReference[]): PlanIssue[] {
  let unknown = 0;
  return references.flatMap(({ target, at, among }) => {
    if (among === null) {
      if (findEvent(plan, target) !== null || plan.pages?.has(target) || plan.screens?.has(target)) return [];
      unknown += 1;
      const nearest = unknown <= MAX_SUGGESTIONS ? nearestEvent(plan, target) : null;
      const help = nearest === null ? null : `Did you mean ${quoted(nearest.name)}?`;
      const message = `Unknown event ${quoted(target)} in "replacedBy"`;
      return [{ at, kind: 'reference', message, help }];
    }
    if (among.has(target) || plan.common.has(target)) return [];
    const help = didYouMean(target, among.keys());
    return [{ at, kind: 'reference', message: `Unknown property ${quoted(target)} in "replacedBy"`, help }];
  });
}
