/** Building objects and arrays from parts. */
import { ts } from 'ts-morph';
import { isNothing, textsOf } from './text.ts';
import {
  type ArrayValue,
  type ComputedField,
  type Element,
  type Field,
  isResidual,
  lazy,
  membersOf,
  type ObjectValue,
  type Part,
  UNDEFINED,
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

/** The parts that a part stands for: those of a spread object, or of the objects that it can be. */
export function layOut(part: Part): readonly Part[] {
  if (part.part !== 'spread') return [part];
  if (part.of.kind === 'object') return withoutRemoved(part.of.parts) ?? [part];
  return (part.of.kind === 'union' && fieldsOfAny(part.of.members)) || [part];
}

/** The parts without removals, which would take keys of the object around; undefined where it isn't known what they take. */
function withoutRemoved(parts: readonly Part[]): readonly Part[] | undefined {
  const left: Part[] = [];
  for (const part of parts) {
    if (part.part !== 'removal') {
      left.push(part);
      continue;
    }
    if (part.presence === 'maybe' || left.some((one) => one.part !== 'field')) return undefined;
    const kept = left.filter((one) => one.part === 'field' && !part.keys.includes(one.key));
    left.splice(0, left.length, ...kept);
  }
  return left;
}

/** The fields of alternatives, of which some may be nothing at all; undefined where one is more than its fields. */
function fieldsOfAny(alternatives: readonly Value[]): readonly Field[] | undefined {
  const all: Map<string, Field>[] = [];
  for (const one of alternatives) {
    if (isNothing(one) || (one.kind === 'unknown' && one.falsy) || (one.kind === 'literal' && !one.value)) {
      all.push(new Map());
      continue;
    }
    if (one.kind !== 'object') return undefined;
    const fields = new Map<string, Field>();
    for (const part of withoutRemoved(one.parts) ?? one.parts) {
      if (part.part !== 'field' || fields.has(part.key)) return undefined;
      fields.set(part.key, part);
    }
    all.push(fields);
  }
  const keys = new Set(all.flatMap((fields) => [...fields.keys()]));
  return [...keys].map((key) => {
    const fields = all.flatMap((one) => one.get(key) ?? []);
    const isCertain = fields.length === all.length && fields.every((one) => one.presence === 'always');
    return {
      ...fields[0]!,
      presence: isCertain ? 'always' : 'maybe',
      value: lazy(() => union(fields.map((one) => one.value()))),
    };
  });
}

/** The value with one more part, in each alternative: what a write to `x.key` makes of `x`. */
export function withPart(value: Value, part: Part): Value {
  return union(
    membersOf(value).map((one): Value => {
      if (one.kind === 'object') return { ...one, parts: [...one.parts, part] };
      if (one.kind === 'changed') return { ...one, parts: [...one.parts, part] };
      if (isResidual(one)) return { kind: 'changed', of: one, parts: [part] };
      return one.kind === 'unknown' ? objectOf([{ part: 'spread', of: one }, part]) : one;
    }),
  );
}

/** A part that may not be there. */
export function maybe(part: Part): Part {
  return part.part === 'spread'
    ? { ...part, of: union([part.of, UNDEFINED]) }
    : { ...part, presence: 'maybe' };
}

/** A part for a key that is worked out. */
export function keyedPart(key: Value, value: () => Value, node: ts.Node): Field | ComputedField {
  const texts = isResidual(key) ? null : textsOf(key);
  if (texts?.length === 1)
    return { part: 'field', key: texts[0]!, presence: 'always', value, node: writtenKey(key, node) };
  return { part: 'computed', key, presence: 'always', value, node };
}

/** Where a key that is worked out is written as a key: `to[key] = from[key]` only copies it. Else the place that makes it. */
export function writtenKey(key: Value, made: ts.Node): ts.Node {
  return key.kind === 'literal' && key.node && isKey(key.node) ? key.node : made;
}

/** Whether a node names a member where it is written: `{ id }`, `id: string`, `to.id = 1`, and not a text that is a value. */
function isKey(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isObjectLiteralElement(parent) || ts.isTypeElement(parent)) return parent.name === node;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** `{ a, ...rest }`: what is left of an object without some keys. */
export function omit(of: Value, keys: readonly string[]): Value {
  if (isResidual(of)) return { kind: 'omit', of, keys };
  return union(
    membersOf(of).map((one) => {
      if (one.kind === 'object') return withPart(one, { part: 'removal', keys, presence: 'always' });
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
      if (one.kind === 'array') return { kind: 'array', elements: elementsFrom(one, from) };
      return one.kind === 'unknown' ? one : unknown('runtime value');
    }),
  );
}

/** The elements from an index on; of a list that stands for any number of them, all. */
function elementsFrom({ elements }: ArrayValue, from: number): readonly Element[] {
  const spread = elements.findIndex((one) => one.spread);
  if (spread < 0 || from <= spread) return elements.slice(from);
  const [list, ...others] = elements.slice(spread) as [Element, ...Element[]];
  return isResidual(list.value) && others.length === 0
    ? [{ spread: true, value: { kind: 'rest', of: list.value, from: from - spread } }]
    : [list, ...others];
}

/** An array of the values; a union gives an element for each of its members. */
export function arrayOf(...values: Value[]): ArrayValue {
  return { kind: 'array', elements: values.flatMap(membersOf).map((value) => ({ spread: false, value })) };
}
