/** Building objects and arrays from parts. */
import type { ts } from 'ts-morph';
import { textsOf } from './text.ts';
import {
  type ArrayValue,
  type ComputedField,
  type Field,
  isResidual,
  membersOf,
  type ObjectValue,
  type Part,
  union,
  unknown,
  type Value,
} from './value.ts';

/** From this many parts on it pays to look for those that are overwritten. */
const PARTS_KEPT = 32;

/** An object of the parts; spread objects are laid out. */
export function objectOf(parts: readonly Part[], node: ts.Node | null = null): ObjectValue {
  const laidOut = parts.flatMap(layOut);
  return {
    kind: 'object',
    parts: laidOut.length > PARTS_KEPT ? withoutOverwritten(laidOut) : laidOut,
    node,
    declared: false,
  };
}

/** Without what a later part writes again, and spreads that stand there again: objects spread in a row stay small. */
function withoutOverwritten(parts: readonly Part[]): readonly Part[] {
  const written = new Set<string>();
  const spread = new Set<Value>();
  return parts
    .toReversed()
    .filter((part) => {
      if (part.part === 'spread') return !spread.has(part.of) && spread.add(part.of);
      if (part.part !== 'field') return true;
      return !written.has(part.key) && (part.presence === 'maybe' || written.add(part.key));
    })
    .toReversed();
}

function layOut(part: Part): readonly Part[] {
  if (part.part !== 'spread') return [part];
  if (part.of.kind === 'object') return part.of.parts;
  return [part];
}

/** The value with one more part, in each alternative: what a write to `x.key` makes of `x`. */
export function withPart(value: Value, part: Part): Value {
  return union(
    membersOf(value).map((one) => {
      if (one.kind === 'object') return { ...one, parts: [...one.parts, part] };
      if (isResidual(one) || one.kind === 'unknown') return objectOf([{ part: 'spread', of: one }, part]);
      return one;
    }),
  );
}

/** A part for a key that is worked out. */
export function keyedPart(key: Value, value: () => Value, node: ts.Node): Field | ComputedField {
  const texts = isResidual(key) ? null : textsOf(key);
  if (texts?.length === 1) return { part: 'field', key: texts[0]!, presence: 'always', value, node };
  return { part: 'computed', key, presence: 'always', value, node };
}

/** `{ a, ...rest }`: what is left of an object without some keys. */
export function omit(of: Value, keys: readonly string[]): Value {
  if (isResidual(of)) return { kind: 'omit', of, keys };
  return union(
    membersOf(of).map((one) => {
      if (one.kind === 'object') return { ...one, parts: [...one.parts, { part: 'removal', keys }] };
      if (isResidual(one)) return { kind: 'omit', of: one, keys };
      return one;
    }),
  );
}

/** `[a, ...rest]`: what is left of an array after some elements. */
export function restOf(of: Value, from: number): Value {
  if (isResidual(of)) return { kind: 'rest', of, from };
  return union(
    membersOf(of).map((one): Value => {
      if (one.kind === 'array')
        return { kind: 'array', elements: one.elements.slice(from) } satisfies ArrayValue;
      return unknown('runtime value');
    }),
  );
}

/** An array of the values; a union gives an element for each of its members. */
export function arrayOf(...values: Value[]): ArrayValue {
  return { kind: 'array', elements: values.flatMap(membersOf).map((value) => ({ spread: false, value })) };
}
