/** Function summaries: what a call gives, over holes for the parameters. Each body is interpreted once. */
import { ts } from 'ts-morph';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';
import { annotate } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { lazy, UNDEFINED, union, unknown, type Value } from './value.ts';

export function returnsOf(ev: Evaluator, node: FunctionNode): Value {
  const { type } = node as { type?: ts.TypeNode };
  const declared = type && lazy(() => ev.type(type));
  if (node.body === undefined) return declared?.() ?? unknown('declared without a body');
  const value = ts.isBlock(node.body) ? fromStatements(ev, node.body) : ev.evaluate(node.body);
  return declared ? annotate(value, declared) : value;
}

function fromStatements(ev: Evaluator, body: ts.Block): Value {
  const values: Value[] = [];
  for (const node of postOrder(body, (child) => !isFunctionNode(child) && !ts.isClassLike(child))) {
    if (ts.isReturnStatement(node)) values.push(node.expression ? ev.evaluate(node.expression) : UNDEFINED);
  }
  return values.length === 0 ? UNDEFINED : union(values);
}
