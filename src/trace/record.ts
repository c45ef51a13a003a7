/** Keeps the questions that an evaluator answers, as they nest. */
import { ts } from 'ts-morph';
import type { Question } from '../evaluate/observer.ts';
import type { Value } from '../evaluate/value.ts';

/** A question with its answer and the questions that it led to, each time that they were asked. */
export interface Answered extends Question {
  readonly value: Value;
  readonly asked: readonly Answered[];
}

export class Recorder {
  readonly #known = new Map<ts.Node, Answered[]>();
  readonly #origins = new Map<Value, Answered>();
  readonly #open: Answered[][] = [];

  /** The observer of the evaluator that is to be recorded. */
  readonly observe = (question: Question, answer: () => Value): Value => {
    const asked: Answered[] = [];
    this.#open.push(asked);
    let value: Value;
    try {
      value = answer();
    } finally {
      this.#open.pop();
    }
    // A call that is given an object and leaves it as it was is no step.
    if (question.kind === 'write' && ts.isCallExpression(question.node) && this.#origins.has(value))
      return value;
    const known = this.find(question.kind, question.node);
    // What was answered from memory led to other questions when it was asked first.
    const isFromMemory = asked.length === 0 && known?.value === value;
    const answered = isFromMemory ? known : { ...question, value, asked };
    this.#open.at(-1)?.push(answered);
    if (known === undefined) {
      this.#known.set(question.node, [...(this.#known.get(question.node) ?? []), answered]);
    }
    if (!this.#origins.has(value)) this.#origins.set(value, answered);
    return value;
  };

  /** The value that `compute` gives, and the questions that it leads to. */
  during(compute: () => Value): { readonly value: Value; readonly asked: readonly Answered[] } {
    const asked: Answered[] = [];
    this.#open.push(asked);
    try {
      return { value: compute(), asked };
    } finally {
      this.#open.pop();
    }
  }

  /** A question that has been asked. */
  find(kind: Question['kind'], node: ts.Node): Answered | undefined {
    return this.#known.get(node)?.find((one) => one.kind === kind);
  }

  /** The question of which a value was the answer first: that is where it comes from. */
  originOf(value: Value): Answered | undefined {
    return this.#origins.get(value);
  }
}
