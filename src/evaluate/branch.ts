/** Where a statement stands among the branches around it. */
import { ts } from 'ts-morph';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';

/** Where something is seen: a node, or the end of a function. */
export type Place = Pick<ts.Node, 'pos' | 'end' | 'parent'>;

/** The end of a function, where what it does has been done. */
export function endOf(owner: FunctionNode): Place {
  return { pos: owner.end, end: owner.end, parent: owner };
}

export function isEndOf(place: Place, owner: ts.Node): boolean {
  return place.parent === owner && place.pos === owner.end;
}

const firstReturns = new WeakMap<ts.Node, number>();

/** Whether a function can have returned before it comes to a node. */
export function canEndBefore(owner: ts.Node, node: ts.Node): boolean {
  let first = firstReturns.get(owner);
  if (first === undefined) {
    first = Number.POSITIVE_INFINITY;
    for (const one of postOrder(owner, (child) => !isFunctionNode(child)))
      if (ts.isReturnStatement(one)) first = Math.min(first, one.pos);
    firstReturns.set(owner, first);
  }
  return first < node.pos;
}

/** A statement of which one branch is taken. */
export type Fork = ts.IfStatement | ts.SwitchStatement | ts.TryStatement;

export function isFork(node: ts.Node): node is Fork {
  return ts.isIfStatement(node) || ts.isSwitchStatement(node) || ts.isTryStatement(node);
}

/** The branches of a fork, in the order of the text. What `finally` does belongs to none. */
export function branchesOf(fork: Fork): readonly ts.Node[] {
  if (ts.isIfStatement(fork))
    return [fork.thenStatement, fork.elseStatement].filter((one) => one !== undefined);
  if (ts.isTryStatement(fork))
    return [fork.tryBlock, fork.catchClause?.block].filter((one) => one !== undefined);
  return fork.caseBlock.clauses;
}

/** Whether everything on the way from a node up to the block that also holds the use is done in any case. */
export function isUnconditional(node: ts.Node, use: Place): boolean {
  for (let child = node; ; child = child.parent) {
    const { parent } = child;
    if (parent === undefined || isFunctionNode(parent)) return true;
    if (isBranch(parent, child)) return holds(parent, use) && isSameBranch(parent, child, use);
    if (holds(parent, use) && (ts.isBlock(parent) || ts.isSourceFile(parent))) return true;
  }
}

/** Whether two nodes are in different branches of one `if` or `switch`: what one does, the other doesn't see. */
export function areExclusive(a: ts.Node, b: Place): boolean {
  for (let child = a; child.parent; child = child.parent) {
    const { parent } = child;
    if (isFunctionNode(parent) && !holds(parent, b)) return false;
    if (!holds(parent, b)) continue;
    if (holds(child, b)) return false;
    if (ts.isIfStatement(parent)) return child !== parent.expression && !holds(parent.expression, b);
    if (!ts.isCaseBlock(parent)) return false;
    const earlier = parent.clauses.find((clause) => holds(clause, a) || holds(clause, b));
    return earlier !== undefined && !fallsThrough(earlier);
  }
  return false;
}

/** Whether the end of a `case` leads into the next one. */
export function fallsThrough(clause: ts.CaseOrDefaultClause): boolean {
  const { statements } = clause;
  let last = statements[statements.length - 1];
  while (last && ts.isBlock(last)) last = last.statements[last.statements.length - 1];
  return !(
    last &&
    (ts.isBreakOrContinueStatement(last) || ts.isReturnStatement(last) || ts.isThrowStatement(last))
  );
}

export interface Branch {
  readonly fork: Fork;
  readonly branch: ts.Node;
}

/** The fork whose branch consists of statements of which this expression is one, and that branch. */
export function forkOf(node: ts.Node): Branch | undefined {
  return ts.isExpressionStatement(node.parent) ? forkOfStatement(node.parent) : undefined;
}

function forkOfStatement(statement: ts.Statement): Branch | undefined {
  const branch = ts.isBlock(statement.parent) ? statement.parent : statement;
  const { parent } = branch;
  if (ts.isIfStatement(parent)) return { fork: parent, branch };
  if (ts.isTryStatement(parent)) return branch === parent.finallyBlock ? undefined : { fork: parent, branch };
  if (ts.isCatchClause(parent)) return { fork: parent.parent, branch };
  return ts.isCaseOrDefaultClause(parent) ? { fork: parent.parent.parent, branch: parent } : undefined;
}

/** Whether one of these branches is taken in any case. */
export function areExhaustive(fork: Fork, branches: ReadonlySet<ts.Node>): boolean {
  if (ts.isIfStatement(fork)) return fork.elseStatement !== undefined && branches.size === 2;
  if (ts.isTryStatement(fork)) return fork.catchClause !== undefined && branches.size === 2;
  const { clauses } = fork.caseBlock;
  return (
    clauses.some(ts.isDefaultClause) &&
    clauses.every((one) => one.statements.length === 0 || branches.has(one))
  );
}

function holds(outer: ts.Node, inner: Place): boolean {
  return outer.pos <= inner.pos && inner.pos < outer.end && inner.end <= outer.end;
}

/** Whether `child` is a part of `parent` that isn't always done. */
function isBranch(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isIfStatement(parent)) return child !== parent.expression;
  if (ts.isConditionalExpression(parent)) return child !== parent.condition;
  if (ts.isIterationStatement(parent, false)) return child === parent.statement;
  if (ts.isBinaryExpression(parent))
    return child === parent.right && isShortCircuit(parent.operatorToken.kind);
  if (ts.isTryStatement(parent)) return child === parent.tryBlock && parent.catchClause !== undefined;
  return ts.isCaseOrDefaultClause(parent) || ts.isCatchClause(parent);
}

function isSameBranch(parent: ts.Node, branch: ts.Node, use: Place): boolean {
  return ts.isCaseOrDefaultClause(parent) || holds(branch, use);
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}
