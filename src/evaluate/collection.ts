/** Maps and sets as the lists of what is in them: entries of key and value, or elements. */
import type { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { arrayOf } from './object.ts';
import { equality } from './text.ts';
import {
  type ArrayValue,
  type Collection,
  type Element,
  isResidual,
  literal,
  membersOf,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

/** `new Map(given)`, `new Set(given)`; undefined for another class. */
export function constructCollection(ev: Evaluator, name: string, args: ArrayValue): Value | undefined {
  if (name !== 'Map' && name !== 'Set') return undefined;
  const given = member(ev, args, literal('0'));
  return { kind: 'collection', of: name, items: listIn(given) };
}

/** What is iterated over, as a list. */
function listIn(given: Value): ArrayValue {
  if (given.kind === 'array') return given;
  if (given.kind === 'collection') return given.items;
  if (given === UNDEFINED) return { kind: 'array', elements: [] };
  return { kind: 'array', elements: [{ spread: true, value: given }] };
}

/** What a call of `set` or `add` puts into a collection. */
export function itemsOf(of: Collection, name: string, args: ArrayValue): readonly Element[] {
  if (name !== (of.of === 'Map' ? 'set' : 'add')) return [];
  const [first, second] = args.elements;
  if (of.of === 'Set' || first === undefined || second === undefined) return args.elements.slice(0, 1);
  // An object in a map is there to be changed through the map.
  const isPlain = membersOf(second.value).every((one) => one.kind !== 'object' && one.kind !== 'array');
  const value = isPlain ? second.value : union([second.value, unknown('runtime value')]);
  return [{ spread: false, value: { kind: 'array', elements: [first, { ...second, value }] } }];
}

/** `map.get(key)`, `set.values()`; undefined where it is no method of collections. */
export function collectionMethod(
  ev: Evaluator,
  receiver: Collection,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const first = member(ev, args, literal('0'));
  switch (name) {
    case 'get': {
      if (receiver.of !== 'Map') return undefined;
      const waits =
        isResidual(first) || receiver.items.elements.some((one) => one.spread && isResidual(one.value));
      const callee: Value = { kind: 'member', of: receiver, key: literal('get') };
      return waits
        ? { kind: 'call', callee, args, node }
        : union(membersOf(first).map((key) => held(ev, receiver.items, key)));
    }
    case 'has':
    case 'delete':
      return typed('boolean');
    case 'entries':
      return receiver.items;
    case 'keys':
      return receiver.of === 'Map' ? each(ev, receiver.items, '0') : receiver.items;
    case 'values':
      return receiver.of === 'Map' ? each(ev, receiver.items, '1') : receiver.items;
    case 'set':
    case 'add': {
      const elements = [...receiver.items.elements, ...itemsOf(receiver, name, args)];
      return { ...receiver, items: { kind: 'array', elements } };
    }
    default:
      return undefined;
  }
}

/** The keys of all entries, or their values. */
function each(ev: Evaluator, items: ArrayValue, index: '0' | '1'): ArrayValue {
  return {
    kind: 'array',
    elements: items.elements.map(({ spread, value }) => {
      if (!spread) return { spread, value: member(ev, value, literal(index)) };
      return { spread, value: arrayOf(member(ev, elementsOf(ev, value), literal(index))) };
    }),
  };
}

/** What a map has under a key: of the last entry that has it for certain, and of those after it that may have. */
function held(ev: Evaluator, items: ArrayValue, key: Value): Value {
  const found: Value[] = [];
  for (const { spread, value } of items.elements.toReversed()) {
    const entries = spread ? membersOf(elementsOf(ev, value)) : [value];
    for (const entry of entries) {
      const isEqual = equality(member(ev, entry, literal('0')), key);
      if (isEqual === false) continue;
      found.push(member(ev, entry, literal('1')));
      if (isEqual && !spread) return union(found);
    }
  }
  return union([...found, UNDEFINED]);
}

/** What the function of `map.forEach((value, key) => …)` is given, whichever entry it is. */
export function visitedIn(ev: Evaluator, { of, items }: Collection, index: number): Value {
  return elementsOf(ev, of === 'Set' ? items : each(ev, items, index === 0 ? '1' : '0'));
}
