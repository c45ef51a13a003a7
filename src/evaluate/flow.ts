/**
 * What has happened to a variable where it is used. Order matters a little: an unconditional write in the same block
 * before the use counts for certain, a conditional one perhaps, one after the use not at all, except in loops and
 * closures. Everything else is a union over branches.
 */
import { ts } from 'ts-morph';
import { enclosingFunction, isFunctionNode } from '../parse/syntax.ts';
import { choose } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { keyedPart, withPart } from './object.ts';
import { concatenate } from './text.ts';
import {
  type ComputedField,
  type Field,
  isResidual,
  lazy,
  literal,
  membersOf,
  type Part,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';
import { type Write, writesTo } from './writes.ts';

type Variable = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;

type Certainty = 'certain' | 'possible';

/** The value of a variable at `use`, from the value that it began with. */
export function afterWrites(ev: Evaluator, declaration: Variable, initial: () => Value, use: ts.Node): Value {
  if (!ts.isIdentifier(declaration.name)) return initial();
  const writes = writesTo(declaration, declaration.name.text);
  const home = enclosingFunction(declaration);
  const counted = writes.flatMap((write) => {
    const certainty = certaintyOf(write.node, use, home);
    return certainty === null ? [] : [{ write, certainty }];
  });
  if (counted.length === 0) return initial();
  // What is declared without a value is assigned before it is used.
  const starts =
    isUnset(declaration) && counted.some(({ write }) => write.kind === 'assign') ? null : initial();
  let value: Value | null = starts;
  for (const { write, certainty } of counted) value = applyWrite(ev, value, write, certainty);
  return value ?? UNDEFINED;
}

function isUnset(declaration: Variable): boolean {
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer === undefined &&
    !ts.isForOfStatement(declaration.parent.parent) &&
    !ts.isForInStatement(declaration.parent.parent)
  );
}

function applyWrite(ev: Evaluator, before: Value | null, write: Write, certainty: Certainty): Value {
  if (write.kind === 'key' && certainty === 'possible') {
    return withPart(before ?? UNDEFINED, { ...keyPart(ev, write), presence: 'maybe' });
  }
  const after = written(ev, before, write);
  if (certainty === 'certain' || before === null) return after;
  if (write.kind === 'assign') {
    const test = conditionOf(write.node);
    if (test) {
      const value = ev.evaluate(test.expression);
      if (isResidual(value))
        return test.whenTrue ? choose(value, after, before) : choose(value, before, after);
    }
  }
  return union([before, after]);
}

function written(ev: Evaluator, before: Value | null, write: Write): Value {
  switch (write.kind) {
    case 'assign':
      return assigned(ev, before, write.node);
    case 'key':
      return withPart(before ?? UNDEFINED, keyPart(ev, write));
    case 'delete':
      return withPart(before ?? UNDEFINED, { part: 'removal', keys: [write.key] });
    case 'merge':
      return write.node.arguments.slice(1).reduce<Value>((value, argument) => {
        const part: Part = { part: 'spread', of: ev.evaluate(argument) };
        return withPart(value, part.of.kind === 'object' ? { ...part } : part);
      }, before ?? UNDEFINED);
    case 'push':
      return pushed(ev, before ?? UNDEFINED, write.node);
    case 'other':
      return unknown('runtime value');
  }
}

function keyPart(ev: Evaluator, write: Extract<Write, { kind: 'key' }>): Field | ComputedField {
  const key = typeof write.key === 'string' ? literal(write.key) : ev.evaluate(write.key);
  return keyedPart(
    key,
    lazy(() => ev.evaluate(write.node.right)),
    write.node.left,
  );
}

function assigned(ev: Evaluator, before: Value | null, node: ts.BinaryExpression): Value {
  const value = ev.evaluate(node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      return value;
    case ts.SyntaxKind.PlusEqualsToken:
      return concatenate([before ?? unknown('runtime value'), value]);
    default:
      return union(before === null ? [value] : [before, value]);
  }
}

function pushed(ev: Evaluator, before: Value, node: ts.CallExpression): Value {
  const elements = node.arguments.map((argument) => ({
    spread: ts.isSpreadElement(argument),
    value: ev.evaluate(ts.isSpreadElement(argument) ? argument.expression : argument),
  }));
  return union(
    membersOf(before).map((one) =>
      one.kind === 'array' ? { ...one, elements: [...one.elements, ...elements] } : one,
    ),
  );
}

/** Whether a write counts at a use; null where it doesn't. */
function certaintyOf(write: ts.Node, use: ts.Node, home: ts.Node): Certainty | null {
  const writer = enclosingFunction(write);
  const user = enclosingFunction(use);
  if (writer === user) {
    if (write.pos <= use.pos && use.end <= write.end) return null;
    if (write.pos > use.pos) return inSameLoop(write, use, home) ? 'possible' : null;
    return isUnconditional(write, use) ? 'certain' : 'possible';
  }
  if (writer !== home) return 'possible';
  // The use is in a closure: what the function around wrote before making it has happened.
  let closure: ts.Node = use;
  while (closure.parent && enclosingFunction(closure) !== home) closure = enclosingFunction(closure);
  return write.pos < closure.pos && isUnconditional(write, closure) ? 'certain' : 'possible';
}

/** Whether everything on the way from a write up to the block that also holds the use is done in any case. */
function isUnconditional(write: ts.Node, use: ts.Node): boolean {
  for (let node = write; ; node = node.parent) {
    const { parent } = node;
    if (parent === undefined) return true;
    if (isBranch(parent, node))
      return parent.pos <= use.pos && use.end <= parent.end && sameBranch(parent, node, use);
    if (parent.pos <= use.pos && use.end <= parent.end && (ts.isBlock(parent) || ts.isSourceFile(parent)))
      return true;
  }
}

/** Whether `child` is a part of `parent` that isn't always done. */
function isBranch(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isIfStatement(parent)) return child !== parent.expression;
  if (ts.isConditionalExpression(parent)) return child !== parent.condition;
  if (ts.isIterationStatement(parent, false)) return child === parent.statement;
  if (ts.isBinaryExpression(parent))
    return child === parent.right && isShortCircuit(parent.operatorToken.kind);
  return ts.isCaseOrDefaultClause(parent) || ts.isCatchClause(parent) || isFunctionNode(parent);
}

function sameBranch(parent: ts.Node, branch: ts.Node, use: ts.Node): boolean {
  if (ts.isCaseOrDefaultClause(parent) || isFunctionNode(parent)) return true;
  return branch.pos <= use.pos && use.end <= branch.end;
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function inSameLoop(write: ts.Node, use: ts.Node, home: ts.Node): boolean {
  for (let node = write.parent; node && node !== home; node = node.parent) {
    if (ts.isIterationStatement(node, false))
      return node.pos <= use.pos && use.end <= node.end && !containsRead(write, use);
  }
  return false;
}

/** A value that a loop makes from itself has no end; its first round is what is followed. */
function containsRead(write: ts.Node, use: ts.Node): boolean {
  return write.pos <= use.pos && use.end <= write.end;
}

/** The condition of the `if` whose branch is just this write. */
function conditionOf(write: ts.Node): { expression: ts.Expression; whenTrue: boolean } | undefined {
  let node = write.parent;
  if (!ts.isExpressionStatement(node)) return undefined;
  let branch: ts.Node = node;
  if (ts.isBlock(node.parent)) branch = node.parent;
  node = branch.parent as ts.ExpressionStatement;
  if (!ts.isIfStatement(branch.parent)) return undefined;
  const statement: ts.IfStatement = branch.parent;
  return { expression: statement.expression, whenTrue: statement.thenStatement === branch };
}
