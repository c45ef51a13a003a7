/** A mistake of a plan that can be read all the same: each kind is a finding of a rule of its own. */
import type { Problem } from '../document/problem.ts';
import type { Span } from '../document/span.ts';

/** `schema`: a value that isn't what it should be. `duplicate`: said twice. `reference`: leads nowhere. */
export type PlanIssueKind = 'schema' | 'duplicate' | 'reference';

/** Its message begins with Expected, Unknown or Disallowed. */
export interface PlanIssue extends Problem {
  readonly at: Span;
  readonly kind: PlanIssueKind;
}
