/** The message inside what a function sends, as paths to its arguments: `{ event: name, properties: data }`. */
import type { Evaluator } from '../evaluate/evaluator.ts';
import { member } from '../evaluate/member.ts';
import { literal, type Value } from '../evaluate/value.ts';
import type { FunctionNode } from '../parse/syntax.ts';
import { ENVELOPE } from '../scan/send.ts';
import { argumentsIn, type NamePaths, namePaths, partsOf, pathOf } from './argument-path.ts';

/** Keys of messages, the most telling first. */
export const NAME_KEYS = ['event', 'eventName', 'event_name', 'name', 'action', 'type'];
export const PROPERTIES_KEYS = [
  'properties',
  'props',
  'eventProperties',
  'event_properties',
  'payload',
  'data',
  'params',
  'parameters',
  'attributes',
  'metadata',
];
const TRAITS_KEYS = ['traits', 'properties', 'attributes'];
export const USER_KEYS = ['userId', 'user_id'];

/** Where the keys of a message come from: an argument, or a key of one. */
export interface KeysPath {
  readonly path: string;
  /** Keys that the function adds, and that it takes away. */
  readonly adds: readonly string[];
  readonly omits: readonly string[];
}

export interface MessagePaths {
  /** Null in a message without a name. */
  readonly names: NamePaths | null;
  readonly properties: KeysPath | null;
  readonly userId: string | null;
}

/** The messages in a payload that are made of the function's arguments: with a name, or for identify with traits. */
export function messagesIn(
  ev: Evaluator,
  payload: readonly Value[],
  owner: FunctionNode,
  hasName: boolean,
): readonly MessagePaths[] {
  return partsOf(payload).flatMap((part): readonly MessagePaths[] => {
    if (part.kind !== 'object') return [];
    const written = new Map(
      part.parts.flatMap((one) => (one.part === 'field' ? [[one.key, one.value]] : [])),
    );
    // A spread argument could have any key: most are only believed where they are written out.
    const first = <T>(keys: readonly string[], read: (value: Value) => T | null): T | null =>
      keys.reduce<T | null>((found, key) => {
        const value = written.get(key);
        return found ?? (value === undefined ? null : read(value()));
      }, null);
    const keysUnder = (keys: readonly string[]) => first(keys, (value) => keysPath(value, owner));
    const userId = first(USER_KEYS, (value) => pathOf(value, owner));
    if (!hasName) {
      const properties = keysUnder(TRAITS_KEYS);
      return properties === null ? [] : [{ names: null, properties, userId }];
    }
    const names = NAME_KEYS.map((key) =>
      namePaths(written.get(key)?.() ?? member(ev, part, literal(key)), owner),
    ).find((paths) => paths !== null);
    if (!names) return [];
    return [{ names, properties: keysUnder(PROPERTIES_KEYS) ?? besideName(part, owner), userId }];
  });
}

/** The properties of a message that holds them beside its name. */
function besideName(message: Value, owner: FunctionNode): KeysPath | null {
  const keys = keysPath(message, owner);
  return keys && { ...keys, adds: keys.adds.filter((key) => !ENVELOPE.has(key)) };
}

/** The argument whose keys an object has, with those that are added and taken away. */
function keysPath(value: Value, owner: FunctionNode): KeysPath | null {
  const path = pathOf(value, owner);
  if (path !== null) return { path, adds: [], omits: [] };
  if (value.kind === 'annotated' || value.kind === 'fallback') return keysPath(value.of, owner);
  if (value.kind === 'omit') {
    const of = keysPath(value.of, owner);
    return of && { ...of, omits: [...of.omits, ...value.keys] };
  }
  if (value.kind !== 'object') return null;
  const spread = value.parts.flatMap((part) => (part.part === 'spread' ? [keysPath(part.of, owner)] : []));
  const [only] = spread;
  if (!only || spread.length > 1) return null;
  const adds = value.parts.flatMap((part) =>
    part.part === 'field' && argumentsIn([part.value()], owner).size === 0 ? [part.key] : [],
  );
  return { ...only, adds: [...new Set([...only.adds, ...adds])].sort() };
}
