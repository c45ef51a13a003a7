/** Whether the constraints of one schema make sense together: the mistakes of a plan that reads, but is wrong. */
import { didYouMean } from '../document/nearest.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import { firstViolation } from './fits-schema.ts';
import { meantFormat } from './formats.ts';
import { canonicalJson, typePhrase } from './literal-violations.ts';
import type { Schema, SchemaType } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';
import { isEndlessPattern, patternError } from './user-pattern.ts';

type SchemaMistake = Omit<PlanIssue, 'kind'>;

/** Where a keyword's value stands, or one item of it. */
export type KeywordSpan = (keyword: string, index?: number) => Span;

/** Values that a plan writes down without them being constraints. */
export interface SampleValues {
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

const MEANT_FOR: readonly (readonly [types: readonly SchemaType[], keywords: readonly (keyof Schema)[]])[] = [
  [['string'], ['pattern', 'format', 'minLength', 'maxLength']],
  [
    ['number', 'integer'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ],
  [['array'], ['items', 'minItems', 'maxItems', 'uniqueItems']],
  [['object'], ['properties', 'additionalProperties']],
];

const RANGES: readonly (readonly [low: keyof Schema, high: keyof Schema, mayBeEqual: boolean])[] = [
  ['minimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', false],
  ['exclusiveMinimum', 'maximum', false],
  ['exclusiveMinimum', 'exclusiveMaximum', false],
  ['minLength', 'maxLength', true],
  ['minItems', 'maxItems', true],
];

/** Every contradiction in a schema, nested schemas left aside. */
export function checkConstraints(schema: Schema, samples: SampleValues, spanOf: KeywordSpan): PlanIssue[] {
  return [
    ...misplacedKeywords(schema, spanOf),
    ...emptyRanges(schema, spanOf),
    ...patternProblems(schema, spanOf),
    ...formatProblems(schema, spanOf),
    ...unfitValues(schema, samples, spanOf),
  ].map((mistake) => ({ ...mistake, kind: 'schema' }));
}

function misplacedKeywords(schema: Schema, spanOf: KeywordSpan): SchemaMistake[] {
  const types = schema.type;
  if (types === undefined) return [];
  return MEANT_FOR.flatMap(([meant, keywords]) => {
    if (meant.some((type) => types.includes(type))) return [];
    return keywords
      .filter((keyword) => keyword in schema)
      .map((keyword) => ({
        at: spanOf(keyword),
        message: `Disallowed "${keyword}" on ${typePhrase(types)}`,
        help: `It belongs to ${typePhrase(meant)}`,
      }));
  });
}

function emptyRanges(schema: Schema, spanOf: KeywordSpan): SchemaMistake[] {
  return RANGES.flatMap(([low, high, mayBeEqual]) => {
    const [from, to] = [schema[low], schema[high]];
    if (typeof from !== 'number' || typeof to !== 'number') return [];
    if (from < to || (mayBeEqual && from === to)) return [];
    const expected = mayBeEqual ? 'at least' : 'more than';
    return [
      { at: spanOf(high), message: `Expected "${high}" to be ${expected} "${low}" (${from})`, help: null },
    ];
  });
}

function patternProblems({ pattern }: Schema, spanOf: KeywordSpan): SchemaMistake[] {
  if (pattern === undefined) return [];
  const at = spanOf('pattern');
  const error = patternError(pattern);
  if (error !== null) {
    return [{ at, message: 'Expected "pattern" to be a regular expression', help: error }];
  }
  if (!isEndlessPattern(pattern)) return [];
  const help =
    'A loop in it takes the same text in several ways, as (a+)+ does: with a text that does not match, all are tried';
  return [{ at, message: 'Disallowed "pattern" that can take for ever', help }];
}

/** JSON Schema allows formats of one's own; a misspelled one would check nothing. */
function formatProblems({ format }: Schema, spanOf: KeywordSpan): SchemaMistake[] {
  const meant = format === undefined ? null : meantFormat(format);
  if (format === undefined || meant === null) return [];
  return [
    { at: spanOf('format'), message: `Unknown format ${quoted(format)}`, help: `Did you mean "${meant}"?` },
  ];
}

function unfitValues(schema: Schema, samples: SampleValues, spanOf: KeywordSpan): SchemaMistake[] {
  const { enum: choices, const: constant, ...rest } = schema;
  const problems: SchemaMistake[] = [];
  const seen = new Set<string>();
  const check = (against: Schema, value: unknown, keyword: string, index?: number): void => {
    const problem = unfitValue(against, value, keyword, index);
    if (problem !== null) problems.push({ at: spanOf(keyword, index), ...problem });
  };
  for (const [index, value] of choices?.entries() ?? []) {
    const canonical = canonicalJson(value);
    if (seen.has(canonical)) {
      problems.push({ at: spanOf('enum', index), message: 'Disallowed repetition in "enum"', help: null });
    }
    seen.add(canonical);
    check(rest, value, 'enum', index);
  }
  if ('const' in schema) check({ ...rest, ...(choices && { enum: choices }) }, constant, 'const');
  if ('default' in samples) check(schema, samples.default, 'default');
  for (const [index, value] of samples.examples?.entries() ?? []) check(schema, value, 'examples', index);
  return problems;
}

function unfitValue(
  schema: Schema,
  value: unknown,
  keyword: string,
  index: number | undefined,
): Omit<SchemaMistake, 'at'> | null {
  const violation = firstViolation(schema, value);
  if (violation === null) return null;
  const steps = [...(index === undefined ? [] : [index]), ...violation.path];
  const name = steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`),
    keyword,
  );
  return { message: `Expected ${quoted(name)} to be ${violation.expected}`, help: helpFor(schema, value) };
}

function helpFor(schema: Schema, value: unknown): string | null {
  if (typeof value === 'string' && schema.enum !== undefined) {
    return didYouMean(
      value,
      schema.enum.filter((choice) => typeof choice === 'string'),
    );
  }
  const wantsText = schema.type?.includes('string') === true;
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) return 'Put it in quotes';
  if (wantsText && value === null) return 'Write type: [string, "null"] where it can be null';
  return null;
}
