/** The types that TypeScript itself brings: Pick, Omit, Record, ReturnType and the like. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import { present } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { textsOf } from './text.ts';
import { listOf } from './type.ts';
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
export function utilityType(ev: Evaluator, name: string, args: readonly ts.TypeNode[]): Value | undefined {
  const [first, second] = args;
  const value = () => (first ? ev.type(first) : unknown('runtime value'));
  const keys = () => (second ? textsOf(ev.type(second)) : null);
  switch (name) {
    case 'Promise':
    case 'PromiseLike':
    case 'Awaited':
    case 'Readonly':
    case 'DeepReadonly':
    case 'NoInfer':
      return value();
    case 'Partial':
      return eachObject(value(), (of) => of.parts.map((part) => presence(part, 'maybe')));
    case 'Required':
      return eachObject(value(), (of) => of.parts.map((part) => presence(part, 'always')));
    case 'Pick': {
      const picked = keys();
      return eachObject(value(), (of) =>
        of.parts.filter((part) => part.part !== 'field' || picked === null || picked.includes(part.key)),
      );
    }
    case 'Omit': {
      const omitted = keys() ?? [];
      return eachObject(value(), (of) => [...of.parts, { part: 'removal', keys: omitted }]);
    }
    case 'Record':
      return record(ev, first, second);
    case 'Exclude':
      return subset(value(), second && ev.type(second), false);
    case 'Extract':
      return subset(value(), second && ev.type(second), true);
    case 'NonNullable':
      return present(value());
    case 'ReturnType':
      return ev.ground(applyCall(ev, value(), { kind: 'array', elements: [] }, first!));
    case 'Parameters': {
      const of = value();
      if (of.kind !== 'function') return unknown('runtime value');
      return {
        kind: 'array',
        elements: of.node.parameters.map((one) => ({
          spread: false,
          value: ev.ground({ kind: 'hole', of: one }),
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
  return part.part === 'field' ? { ...part, presence: wanted } : part;
}

function record(ev: Evaluator, key: ts.TypeNode | undefined, value: ts.TypeNode | undefined): Value {
  const keys = key ? ev.type(key) : unknown('runtime value');
  const held = lazy(() => (value ? ev.type(value) : unknown('runtime value')));
  const parts = membersOf(keys).map((one): Part => {
    if (one.kind !== 'literal') return { part: 'spread', of: unknown('keys of an index signature') };
    return { part: 'field', key: String(one.value), presence: 'always', value: held, node: one.node ?? key! };
  });
  return { kind: 'object', parts, node: null, declared: true };
}

function subset(value: Value, other: Value | undefined, kept: boolean): Value {
  const texts = other && new Set(textsOf(other) ?? []);
  const members = membersOf(value).filter(
    (one) => one.kind !== 'literal' || texts?.has(String(one.value)) === kept,
  );
  return members.length === 0 ? unknown('runtime value') : union(members);
}
