/**
 * What functions of well-known libraries make of their arguments, and nothing else goes into: lodash, ramda, change-case,
 * humps. The package as a whole is a value, so that it doesn't matter how a function is taken out of it.
 */
import type { ts } from 'ts-morph';
import { globalFunction } from './builtin.ts';
import { applyCall } from './call.ts';
import { fallback } from './condition.ts';
import { waitsForKeys } from './entries.ts';
import type { Evaluator } from './evaluator.ts';
import { maybe, objectOf } from './object.ts';
import {
  compacted,
  eachObject,
  heldAt,
  merged,
  omitted,
  picked,
  textsIn,
  withKeys,
  withValues,
} from './object-function.ts';
import { changeCase, humpsCase, lodashCase, type Recase } from './text-case.ts';
import {
  type ArrayValue,
  type Global,
  isResidual,
  literal,
  membersOf,
  typed,
  UNDEFINED,
  union,
  type Value,
} from './value.ts';

const LODASH = /^(?:lodash|lodash-es|underscore)$/;
const ONE_OF_LODASH = /^(?:lodash|lodash-es|underscore)(?:\/|\.|\/modules\/)(\w+)(?:\.js)?$/;
const CHANGE_CASE = /^(?:change-case|(?:snake|camel|pascal|capital|param|constant|dot|sentence|no)-case)$/;
const OTHERS: ReadonlySet<string> = new Set(['ramda', 'humps', 'snakecase-keys', 'camelcase-keys']);

/** The library (or its one function) that a package is; undefined where it isn't known. */
export function libraryOf(specifier: string): Global | undefined {
  if (LODASH.test(specifier)) return { kind: 'global', name: 'lodash' };
  if (CHANGE_CASE.test(specifier)) return { kind: 'global', name: 'change-case' };
  if (OTHERS.has(specifier)) return { kind: 'global', name: specifier };
  const [, one] = ONE_OF_LODASH.exec(specifier) ?? [];
  return one === undefined || one === 'fp' ? undefined : { kind: 'global', name: `lodash.${one}` };
}

const FILLS_FIRST: ReadonlySet<string> = new Set(['lodash.assign', 'lodash.extend', 'lodash.merge']);

/** Whether a function also puts the keys of its other arguments into the first one: then it isn't pure. */
export function fillsFirst(name: string): boolean {
  return FILLS_FIRST.has(name);
}

/** What is said of a function of which it isn't known what it gives. */
export function outsideReason(name: string): string {
  const [library = ''] = name.split('.');
  return isLibrary(library) ? `external module "${library}"` : 'runtime value';
}

function isLibrary(name: string): boolean {
  return name === 'lodash' || name === 'change-case' || OTHERS.has(name);
}

interface PureCall {
  readonly ev: Evaluator;
  readonly all: ArrayValue;
  readonly args: readonly Value[];
  readonly node: ts.Node;
}

type PureFunction = (call: PureCall) => Value | undefined;

/** As the globals of the language do it. */
const like =
  (name: string): PureFunction =>
  ({ ev, all, node }) =>
    globalFunction(ev, name, all, node);

const someOf: PureFunction = ({ args: [of = UNDEFINED] }) => eachObject(of, (one) => one.parts.map(maybe));
const assign = like('Object.assign');

const FUNCTIONS: Readonly<Record<string, PureFunction>> = {
  pick: ({ ev, args: [of = UNDEFINED, ...keys], node }) => picked(ev, of, keysIn(keys), node),
  omit: ({ args: [of = UNDEFINED, ...keys] }) => omitted(of, keysIn(keys)),
  pickBy: someOf,
  omitBy: someOf,
  mapValues: ({ ev, args: [of = UNDEFINED, make = UNDEFINED], node }) => withValues(ev, of, make, node),
  mapKeys: ({ ev, args: [of = UNDEFINED, make = UNDEFINED], node }) =>
    withKeys(of, (key, held) => applyCall(ev, make, listOf([held(), key]), node)),
  assign,
  extend: assign,
  assignIn: assign,
  merge: ({ ev, args: [first = UNDEFINED, ...others] }) =>
    others.reduce((sum, one) => merged(ev, sum, one), first),
  defaults: ({ args }) => objectOf(args.toReversed().map((of) => ({ part: 'spread', of }))),
  get: ({ ev, args: [of = UNDEFINED, path = UNDEFINED, otherwise = UNDEFINED] }) => {
    const held = heldAt(ev, of, path);
    return held && fallback(held, 'undefined', otherwise);
  },
  compact: ({ args: [list] }) => (list?.kind === 'array' ? compacted(list) : undefined),
  clone: ({ args: [of] }) => of,
  cloneDeep: ({ args: [of] }) => of,
  keys: like('Object.keys'),
  values: like('Object.values'),
  toPairs: like('Object.entries'),
  fromPairs: like('Object.fromEntries'),
};

