/** One value that is known against one schema. */
import { alternatives, quoted } from '../document/quoted.ts';
import { brokenFormat } from './formats.ts';
import type { Schema, SchemaType } from './plan.ts';
import { matchesUserPattern } from './user-pattern.ts';

/** JSON Schema's word for what a value breaks. */
export type Keyword = Exclude<keyof Schema, 'items' | 'properties' | 'additionalProperties'>;

export interface LiteralViolation {
  readonly keyword: Keyword;
  /** What it should be, after `Expected "x" to be`. */
  readonly expected: string;
}

type Comparison = readonly [
  keyword: Keyword,
  breaks: (size: number, limit: number) => boolean,
  called: string,
];

const NUMBER_LIMITS: readonly Comparison[] = [
  ['minimum', (size, limit) => size < limit, 'at least'],
  ['maximum', (size, limit) => size > limit, 'at most'],
  ['exclusiveMinimum', (size, limit) => size <= limit, 'more than'],
  ['exclusiveMaximum', (size, limit) => size >= limit, 'less than'],
  ['multipleOf', (size, limit) => !isMultiple(size, limit), 'a multiple of'],
];
const LENGTH_LIMITS: readonly Comparison[] = [
  ['minLength', (size, limit) => size < limit, 'at least'],
  ['maxLength', (size, limit) => size > limit, 'at most'],
];
const ITEM_LIMITS: readonly Comparison[] = [
  ['minItems', (size, limit) => size < limit, 'a list of at least'],
  ['maxItems', (size, limit) => size > limit, 'a list of at most'],
];

/**
 * What a value breaks in its schema, the values inside of it left aside: its type first, and then only that.
 * A pattern that doesn't compile, or takes too long, claims nothing.
 */
export function literalViolations(schema: Schema, value: unknown): LiteralViolation[] {
  if (schema.type !== undefined && !schema.type.some((type) => isOfType(type, value))) {
    return [{ keyword: 'type', expected: typePhrase(schema.type) }];
  }
  return [...choiceViolations(schema, value), ...sizeViolations(schema, value)];
}

/** `a string`, `an integer or null`. */
export function typePhrase(types: readonly SchemaType[]): string {
  const phrases = types.map((type) => {
    if (type === 'null') return 'null';
    return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
  });
  return alternatives(phrases);
}

/** Whether two JSON values are the same, whatever the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === typeof b && canonicalJson(a) === canonicalJson(b));
}

export function isOfType(type: SchemaType, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function choiceViolations(schema: Schema, value: unknown): LiteralViolation[] {
  const violations: LiteralViolation[] = [];
  if (schema.enum !== undefined && !schema.enum.some((choice) => sameJson(choice, value))) {
    const choices = schema.enum.map(shown).join(', ');
    violations.push({ keyword: 'enum', expected: schema.enum.length === 1 ? choices : `one of ${choices}` });
  }
  if ('const' in schema && !sameJson(schema.const, value)) {
    violations.push({ keyword: 'const', expected: shown(schema.const) });
  }
  return violations;
}

function sizeViolations(schema: Schema, value: unknown): LiteralViolation[] {
  if (typeof value === 'number') return overLimits(schema, value, NUMBER_LIMITS, '');
  if (typeof value === 'string') {
    const length = schema.minLength === undefined && schema.maxLength === undefined ? 0 : [...value].length;
    return [
      ...overLimits(schema, length, LENGTH_LIMITS, ' characters long'),
      ...textViolations(schema, value),
    ];
  }
  if (!Array.isArray(value)) return [];
  const violations = overLimits(schema, value.length, ITEM_LIMITS, '');
  if (schema.uniqueItems === true && new Set(value.map(canonicalJson)).size < value.length) {
    violations.push({ keyword: 'uniqueItems', expected: 'a list without repetitions' });
  }
  return violations;
}

function overLimits(
  schema: Schema,
  size: number,
  limits: readonly Comparison[],
  unit: string,
): LiteralViolation[] {
  return limits.flatMap(([keyword, breaks, called]) => {
    const limit = schema[keyword];
    if (typeof limit !== 'number' || !breaks(size, limit)) return [];
    return [{ keyword, expected: `${called} ${limit}${unit}` }];
  });
}

function textViolations(schema: Schema, text: string): LiteralViolation[] {
  const violations: LiteralViolation[] = [];
  if (schema.pattern !== undefined && matchesUserPattern(schema.pattern, text) === false) {
    violations.push({ keyword: 'pattern', expected: `a text that matches ${schema.pattern}` });
  }
  const format = schema.format === undefined ? null : brokenFormat(schema.format, text);
  if (format !== null) violations.push({ keyword: 'format', expected: format });
  return violations;
}

/** 0.3 is a multiple of 0.1, whatever binary fractions make of it. */
function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : canonicalJson(value);
}

/** A text that is the same for the same JSON values, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return text ?? 'undefined';
}
