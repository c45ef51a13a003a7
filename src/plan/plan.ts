/**
 * A tracking plan as the rest of the program sees it: normalised (shorthand types expanded, includes merged, `$ref`
 * resolved), with the YAML position of everything that a finding can point at.
 */
import type { Span } from '../document/span.ts';

export const CASINGS = [
  'Title Case',
  'Sentence case',
  'lower case',
  'snake_case',
  'camelCase',
  'PascalCase',
  'kebab-case',
  'SCREAMING_SNAKE_CASE',
] as const;
export type Casing = (typeof CASINGS)[number];

/** JSON Schema's vocabulary, as much of it as a plan can say. */
export interface Schema {
  readonly type?: readonly SchemaType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: ReadonlyMap<string, PlanProperty>;
  readonly additionalProperties?: boolean;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  /** Of the items of an array, which are no property that could say it. */
  readonly description?: string;
  readonly meta?: unknown;
}

/** The keywords that say which values of a type are right, in the order in which people read them. */
export const CONSTRAINTS = [
  'format',
  'pattern',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
] as const;

export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

export interface PlanProperty {
  readonly name: string;
  /** The key in the YAML. */
  readonly at: Span;
  readonly required: boolean;
  /** The sources that send it; null for all. */
  readonly sources: readonly string[] | null;
  readonly description: string | null;
  /** Whether it holds personal data; null where the plan doesn't say. */
  readonly pii: boolean | null;
  readonly deprecated: Deprecation | null;
  /** Whatever people want to keep with it; null where there is nothing. */
  readonly meta: unknown;
  readonly schema: Schema;
}

export interface Deprecation {
  readonly replacedBy: string | null;
  readonly reason: string | null;
}

/** A set of planned keys: an event's properties, a page's, or traits. */
export interface PlanKeys {
  readonly properties: ReadonlyMap<string, PlanProperty>;
  /** False (the default of a plan) where keys that aren't planned are findings. */
  readonly additionalProperties: boolean;
}

/** Planned keys with what people read of them. */
export interface PlanShape extends PlanKeys {
  readonly description: string | null;
  /** Whatever people want to keep with it; null where there is nothing. */
  readonly meta: unknown;
}

export interface PlanEvent extends PlanShape {
  /** The name, or a pattern where it holds `*` (one or more characters). */
  readonly name: string;
  readonly isPattern: boolean;
  /** The key in the YAML. */
  readonly at: Span;
  readonly owner: string | null;
  readonly sources: readonly string[] | null;
  /** `planned` is not expected in code yet; what a spec offers, and the plan says nothing of, is never expected. */
  readonly status: 'active' | 'planned' | 'offered';
  /** The spec that has this event (`segment:ecommerce`): its name isn't the plan's to choose. Null for most. */
  readonly spec: string | null;
  readonly deprecated: Deprecation | null;
  /** Further versions of the event by number; a call may satisfy any of them. */
  readonly versions: ReadonlyMap<number, PlanShape>;
}

export interface PlanNaming {
  readonly events: Casing | null;
  readonly properties: Casing | null;
  readonly vocabulary: { readonly objects: readonly string[]; readonly actions: readonly string[] } | null;
}

export interface Plan {
  /** The files that it was read from, as they are printed; specs are none of them. */
  readonly files: readonly string[];
  /** True where an include leads nowhere: what this plan doesn't hold may be in there. */
  readonly isPartial: boolean;
  readonly name: string | null;
  readonly description: string | null;
  readonly meta: unknown;
  readonly naming: PlanNaming;
  /** For every Track call. */
  readonly common: ReadonlyMap<string, PlanProperty>;
  /** In the order of the files. */
  readonly events: readonly PlanEvent[];
  /** Traits; null where the plan does not say anything about them. */
  readonly identify: PlanShape | null;
  readonly group: PlanShape | null;
  /** By name; null where the plan does not speak of pages. */
  readonly pages: ReadonlyMap<string, PlanEvent> | null;
  readonly screens: ReadonlyMap<string, PlanEvent> | null;
}
