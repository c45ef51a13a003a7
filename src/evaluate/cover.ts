/** Keys that each branch of an `if` or `switch` writes: one of the writes is done in any case. */
import { ts } from 'ts-morph';
import { areExhaustive, type Fork, forkOf, forkOfStatement } from './branch.ts';
import { choose } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { withPart } from './object.ts';
import { lazy, union, type Value } from './value.ts';
import type { Write } from './writes.ts';
import { changedAt } from './written.ts';

type KeyWrite = Extract<Write, { kind: 'key' }>;
type Written = () => Value;

/** The keys that have perhaps been written so far. */
export class CoveredKeys {
  readonly #isDone: (fork: Fork) => boolean;
  readonly #writes = new Map<string, KeyWrite[]>();

  /** `isDone` says whether a fork is certainly come to. */
  constructor(isDone: (fork: Fork) => boolean) {
    this.#isDone = isDone;
  }

  /** The value after one more write that is perhaps done, with its key for certain where the others are done else. */
  after(ev: Evaluator, value: Value, write: Write): Value {
    if (write.kind === 'delete' || write.kind === 'call') this.#writes.clear();
    if (write.kind !== 'key' || typeof write.key !== 'string') return value;
    const { key, path, node } = write;
    const name = [...path.map((step) => step.key), key].join('\0');
    const writes = [...(this.#writes.get(name) ?? []), write];
    this.#writes.set(name, writes);
    const written = writes.length > 1 ? coveredBy(ev, writes, this.#isDone) : undefined;
    if (written === undefined) return value;
    const part = { part: 'field', key, presence: 'always', value: lazy(written), node: node.left } as const;
    return changedAt(ev, value, path, (of) => withPart(of, part));
  }
}

/** What a key has after writes that are each done perhaps; undefined where it may be that none is. */
function coveredBy(
  ev: Evaluator,
  writes: readonly KeyWrite[],
  isDone: (fork: Fork) => boolean,
): Written | undefined {
  const branches = new Map<Fork, Map<ts.Node, Written>>();
  const done: { statement: ts.Statement; written: Written }[] = [];
  for (const { node } of writes) {
    if (forkOf(node))
      done.push({ statement: node.parent as ts.Statement, written: () => ev.evaluate(node.right) });
  }
  for (const { statement, written } of done) {
    const place = forkOfStatement(statement);
    if (place === undefined) continue;
    const taken = branches.get(place.fork) ?? new Map<ts.Node, Written>();
    branches.set(place.fork, taken.set(place.branch, written));
    if (!areExhaustive(place.fork, new Set(taken.keys()))) continue;
    const whole = () => valueAfter(ev, place.fork, taken);
    if (isDone(place.fork)) return whole;
    done.push({ statement: place.fork, written: whole });
  }
  return undefined;
}

function valueAfter(ev: Evaluator, fork: Fork, taken: ReadonlyMap<ts.Node, Written>): Value {
  if (ts.isIfStatement(fork)) {
    const [yes, no] = [fork.thenStatement, fork.elseStatement!].map((branch) => taken.get(branch)!());
    return choose(ev.evaluate(fork.expression), yes!, no!);
  }
  return union([...taken.values()].map((written) => written()));
}
