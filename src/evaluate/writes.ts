/** What is written to a variable, by syntax alone. */
import { ts } from 'ts-morph';
import { enclosingFunction, postOrder } from '../parse/syntax.ts';
import { resolveName } from './scope.ts';

/** Something that changes a variable, or the object in it. */
export type Write =
  | { readonly kind: 'assign'; readonly node: ts.BinaryExpression; readonly target: ts.Identifier }
  | {
      readonly kind: 'key';
      readonly node: ts.BinaryExpression;
      readonly target: ts.Identifier;
      readonly key: ts.Expression | string;
    }
  | {
      readonly kind: 'delete';
      readonly node: ts.DeleteExpression;
      readonly target: ts.Identifier;
      readonly key: string;
    }
  | { readonly kind: 'merge'; readonly node: ts.CallExpression; readonly target: ts.Identifier }
  | { readonly kind: 'push'; readonly node: ts.CallExpression; readonly target: ts.Identifier }
  | { readonly kind: 'other'; readonly node: ts.Node; readonly target: ts.Identifier };

const indexes = new WeakMap<ts.Node, ReadonlyMap<string, readonly Write[]>>();

/** The writes to a declared name, in the order of the text. */
export function writesTo(declaration: ts.Node, name: string): readonly Write[] {
  const container = enclosingFunction(declaration);
  let index = indexes.get(container);
  if (index === undefined) {
    index = indexWrites(container);
    indexes.set(container, index);
  }
  return (index.get(name) ?? []).filter(({ target }) =>
    resolveName(name, target)?.includes(declaration as never),
  );
}

function indexWrites(container: ts.Node): ReadonlyMap<string, readonly Write[]> {
  const index = new Map<string, Write[]>();
  for (const node of postOrder(container)) {
    const write = writeOf(node);
    if (write === undefined) continue;
    const list = index.get(write.target.text);
    if (list) list.push(write);
    else index.set(write.target.text, [write]);
  }
  for (const list of index.values()) list.sort((a, b) => a.node.pos - b.node.pos);
  return index;
}

function writeOf(node: ts.Node): Write | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return assignment(node);
  if (ts.isDeleteExpression(node)) {
    const { expression } = node;
    const target = rootOf(expression);
    const key = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)
        ? expression.argumentExpression.text
        : undefined;
    return target && key !== undefined ? { kind: 'delete', node, target, key } : undefined;
  }
  if (ts.isCallExpression(node)) return mutatingCall(node);
  if (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    isStep(node.operator) &&
    ts.isIdentifier(node.operand)
  ) {
    return { kind: 'other', node, target: node.operand };
  }
  return undefined;
}

function assignment(node: ts.BinaryExpression): Write | undefined {
  const left = withoutAssertion(node.left);
  if (ts.isIdentifier(left)) return { kind: 'assign', node, target: left };
  const target = rootOf(left);
  if (target === undefined) return undefined;
  if (ts.isPropertyAccessExpression(left)) return { kind: 'key', node, target, key: left.name.text };
  return ts.isElementAccessExpression(left)
    ? { kind: 'key', node, target, key: left.argumentExpression }
    : undefined;
}

/** `Object.assign(x, …)`, `x.push(…)`. */
function mutatingCall(node: ts.CallExpression): Write | undefined {
  const { expression, arguments: args } = node;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const [first] = args;
  if (expression.expression.text === 'Object' && expression.name.text === 'assign') {
    const target = first && withoutAssertion(first);
    return target && ts.isIdentifier(target) ? { kind: 'merge', node, target } : undefined;
  }
  return expression.name.text === 'push' ? { kind: 'push', node, target: expression.expression } : undefined;
}

/** `x` of `x.key` and `x['key']`; a deeper path changes a value, not the keys of `x`. */
function rootOf(node: ts.Expression): ts.Identifier | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const root = withoutAssertion(node.expression);
  return ts.isIdentifier(root) ? root : undefined;
}

function withoutAssertion(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isNonNullExpression(inner))
    inner = inner.expression;
  return inner;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
}
