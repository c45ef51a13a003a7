/** Facts about syntax trees that every later stage needs. */
import { ts } from 'ts-morph';
import type { Span } from '../document/span.ts';

/** The range of a node, without leading comments, in the file that is printed as `file`. */
export function spanOf(node: ts.Node, file: string, end: ts.Node = node): Span {
  const source = node.getSourceFile();
  return spanBetween(source, node.getStart(source), end.getEnd(), file);
}

export function spanBetween(source: ts.SourceFile, start: number, end: number, file: string): Span {
  const from = source.getLineAndCharacterOfPosition(start);
  const to = source.getLineAndCharacterOfPosition(end);
  return {
    file,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** Syntax errors of a file, in the order of the text. */
export function syntaxErrors(
  source: ts.SourceFile,
): readonly { start: number; length: number; message: string }[] {
  return parseDiagnostics(source).map(({ start, length, messageText }) => ({
    start,
    length,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

/** Kept by the parser on the file, but not in its public type. */
export function parseDiagnostics(source: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? [];
}

/**
 * All nodes below `root` that `enter` wants to go into, children before parents. An explicit stack: generated code
 * nests deeper than the call stack.
 */
export function* postOrder(
  root: ts.Node,
  enter: (node: ts.Node) => boolean = () => true,
): Generator<ts.Node> {
  const stack: { node: ts.Node; children: ts.Node[] | null }[] = [{ node: root, children: null }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    if (top.children === null) {
      const children: ts.Node[] = [];
      ts.forEachChild(top.node, (child) => {
        children.push(child);
      });
      top.children = children.reverse();
    }
    const next = top.children.pop();
    if (next === undefined) {
      stack.pop();
      yield top.node;
    } else if (enter(next)) {
      stack.push({ node: next, children: null });
    }
  }
}

/** Calls `visit` with all nodes below `root` and itself, in no order that matters: the quickest way through a file. */
export function visitAll(root: ts.Node, visit: (node: ts.Node) => void): void {
  const stack = [root];
  const push = (child: ts.Node) => {
    stack.push(child);
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    ts.forEachChild(node, push);
  }
}

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

/** A set, because every walk upwards asks for it. */
const FUNCTIONS: ReadonlySet<ts.SyntaxKind> = new Set<FunctionNode['kind']>([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
]);

/** A function that has, or could have, a body of its own. */
export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return FUNCTIONS.has(node.kind);
}

/** The function or file that a node belongs to. */
export function enclosingFunction(node: Pick<ts.Node, 'parent'>): FunctionNode | ts.SourceFile {
  let parent = node.parent;
  while (!ts.isSourceFile(parent) && !isFunctionNode(parent)) parent = parent.parent;
  return parent;
}

/** An expression without what doesn't change its value: parentheses, `as`, `!`, `satisfies`, type assertions. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** What the pattern of a conditional type infers: `Item` of `infer Item`. */
export function inferredIn(pattern: ts.TypeNode): readonly ts.TypeParameterDeclaration[] {
  const isWithin = (child: ts.Node) => !ts.isConditionalTypeNode(child);
  return [...postOrder(pattern, isWithin)].filter(ts.isInferTypeNode).map((node) => node.typeParameter);
}

/** The name of a property key that is written out, undefined for a computed one. */
export function keyName(name: ts.PropertyName | ts.BindingName): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return undefined;
}

/** What an object literal holds under the first of the keys that it has written out. */
export function propertyNode(
  literal: ts.ObjectLiteralExpression,
  keys: readonly string[],
): ts.Expression | undefined {
  for (const property of literal.properties) {
    if (ts.isPropertyAssignment(property) && keys.includes(keyName(property.name) ?? ''))
      return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && keys.includes(property.name.text)) return property.name;
  }
  return undefined;
}
