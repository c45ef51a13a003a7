/** What a schema expected, in the words that follow `Expected "x" to be`. */
import type * as z from 'zod';
import { alternatives } from './quoted.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'empty',
};

/** The expectation that an issue says was not met. A schema's own words go first. */
export function expectationOf(issue: Issue): string {
  if (issue.message !== '') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `of type ${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return (
        alternatives([...new Set(issue.errors.flatMap((branch) => wholeBranch(branch)))]) || 'something else'
      );
    case 'too_small':
      return size(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return size(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `a text that matches ${issue.pattern}` : `a valid ${issue.format}`;
    case 'invalid_key':
      return issue.issues.map(expectationOf).join(' and ');
    default:
      return 'something else';
  }
}

/** The values that an issue would have accepted, for "did you mean". */
export function acceptedValues(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(acceptedValues);
  return issue.code === 'invalid_key' ? issue.issues.flatMap(acceptedValues) : [];
}

function wholeBranch(branch: readonly Issue[]): string[] {
  return branch.filter((issue) => issue.path.length === 0).map(expectationOf);
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
}

function size(comparison: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') {
    if (comparison === 'at least' && limit === 1) return 'not empty';
    return `${comparison} ${limit} characters long`;
  }
  if (origin === 'array') return `a list of ${comparison} ${limit}`;
  return `${comparison} ${limit}`;
}
