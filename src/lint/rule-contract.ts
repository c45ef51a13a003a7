/**
 * The rule contract, as far as it is the same for the rules of this project and for those of plugins. A rule is data and
 * pure functions over the things it looks at; it yields reports and knows nothing of files, configuration or output.
 */
import type { Span } from '../document/span.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import type { PlanIssue } from '../plan/plan-issue.ts';
import type { Call, Inventory } from '../scan/inventory.ts';
import type { RelatedPlace } from './finding.ts';
import type { Fix, FixKind } from './fix.ts';

export type RuleLevel = 'off' | 'warn' | 'error';

/** One Track event name, wherever it stands: rules about names alone see each name once. */
export interface NameUse {
  readonly value: string;
  /** The plan's node where the name is planned, else the literal, else the call's name argument. */
  readonly at: Span;
  /** The calls that can send it; empty where it is only planned. */
  readonly calls: readonly Call[];
  readonly planned: PlanEvent | null;
}

/** One rule that a comment turns off (all of them, where it names none), and what came of it. */
export interface DirectiveUse {
  /** As it is written: `tracklint-disable-next-line`. */
  readonly word: string;
  readonly wordAt: Span;
  /** What stands after two dashes, null where nothing does. */
  readonly reason: string | null;
  /** Null where it names no rule, and so means all. */
  readonly rule: string | null;
  /** The rule's id; the word where it names none. */
  readonly at: Span;
  /** The whole comment. */
  readonly commentAt: Span;
  /** Whether it names no other rule. */
  readonly isOnly: boolean;
  /** `not judged`: the rule has not looked at this file, or only at a part of the code base. */
  readonly outcome: 'used' | 'unused' | 'not judged' | 'unknown rule' | 'unknown word';
  /** The rule or word that an unknown one was probably meant to be. */
  readonly meant: string | null;
}

export interface Report<Id extends string = string> {
  readonly messageId: Id;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: Span;
  readonly event?: string | null;
  readonly property?: string | null;
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  /** What would mend it, where that is certain. */
  readonly fix?: Fix;
  /** Given where what is said holds for other places too: reports with one message and one text here are one finding. */
  readonly gather?: string;
  /** Given where what is said is one slip with what is said of others: a finding names them. */
  readonly together?: Together<Id>;
  /**
   * The single reports that this one is told instead of; it stands where the first of them does. People turn off these, not this
   * one: it must not hide a new one, nor come back when one of them is mended.
   */
  readonly insteadOf?: readonly Report<Id>[];
}

/** What makes reports about several things one finding. */
export interface Together<Id extends string> {
  /** The same for all that belong together: the object that they are in, the event that they are about. */
  readonly of: string;
  /** What this one is called among them. */
  readonly name: string;
  /**
   * The message of what is said of several: it is given their `names`, and the data that all of them have. Left out where
   * that of the first does: the places of the others follow, each by its name.
   */
  readonly messageId?: Id;
}

export interface RuleContext<Options> {
  readonly options: Options;
  /** Null where there is none; rules with `plan: 'required'` are not run then. */
  readonly plan: Plan | null;
  /** Mistakes that the reader of the plan met. */
  readonly planIssues: readonly PlanIssue[];
  readonly inventory: Inventory;
  /** False where only a part of the code base is linted: what is nowhere can't be told then. */
  readonly full: boolean;
  /** The words that names are judged by. */
  readonly lexicon: Lexicon;
  /** The Track event names that stand in reported files, each once, sorted. */
  readonly names: readonly NameUse[];
  /**
   * How another rule of the run is set for a file, null where it isn't on: what that one says need not be said twice, and
   * what it wants not be contradicted.
   */
  settingOf(rule: string, file: string): { readonly options: unknown } | null;
}

/** What a rule says of itself, and the things that it looks at; each of these is optional. */
export interface RuleBody<Options, Id extends string> {
  readonly id: string;
  /** One line; begins Require, Disallow or Limit. */
  readonly description: string;
  readonly recommended: RuleLevel;
  readonly strict: RuleLevel;
  /** `required`: silent without a plan. */
  readonly plan: 'required' | 'optional' | 'unused';
  /** True for rules about absence, which say nothing on a partial run. */
  readonly fullRunOnly?: boolean;
  /** True for rules about how good a plan is: who lints code has not asked for that. */
  readonly planCheckOnly?: boolean;
  /** What its fixes are, all of one kind; left out where it has none. */
  readonly fix?: FixKind;
  /** Message templates by id: `Expected "{name}" to be {casing}`. */
  readonly messages: Readonly<Record<Id, string>>;
  /** A call that is linted (never a forwarded one). */
  call?(call: Call, context: RuleContext<Options>): Iterable<Report<Id>>;
  name?(name: NameUse, context: RuleContext<Options>): Iterable<Report<Id>>;
  inventory?(inventory: Inventory, context: RuleContext<Options>): Iterable<Report<Id>>;
  /** The plan's own files only: what included specs offer nobody here can mend. */
  planned?(plan: Plan, context: RuleContext<Options>): Iterable<Report<Id>>;
  /** What directives have come to, when all other rules have looked. */
  directive?(use: DirectiveUse, context: RuleContext<Options>): Iterable<Report<Id>>;
}
