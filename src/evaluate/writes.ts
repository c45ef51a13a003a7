/** What is written to a variable, by syntax alone. */
import { ts } from 'ts-morph';
import { enclosingFunction, keyName, postOrder } from '../parse/syntax.ts';
import { resolveName } from './scope.ts';

/** Something that changes a variable, or the object in it. */
export type Write =
  | {
      readonly kind: 'assign';
      readonly node: ts.BinaryExpression;
      readonly target: ts.Identifier;
      /** The keys that destructuring takes from the right side: `({ a: x } = y)`. */
      readonly take: readonly string[] | null;
    }
  | {
      readonly kind: 'key';
      readonly node: ts.BinaryExpression;
      readonly target: ts.Identifier;
      /** The keys on the way to the object: `properties` of `x.properties.total = 1`. */
      readonly path: readonly ts.Identifier[];
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
    for (const write of writesOf(node)) {
      const list = index.get(write.target.text);
      if (list) list.push(write);
      else index.set(write.target.text, [write]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => a.node.pos - b.node.pos);
  return index;
}

function writesOf(node: ts.Node): readonly Write[] {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return assignments(node);
  if (ts.isDeleteExpression(node)) return removal(node);
  if (ts.isCallExpression(node)) return mutatingCall(node);
  const isStepped =
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator);
  return isStepped && ts.isIdentifier(node.operand) ? [{ kind: 'other', node, target: node.operand }] : [];
}

function assignments(node: ts.BinaryExpression): readonly Write[] {
  const left = withoutAssertion(node.left);
  if (ts.isIdentifier(left)) return [{ kind: 'assign', node, target: left, take: null }];
  if (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)) return taken(node, left, []);
  const root = rootOf(left);
  if (root === undefined) return [];
  if (ts.isPropertyAccessExpression(left)) return [{ kind: 'key', node, ...root, key: left.name.text }];
  return ts.isElementAccessExpression(left)
    ? [{ kind: 'key', node, ...root, key: left.argumentExpression }]
    : [];
}

/** `({ a, b: { c } } = y)`, `[a, b] = y`: each name and the keys that lead to its value. */
function taken(
  node: ts.BinaryExpression,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  path: readonly string[],
): readonly Write[] {
  const targets = ts.isArrayLiteralExpression(pattern)
    ? pattern.elements.map((element, index) => ({ key: String(index), target: element }))
    : pattern.properties.flatMap((property) => {
        if (ts.isShorthandPropertyAssignment(property))
          return [{ key: property.name.text, target: property.name }];
        const key = ts.isPropertyAssignment(property) ? keyName(property.name) : undefined;
        return ts.isPropertyAssignment(property) && key !== undefined
          ? [{ key, target: property.initializer }]
          : [];
      });
  return targets.flatMap(({ key, target }): readonly Write[] => {
    const take = [...path, key];
    if (ts.isIdentifier(target)) return [{ kind: 'assign', node, target, take }];
    const isPattern = ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target);
    return isPattern ? taken(node, target, take) : [];
  });
}

function removal(node: ts.DeleteExpression): readonly Write[] {
  const { expression } = node;
  const root = rootOf(expression);
  if (root === undefined || root.path.length > 0) return [];
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : undefined;
  const argument = ts.isElementAccessExpression(expression) ? expression.argumentExpression : undefined;
  const key = name?.text ?? (argument && ts.isStringLiteralLike(argument) ? argument.text : undefined);
  return key === undefined ? [] : [{ kind: 'delete', node, target: root.target, key }];
}

/** `Object.assign(x, …)`, `x.push(…)`. */
function mutatingCall(node: ts.CallExpression): readonly Write[] {
  const { expression, arguments: args } = node;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
  const [first] = args;
  if (expression.expression.text === 'Object' && expression.name.text === 'assign') {
    const target = first && withoutAssertion(first);
    return target && ts.isIdentifier(target) ? [{ kind: 'merge', node, target }] : [];
  }
  return expression.name.text === 'push' ? [{ kind: 'push', node, target: expression.expression }] : [];
}

/** `x` of `x.key` and `x['key']`, with the keys between: `properties` of `x.properties.total`. */
function rootOf(node: ts.Expression): { target: ts.Identifier; path: readonly ts.Identifier[] } | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const path: ts.Identifier[] = [];
  let root = withoutAssertion(node.expression);
  while (ts.isPropertyAccessExpression(root) && ts.isIdentifier(root.name)) {
    path.unshift(root.name);
    root = withoutAssertion(root.expression);
  }
  return ts.isIdentifier(root) ? { target: root, path } : undefined;
}

function withoutAssertion(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isNonNullExpression(inner)) {
    inner = inner.expression;
  }
  return inner;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
}
