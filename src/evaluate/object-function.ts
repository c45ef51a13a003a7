/** Objects that are made of others by their keys: picked, left out, renamed, merged. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import { hasKey } from './entries.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { keyedPart, maybe, objectOf, omit } from './object.ts';
import { isNothing, textsOf, truthOf } from './text.ts';
import {
  type ArrayValue,
  type Element,
  isResidual,
  lazy,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  union,
  type Value,
} from './value.ts';

type Objects = (of: ObjectValue) => readonly Part[];

/** The object that a function makes of each that a value can be; what isn't one stays. */
export function eachObject(value: Value, make: Objects): Value {
  return union(
    membersOf(value).map((one) => {
      if (one.kind === 'object') return objectOf(make(one), one.node);
      return isNothing(one) ? objectOf([]) : one;
    }),
  );
}

/** The object with these keys only; with some of its keys, where these aren't known. */
export function picked(ev: Evaluator, value: Value, keys: readonly string[] | null, node: ts.Node): Value {
  if (keys === null) return eachObject(value, (of) => of.parts.map(maybe));
  return union(
    membersOf(value).map((of) => {
      if (isNothing(of)) return objectOf([]);
      return objectOf(
        keys.flatMap((key): Part[] => {
          const has = of.kind === 'object' ? hasKey(of, key) : null;
          if (has === false) return [];
          const at =
            of.kind === 'object' ? (of.parts.find((one) => isField(one, key)) ?? { node }) : { node };
          const held = lazy(() => member(ev, of, literal(key)));
          const presence = has ? 'always' : 'maybe';
          return [{ part: 'field', key, presence, value: held, node: (at as { node: ts.Node }).node }];
        }),
      );
    }),
  );
}

function isField(part: Part, key: string): boolean {
  return part.part === 'field' && part.key === key;
}

/** The object without these keys; perhaps without any, where these aren't known. */
export function omitted(value: Value, keys: readonly string[] | null): Value {
  return keys === null ? eachObject(value, (of) => of.parts.map(maybe)) : omit(value, keys);
}

/** The object with what a function makes of its values. */
export function withValues(ev: Evaluator, value: Value, make: Value, node: ts.Node): Value {
  const made = (held: () => Value, key: Value) =>
    lazy(() => (isText(make) ? member(ev, held(), make) : applyCall(ev, make, listOf(held(), key), node)));
  return eachObject(value, (of) =>
    of.parts.map((part): Part => {
      if (part.part === 'field') return { ...part, value: made(part.value, literal(part.key, part.node)) };
      return part.part === 'computed' ? { ...part, value: made(part.value, part.key) } : part;
    }),
  );
}

/** The object with what a function makes of its keys. */
export function withKeys(
  value: Value,
  make: (key: Value, held: () => Value) => Value,
  inner: (held: Value) => Value = (held) => held,
): Value {
  return eachObject(value, (of) =>
    of.parts.map((part): Part => {
      if (part.part === 'removal') return part;
      if (part.part === 'spread') return { ...part, of: withKeys(part.of, make, inner) };
      const key = make(part.part === 'field' ? literal(part.key, part.node) : part.key, part.value);
      const held = lazy(() => inner(part.value()));
      return { ...keyedPart(key, held, part.node), presence: part.presence };
    }),
  );
}

function isText(value: Value): boolean {
  return value.kind === 'literal' && typeof value.value === 'string';
}

/** Objects in one, the keys of later ones in place of those before; objects under the same key become one too. */
export function merged(ev: Evaluator, first: Value, second: Value): Value {
  if (first.kind !== 'object' || second.kind !== 'object')
    return objectOf([first, second].map((of): Part => ({ part: 'spread', of })));
  const parts = second.parts.map((part): Part => {
    if (part.part !== 'field') return part;
    const held = lazy(() => {
      const [before, after] = [member(ev, first, literal(part.key)), part.value()];
      return before.kind === 'object' && after.kind === 'object' ? merged(ev, before, after) : after;
    });
    return { ...part, value: held };
  });
  return objectOf([...first.parts, ...parts], first.node);
}

/** What a path of keys leads to: `'a.b[0]'` or a list of keys; undefined where the path isn't known. */
export function heldAt(ev: Evaluator, of: Value, path: Value): Value | undefined {
  const keys =
    path.kind === 'array'
      ? textsIn(path)
      : isText(path)
        ? (textsOf(path) ?? []).join().split(/[.[\]]+/)
        : null;
  return keys
    ?.filter((key) => key !== '')
    .reduce(
      (value, key) =>
        union(membersOf(value).map((one) => (isNothing(one) ? one : member(ev, one, literal(key))))),
      of,
    );
}

/** The texts of a list; null where one isn't known. */
export function textsIn(list: ArrayValue): string[] | null {
  const texts = list.elements.map(({ spread, value }) => (spread ? null : textsOf(value)));
  return texts.every((one) => one?.length === 1) ? texts.flatMap((one) => one ?? []) : null;
}

/** A list without what is falsy. */
export function compacted(list: ArrayValue): ArrayValue {
  const elements = list.elements.flatMap(({ spread, value }): Element[] => {
    const truth = spread || isResidual(value) ? null : truthOf(value);
    if (truth !== null) return truth ? [{ spread, value }] : [];
    return [{ spread: true, value: spread ? value : listOf(value) }];
  });
  return { kind: 'array', elements };
}

function listOf(...values: Value[]): ArrayValue {
  return { kind: 'array', elements: values.map((value) => ({ spread: false, value })) };
}
