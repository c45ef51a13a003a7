/** Function summaries: what a call gives, over holes for the parameters. Each body is interpreted once. */
import { ts } from 'ts-morph';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';
import { annotate, choose } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { arrayOf } from './object.ts';
import { type Element, lazy, UNDEFINED, union, unknown, type Value } from './value.ts';
import { writtenReturn } from './written-type.ts';

export function returnsOf(ev: Evaluator, node: FunctionNode): Value {
  const type = writtenReturn(node);
  const declared = type && lazy(() => ev.type(type));
  if (node.body === undefined) return declared?.() ?? unknown('declared without a body');
  if ((node as { asteriskToken?: ts.Node }).asteriskToken) return yieldedBy(ev, node.body);
  if (!ts.isBlock(node.body)) {
    const value = ev.evaluate(node.body);
    return declared ? annotate(value, declared) : value;
  }
  const outcome = outcomeOf(ev, node.body.statements);
  const values = [...outcome.returned];
  // With a declared type the end is not reached: the compiler has seen to it.
  if (values.length === 0 || (outcome.completes && !declared)) values.push(UNDEFINED);
  const value = union(values);
  return declared ? annotate(value, declared) : value;
}

/** Whether a call of the function never comes back. */
export function alwaysThrows({ body }: FunctionNode): boolean {
  return (
    body !== undefined && ts.isBlock(body) && body.statements.some(ts.isThrowStatement) && !hasReturn(body)
  );
}

/** What a generator goes through, as a list of any length. */
function yieldedBy(ev: Evaluator, body: ts.Node): Value {
  const elements: Element[] = [];
  for (const node of postOrder(body, (child) => !isFunctionNode(child) && !ts.isClassLike(child))) {
    if (!ts.isYieldExpression(node) || !node.expression) continue;
    const value = ev.evaluate(node.expression);
    elements.push({ spread: true, value: node.asteriskToken ? value : arrayOf(value) });
  }
  return { kind: 'array', elements };
}

/** What statements return, and whether their end can be reached. */
interface Outcome {
  readonly returned: readonly Value[];
  readonly completes: boolean;
}

/** Statements in order: what an `if` returns early is chosen by its test. */
function outcomeOf(ev: Evaluator, statements: readonly ts.Statement[]): Outcome {
  const returned: Value[] = [];
  for (const [index, statement] of statements.entries()) {
    if (ts.isReturnStatement(statement)) {
      returned.push(statement.expression ? ev.evaluate(statement.expression) : UNDEFINED);
      return { returned, completes: false };
    }
    if (ts.isThrowStatement(statement)) return { returned, completes: false };
    if (ts.isIfStatement(statement) && hasReturn(statement)) {
      const rest = statements.slice(index + 1);
      const outcome = outcomeOfIf(ev, statement, rest);
      return { returned: [...returned, ...outcome.returned], completes: outcome.completes };
    }
    const inner = ts.isBlock(statement) ? outcomeOf(ev, statement.statements) : outcomeOfOther(ev, statement);
    returned.push(...inner.returned);
    if (!inner.completes) return { returned, completes: false };
  }
  return { returned, completes: true };
}

function outcomeOfIf(ev: Evaluator, statement: ts.IfStatement, rest: readonly ts.Statement[]): Outcome {
  const after = outcomeOf(ev, rest);
  const yes = followedBy(outcomeOf(ev, [statement.thenStatement]), after);
  const no = followedBy(
    statement.elseStatement ? outcomeOf(ev, [statement.elseStatement]) : { returned: [], completes: true },
    after,
  );
  const completes = yes.completes || no.completes;
  if (yes.returned.length === 0 || no.returned.length === 0)
    return { returned: [...yes.returned, ...no.returned], completes };
  return {
    returned: [choose(ev.evaluate(statement.expression), union(yes.returned), union(no.returned))],
    completes,
  };
}

function followedBy(first: Outcome, then: Outcome): Outcome {
  if (!first.completes) return first;
  return { returned: [...first.returned, ...then.returned], completes: then.completes };
}

/** Loops, `switch`, `try`: every return in it can be taken. */
function outcomeOfOther(ev: Evaluator, statement: ts.Statement): Outcome {
  const returned: Value[] = [];
  for (const node of returnsIn(statement))
    returned.push(node.expression ? ev.evaluate(node.expression) : UNDEFINED);
  return { returned, completes: !(returned.length > 0 && isExhaustive(statement)) };
}

function* returnsIn(statement: ts.Statement): Generator<ts.ReturnStatement> {
  for (const node of postOrder(statement, (child) => !isFunctionNode(child) && !ts.isClassLike(child))) {
    if (ts.isReturnStatement(node)) yield node;
  }
}

function hasReturn(statement: ts.Statement): boolean {
  return !returnsIn(statement).next().done;
}

/** A `switch` with a default, or a `try`, that returns: its end is taken as not reached. */
function isExhaustive(statement: ts.Statement): boolean {
  if (ts.isSwitchStatement(statement)) return statement.caseBlock.clauses.some(ts.isDefaultClause);
  return ts.isTryStatement(statement);
}