/** ramda takes what a function works on last. */
const RAMDA: Readonly<Record<string, string>> = {
  pick: 'pick',
  omit: 'omit',
  pickBy: 'pickBy',
  path: 'get',
  prop: 'get',
};

/** What a library's function gives; undefined where that isn't known. */
export function pureFunction(ev: Evaluator, name: string, all: ArrayValue, node: ts.Node): Value | undefined {
  const [library = '', key = ''] = name.split('.');
  const args = all.elements.map((element) => element.value);
  if (!isLibrary(library) || all.elements.some((element) => element.spread)) return undefined;
  const recase = recaseOf(library, key);
  const known = recase ? undefined : functionOf(library, key);
  if (!recase && !known) return /^is[A-Z]|^has$/.test(key) ? typed('boolean') : undefined;
  if (args.some(waits)) return { kind: 'call', callee: { kind: 'global', name }, args: all, node };
  if (recase) return recased(args[0] ?? UNDEFINED, recase);
  const isLast = library === 'ramda';
  if (isLast && args.length < 2) return undefined;
  return known?.({ ev, all, args: isLast ? args.toReversed() : args, node });
}

function recaseOf(library: string, key: string): Recase | undefined {
  if (library === 'lodash') return lodashCase(key);
  if (library === 'change-case') return changeCase(key);
  return library === 'humps' ? humpsCase(key) : undefined;
}

function functionOf(library: string, key: string): PureFunction | undefined {
  const convert = keyConversion(library, key);
  if (convert) return ({ args: [of = UNDEFINED] }) => convertedKeys(of, convert);
  const name = library === 'ramda' ? RAMDA[key] : library === 'lodash' ? key : undefined;
  return name !== undefined && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

/** The functions that write all keys of an object in another case. */
function keyConversion(library: string, key: string): Recase | undefined {
  if (library === 'snakecase-keys') return changeCase('snakeCase');
  if (library === 'camelcase-keys') return humpsCase('camelize');
  return library === 'humps' && key.endsWith('izeKeys') ? humpsCase(key.slice(0, -'Keys'.length)) : undefined;
}

/** Whether an argument has to be known before the function can be applied. */
function waits(value: Value): boolean {
  return (
    waitsForKeys(value) ||
    (value.kind === 'template' && value.parts.some((one) => typeof one !== 'string' && isResidual(one)))
  );
}

/** Keys as lodash takes them: texts, or lists of texts. */
function keysIn(values: readonly Value[]): readonly string[] | null {
  const lists = values.map((one) => textsIn(one.kind === 'array' ? one : listOf([one])));
  return lists.every((one) => one !== null) ? lists.flatMap((one) => one ?? []) : null;
}

function recased(value: Value, recase: Recase): Value {
  return union(
    membersOf(value).map((one) => {
      const text = one.kind === 'literal' && typeof one.value === 'string' ? recase(one.value) : null;
      return text === null ? typed('string') : literal(text);
    }),
  );
}

/** The object with its keys, and those of the objects in it, in another case. */
function convertedKeys(value: Value, recase: Recase): Value {
  return withKeys(
    value,
    (key) => recased(key, recase),
    (held) => convertedKeys(held, recase),
  );
}

function listOf(values: readonly Value[]): ArrayValue {
  return { kind: 'array', elements: values.map((value) => ({ spread: false, value })) };
}
