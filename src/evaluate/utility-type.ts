/** The types that TypeScript itself brings: Pick, Omit, Record, ReturnType and the like. */
import type { ts } from 'ts-morph';
import { extendsType } from './assignable.ts';
import { applyCall } from './call.ts';
import { present } from './condition.ts';
import { record, withoutUndefined } from './mapped-type.ts';
import { textsOf } from './text.ts';
import { listOf } from './type.ts';
import { NEVER, type TypeScope, unionOfTypes } from './type-scope.ts';
import {
  isResidual,
  lazy,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  typed,
  union,
  unknown,
  type Value,
} from './value.ts';

/** The value of a utility type; undefined where the name is none. */
export function utilityType(types: TypeScope, name: string, args: readonly ts.TypeNode[]): Value | undefined {
  const [first, second] = args;
  const value = () => (first ? types.known(first) : unknown('runtime value'));
  const other = () => (second ? types.known(second) : unknown('runtime value'));
  switch (name) {
    case 'Promise':
    case 'PromiseLike':
    case 'Awaited':
    case 'Readonly':
    case 'DeepReadonly':
    case 'NoInfer':
      return first ? types.of(first) : unknown('runtime value');
    case 'Partial':
      return eachObject(value(), (of) => of.parts.map((part) => presence(part, 'maybe')));
    case 'Required':
      return eachObject(value(), (of) => of.parts.map((part) => presence(part, 'always')));
    case 'Pick':
      return eachObject(value(), (of) => picked(of, keysAmong(other())));
    case 'Omit':
      return eachObject(value(), (of) => omitted(of, keysAmong(other())));
    case 'Record':
      return record(first ? types.known(first) : unknown('runtime value'), lazy(other), first!);
    case 'Exclude':
      return subset(types, value(), other(), false);
    case 'Extract':
      return subset(types, value(), other(), true);
    case 'NonNullable':
      return present(value());
    case 'ReturnType':
      return types.ev.ground(applyCall(types.ev, value(), { kind: 'array', elements: [] }, first!));
    case 'Parameters': {
      const of = value();
      if (of.kind !== 'function') return unknown('runtime value');
      return {
        kind: 'array',
        elements: of.node.parameters.map((one) => ({
          spread: false,
          value: types.ev.ground({ kind: 'hole', of: one }),
        })),
      };
    }
    case 'Uppercase':
      return eachText(value(), (text) => text.toUpperCase());
    case 'Lowercase':
      return eachText(value(), (text) => text.toLowerCase());
    case 'Capitalize':
      return eachText(value(), (text) => text.charAt(0).toUpperCase() + text.slice(1));
    case 'Uncapitalize':
      return eachText(value(), (text) => text.charAt(0).toLowerCase() + text.slice(1));
    case 'InstanceType':
      return value().kind === 'client' ? value() : unknown('runtime value');
    case 'Array':
    case 'ReadonlyArray':
      return listOf(value());
    case 'Date':
      return typed('date');
    default:
      return undefined;
  }
}

function eachObject(value: Value, change: (of: ObjectValue) => readonly Part[]): Value {
  if (isResidual(value)) return value;
  return union(membersOf(value).map((one) => (one.kind === 'object' ? { ...one, parts: change(one) } : one)));
}

function eachText(value: Value, change: (text: string) => string): Value {
  return union(
    membersOf(value).map((one) =>
      one.kind === 'literal' ? literal(change(String(one.value)), one.node) : one,
    ),
  );
}

function presence(part: Part, wanted: 'always' | 'maybe'): Part {
  if (part.part !== 'field') return part;
  const value = wanted === 'maybe' ? part.value : lazy(() => withoutUndefined(part.value()));
  return { ...part, presence: wanted, value };
}

/** The keys that a type names; null where they can't be known. */
function keysAmong(keys: Value): ReadonlySet<string> | null {
  if (keys === NEVER) return new Set();
  const texts = textsOf(keys);
  return texts && new Set(texts);
}

/** What is taken; where the keys aren't known, each may be. */
function picked(of: ObjectValue, keys: ReadonlySet<string> | null): readonly Part[] {
  if (keys === null) return of.parts.map((part) => presence(part, 'maybe'));
  return of.parts.filter((part) => part.part !== 'field' || keys.has(part.key));
}

/** What is left; where the keys aren't known, each may be gone. */
function omitted(of: ObjectValue, keys: ReadonlySet<string> | null): readonly Part[] {
  if (keys === null) return of.parts.map((part) => presence(part, 'maybe'));
  const left = of.parts.filter((part) => part.part !== 'field' || !keys.has(part.key));
  return left.every((part) => part.part === 'field')
    ? left
    : [...left, { part: 'removal', keys: [...keys], presence: 'always' }];
}

/** The members of a union that extend another type, or those that don't; what can't be told stays. */
function subset(types: TypeScope, value: Value, other: Value, kept: boolean): Value {
  return unionOfTypes(membersOf(value).filter((one) => (extendsType(types.ev, one, other) ?? kept) === kept));
}
