/** The conditions under which a place is reached: `if (name) track(name)`, `if (!name) return; track(name)`. */
import { ts } from 'ts-morph';
import { isFunctionNode, postOrder } from '../parse/syntax.ts';
import { fallsThrough } from './branch.ts';

/** An expression that is true where the place is reached, or false; a `switch` over it that has come to one of the labels. */
export type Guard =
  | { readonly kind: 'test'; readonly condition: ts.Expression; readonly holds: boolean }
  | {
      readonly kind: 'case';
      readonly condition: ts.Expression;
      readonly labels: readonly ts.Expression[];
      readonly holds: boolean;
    };

/** Conditions that are further away say little; machine-made code has thousands. */
const HEIGHT_LIMIT = 200;

/** All guards of a place, nearest first, those around the functions that it is in too. */
export function* guardsOf(place: ts.Node): Generator<Guard> {
  let child = place;
  for (let height = 0; child.parent && height < HEIGHT_LIMIT; height++) {
    yield* guardsBetween(child, child.parent);
    child = child.parent;
  }
}

/** What is known in a child of its parent. */
function* guardsBetween(child: ts.Node, parent: ts.Node): Generator<Guard> {
  if (ts.isIfStatement(parent)) {
    if (child !== parent.expression) yield test(parent.expression, child === parent.thenStatement);
  } else if (ts.isConditionalExpression(parent)) {
    if (child !== parent.condition) yield test(parent.condition, child === parent.whenTrue);
  } else if (ts.isBinaryExpression(parent) && child === parent.right) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) yield test(parent.left, true);
    if (kind === ts.SyntaxKind.BarBarToken) yield test(parent.left, false);
  } else if (ts.isWhileStatement(parent)) {
    if (child === parent.statement) yield test(parent.expression, true);
  } else if (ts.isForStatement(parent)) {
    if (child === parent.statement && parent.condition) yield test(parent.condition, true);
  } else if (ts.isBlock(parent) || ts.isSourceFile(parent)) yield* exitsBefore(parent, child);
  else if (ts.isCaseOrDefaultClause(parent)) {
    if (ts.isDefaultClause(parent) || child !== parent.expression) {
      yield* exitsBefore(parent, child);
      yield* guardsOfClause(parent);
    }
  }
}

function test(condition: ts.Expression, holds: boolean): Guard {
  return { kind: 'test', condition, holds };
}

/** The condition that a node puts something under. */
export function conditionOf(node: ts.Node): ts.Expression | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.IfStatement:
    case ts.SyntaxKind.WhileStatement:
    case ts.SyntaxKind.SwitchStatement:
      return (node as ts.IfStatement | ts.WhileStatement | ts.SwitchStatement).expression;
    case ts.SyntaxKind.ConditionalExpression:
    case ts.SyntaxKind.ForStatement:
      return (node as ts.ConditionalExpression | ts.ForStatement).condition;
    case ts.SyntaxKind.BinaryExpression: {
      const { operatorToken, left } = node as ts.BinaryExpression;
      const isChoice =
        operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        operatorToken.kind === ts.SyntaxKind.BarBarToken;
      return isChoice ? left : undefined;
    }
    default:
      return undefined;
  }
}

type StatementList = ts.Block | ts.SourceFile | ts.CaseOrDefaultClause;

const exits = new WeakMap<StatementList, readonly (Guard & { readonly end: number })[]>();

/** `if (!name) return;` before a statement. */
function* exitsBefore(list: StatementList, child: ts.Node): Generator<Guard> {
  let found = exits.get(list);
  if (found === undefined) {
    found = list.statements.flatMap((statement) => exitOf(statement) ?? []).reverse();
    exits.set(list, found);
  }
  for (const exit of found) if (exit.end <= child.pos) yield exit;
}

/** What is known after a statement. */
function exitOf(statement: ts.Statement): (Guard & { readonly end: number }) | undefined {
  if (!ts.isIfStatement(statement)) return undefined;
  const { end, expression, thenStatement, elseStatement } = statement;
  if (isLeft(thenStatement)) return { ...test(expression, false), end };
  return elseStatement && isLeft(elseStatement) ? { ...test(expression, true), end } : undefined;
}

/** Whether the end of a statement is not reached. */
function isLeft(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements[statement.statements.length - 1] : statement;
  if (last === undefined) return false;
  if (ts.isIfStatement(last))
    return last.elseStatement !== undefined && isLeft(last.thenStatement) && isLeft(last.elseStatement);
  return ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last);
}

/** The labels that lead to a clause, or for `default` those that lead elsewhere. */
function* guardsOfClause(clause: ts.CaseOrDefaultClause): Generator<Guard> {
  const { clauses } = clause.parent;
  const condition = clause.parent.parent.expression;
  const leading: ts.CaseOrDefaultClause[] = [clause];
  for (let i = clauses.indexOf(clause) - 1; i >= 0 && fallsThrough(clauses[i]!); i--)
    leading.push(clauses[i]!);
  const isOther = leading.some(ts.isDefaultClause);
  const labels = clauses.filter((one) => ts.isCaseClause(one) && leading.includes(one) !== isOther);
  yield {
    kind: 'case',
    condition,
    labels: labels.flatMap((one) => (ts.isCaseClause(one) ? [one.expression] : [])),
    holds: !isOther,
  };
}

const names = new WeakMap<ts.Expression, ReadonlySet<string>>();

/** The names in a condition. */
export function namesIn(condition: ts.Expression): ReadonlySet<string> {
  let found = names.get(condition);
  if (found === undefined) {
    const all = new Set<string>();
    for (const node of postOrder(condition, (child) => !isFunctionNode(child)))
      if (ts.isIdentifier(node)) all.add(node.text);
    found = all;
    names.set(condition, found);
  }
  return found;
}
