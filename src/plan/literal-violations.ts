/** One value that is known against one schema: a JSON Schema validator judges, and its verdicts get words here. */
import { type Schema as JsonSchema, Validator } from '@cfworker/json-schema';
import { alternatives, quoted } from '../document/quoted.ts';
import { formatPhrase, isStandardFormat } from './formats.ts';
import { CONSTRAINTS, type Schema, type SchemaType } from './plan.ts';
import { matchesUserPattern } from './user-pattern.ts';

/** JSON Schema's word for what a value breaks. */
export type Keyword = 'type' | (typeof CONSTRAINTS)[number];

/** What a validator can be asked about a value without looking inside of it. Patterns and formats are judged here. */
const JUDGED: readonly Keyword[] = [
  'type',
  ...CONSTRAINTS.filter((keyword) => keyword !== 'pattern' && keyword !== 'format'),
];

export interface LiteralViolation {
  readonly keyword: Keyword;
  /** What it should be, after `Expected "x" to be`. */
  readonly expected: string;
}

const EXPECTED: Readonly<Record<Keyword, (schema: Schema) => string>> = {
  type: ({ type = [] }) => typePhrase(type),
  enum: ({ enum: choices = [] }) => {
    const shownChoices = choices.map(shown).join(', ');
    return choices.length === 1 ? shownChoices : `one of ${shownChoices}`;
  },
  const: ({ const: constant }) => shown(constant),
  minimum: ({ minimum }) => `at least ${minimum}`,
  maximum: ({ maximum }) => `at most ${maximum}`,
  exclusiveMinimum: ({ exclusiveMinimum }) => `more than ${exclusiveMinimum}`,
  exclusiveMaximum: ({ exclusiveMaximum }) => `less than ${exclusiveMaximum}`,
  multipleOf: ({ multipleOf }) => `a multiple of ${multipleOf}`,
  minLength: ({ minLength }) => `at least ${minLength} characters long`,
  maxLength: ({ maxLength }) => `at most ${maxLength} characters long`,
  minItems: ({ minItems }) => `a list of at least ${minItems}`,
  maxItems: ({ maxItems }) => `a list of at most ${maxItems}`,
  uniqueItems: () => 'a list without repetitions',
  pattern: ({ pattern }) => `a text that matches ${pattern}`,
  format: ({ format = '' }) => formatPhrase(format),
};

const validators = new WeakMap<Schema, Validator>();

/**
 * What a value breaks in its schema, the values inside of it left aside: its type first, and then only that.
 * A pattern that doesn't compile, or takes too long, claims nothing.
 */
export function literalViolations(schema: Schema, value: unknown): LiteralViolation[] {
  const broken = validatorOf(schema)
    .validate(value)
    .errors.map(({ keyword }) => keyword as Keyword);
  const keywords: readonly Keyword[] = broken.includes('type')
    ? ['type']
    : [...broken, ...brokenByText(schema, value)];
  return keywords.map((keyword) => ({ keyword, expected: EXPECTED[keyword](schema) }));
}

/** What the validator is not asked: it would run a pattern without a limit, and to it `http://localhost` is no URL. */
function brokenByText({ pattern, format }: Schema, value: unknown): Keyword[] {
  if (typeof value !== 'string') return [];
  const broken: Keyword[] = [];
  if (pattern !== undefined && matchesUserPattern(pattern, value) === false) broken.push('pattern');
  if (format === 'url' && !URL.canParse(value)) broken.push('format');
  return broken;
}

/** A value that is only partly known is walked key by key, so what is inside of it stays out here. */
function validatorOf(schema: Schema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const judged = Object.fromEntries(
    JUDGED.flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : [])),
  );
  const { format } = schema;
  if (format !== undefined && isStandardFormat(format)) judged.format = format;
  const validator = new Validator(judged as JsonSchema, '2020-12', false);
  validators.set(schema, validator);
  return validator;
}

/** `a string`, `an integer or null`. */
export function typePhrase(types: readonly SchemaType[]): string {
  const phrases = types.map((type) => {
    if (type === 'null') return 'null';
    return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
  });
  return alternatives(phrases);
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
