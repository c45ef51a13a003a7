/** Looking on while the evaluator works: what a trace is made of. */
import type { ts } from 'ts-morph';
import type { Bindings, Value } from './value.ts';

/**
 * What is asked: the value of an expression or of a type, what a function returns, what it leaves of an argument, what
 * a class's field holds (these are remembered); what a declared name begins with, what a write makes of a variable, what a function gives in one call.
 */
export type QuestionKind =
  | 'expression'
  | 'type'
  | 'returns'
  | 'left'
  | 'field'
  | 'declaration'
  | 'write'
  | 'call';

export interface Question {
  readonly kind: QuestionKind;
  readonly node: ts.Node;
  /** For a call, what the parameters of the function stand for. */
  readonly bindings: Bindings;
}

/** Is given each question with the way to its answer, and gives that answer back. Questions nest. */
export type Observer = (question: Question, answer: () => Value) => Value;
