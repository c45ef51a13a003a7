/** A whole value, with all that is inside of it, against a schema: for the defaults and examples of a plan. */
import { literalViolations } from './literal-violations.ts';
import type { Schema } from './plan.ts';

export interface DeepViolation {
  /** Keys and indexes that lead to what is wrong; empty for the value itself. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** The first thing in a value that breaks its schema; null where it fits. */
export function firstViolation(schema: Schema, value: unknown): DeepViolation | null {
  const [violation] = literalViolations(schema, value);
  if (violation !== undefined) return { path: [], expected: violation.expected };
  if (Array.isArray(value)) return firstInItems(schema, value);
  if (typeof value === 'object' && value !== null)
    return firstInProperties(schema, new Map(Object.entries(value)));
  return null;
}

function firstInItems(schema: Schema, items: readonly unknown[]): DeepViolation | null {
  if (schema.items === undefined) return null;
  for (const [index, item] of items.entries()) {
    const inner = firstViolation(schema.items, item);
    if (inner !== null) return { path: [index, ...inner.path], expected: inner.expected };
  }
  return null;
}

function firstInProperties(schema: Schema, values: ReadonlyMap<string, unknown>): DeepViolation | null {
  for (const [name, property] of schema.properties ?? []) {
    if (!values.has(name)) {
      if (property.required) return { path: [name], expected: 'present' };
      continue;
    }
    const inner = firstViolation(property.schema, values.get(name));
    if (inner !== null) return { path: [name, ...inner.path], expected: inner.expected };
  }
  if (schema.additionalProperties !== false) return null;
  for (const name of values.keys()) {
    if (schema.properties?.has(name) !== true) return { path: [name], expected: 'one of the planned keys' };
  }
  return null;
}
