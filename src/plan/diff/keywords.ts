/** The constraints of two schemas, one by one, what is inside of objects and arrays left aside. */
import { canonicalJson, typePhrase } from '../literal-violations.ts';
import type { Schema, SchemaType } from '../plan.ts';
import type { Aspect } from './change.ts';
import { type Relation, relationOfLists, relationOfPresence, relationOfSets } from './relation.ts';

export interface KeywordDifference {
  readonly aspect: Aspect;
  readonly relation: Relation;
  /** What is said, in words; null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A number is an integer or a fraction, so that types are sets. */
const ALL_TYPES = ['string', 'integer', 'fraction', 'boolean', 'object', 'array', 'null'] as const;
type PlainType = (typeof ALL_TYPES)[number];

/** The types that values can have; all of them where a schema says nothing. */
export function plainTypes({ type }: Schema): ReadonlySet<PlainType> {
  return new Set(type === undefined ? ALL_TYPES : type.flatMap(asPlain));
}

function asPlain(type: SchemaType): readonly PlainType[] {
  return type === 'number' ? ['integer', 'fraction'] : [type];
}

/**
 * Where two schemas differ. Keywords for a type that only one of them allows are left out: what there is to say about
 * them is said by the types.
 */
export function keywordDifferences(before: Schema, after: Schema): KeywordDifference[] {
  const [typesBefore, typesAfter] = [plainTypes(before), plainTypes(after)];
  const share = (...types: readonly PlainType[]) =>
    types.some((type) => typesBefore.has(type) && typesAfter.has(type));
  const all: KeywordDifference[] = [
    {
      aspect: 'type',
      relation: relationOfSets(typesBefore, typesAfter),
      before: typeWords(before),
      after: typeWords(after),
    },
    differenceOfValues(before, after),
    ...(share('string') ? textDifferences(before, after) : []),
    ...(share('integer', 'fraction') ? numberDifferences(before, after) : []),
    ...(share('array') ? listDifferences(before, after) : []),
  ];
  return all.filter(({ relation }) => relation !== 'same');
}

/** The values that are allowed, as canonical JSON; null where any is. A constant is a choice of one. */
export function choicesOf(schema: Schema): readonly string[] | null {
  const choices = schema.enum?.map(canonicalJson) ?? null;
  if (!('const' in schema)) return choices;
  const constant = canonicalJson(schema.const);
  return choices === null || choices.includes(constant) ? [constant] : [];
}

function differenceOfValues(before: Schema, after: Schema): KeywordDifference {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  return { aspect: 'values', relation: relationOfLists(old, now), before: listed(old), after: listed(now) };
}

function textDifferences(before: Schema, after: Schema): KeywordDifference[] {
  return [
    ofText('pattern', before.pattern ?? null, after.pattern ?? null),
    ofText('format', before.format ?? null, after.format ?? null),
    ...counts('minLength', 'maxLength', before, after),
  ];
}

function numberDifferences(before: Schema, after: Schema): KeywordDifference[] {
  const steps = [before.multipleOf ?? null, after.multipleOf ?? null] as const;
  return [
    ofLimit('minimum', lowest(before), lowest(after), 1),
    ofLimit('maximum', highest(before), highest(after), -1),
    {
      aspect: 'multipleOf',
      relation: relationOfSteps(...steps),
      before: steps[0] === null ? null : String(steps[0]),
      after: steps[1] === null ? null : String(steps[1]),
    },
  ];
}

function listDifferences(before: Schema, after: Schema): KeywordDifference[] {
  const unique = ({ uniqueItems }: Schema) => (uniqueItems === true ? 'true' : null);
  return [
    ...counts('minItems', 'maxItems', before, after),
    ofText('uniqueItems', unique(before), unique(after)),
  ];
}

function ofText(aspect: Aspect, before: string | null, after: string | null): KeywordDifference {
  return { aspect, relation: relationOfPresence(before, after), before, after };
}

interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
}

function lowest({ minimum, exclusiveMinimum }: Schema): Limit | null {
  return stricter(minimum, exclusiveMinimum, 1);
}

function highest({ maximum, exclusiveMaximum }: Schema): Limit | null {
  return stricter(maximum, exclusiveMaximum, -1);
}

function stricter(inclusive: number | undefined, exclusive: number | undefined, sign: 1 | -1): Limit | null {
  const a = inclusive === undefined ? null : { value: inclusive, exclusive: false };
  const b = exclusive === undefined ? null : { value: exclusive, exclusive: true };
  return relationOfLimits(a, b, sign) === 'narrower' ? b : a;
}

/** `sign` is 1 where a greater limit allows less, -1 where a smaller one does. */
function relationOfLimits(before: Limit | null, after: Limit | null, sign: 1 | -1): Relation {
  if (before === null || after === null) return relationOfPresence(before, after);
  const tighter = sign * (after.value - before.value) || Number(after.exclusive) - Number(before.exclusive);
  return tighter > 0 ? 'narrower' : tighter < 0 ? 'wider' : 'same';
}

function ofLimit(
  aspect: 'minimum' | 'maximum',
  before: Limit | null,
  after: Limit | null,
  sign: 1 | -1,
): KeywordDifference {
  const shown = (limit: Limit | null) => {
    if (limit === null) return null;
    if (limit.exclusive) return `${sign === 1 ? 'more' : 'less'} than ${limit.value}`;
    return String(limit.value);
  };
  return {
    aspect,
    relation: relationOfLimits(before, after, sign),
    before: shown(before),
    after: shown(after),
  };
}

/** A count of at least 0 says nothing. */
function counts(
  low: 'minLength' | 'minItems',
  high: 'maxLength' | 'maxItems',
  before: Schema,
  after: Schema,
): KeywordDifference[] {
  const limit = (value: number | undefined): Limit | null =>
    value === undefined ? null : { value, exclusive: false };
  const least = (schema: Schema) => limit(schema[low] === 0 ? undefined : schema[low]);
  return [
    { ...ofLimit('minimum', least(before), least(after), 1), aspect: low },
    { ...ofLimit('maximum', limit(before[high]), limit(after[high]), -1), aspect: high },
  ];
}

function relationOfSteps(before: number | null, after: number | null): Relation {
  if (before === null || after === null) return relationOfPresence(before, after);
  if (before === after) return 'same';
  if (Number.isInteger(after / before)) return 'narrower';
  return Number.isInteger(before / after) ? 'wider' : 'other';
}

function typeWords({ type }: Schema): string {
  return type === undefined ? 'anything' : typePhrase(type);
}

const MAX_CHOICES = 12;

/** Choices in words, the first ones of many. */
export function listed(choices: readonly string[] | null): string | null {
  if (choices === null) return null;
  const shown = choices
    .slice(0, MAX_CHOICES)
    .map((choice) => (choice.length > 80 ? `${choice.slice(0, 79)}…` : choice));
  const left = choices.length - shown.length;
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and ${left} more`;
}
