/** What a run is asked: what was found, what was planned, and which rules hold where. */
import type { Timed } from '../document/timed.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanIssue } from '../plan/plan-issue.ts';
import type { Inventory } from '../scan/inventory.ts';
import type { AnyRule, RuleLevel } from './rule.ts';

/** How a rule is set for a file. */
export interface RuleLevelAndOptions {
  readonly level: RuleLevel;
  /** Parsed by the rule's schema; undefined for its defaults. */
  readonly options: unknown;
}

export interface LintRequest {
  readonly inventory: Inventory;
  readonly plan: Plan | null;
  /** Mistakes of the plan that reads but is wrong. */
  readonly planIssues: readonly PlanIssue[];
  readonly rules: readonly AnyRule[];
  /** The words that names are judged by; English where this isn't given. */
  readonly lexicon?: Lexicon;
  /** By rule id, for a file as it is printed. A rule that isn't listed has its level of the recommended preset. */
  settingsOf(file: string): Readonly<Record<string, RuleLevelAndOptions>>;
  /** Whether findings in a file, as it is printed, are reported. */
  reported(file: string): boolean;
  /** False where only a part of the code base is reported: rules about absence are silent then. */
  readonly full: boolean;
  /** True where the plan is checked by itself, without a look at the code. */
  readonly planCheck?: boolean;
  /** True where plugins are named and not loaded: an id that isn't known can be that of one of their rules. */
  readonly hasUnknownRules?: boolean;
  /** Where the run is measured: does the work of each rule, by its id. */
  readonly timed?: Timed;
  /** The path that goes into fingerprints, for a file as it is printed; that path itself where this isn't given. */
  readonly stablePath?: (file: string) => string;
}
