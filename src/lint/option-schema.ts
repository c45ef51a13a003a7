/** How rules of plugins describe their options: in the words of JSON Schema. */

/** One option, in the vocabulary of JSON Schema. `description` and `default` are shown by `tracklint explain`. */
export interface OptionSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly items?: OptionSchema;
  readonly default?: unknown;
  readonly description?: string;
  /** Any other keyword: `minimum`, `pattern`, `minItems`, … */
  readonly [keyword: string]: unknown;
}

/** The options of a rule by name. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;
