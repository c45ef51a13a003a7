/** What the functions of the API give. */
import type { Problem } from '../document/problem.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanIssue } from '../plan/plan-issue.ts';
import type { LintReport } from '../report/formats/lint-report.ts';
import type { InventoryReport } from '../report/inventory-report.ts';

/** What `--format json` prints, and how the run went. */
export interface LintOutcome extends LintReport {
  /** Whether a rule failed, which is a bug: the findings of `internal-error` say which, and all others stand. */
  readonly crashed: boolean;
  /** What isn't known, as where plugins are not loaded; no mistakes. */
  readonly notes: readonly Problem[];
}

/** What `inventory --format json` prints, and syntax errors, which can hide calls. */
export interface ScanOutcome extends InventoryReport {
  readonly problems: readonly Problem[];
}

export interface PlanOutcome {
  readonly plan: Plan;
  /** Mistakes of the plan, which can be read all the same: findings of `plan-schema`, `plan-duplicate`, `plan-reference`. */
  readonly issues: readonly PlanIssue[];
  /** The files that it was read from, with what it includes, from the working directory. */
  readonly files: readonly string[];
}
