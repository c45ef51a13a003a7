/** What a run found, all that reports and exit codes are made from. */
import type { Inventory, SkippedFile } from '../scan/inventory.ts';
import type { Finding } from './finding.ts';

export interface LintSummary {
  readonly files: number;
  /** Calls that are counted: all but the forwarded ones, in the files that are reported. */
  readonly calls: number;
  readonly resolved: number;
  readonly partial: number;
  readonly opaque: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixable: number;
  readonly suppressed: number;
  /** How many of these a baseline has suppressed; left out where there is none. */
  readonly accepted?: number;
}

/** How much a plan holds. */
export interface PlanSize {
  readonly events: number;
  readonly properties: number;
}

export interface LintResult {
  readonly summary: LintSummary;
  /** Sorted by path, line, column, rule, message. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedFile[];
  readonly inventory: Inventory;
  /** The plan's files as printed; empty where there is no plan. */
  readonly planFiles: readonly string[];
  /** Of a plan that was checked by itself, without a look at the code; null otherwise. */
  readonly planSize: PlanSize | null;
  /** The sources that the plan tells apart, where no call is known to belong to any; sorted. */
  readonly unassignedSources: readonly string[];
  /** Why nothing was looked at (`nothing is staged`); null where something was. */
  readonly whyNothing: string | null;
  /** True where a rule crashed (an `internal-error` finding says which): the exit code is 2 then. */
  readonly crashed: boolean;
}
