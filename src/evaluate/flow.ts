/**
 * What has happened to a variable where it is used. Order matters a little: an unconditional write in the same block
 * before the use counts for certain, a conditional one perhaps, one after the use not at all, except in loops and
 * closures. Everything else is a union over branches.
 */
import { ts } from 'ts-morph';
import { enclosingFunction } from '../parse/syntax.ts';
import { areExclusive, areExhaustive, type Fork, forkOf, isUnconditional } from './branch.ts';
import { both, choose, fallback } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { namedMember } from './member.ts';
import { keyedPart, objectOf, withPart } from './object.ts';
import { concatenate } from './text.ts';
import {
  type ComputedField,
  type Field,
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
import { type Write, writesTo } from './writes.ts';

type Variable = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;

type Certainty = 'certain' | 'possible';

const NO_KEYS = objectOf([]);

/** The assignments in the branches of a fork so far, and the value that they began with. */
interface ForkState {
  readonly before: Value | null;
  readonly after: Map<ts.Node, Value>;
}

/** The value of a variable at `use`, from the value that it began with. */
export function afterWrites(ev: Evaluator, declaration: Variable, initial: () => Value, use: ts.Node): Value {
  if (!ts.isIdentifier(declaration.name)) return initial();
  const home = enclosingFunction(declaration);
  const counted = writesTo(declaration, declaration.name.text).flatMap((write) => {
    const certainty = certaintyOf(write.node, use, home);
    return certainty === null ? [] : [{ write, certainty }];
  });
  if (counted.length === 0) return initial();
  // What is declared without a value is assigned before it is used.
  const isAssignedFirst = isUnset(declaration) && counted.some(({ write }) => write.kind === 'assign');
  const forks = new Map<Fork, ForkState>();
  let value: Value | null = isAssignedFirst ? null : initial();
  for (const { write, certainty } of counted) {
    const before = value;
    value = ev.step('write', write.node, () => {
      if (certainty === 'certain') return written(ev, before, write);
      if (write.kind === 'assign') return possiblyAssigned(ev, before, write, use, forks);
      return possiblyChanged(ev, before ?? UNDEFINED, write);
    });
  }
  return value ?? UNDEFINED;
}

function isUnset(declaration: Variable): boolean {
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== undefined) return false;
  const holder = declaration.parent.parent;
  return !ts.isForOfStatement(holder) && !ts.isForInStatement(holder);
}

function possiblyChanged(ev: Evaluator, before: Value, write: Write): Value {
  if (write.kind === 'key') {
    const place = forkOf(write.node);
    const test = place && ts.isIfStatement(place.fork) ? ev.evaluate(place.fork.expression) : undefined;
    if (place && test && isResidual(test)) {
      // The caller decides: with its arguments the key is there for certain, or not at all.
      const added = objectOf([keyPart(ev, write)]);
      const isThen = ts.isIfStatement(place.fork) && place.branch === place.fork.thenStatement;
      const of = isThen ? choose(test, added, NO_KEYS) : choose(test, NO_KEYS, added);
      return withKey(ev, before, write.path, { part: 'spread', of });
    }
    return withKey(ev, before, write.path, { ...keyPart(ev, write), presence: 'maybe' });
  }
  return union([before, written(ev, before, write)]);
}

/** A conditional assignment: where all branches of a fork assign, the value from before is gone. */
function possiblyAssigned(
  ev: Evaluator,
  value: Value | null,
  write: Extract<Write, { kind: 'assign' }>,
  use: ts.Node,
  forks: Map<Fork, ForkState>,
): Value {
  const place = forkOf(write.node);
  if (place === undefined) return joined([value, assigned(ev, value, write)]);
  const { fork, branch } = place;
  const state = forks.get(fork) ?? { before: value, after: new Map() };
  forks.set(fork, state);
  state.after.set(branch, assigned(ev, state.after.get(branch) ?? state.before, write));
  const isWhole = areExhaustive(fork, new Set(state.after.keys())) && isUnconditional(fork, use);
  const before = isWhole ? null : state.before;
  if (ts.isIfStatement(fork)) {
    const yes = state.after.get(fork.thenStatement) ?? before;
    const no = (fork.elseStatement && state.after.get(fork.elseStatement)) ?? before;
    if (yes !== null && no !== null && isUnconditional(fork, use))
      return choose(ev.evaluate(fork.expression), yes, no);
  }
  return joined([before, ...state.after.values()]);
}

