/**
 * What is known of a value against the schema that the plan has for it. Only what is certain is said: where nothing is
 * known of a type nothing is claimed, and of several values that are possible only those that are known are judged.
 */
import type { Span } from '../document/span.ts';
import { type Keyword, literalViolations, typePhrase } from './literal-violations.ts';
import type { PlanProperty, Schema, SchemaType } from './plan.ts';

/** Types as they travel in JSON. */
export type KnownType = Exclude<SchemaType, 'integer'>;

/** What is known of a value: the part of the inventory's `ValueShape` that is needed here. */
export interface KnownValue {
  /** All types that it can have; empty where nothing is known of at least one alternative. */
  readonly types: readonly KnownType[];
  /** Values that it can have, not always all of them. */
  readonly values: readonly unknown[];
  readonly undefined: 'always' | 'maybe' | 'never';
  /** The keys, where it can only be an object. */
  readonly properties: readonly KnownProperty[] | null;
  /** Whether there can be keys that are not known. */
  readonly open: boolean;
  readonly items: KnownValue | null;
}

export interface KnownProperty extends KnownValue {
  readonly name: string;
  readonly optional: boolean;
  readonly at: Span;
}

interface Place {
  /** The way from the property that was asked about: `author.name`, `topics[]`. */
  readonly path: string;
  /** The nearest key that is known. */
  readonly at: Span;
}

export type Mismatch = Place &
  (
    | { readonly kind: 'type'; readonly expected: string; readonly actual: readonly KnownType[] }
    | {
        readonly kind: 'value';
        readonly expected: string;
        readonly value: unknown;
        readonly keyword: Keyword;
      }
    /** A required key of an object that is certainly (`never` there) or possibly (`maybe`) absent. */
    | { readonly kind: 'missing'; readonly presence: 'never' | 'maybe' }
    /** A key of an object that is not planned. */
    | { readonly kind: 'unplanned'; readonly planned: readonly string[] }
  );

/**
 * All mismatches of a value, the outer ones first; types before values, and where a type is wrong nothing else.
 *
 * @param place how the property is called and where its key stands.
 */
export function checkValue(schema: Schema, value: KnownValue, place: Place): Mismatch[] {
  if (value.undefined === 'always') return [];
  if (typesAreDisjoint(schema, value)) {
    return [{ kind: 'type', ...place, expected: typePhrase(schema.type ?? []), actual: value.types }];
  }
  return [
    ...wrongValues(schema, value, place),
    ...(schema.properties === undefined ? [] : wrongKeys(schema, value, place)),
    ...(schema.items === undefined || value.items === null
      ? []
      : checkValue(schema.items, value.items, { ...place, path: `${place.path}[]` })),
  ];
}

function typesAreDisjoint({ type: planned }: Schema, { types }: KnownValue): boolean {
  if (planned === undefined || types.length === 0) return false;
  return !types.some((type) => planned.includes(type) || (type === 'number' && planned.includes('integer')));
}

function wrongValues(schema: Schema, { values }: KnownValue, place: Place): Mismatch[] {
  return values.flatMap((value) =>
    literalViolations(schema, value)
      // A null among texts is a matter of types, which overlap; a fraction where an integer belongs is one of values.
      .filter(({ keyword }) => keyword !== 'type' || isFractionForInteger(schema, value))
      .map(({ keyword, expected }) => ({ kind: 'value' as const, ...place, expected, value, keyword })),
  );
}

function isFractionForInteger({ type }: Schema, value: unknown): boolean {
  return typeof value === 'number' && type?.includes('integer') === true;
}

function wrongKeys(schema: Schema, value: KnownValue, place: Place): Mismatch[] {
  const { properties: known } = value;
  if (known === null) return [];
  const planned: ReadonlyMap<string, PlanProperty> = schema.properties ?? new Map();
  const mismatches: Mismatch[] = [];
  for (const key of known) {
    const property = planned.get(key.name);
    const inner = { path: `${place.path}.${key.name}`, at: key.at };
    if (property !== undefined) mismatches.push(...checkValue(property.schema, key, inner));
    else if (schema.additionalProperties === false && key.undefined !== 'always') {
      mismatches.push({ kind: 'unplanned', ...inner, planned: [...planned.keys()] });
    }
  }
  for (const property of planned.values()) {
    if (!property.required) continue;
    const presence = presenceOf(value, known, property.name);
    if (presence === 'always') continue;
    mismatches.push({ kind: 'missing', ...place, path: `${place.path}.${property.name}`, presence });
  }
  return mismatches;
}

/** Whether a key travels; of one that can be among keys that aren't known nothing is claimed. */
function presenceOf(
  { open }: KnownValue,
  known: readonly KnownProperty[],
  name: string,
): 'always' | 'maybe' | 'never' {
  const key = known.find((property) => property.name === name);
  if (key === undefined) return open ? 'always' : 'never';
  if (key.undefined === 'always') return 'never';
  return key.optional || key.undefined === 'maybe' ? 'maybe' : 'always';
}
