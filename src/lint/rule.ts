/** A rule as the runner takes it: the contract, with options that a configuration is checked against. */
import type { ZodType } from 'zod';
import type { OptionSchemas } from './option-schema.ts';
import type { RuleBody } from './rule-contract.ts';

export type * from './option-schema.ts';
export type * from './rule-contract.ts';

export interface Rule<Options = unknown, Id extends string = string> extends RuleBody<Options, Id> {
  /** The options with their defaults: parsing `undefined` or `{}` gives the defaults. */
  readonly options: ZodType<Options>;
  /** The plugin that it comes from; left out for the rules of this project. */
  readonly plugin?: string;
  /** The options as a rule of a plugin describes them: JSON Schemas by name. */
  readonly optionSchemas?: OptionSchemas;
  /** What `explain` prints, as Markdown, for a rule that comes from a plugin. */
  readonly docs?: string;
}

/** Types a rule's messages and options against each other; gives the rule as it is. */
export function defineRule<Options, Id extends string>(rule: Rule<Options, Id>): Rule<Options, Id> {
  return rule;
}

/** A rule of which the types of options and messages don't matter, as the runner sees it. */
// biome-ignore lint/suspicious/noExplicitAny: a rule takes its own options, so no single type of them fits all rules.
export type AnyRule = Rule<any, any>;
