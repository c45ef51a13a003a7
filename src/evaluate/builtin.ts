/** What the functions of the language's own objects give, as far as names and keys depend on them. */
import { ts } from 'ts-morph';
import { entriesOf, keysOf, valuesOf, waitsForKeys } from './entries.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { keyedPart, maybe, objectOf } from './object.ts';
import { promiseFunction } from './promise.ts';
import { pureFunction } from './pure-function.ts';
import { concatenate, truthOf } from './text.ts';
import {
  type ArrayValue,
  isResidual,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

/** Functions that have to see what they are given: with a hole they wait. */
const LOOKS_INSIDE = new Set([
  'Object.keys',
  'Object.values',
  'Object.entries',
  'Object.fromEntries',
  'Array.isArray',
]);

/** `Object.assign(a, b)`, `String(x)`; undefined where what it gives isn't known. */
export function globalFunction(
  ev: Evaluator,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const first = member(ev, args, literal('0'));
  if (LOOKS_INSIDE.has(name) && (isResidual(first) || (name !== 'Array.isArray' && waitsForKeys(first)))) {
    return { kind: 'call', callee: { kind: 'global', name }, args, node };
  }
  switch (name) {
    case 'Object.assign':
      return objectOf(args.elements.map((one): Part => ({ part: 'spread', of: one.value })));
    case 'Object.freeze':
    case 'Object.seal':
    case 'structuredClone':
    case 'Object.preventExtensions':
      return first;
    case 'Object.create':
      // The keys of a prototype are no keys of the object, but it can be asked for them.
      return isBare(first) ? objectOf([], node) : undefined;
    case 'Object.values':
      return eachObject(first, valuesOf);
    case 'Object.keys':
      return eachObject(first, keysOf);
    case 'Object.entries':
      return eachObject(first, entriesOf);
    case 'Object.fromEntries':
      return fromEntries(ev, first, node);
    case 'String':
      return concatenate([first]);
    case 'Boolean': {
      const truth = isResidual(first) ? null : truthOf(first);
      return truth === null ? typed('boolean') : literal(truth);
    }
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Date.now':
      return typed('number');
    case 'JSON.parse':
      return copied(ev, node);
    case 'JSON.stringify':
    case 'encodeURIComponent':
      return typed('string');
    case 'Array.isArray':
      return membersOf(first).every(
        (one) => one.kind === 'literal' || one.kind === 'object' || one.kind === 'template',
      )
        ? literal(false)
        : first.kind === 'array'
          ? literal(true)
          : typed('boolean');
    case 'Symbol':
    case 'Symbol.for':
      // Known by the call that makes it.
      return { ...objectOf([], node), declared: true };
    case 'Array.of':
      return args;
    case 'Array.from':
      return first.kind === 'collection' ? first.items : first;
    default:
      if (name.startsWith('Math.')) return typed('number');
      if (name.startsWith('console.')) return UNDEFINED;
      return promiseFunction(ev, name, first) ?? pureFunction(ev, name, args, node);
  }
}

/** `JSON.parse(JSON.stringify(x))`: a copy of `x`. */
function copied(ev: Evaluator, node: ts.Node): Value | undefined {
  const [text] = ts.isCallExpression(node) ? node.arguments : [];
  if (text === undefined || !ts.isCallExpression(text) || text.arguments.length !== 1) return undefined;
  const writer = ev.evaluate(text.expression);
  return writer.kind === 'global' && writer.name === 'JSON.stringify'
    ? ev.evaluate(text.arguments[0]!)
    : undefined;
}

/** `null` or `{}`: a prototype that holds nothing. */
function isBare(value: Value): boolean {
  return value.kind === 'literal'
    ? value.value === null
    : value.kind === 'object' && value.parts.length === 0;
}

/** The array that a function makes of an object, or of each that it can be; undefined where one isn't known. */
function eachObject(of: Value, make: (of: ObjectValue) => ArrayValue): Value | undefined {
  const objects = membersOf(of).filter((one) => one.kind === 'object');
  return objects.length > 0 && objects.length === membersOf(of).length ? union(objects.map(make)) : undefined;
}

function fromEntries(ev: Evaluator, entries: Value, node: ts.Node): Value | undefined {
  if (entries.kind === 'collection') return fromEntries(ev, entries.items, node);
  if (entries.kind !== 'array') return undefined;
  return objectOf(
    entries.elements.map(({ spread, value }): Part => {
      if (spread) return { part: 'spread', of: fromAnyOf(ev, value, node) };
      return keyedPart(member(ev, value, literal('0')), () => member(ev, value, literal('1')), node);
    }),
  );
}

/** What a part of a list gives, of which any number of entries is there. */
function fromAnyOf(ev: Evaluator, list: Value, node: ts.Node): Value {
  const made = membersOf(list).map((one) => fromEntries(ev, one, node));
  return made.every((one) => one?.kind === 'object')
    ? objectOf(made.flatMap((one) => (one.kind === 'object' ? one.parts.map(maybe) : [])))
    : unknown('runtime value');
}
