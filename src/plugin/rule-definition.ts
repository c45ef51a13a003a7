/** A rule as somebody outside of this project writes it: options are in the words of JSON Schema, levels can be left out. */
import type { OptionSchema, OptionSchemas } from '../lint/option-schema.ts';
import type { RuleBody, RuleLevel } from '../lint/rule-contract.ts';

export type { OptionSchema, OptionSchemas };

/** What a value is that fits a schema. */
export type ValueOf<Schema> = Schema extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { readonly type: 'string' }
    ? string
    : Schema extends { readonly type: 'number' | 'integer' }
      ? number
      : Schema extends { readonly type: 'boolean' }
        ? boolean
        : Schema extends { readonly type: 'array'; readonly items: infer Item }
          ? readonly ValueOf<Item>[]
          : Schema extends { readonly type: 'array' }
            ? readonly unknown[]
            : Schema extends { readonly type: 'object' }
              ? Readonly<Record<string, unknown>>
              : unknown;

/** What a rule gets as its options: one without a default can be missing. */
export type OptionsOf<Schemas> = {
  readonly [Name in keyof Schemas]: Schemas[Name] extends { readonly default: unknown }
    ? ValueOf<Schemas[Name]>
    : ValueOf<Schemas[Name]> | undefined;
};

type Hooks = 'call' | 'name' | 'inventory' | 'planned' | 'directive';
type Body<Schemas, Id extends string> = RuleBody<OptionsOf<Schemas>, Id>;

export interface RuleDefinition<Schemas extends OptionSchemas = OptionSchemas, Id extends string = string>
  extends Pick<
    Body<Schemas, Id>,
    Hooks | 'id' | 'description' | 'messages' | 'fix' | 'fullRunOnly' | 'planCheckOnly'
  > {
  /** The level in the preset `recommended`; `off` where it is left out. */
  readonly recommended?: RuleLevel;
  /** The level in the preset `strict`; that of `recommended` where it is left out. */
  readonly strict?: RuleLevel;
  /** `required`: silent without a plan. `optional` where it is left out. */
  readonly plan?: 'required' | 'optional' | 'unused';
  readonly options?: Schemas;
  /** What `tracklint explain` prints, as Markdown: why, options, examples. */
  readonly docs?: string;
}

/** A rule of which the types of options and messages don't matter. */
// biome-ignore lint/suspicious/noExplicitAny: a rule takes its own options, so no single type of them fits all rules.
export type AnyRuleDefinition = RuleDefinition<any, any>;

/** What a plugin's module exports by default. */
export interface Plugin {
  /** What its rules are called by: `acme/no-debug-event`. */
  readonly name: string;
  readonly rules: readonly AnyRuleDefinition[];
}

/** Types a rule's messages and options against each other; gives the rule as it is. */
export function defineRule<
  const Schemas extends OptionSchemas = Record<never, OptionSchema>,
  Id extends string = string,
>(rule: RuleDefinition<Schemas, Id>): RuleDefinition<Schemas, Id> {
  return rule;
}
