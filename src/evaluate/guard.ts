/** What the conditions around a use say about a name: `if (name) track(name)` never sends an empty one. */
import { ts } from 'ts-morph';
import { isFunctionNode } from '../parse/syntax.ts';
import { membersOf, union, type Value } from './value.ts';

/** The value without alternatives that a condition on the way to `use` has ruled out. */
export function guarded(value: Value, use: ts.Identifier): Value {
  if (value.kind !== 'union' || !value.members.some(isFalsyLiteral) || !isTested(use)) return value;
  const kept = membersOf(value).filter((one) => !isFalsyLiteral(one));
  return kept.length === 0 ? value : union(kept);
}

function isFalsyLiteral(value: Value): boolean {
  return value.kind === 'literal' && !value.value;
}

/** Whether the use is reached only where the name is truthy. */
function isTested(use: ts.Identifier): boolean {
  for (let node: ts.Node = use; node.parent && !isFunctionNode(node); node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent) && node === parent.thenStatement && requires(parent.expression, use.text))
      return true;
    if (
      ts.isConditionalExpression(parent) &&
      node === parent.whenTrue &&
      requires(parent.condition, use.text)
    )
      return true;
    const isAnd =
      ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isAnd && node === parent.right && requires(parent.left, use.text)) return true;
  }
  return false;
}

/** Whether a condition can only hold where the name is truthy: `name`, `name && …`. */
function requires(condition: ts.Expression, name: string): boolean {
  if (ts.isIdentifier(condition)) return condition.text === name;
  if (ts.isParenthesizedExpression(condition)) return requires(condition.expression, name);
  return (
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    (requires(condition.left, name) || requires(condition.right, name))
  );
}
