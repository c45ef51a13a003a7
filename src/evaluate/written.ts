/** What one write makes of a value. */
import { ts } from 'ts-morph';
import { calledName } from './call.ts';
import { itemsOf } from './collection.ts';
import { both, choose, fallback } from './condition.ts';
import { effectOf } from './effect.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { member } from './member.ts';
import { keyedPart, maybe, objectOf, withPart } from './object.ts';
import type { Step } from './reference.ts';
import { concatenate } from './text.ts';
import {
  type ArrayValue,
  type Element,
  isResidual,
  lazy,
  literal,
  membersOf,
  type Part,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';
import type { Write } from './writes.ts';

/** Whether a write is done: for certain, perhaps, or as a condition says that waits for the caller. */
export type Given = 'certain' | 'possible' | { readonly test: Value; readonly holds: boolean };

type Assignment = Extract<Write, { kind: 'assign' }>;

/** The value after a write into its object. */
export function changed(ev: Evaluator, value: Value, write: Exclude<Write, Assignment>, given: Given): Value {
  const withParts = (parts: readonly Part[]) =>
    changedAt(ev, value, write.path, (of) =>
      parts.reduce((sum, part) => withPart(sum, conditional(part, given)), of),
    );
  switch (write.kind) {
    case 'key': {
      const key = typeof write.key === 'string' ? literal(write.key) : ev.evaluate(write.key);
      const written = lazy(() => ev.evaluate(write.node.right));
      return withParts([keyedPart(key, written, write.node.left)]);
    }
    case 'delete':
      return withParts([{ part: 'removal', keys: [write.key], presence: 'always' }]);
    case 'merge':
      return withParts(
        write.node.arguments.slice(1).map((one): Part => ({ part: 'spread', of: ev.evaluate(one) })),
      );
    case 'push':
      return changedAt(ev, value, write.path, (of) => pushed(ev, of, write.node, given));
    case 'call': {
      const effect = membersOf(value).some(isChangeable) ? effectOf(ev, write) : undefined;
      if (effect === undefined) return value;
      return changedAt(ev, value, write.path, (of) =>
        effect(of).reduce((sum, part) => withPart(sum, conditional(part, given)), of),
      );
    }
    case 'other':
      return unknown('runtime value');
  }
}

/** A part that is there as far as its write is done. */
function conditional(part: Part, given: Given): Part {
  if (given === 'certain') return part;
  if (given === 'possible' || part.part === 'removal') return maybe(part);
  const of = objectOf([part]);
  return {
    part: 'spread',
    of: given.holds ? choose(given.test, of, UNDEFINED) : choose(given.test, UNDEFINED, of),
  };
}

/** The value with a change to the object that a path of keys leads to: `x.properties.total = 1`. */
export function changedAt(
  ev: Evaluator,
  value: Value,
  path: readonly Step[],
  change: (of: Value) => Value,
): Value {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  const { key, node } = first;
  const inner = lazy(() => changedAt(ev, member(ev, value, literal(key)), rest, change));
  return withPart(value, { part: 'field', key, presence: 'always', value: inner, node });
}

/** Whether a function can change what is in a value. */
function isChangeable(value: Value): boolean {
  return value.kind === 'object' || isResidual(value);
}

/** The value after an assignment. */
export function assigned(ev: Evaluator, before: Value, { node, take }: Assignment): Value {
  const right = ev.evaluate(node.right);
  const value = take ? take.reduce((of, key) => member(ev, of, literal(key)), right) : right;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      return value;
    case ts.SyntaxKind.PlusEqualsToken:
      return concatenate([before, value]);
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return fallback(before, 'nullish', value);
    case ts.SyntaxKind.BarBarEqualsToken:
      return fallback(before, 'falsy', value);
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return both(before, value);
    default:
      return unknown('runtime value');
  }
}

/** A list, a map or a set with what a call puts into it. */
function pushed(ev: Evaluator, before: Value, node: ts.CallExpression, given: Given): Value {
  const members = membersOf(before);
  if (!members.some((one) => one.kind === 'array' || one.kind === 'collection')) return before;
  const name = calledName(node.expression) ?? '';
  const args = argumentsOf(ev, node.arguments);
  return union(
    members.map((one): Value => {
      const added =
        one.kind === 'array' ? args.elements : one.kind === 'collection' ? itemsOf(one, name, args) : [];
      const elements: readonly Element[] =
        given === 'certain' ? added : [{ spread: true, value: { kind: 'array', elements: added } }];
      if (one.kind === 'collection') return { ...one, items: extended(one.items, elements) };
      return one.kind === 'array' && (name === 'push' || name === 'unshift') ? extended(one, elements) : one;
    }),
  );
}

function extended(list: ArrayValue, elements: readonly Element[]): ArrayValue {
  return { ...list, elements: [...list.elements, ...elements] };
}
