/** What a question has to do with the one above it, and whether it is worth a line of its own. */
import { ts } from 'ts-morph';
import { isFunctionNode } from '../parse/syntax.ts';

import type { Answered } from './record.ts';
import { isTest } from './relevance.ts';
import { calledName } from './source.ts';

/** What a step is to the step above it; null where it is plainly a part of it. */
export function noteOf({ kind, node }: Answered): string | null {
  if (isTest(node)) return 'test';
  if (kind === 'type') return 'declared type';
  if (kind === 'write') return 'write';
  if (kind === 'expression') return isDefault(node) ? 'default' : null;
  return ts.isParameter(node) && isFunctionNode(node.parent)
    ? `parameter of ${calledName(node.parent)}`
    : null;
}

/** The note of a step that stands for the question above it, which is passed over. */
export function noteBelow({ kind, node }: Answered, note: string | null): string | null {
  if (isTest(node)) return note === null ? 'test' : `test, ${note}`;
  if (note !== null) return note;
  if (kind === 'declaration') return isImport(node) ? 'imported' : null;
  return kind === 'type' ? 'declared type' : null;
}

/** Whether a question only repeats what stands above it or below it. */
export function saysNothing(
  { kind, node, value }: Answered,
  hasSteps: boolean,
  around: readonly Answered[],
): boolean {
  const above = around.at(-1);
  switch (kind) {
    case 'expression':
      if (node.kind === ts.SyntaxKind.ThisKeyword) return value.kind === 'hole';
      return isShownBy(node, around) || (hasSteps && isTransparent(node));
    case 'type':
      return (
        above?.kind === 'type' || above?.kind === 'declaration' || (hasSteps && ts.isTypeReferenceNode(node))
      );
    case 'returns':
      return above?.kind === 'call';
    case 'call':
      return hasSteps && ts.isCallExpression(node.parent);
    case 'declaration':
      return hasSteps && isImport(node);
    default:
      return false;
  }
}

function isTransparent(node: ts.Node): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

/** The line of a declaration shows what it begins with. A default is told apart: it isn't always taken. */
function isShownBy(node: ts.Node, around: readonly Answered[]): boolean {
  let outer = node;
  while (isTransparent(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  const isHolder = ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent);
  return isHolder && parent.initializer === outer && around.some((one) => one.node === parent);
}

function isDefault(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.initializer === node;
}

function isImport(node: ts.Node): boolean {
  return (
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}
