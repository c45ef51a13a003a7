/** What is certain of an argument. */
import { typePhrase } from '../../src/plan/literal-violations.ts';
import type { Argument, Property, Span, ValueShape } from '../../src/scan/inventory.ts';

/** A mistake in the arguments of a call, at its argument or key, else at the call. */
export interface ShapeProblem {
  readonly messageId:
    | 'noMessage'
    | 'position'
    | 'second'
    | 'message'
    | 'key'
    | 'event'
    | 'eventType'
    | 'object';
  readonly at?: Span;
  readonly data?: Readonly<Record<string, string>>;
  readonly help: string;
}

/** Whether there is certainly no value. */
export function isNothing(value: ValueShape | undefined): boolean {
  if (value === undefined || value.undefined === 'always') return true;
  return value.undefined === 'never' && value.types.length === 1 && value.types[0] === 'null';
}

/** Whether there is certainly a value, and one that is none of `types` and not null. */
export function isNoneOf(value: ValueShape, types: readonly string[]): boolean {
  if (value.undefined !== 'never' || value.types.length === 0) return false;
  return value.types.every((type) => type !== 'null' && !types.includes(type));
}

/** Whether a value is certainly an object. */
export function isObject(value: ValueShape | undefined): value is ValueShape {
  return value?.undefined === 'never' && value.types.length === 1 && value.types[0] === 'object';
}

/** The key of an object as far as it is certain: `missing` where it can't be there, null where nothing is known. */
export function keyOf(value: ValueShape, key: string): Property | 'missing' | null {
  if (value.properties === null) return null;
  const property = value.properties.find(({ name }) => name === key);
  if (property === undefined) return value.open ? null : 'missing';
  return property.undefined === 'always' ? 'missing' : property;
}

/** `a string`, `a number or an array`. */
export function phraseOf(value: Argument | Property): string {
  return typePhrase(value.types);
}
