/** What is written to a variable, to a field of `this`, or to the object in it, by syntax alone. */
import { ts } from 'ts-morph';
import { keyName, unwrap } from '../parse/syntax.ts';
import { type Reference, referenceOf } from './reference.ts';

/** Something that changes what a reference holds: the name itself, or the object that the keys after it lead to. */
export type Write = Reference &
  (
    | {
        readonly kind: 'assign';
        readonly node: ts.BinaryExpression;
        /** The keys that destructuring takes from the right side: `({ a: x } = y)`. */
        readonly take: readonly string[] | null;
      }
    | { readonly kind: 'key'; readonly node: ts.BinaryExpression; readonly key: ts.Expression | string }
    | { readonly kind: 'delete'; readonly node: ts.DeleteExpression; readonly key: string }
    | { readonly kind: 'merge'; readonly node: ts.CallExpression }
    | { readonly kind: 'push'; readonly node: ts.CallExpression }
    | { readonly kind: 'call'; readonly node: ts.CallExpression; readonly argument: number }
    | { readonly kind: 'other'; readonly node: ts.Node }
  );

export type CallWrite = Extract<Write, { kind: 'call' }>;

const NONE: readonly Write[] = [];

/** What a node writes, if it is the kind of node that writes. */
export function writesOf(node: ts.Node): readonly Write[] {
  switch (node.kind) {
    case ts.SyntaxKind.BinaryExpression: {
      const binary = node as ts.BinaryExpression;
      return isAssignment(binary.operatorToken.kind) ? assignments(binary) : NONE;
    }
    case ts.SyntaxKind.DeleteExpression:
      return removal(node as ts.DeleteExpression);
    case ts.SyntaxKind.CallExpression:
      return changingCall(node as ts.CallExpression);
    case ts.SyntaxKind.PrefixUnaryExpression:
    case ts.SyntaxKind.PostfixUnaryExpression: {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      return isStep(operator) && ts.isIdentifier(operand)
        ? [{ kind: 'other', node, root: operand, path: [] }]
        : NONE;
    }
    default:
      return NONE;
  }
}

function assignments(node: ts.BinaryExpression): readonly Write[] {
  const left = unwrap(node.left);
  if (ts.isIdentifier(left)) return [{ kind: 'assign', node, root: left, path: [], take: null }];
  if (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)) return taken(node, left, []);
  const written = keyOf(left);
  const holder = written && referenceOf(written.of);
  return holder ? [{ kind: 'key', node, ...holder, key: written.key }] : [];
}

/** `({ a, b: { c } } = y)`, `[a, b] = y`: each name and the keys that lead to its value. */
function taken(
  node: ts.BinaryExpression,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  above: readonly string[],
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
    const take = [...above, key];
    if (ts.isIdentifier(target)) return [{ kind: 'assign', node, root: target, path: [], take }];
    const isPattern = ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target);
    return isPattern ? taken(node, target, take) : [];
  });
}

function removal(node: ts.DeleteExpression): readonly Write[] {
  const removed = keyOf(unwrap(node.expression));
  const holder = removed && referenceOf(removed.of);
  if (removed === undefined || holder === undefined) return [];
  const { key } = removed;
  const name = typeof key === 'string' ? key : ts.isStringLiteralLike(key) ? key.text : undefined;
  return name === undefined ? [] : [{ kind: 'delete', node, ...holder, key: name }];
}

/** Methods that put something into a list, a map or a set. */
const FILLING: ReadonlySet<string> = new Set(['push', 'unshift', 'set', 'add']);

/** `x` of `x.set(…).set(…)`. */
function filledBy(receiver: ts.Expression): ts.Expression {
  let node = unwrap(receiver);
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    if (!FILLING.has(node.expression.name.text)) break;
    node = unwrap(node.expression.expression);
  }
  return node;
}

/** `Object.assign(x, …)`, `x.push(…)`, and functions that are called for what they do with their arguments. */
function changingCall(node: ts.CallExpression): readonly Write[] {
  const { expression, arguments: args } = node;
  const [first] = args;
  if (ts.isPropertyAccessExpression(expression)) {
    const isMerge = ts.isIdentifier(expression.expression) && expression.expression.text === 'Object';
    if (isMerge && expression.name.text === 'assign') {
      const target = first && referenceOf(first);
      return target ? [{ kind: 'merge', node, ...target }] : [];
    }
  }
  return [...filling(node), ...handing(node)];
}

/** What the method of a list, a map or a set is called on. */
function filling(node: ts.CallExpression): readonly Write[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || !FILLING.has(expression.name.text)) return [];
  const target = referenceOf(filledBy(expression.expression));
  return target ? [{ kind: 'push', node, ...target }] : [];
}

/** What is handed to a function that is called for what it does. */
function handing(node: ts.CallExpression): readonly Write[] {
  if (node.arguments.length === 0 || !isForItsEffect(node)) return [];
  return node.arguments.flatMap((one, argument): readonly Write[] => {
    const target = referenceOf(one);
    return target ? [{ kind: 'call', node, ...target, argument }] : [];
  });
}

/** Whether nothing is made of what a call gives, or it is only handed on: `add(p);`, `await add(p)`, `p => add(p)`. */
function isForItsEffect(node: ts.CallExpression): boolean {
  let child: ts.Node = node;
  for (;;) {
    const { parent } = child;
    if (ts.isExpressionStatement(parent) || ts.isReturnStatement(parent)) return true;
    if (ts.isArrowFunction(parent)) return true;
    const isPassed =
      ts.isAwaitExpression(parent) ||
      ts.isVoidExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      (ts.isBinaryExpression(parent) && child === parent.right && !isAssignment(parent.operatorToken.kind)) ||
      (ts.isConditionalExpression(parent) && child !== parent.condition);
    if (!isPassed) return false;
    child = parent;
  }
}

/** `x.key`, `x[key]`: the object and the key. */
function keyOf(node: ts.Expression): { of: ts.Expression; key: ts.Expression | string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { of: node.expression, key: node.name.text };
  return ts.isElementAccessExpression(node)
    ? { of: node.expression, key: node.argumentExpression }
    : undefined;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
}
