/** What the language's own functions give, as far as names and keys depend on them. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member, valuesOf } from './member.ts';
import { keyedPart, objectOf } from './object.ts';
import { concatenate, textsOf } from './text.ts';
import {
  type ArrayValue,
  type Element,
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

type TextFunction = (text: string, ...args: string[]) => string;

const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  toLocaleUpperCase: (text) => text.toUpperCase(),
  toLocaleLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
  charAt: (text, index = '0') => text.charAt(Number(index)),
  slice: (text, from, to) => text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  substring: (text, from, to) => text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  replace: (text, search = '', by = '') => text.replace(search, () => by),
  replaceAll: (text, search = '', by = '') => text.replaceAll(search, () => by),
  concat: (text, ...others) => text + others.join(''),
  repeat: (text, count = '0') => text.repeat(Math.min(Math.max(Number(count) || 0, 0), 100)),
  padStart: (text, length = '0', fill = ' ') => text.padStart(Math.min(Number(length), 1000), fill),
  padEnd: (text, length = '0', fill = ' ') => text.padEnd(Math.min(Number(length), 1000), fill),
};
const TEXT_TESTS: Readonly<Record<string, (text: string, argument: string) => boolean>> = {
  startsWith: (text, start) => text.startsWith(start),
  endsWith: (text, end) => text.endsWith(end),
  includes: (text, part) => text.includes(part),
};

/** `'text'.toUpperCase()`; undefined where it is no method of strings. */
export function stringMethod(receiver: Value, name: string, args: ArrayValue): Value | undefined {
  const texts = textsOf(receiver);
  const given = args.elements.map((element) => (element.spread ? null : textsOf(element.value)));
  const known = texts !== null && given.every((one) => one?.length === 1);
  const argumentTexts = known ? given.map((one) => one![0]!) : [];
  const convert = Object.hasOwn(TEXT_FUNCTIONS, name) ? TEXT_FUNCTIONS[name] : undefined;
  if (convert) {
    if (name === 'concat') return concatenate([receiver, ...args.elements.map((element) => element.value)]);
    return known ? union(texts.map((text) => literal(convert(text, ...argumentTexts)))) : typed('string');
  }
  const test = Object.hasOwn(TEXT_TESTS, name) ? TEXT_TESTS[name] : undefined;
  if (test)
    return known ? union(texts.map((text) => literal(test(text, argumentTexts[0] ?? '')))) : typed('boolean');
  if (name === 'split' && known && texts.length === 1 && argumentTexts.length === 1) {
    return {
      kind: 'array',
      elements: texts[0]!.split(argumentTexts[0]!).map((part) => ({ spread: false, value: literal(part) })),
    };
  }
  return undefined;
}

/** `[…].join(' ')`, `[…].map(f)`; undefined where it is no method of arrays. */
export function arrayMethod(
  ev: Evaluator,
  receiver: ArrayValue,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const first = member(ev, args, literal('0'));
  switch (name) {
    case 'join': {
      if (receiver.elements.some((element) => element.spread)) return typed('string');
      const separator = first === UNDEFINED ? literal(',') : first;
      return concatenate(
        receiver.elements.flatMap((element, i) => (i === 0 ? [element.value] : [separator, element.value])),
      );
    }
    case 'map':
    case 'flatMap': {
      const elements = receiver.elements.map(({ spread, value }): Element => {
        const one = spread ? elementsOf(ev, value) : value;
        const made = applyCall(ev, first, { kind: 'array', elements: [{ spread: false, value: one }] }, node);
        return { spread, value: spread ? arrayOf(made) : made };
      });
      return { kind: 'array', elements: name === 'map' ? elements : elements.flatMap(flattened) };
    }
    case 'reverse':
    case 'toReversed':
      return { kind: 'array', elements: receiver.elements.toReversed() };
    case 'slice':
    case 'filter':
    case 'sort':
    case 'toSorted':
      return { kind: 'array', elements: [{ spread: true, value: receiver }] };
    case 'concat':
      return {
        kind: 'array',
        elements: [...receiver.elements, ...args.elements.flatMap(flattened)],
      };
    case 'find':
    case 'findLast':
    case 'pop':
    case 'shift':
      return union([elementsOf(ev, receiver), UNDEFINED]);
    case 'at':
      return elementsOf(ev, receiver);
    case 'includes':
    case 'some':
    case 'every':
      return typed('boolean');
    default:
      return undefined;
  }
}

/** The elements of an array in an array, as `flat` lays them out. */
function flattened(element: Element): readonly Element[] {
  if (element.value.kind === 'array' && !element.spread) return element.value.elements;
  return [isResidual(element.value) ? { spread: true, value: element.value } : element];
}

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
  if (isResidual(first) && LOOKS_INSIDE.has(name)) {
    return { kind: 'call', callee: { kind: 'global', name }, args, node };
  }
  switch (name) {
    case 'Object.assign':
      return objectOf(args.elements.map((one): Part => ({ part: 'spread', of: one.value })));
    case 'Object.freeze':
    case 'Object.seal':
    case 'structuredClone':
    case 'Promise.resolve':
    case 'Object.preventExtensions':
      return first;
    case 'Object.values':
      return eachObject(first, (of) => arrayOf(valuesOf(ev, of)));
    case 'Object.keys':
      return eachObject(first, (of) => arrayOf(keysOf(of)));
    case 'Object.entries':
      return eachObject(first, entriesOf);
    case 'Object.fromEntries':
      return fromEntries(ev, first, node);
    case 'String':
      return concatenate([first]);
    case 'Boolean':
      return typed('boolean');
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Date.now':
      return typed('number');
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
    case 'Array.of':
      return args;
    case 'Array.from':
      return first;
    default:
      return name.startsWith('Math.') ? typed('number') : undefined;
  }
}

/** The array that a function makes of an object, or of each that it can be; undefined where one isn't known. */
function eachObject(of: Value, make: (of: ObjectValue) => ArrayValue): Value | undefined {
  const objects = membersOf(of).filter((one) => one.kind === 'object');
  return objects.length > 0 && objects.length === membersOf(of).length ? union(objects.map(make)) : undefined;
}

function arrayOf(...values: Value[]): ArrayValue {
  return { kind: 'array', elements: values.flatMap(membersOf).map((value) => ({ spread: false, value })) };
}

/** The keys of an object as literals; unknown ones as a string. */
export function keysOf(of: ObjectValue): Value {
  const keys = of.parts.flatMap((part): Value[] => {
    if (part.part === 'field') return [literal(part.key, part.node)];
    return part.part === 'removal' ? [] : [typed('string')];
  });
  return keys.length === 0 ? UNDEFINED : union(keys);
}

function entriesOf(of: ObjectValue): ArrayValue {
  return {
    kind: 'array',
    elements: of.parts.map((part) => {
      if (part.part !== 'field') return { spread: true, value: unknown('runtime value') };
      return { spread: false, value: arrayOfPair(literal(part.key, part.node), part.value()) };
    }),
  };
}

function arrayOfPair(key: Value, value: Value): ArrayValue {
  return {
    kind: 'array',
    elements: [
      { spread: false, value: key },
      { spread: false, value },
    ],
  };
}

function fromEntries(ev: Evaluator, entries: Value, node: ts.Node): Value | undefined {
  if (entries.kind !== 'array') return undefined;
  return objectOf(
    entries.elements.map(({ spread, value }): Part => {
      if (spread) return { part: 'spread', of: unknown('runtime value') };
      return keyedPart(member(ev, value, literal('0')), () => member(ev, value, literal('1')), node);
    }),
  );
}
