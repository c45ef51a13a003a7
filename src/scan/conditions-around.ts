/** Under which conditions a call is reached in the function around it, as far as a caller decides them. */
import { ts } from 'ts-morph';
import { compare, negate } from '../evaluate/condition.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { isResidual, union, type Value } from '../evaluate/value.ts';

/** The conditions that hold where `node` is reached inside of `owner` and that wait for holes. */
export function conditionsAround(ev: Evaluator, node: ts.Node, owner: ts.Node): readonly Value[] {
  const conditions: Value[] = [];
  for (let child = node; child !== owner && child.parent; child = child.parent)
    conditions.push(...conditionsOf(ev, child.parent, child));
  return conditions.filter(isResidual);
}

/** The conditions that one step down from `parent` to `child` sets. */
function conditionsOf(ev: Evaluator, parent: ts.Node, child: ts.Node): readonly Value[] {
  if (ts.isIfStatement(parent) && child !== parent.expression)
    return [holds(ev, parent.expression, child === parent.thenStatement)];
  if (ts.isConditionalExpression(parent) && child !== parent.condition)
    return [holds(ev, parent.condition, child === parent.whenTrue)];
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    const operator = parent.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return [holds(ev, parent.left, true)];
    return operator === ts.SyntaxKind.BarBarToken ? [holds(ev, parent.left, false)] : [];
  }
  if (ts.isCaseOrDefaultClause(parent))
    return [...clauseConditions(ev, parent), ...exitsBefore(ev, parent.statements, child)];
  return ts.isBlock(parent) ? exitsBefore(ev, parent.statements, child) : [];
}

function holds(ev: Evaluator, test: ts.Expression, wanted: boolean): Value {
  const value = ev.evaluate(test);
  return wanted ? value : negate(value);
}

/** `if (!name) return;` before the statement. */
function exitsBefore(ev: Evaluator, statements: readonly ts.Statement[], child: ts.Node): readonly Value[] {
  const before = statements.slice(0, statements.indexOf(child as ts.Statement));
  return before.flatMap((one) =>
    ts.isIfStatement(one) && !one.elseStatement && exits(one.thenStatement)
      ? [holds(ev, one.expression, false)]
      : [],
  );
}

/** Whether what follows a statement is not reached after it. */
function exits(statement: ts.Statement | undefined): boolean {
  if (statement === undefined) return false;
  if (ts.isBlock(statement)) return exits(statement.statements.at(-1));
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement);
}

/** `case 'a': case 'b':` is reached with one of its labels, `default:` with none of all labels. */
function clauseConditions(ev: Evaluator, clause: ts.CaseOrDefaultClause): readonly Value[] {
  const { clauses } = clause.parent;
  const of = ev.evaluate(clause.parent.parent.expression);
  const labels = (some: readonly ts.CaseOrDefaultClause[]) =>
    some.flatMap((one) => (ts.isCaseClause(one) ? [ev.evaluate(one.expression)] : []));
  const entrances = [clause];
  for (let index = clauses.indexOf(clause) - 1; index >= 0; index--) {
    const before = clauses[index]!;
    if (before.statements.length > 0 && leaves(before.statements.at(-1)!)) break;
    entrances.unshift(before);
  }
  if (entrances.every(ts.isCaseClause)) return [compare(of, union(labels(entrances)), true)];
  const others = clauses.filter((one) => !entrances.includes(one));
  return labels(others).map((label) => compare(of, label, false));
}

/** Whether the end of a `case` isn't reached, so that the next one isn't fallen into. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && leaves(last);
  }
  return ts.isBreakOrContinueStatement(statement) || exits(statement);
}
