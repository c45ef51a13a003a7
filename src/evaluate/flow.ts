/**
 * What has happened to a variable where it is used. Order matters a little: an unconditional write in the same block
 * before the use counts for certain, a conditional one perhaps, one after the use not at all, except in loops and
 * closures. Everything else is a union over branches.
 */
import { ts } from 'ts-morph';
import { enclosingFunction } from '../parse/syntax.ts';
import { writesTo, writesToField } from './alias.ts';
import {
  areExclusive,
  areExhaustive,
  canEndBefore,
  type Fork,
  forkOf,
  isEndOf,
  isUnconditional,
  type Place,
} from './branch.ts';
import { choose } from './condition.ts';
import { CoveredKeys } from './cover.ts';
import type { Evaluator } from './evaluator.ts';
import { ownerOfThis, thisBehind, thisHolder, type Variable } from './reference.ts';
import { isResidual, UNDEFINED, union, type Value } from './value.ts';
import type { Write } from './writes.ts';
import { assigned, changed, type Given } from './written.ts';

type Certainty = 'certain' | 'possible';

/** The assignments in the branches of a fork so far, and the value that they began with. */
interface ForkState {
  readonly before: Value | null;
  readonly after: Map<ts.Node, Value>;
}

/** Where a value is seen, and the function in which it began. */
interface Sight {
  readonly use: Place;
  readonly home: ts.Node;
}

/** The value of a variable at `use`, from the value that it began with. */
export function afterWrites(ev: Evaluator, declaration: Variable, initial: () => Value, use: ts.Node): Value {
  if (!ts.isIdentifier(declaration.name)) return initial();
  const sight: Sight = { use, home: enclosingFunction(declaration) };
  const counted = countedAt(writesTo(declaration), sight);
  // What is declared without a value is assigned before it is used.
  const isAssignedFirst = isUnset(declaration) && counted.some(({ write }) => write.kind === 'assign');
  return applied(ev, isAssignedFirst ? null : initial(), counted, sight);
}

/** The value of `this.key` after what has been written into the object there. */
export function fieldAfterWrites(ev: Evaluator, access: ts.PropertyAccessExpression, value: Value): Value {
  const self = thisBehind(access.expression);
  const holder = self && thisHolder(self);
  if (!holder) return value;
  const home = ownerOfThis(self)?.owner ?? holder;
  return afterChanges(ev, value, writesToField(holder, access.name.text), { use: access, home });
}

/** A value after those of the writes that count where it is seen. */
export function afterChanges(ev: Evaluator, value: Value, writes: readonly Write[], sight: Sight): Value {
  return applied(ev, value, countedAt(writes, sight), sight);
}

interface Counted {
  readonly write: Write;
  readonly certainty: Certainty;
}

function countedAt(writes: readonly Write[], sight: Sight): readonly Counted[] {
  return writes.flatMap((write) => {
    const certainty = certaintyOf(write.node, sight);
    return certainty === null ? [] : [{ write, certainty }];
  });
}

/** `initial` is null where there was no value. */
function applied(ev: Evaluator, initial: Value | null, counted: readonly Counted[], sight: Sight): Value {
  const forks = new Map<Fork, ForkState>();
  const keys = new CoveredKeys((fork) => certaintyOf(fork, sight) === 'certain');
  let value = initial;
  for (const { write, certainty } of counted) {
    const before = value;
    value = ev.step('write', write.node, () => {
      const certainly = certainty === 'certain';
      if (write.kind === 'assign')
        return certainly
          ? assigned(ev, before, write)
          : possiblyAssigned(ev, before, write, sight.use, forks);
      if (certainly) return changed(ev, before ?? UNDEFINED, write, certainty);
      const after = changed(ev, before ?? UNDEFINED, write, decidedBy(ev, write, sight.use));
      return keys.after(ev, after, write);
    });
  }
  return value ?? UNDEFINED;
}

function isUnset(declaration: Variable): boolean {
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== undefined) return false;
  const holder = declaration.parent.parent;
  return !ts.isForOfStatement(holder) && !ts.isForInStatement(holder);
}

/** The condition that a write is done under, where the caller decides it: with its arguments it is known. */
function decidedBy(ev: Evaluator, { node }: Write, use: Place): Given {
  const { fork, branch } = forkOf(node) ?? {};
  const isIf = fork && ts.isIfStatement(fork) && enclosingFunction(fork) === enclosingFunction(use);
  if (!isIf || !isUnconditional(fork, use)) return 'possible';
  const test = ev.evaluate(fork.expression);
  if (!isResidual(test) || asksFunctions(test)) return 'possible';
  return { test, holds: branch === fork.thenStatement };
}

/** Whether a condition depends on what functions give: then it says more about them than about the caller. */
function asksFunctions(test: Value): boolean {
  switch (test.kind) {
    case 'member':
    case 'not':
    case 'typeof':
    case 'annotated':
      return asksFunctions(test.of);
    case 'compare':
      return asksFunctions(test.left) || asksFunctions(test.right);
    case 'choice':
      return asksFunctions(test.test) || asksFunctions(test.yes) || asksFunctions(test.no);
    default:
      return isResidual(test) && test.kind !== 'hole';
  }
}

/** A conditional assignment: where all branches of a fork assign, the value from before is gone. */
function possiblyAssigned(
  ev: Evaluator,
  value: Value | null,
  write: Extract<Write, { kind: 'assign' }>,
  use: Place,
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

/** Whether a write counts at a use; null where it doesn't. */
function certaintyOf(write: ts.Node, { use, home }: Sight): Certainty | null {
  const writer = enclosingFunction(write);
  const user = enclosingFunction(use);
  if (writer === user) {
    if (write.pos <= use.pos && use.pos < write.end) return null;
    if (write.pos > use.pos) return isInSameLoop(write, use, home) ? 'possible' : null;
    if (areExclusive(write, use)) return null;
    const isSkipped = isEndOf(use, user) && canEndBefore(user, write);
    return isUnconditional(write, use) && !isSkipped ? 'certain' : 'possible';
  }
  if (writer !== home) return 'possible';
  // The use is in a closure: what the function around wrote before making it has happened.
  let closure = use;
  while (closure.parent && enclosingFunction(closure) !== home) closure = enclosingFunction(closure);
  if (areExclusive(write, closure)) return null;
  return write.pos < closure.pos && isUnconditional(write, closure) ? 'certain' : 'possible';
}

function isInSameLoop(write: ts.Node, use: Place, home: ts.Node): boolean {
  for (let node = write.parent; node && node !== home; node = node.parent) {
    if (ts.isIterationStatement(node, false)) return node.pos <= use.pos && use.end <= node.end;
  }
  return false;
}
