/** What each branch of an `if`, `switch` or `try` writes: one of the writes is done in any case. */
import { ts } from 'ts-morph';
import { isFunctionNode } from '../parse/syntax.ts';
import { areExhaustive, branchesOf, type Fork, isFork } from './branch.ts';
import { choose } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { withPart } from './object.ts';
import { lazy, UNDEFINED, union, type Value } from './value.ts';
import type { Write } from './writes.ts';
import { assigned, changedAt } from './written.ts';

type Assignment = Extract<Write, { kind: 'assign' }>;
type KeyWrite = Extract<Write, { kind: 'key' }>;
/** A write that puts something else in the place of what was there. */
type Replacement = Assignment | KeyWrite;

/** The variable, and its keys, that have perhaps been written so far. */
export class Covered {
  readonly #isDone: (fork: Fork) => boolean;
  readonly #assignments: Assignment[] = [];
  readonly #keys = new Map<string, KeyWrite[]>();

  /** `isDone` says whether a fork is certainly come to. */
  constructor(isDone: (fork: Fork) => boolean) {
    this.#isDone = isDone;
  }

  /** The value after one more assignment that is perhaps made; what was before is gone where it is replaced in any case. */
  afterAssignment(ev: Evaluator, value: Value, assignment: Assignment): Value {
    if (assignment.node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
      this.#assignments.length = 0;
      return value;
    }
    this.#assignments.push(assignment);
    return coveredBy(ev, this.#assignments, this.#isDone)?.() ?? value;
  }

  /** The value after one more write that is perhaps done, with its key for certain where that is written in any case. */
  after(ev: Evaluator, value: Value, write: Write): Value {
    if (write.kind !== 'key') this.#keys.clear();
    if (write.kind !== 'key' || typeof write.key !== 'string') return value;
    const { key, path, node } = write;
    const name = [...path.map((step) => step.key), key].join('\0');
    const writes = [...(this.#keys.get(name) ?? []), write];
    this.#keys.set(name, writes);
    const written = coveredBy(ev, writes, this.#isDone);
    if (written === undefined) return value;
    const part = { part: 'field', key, presence: 'always', value: lazy(written), node: node.left } as const;
    return changedAt(ev, value, path, (of) => withPart(of, part));
  }
}

/** What writes leave: whether one of them is done in any case, and what is there then. */
interface Outcome {
  readonly certain: boolean;
  readonly values: readonly (() => Value)[];
}

/** What is there after the last of some writes; undefined where nothing is written for certain since. */
function coveredBy(
  ev: Evaluator,
  writes: readonly Replacement[],
  isDone: (fork: Fork) => boolean,
): (() => Value) | undefined {
  const last = writes.at(-1)?.node;
  if (last === undefined || writes.length === 1) return undefined;
  for (let node: ts.Node = last; node && !isFunctionNode(node); node = node.parent) {
    if (!isFork(node) || branchesOf(node).at(-1) !== branchAround(node, last) || !isDone(node)) continue;
    const { certain, values } = afterFork(ev, node, writesIn(node, writes));
    if (certain) return () => union(values.map((value) => value()));
  }
  return undefined;
}

function afterFork(ev: Evaluator, fork: Fork, writes: readonly Replacement[]): Outcome {
  const outcomes = branchesOf(fork).map(
    (branch) => [branch, afterBranch(ev, branch, writesIn(branch, writes))] as const,
  );
  const certain = areExhaustive(
    fork,
    new Set(outcomes.flatMap(([branch, outcome]) => (outcome.certain ? [branch] : []))),
  );
  const [yes, no] = outcomes.map(
    ([, { values }]) =>
      () =>
        union(values.map((value) => value())),
  );
  const isDecided = certain && ts.isIfStatement(fork);
  const values = isDecided
    ? [() => choose(ev.evaluate(fork.expression), yes!(), no!())]
    : outcomes.flatMap(([, outcome]) => outcome.values);
  return { certain, values };
}

function afterBranch(ev: Evaluator, branch: ts.Node, writes: readonly Replacement[]): Outcome {
  let outcome: Outcome = { certain: false, values: [] };
  for (let index = 0; index < writes.length; ) {
    const write = writes[index]!;
    const place = placeIn(branch, write.node);
    const inside = typeof place === 'string' ? [write] : writesIn(place, writes);
    const next: Outcome =
      typeof place === 'string'
        ? { certain: place === 'always', values: [() => writtenBy(ev, write)] }
        : afterFork(ev, place, inside);
    outcome = next.certain ? next : { certain: outcome.certain, values: [...outcome.values, ...next.values] };
    index += inside.length;
  }
  return outcome;
}

function writtenBy(ev: Evaluator, write: Replacement): Value {
  return write.kind === 'assign' ? assigned(ev, UNDEFINED, write) : ev.evaluate(write.node.right);
}

function writesIn(node: ts.Node, writes: readonly Replacement[]): readonly Replacement[] {
  return writes.filter((write) => node.pos <= write.node.pos && write.node.end <= node.end);
}

function branchAround(fork: Fork, node: ts.Node): ts.Node | undefined {
  return branchesOf(fork).find((branch) => branch.pos <= node.pos && node.end <= branch.end);
}

/** Whether a write in a branch is always done there, or the outermost fork that decides it. */
function placeIn(branch: ts.Node, write: ts.Node): Fork | 'always' | 'perhaps' {
  let outermost: Fork | undefined;
  if (!ts.isExpressionStatement(write.parent)) return 'perhaps';
  for (let node: ts.Node = write.parent; ; node = node.parent) {
    if (isFork(node)) outermost = node;
    else if (!isPlain(node)) return 'perhaps';
    // The branch of `else if` is a fork itself.
    if (node === branch) break;
  }
  return outermost ?? 'always';
}

/** Whether a node's parts are done as often as the node is, forks left aside. */
function isPlain(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isCaseOrDefaultClause(node) ||
    ts.isCatchClause(node)
  );
}
