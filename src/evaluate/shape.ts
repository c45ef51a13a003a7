/** The keys of an object that a value can be: which are always there, which may be, and whether others may. */
import type { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { writtenKey } from './object.ts';
import { ownFields } from './own-fields.ts';
import { isNothing, textsOf } from './text.ts';
import { FALSY, isResidual, membersOf, type ObjectValue, type Value } from './value.ts';

export interface ShapeKey {
  readonly name: string;
  readonly optional: boolean;
  /** Where the key is written. */
  readonly node: ts.Node;
  /** Whether only the configuration says that it is there. */
  readonly added: boolean;
  /** What can be under it, not grounded. */
  readonly values: readonly (() => Value)[];
}

export interface Shape {
  readonly keys: ReadonlyMap<string, ShapeKey>;
  /** Why other keys may be there; empty where they can't. */
  readonly open: readonly string[];
  /** Whether there may be no object at all. */
  readonly absent: boolean;
}

const EMPTY: Shape = { keys: new Map(), open: [], absent: true };

/** The shape of a value, grounded first: parameters count as what they are declared to be. */
export function shapeOf(ev: Evaluator, value: Value): Shape {
  const grounded = ev.ground(value);
  return mergeAlternatives(membersOf(grounded).map((one) => shapeOfOne(ev, one)));
}

function shapeOfOne(ev: Evaluator, value: Value): Shape {
  switch (value.kind) {
    case 'object':
      return shapeOfObject(ev, value);
    case 'literal':
    case 'function':
    case 'signature':
    case 'method':
    case 'array':
      return value.kind === 'literal' && value.value ? { ...EMPTY, absent: false } : EMPTY;
    case 'instance':
      return shapeOfObject(ev, ownFields(ev, value));
    case 'typed':
      return value.type === 'object'
        ? { keys: new Map(), open: ['an object of unknown keys'], absent: false }
        : EMPTY;
    case 'unknown':
      return value.falsy ? EMPTY : { keys: new Map(), open: [value.reason], absent: false };
    default:
      return { keys: new Map(), open: [isResidual(value) ? 'parameter' : 'runtime value'], absent: false };
  }
}

function shapeOfObject(ev: Evaluator, value: ObjectValue): Shape {
  const keys = new Map<string, ShapeKey>();
  const open = new Set<string>();
  for (const part of value.parts) {
    switch (part.part) {
      case 'field':
        write(keys, {
          name: part.key,
          optional: part.presence === 'maybe',
          node: part.node,
          added: part.added === true,
          values: [part.value],
        });
        break;
      case 'removal':
        for (const name of part.keys) {
          const key = keys.get(name);
          if (key && part.presence === 'maybe') keys.set(name, { ...key, optional: true });
          else keys.delete(name);
        }
        break;
      case 'computed': {
        const key = ev.ground(part.key);
        const names = textsOf(key);
        if (names === null) {
          open.add('computed key');
          break;
        }
        for (const one of membersOf(key)) {
          const [name] = textsOf(one) ?? [];
          if (name === undefined) continue;
          write(keys, {
            name,
            optional: names.length > 1 || part.presence === 'maybe',
            node: writtenKey(one, part.node),
            added: false,
            values: [part.value],
          });
        }
        break;
      }
      case 'spread': {
        const inner = shapeOf(ev, part.of);
        for (const key of inner.keys.values()) write(keys, key);
        for (const reason of inner.open) open.add(reason);
        break;
      }
    }
  }
  return { keys, open: [...open], absent: false };
}

/** A key that is always written replaces what was there; one that may be adds to it. */
function write(keys: Map<string, ShapeKey>, key: ShapeKey): void {
  const before = keys.get(key.name);
  if (before === undefined || !key.optional) {
    keys.set(key.name, key);
    return;
  }
  keys.set(key.name, { ...before, optional: before.optional, values: [...before.values, ...key.values] });
}

function mergeAlternatives(shapes: readonly Shape[]): Shape {
  const [only] = shapes;
  if (only && shapes.length === 1) return only;
  const keys = new Map<string, ShapeKey>();
  for (const shape of shapes) {
    for (const key of shape.keys.values()) {
      const before = keys.get(key.name);
      const optional = key.optional || shapes.some((other) => !other.keys.has(key.name));
      keys.set(
        key.name,
        before
          ? { ...before, optional: before.optional || optional, values: [...before.values, ...key.values] }
          : { ...key, optional },
      );
    }
  }
  return {
    keys,
    open: [...new Set(shapes.flatMap((shape) => shape.open))],
    absent: shapes.some((shape) => shape.absent),
  };
}

/** Whether a value can be there at all: `undefined` and a falsy left side of `&&` can't. */
export function isAbsent(value: Value): boolean {
  return value === FALSY || isNothing(value);
}