function joined(values: readonly (Value | null)[]): Value {
  return union(values.filter((one) => one !== null));
}

function written(ev: Evaluator, before: Value | null, write: Write): Value {
  const value = before ?? UNDEFINED;
  switch (write.kind) {
    case 'assign':
      return assigned(ev, before, write);
    case 'key':
      return withKey(ev, value, write.path, keyPart(ev, write));
    case 'delete':
      return withPart(value, { part: 'removal', keys: [write.key] });
    case 'merge':
      return write.node.arguments
        .slice(1)
        .reduce<Value>(
          (sum, argument) => withPart(sum, { part: 'spread', of: ev.evaluate(argument) }),
          value,
        );
    case 'push':
      return pushed(ev, value, write.node);
    case 'other':
      return unknown('runtime value');
  }
}

function keyPart(ev: Evaluator, write: Extract<Write, { kind: 'key' }>): Field | ComputedField {
  const key = typeof write.key === 'string' ? literal(write.key) : ev.evaluate(write.key);
  return keyedPart(
    key,
    lazy(() => ev.evaluate(write.node.right)),
    write.node.left,
  );
}

/** The value with one more part in the object that a path of keys leads to: `x.properties.total = 1`. */
function withKey(ev: Evaluator, value: Value, path: readonly ts.Identifier[], part: Part): Value {
  const [first, ...rest] = path;
  if (first === undefined) return withPart(value, part);
  const inner = lazy(() => withKey(ev, namedMember(ev, value, first.text), rest, part));
  return withPart(value, { part: 'field', key: first.text, presence: 'always', value: inner, node: first });
}

function assigned(
  ev: Evaluator,
  before: Value | null,
  { node, take }: Extract<Write, { kind: 'assign' }>,
): Value {
  const value = take
    ? take.reduce((of, key) => namedMember(ev, of, key), ev.evaluate(node.right))
    : ev.evaluate(node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      return value;
    case ts.SyntaxKind.PlusEqualsToken:
      return concatenate([before ?? unknown('runtime value'), value]);
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return fallback(before ?? UNDEFINED, 'nullish', value);
    case ts.SyntaxKind.BarBarEqualsToken:
      return fallback(before ?? UNDEFINED, 'falsy', value);
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return both(before ?? UNDEFINED, value);
    default:
      return unknown('runtime value');
  }
}

function pushed(ev: Evaluator, before: Value, node: ts.CallExpression): Value {
  const elements = node.arguments.map((argument) => ({
    spread: ts.isSpreadElement(argument),
    value: ev.evaluate(ts.isSpreadElement(argument) ? argument.expression : argument),
  }));
  return union(
    membersOf(before).map((one) =>
      one.kind === 'array' ? { ...one, elements: [...one.elements, ...elements] } : one,
    ),
  );
}

/** Whether a write counts at a use; null where it doesn't. */
function certaintyOf(write: ts.Node, use: ts.Node, home: ts.Node): Certainty | null {
  const writer = enclosingFunction(write);
  const user = enclosingFunction(use);
  if (writer === user) {
    if (write.pos <= use.pos && use.end <= write.end) return null;
    if (write.pos > use.pos) return isInSameLoop(write, use, home) ? 'possible' : null;
    if (areExclusive(write, use)) return null;
    return isUnconditional(write, use) ? 'certain' : 'possible';
  }
  if (writer !== home) return 'possible';
  // The use is in a closure: what the function around wrote before making it has happened.
  let closure: ts.Node = use;
  while (closure.parent && enclosingFunction(closure) !== home) closure = enclosingFunction(closure);
  if (areExclusive(write, closure)) return null;
  return write.pos < closure.pos && isUnconditional(write, closure) ? 'certain' : 'possible';
}

function isInSameLoop(write: ts.Node, use: ts.Node, home: ts.Node): boolean {
  for (let node = write.parent; node && node !== home; node = node.parent) {
    if (ts.isIterationStatement(node, false)) return node.pos <= use.pos && use.end <= node.end;
  }
  return false;
}
