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
  canEndBefore,
  type Fork,
  forkOf,
  isEndOf,
  isUnconditional,
  type Place,
} from './branch.ts';
import { choose } from './condition.ts';
import { Covered } from './cover.ts';
import type { Evaluator } from './evaluator.ts';
import { ownerOfThis, thisBehind, thisHolder, type Variable } from './reference.ts';
import { isResidual, UNDEFINED, union, type Value } from './value.ts';
import type { Write } from './writes.ts';
import { assigned, changed, type Given } from './written.ts';

type Assignment = Extract<Write, { kind: 'assign' }>;
type Certainty = 'certain' | 'possible';

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
  // Its type says little of what is declared without a value and assigned in sight.
  const isAssigned = isUnset(declaration) && counted.some(({ write }) => write.kind === 'assign');
  return applied(ev, isAssigned ? UNDEFINED : initial(), counted, sight);
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

function applied(ev: Evaluator, initial: Value, counted: readonly Counted[], sight: Sight): Value {
  const forks = new Forks();
  const covered = new Covered((fork) => certaintyOf(fork, sight) === 'certain');
  let value = initial;
  for (const { write, certainty } of counted) {
    const before = value;
    value = ev.step('write', write.node, () => {
      const certainly = certainty === 'certain';
      if (write.kind === 'assign')
        return certainly
          ? assigned(ev, before, write)
          : covered.afterAssignment(ev, possiblyAssigned(ev, before, write, sight.use, forks), write);
      if (certainly) return changed(ev, before, write, certainty);
      const after = changed(ev, before, write, decidedBy(ev, write, sight.use));
      return covered.after(ev, after, write);
    });
  }
  return value;
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

/** What a variable held where a fork began, and the last write that counted since. */
class Forks {
  readonly #begun = new Map<Fork, Value>();
  #last: Write | undefined;

  /** What was there before an assignment: what other branches have made of it, this one doesn't see. */
  before(value: Value, write: Assignment): Value {
    const { fork, branch } = forkOf(write.node) ?? {};
    const last = this.#last?.node;
    this.#last = write;
    if (fork === undefined || branch === undefined) return value;
    const isFirst = !(last && branch.pos <= last.pos && last.end <= branch.end);
    const begun = this.#begun.get(fork) ?? value;
    this.#begun.set(fork, begun);
    return isFirst ? begun : value;
  }
}

/** A conditional assignment: as the condition says, or perhaps. */
function possiblyAssigned(ev: Evaluator, value: Value, write: Assignment, use: Place, forks: Forks): Value {
  const after = assigned(ev, forks.before(value, write), write);
  const { fork, branch } = forkOf(write.node) ?? {};
  if (!fork || !ts.isIfStatement(fork) || !isUnconditional(fork, use)) return union([value, after]);
  const test = ev.evaluate(fork.expression);
  return branch === fork.thenStatement ? choose(test, after, value) : choose(test, value, after);
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
