/**
 * A plan file as plain data: what a person would write, field by field, before anything is merged or looked up. What
 * makes plans (from code, from other formats) makes this, and `writePlan` turns it into YAML.
 *
 * What has a name is in maps: names are anything that people choose, also `2` and `__proto__`, and keep their order.
 * A `comment` becomes a comment of the YAML, on the line of what it belongs to or above it. It can have several lines.
 */
import type { YamlValue } from '../document/write-yaml.ts';
import type { Casing, SchemaType } from './plan.ts';

export interface PlanData {
  /** At the head of the file, below the line for editors. */
  readonly comment?: string;
  readonly name?: string;
  readonly description?: string;
  readonly include?: readonly string[];
  readonly naming?: NamingData;
  readonly common?: PropertiesData;
  readonly definitions?: PropertiesData;
  readonly events?: EventsData;
  readonly identify?: TraitsData;
  readonly group?: TraitsData;
  readonly pages?: EventsData;
  readonly screens?: EventsData;
  readonly meta?: YamlValue;
}

export interface NamingData {
  readonly events?: Casing;
  readonly properties?: Casing;
  readonly vocabulary?: { readonly objects?: readonly string[]; readonly actions?: readonly string[] };
}

export type PropertiesData = ReadonlyMap<string, PropertyData>;

export type EventsData = ReadonlyMap<string, EventData>;

/** What can be said of any set of keys. */
export interface ShapeData {
  readonly comment?: string;
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly meta?: YamlValue;
}

export interface VersionData extends ShapeData {
  readonly properties?: PropertiesData;
}

export interface EventData extends VersionData {
  readonly owner?: string;
  readonly sources?: readonly string[];
  readonly status?: 'active' | 'planned';
  readonly deprecated?: DeprecationData;
  readonly versions?: ReadonlyMap<number, VersionData>;
}

export interface TraitsData extends ShapeData {
  readonly traits?: PropertiesData;
}

export type DeprecationData = true | { readonly replacedBy?: string; readonly reason?: string };

/** A shorthand (`string!`, `integer[]`), or fields. What fits into a shorthand is written as one. */
export type PropertyData = string | PropertyFields;

export interface PropertyFields {
  readonly comment?: string;
  readonly $ref?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly YamlValue[];
  readonly const?: YamlValue;
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
  readonly required?: boolean;
  readonly sources?: readonly string[];
  readonly pii?: boolean;
  readonly deprecated?: DeprecationData;
  readonly description?: string;
  readonly default?: YamlValue;
  readonly examples?: readonly YamlValue[];
  readonly items?: PropertyData;
  readonly properties?: PropertiesData;
  readonly additionalProperties?: boolean;
  readonly meta?: YamlValue;
}
