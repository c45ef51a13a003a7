/** Names with keys after them, `a.b.c` and `this.a`: what they refer to, by syntax alone. */
import { ts } from 'ts-morph';
import { isFunctionNode, unwrap } from '../parse/syntax.ts';
import { componentAround } from './component.ts';
import { type Declaration, resolveName } from './scope.ts';

export type Variable = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;
/** The class or object literal that `this` belongs to. */
export type ThisHolder = ts.ClassLikeDeclaration | ts.ObjectLiteralExpression;
export type Root = ts.Identifier | ts.ThisExpression;

export interface Step {
  readonly key: string;
  readonly node: ts.Node;
}

export interface Reference {
  readonly root: Root;
  readonly path: readonly Step[];
}

/** The reference that an expression is; undefined where it is none. */
export function referenceOf(expression: ts.Expression): Reference | undefined {
  const path: Step[] = [];
  let root = unwrap(expression);
  for (;;) {
    if (ts.isPropertyAccessExpression(root)) path.push({ key: root.name.text, node: root.name });
    else if (ts.isElementAccessExpression(root) && ts.isStringLiteralLike(root.argumentExpression))
      path.push({ key: root.argumentExpression.text, node: root.argumentExpression });
    else break;
    root = unwrap(root.expression);
  }
  return ts.isIdentifier(root) || isThis(root) ? { root, path: path.reverse() } : undefined;
}

export function isThis(node: ts.Node): node is ts.ThisExpression {
  return node.kind === ts.SyntaxKind.ThisKeyword;
}

/** What an index lists `this` under: no identifier's text. */
export const THIS = 'this';

export function rootName(root: Root): string {
  return ts.isIdentifier(root) ? root.text : THIS;
}

/** Whether a root means the variable, or the `this` of the holder. */
export function refersTo(root: Root, to: Declaration | ThisHolder): boolean {
  if (isThis(root)) return thisHolder(root) === to;
  return resolveName(root.text, root)?.includes(to as Declaration) ?? false;
}

/** The variable that a name is declared by, where it is one alone. */
export function variableOf(name: ts.Identifier): Variable | undefined {
  const declarations = resolveName(name.text, name);
  const [only] = declarations ?? [];
  if (only === undefined || declarations!.length > 1) return undefined;
  return ts.isVariableDeclaration(only) || ts.isParameter(only) || ts.isBindingElement(only)
    ? only
    : undefined;
}

/** The function or field whose `this` a node means, with the class or object literal that it is part of. */
export function ownerOfThis(node: ts.Node): { owner: ts.Node; holder: ThisHolder | null } | undefined {
  const owner = memberAround(node.parent);
  if (owner === undefined) return undefined;
  const around = owner.parent;
  if (ts.isClassLike(around)) return { owner, holder: around };
  const literal = ts.isPropertyAssignment(around) ? around.parent : around;
  return {
    owner,
    holder: ts.isObjectLiteralExpression(literal) ? (componentAround(literal) ?? literal) : null,
  };
}

/** The function or property that says what `this` is at a node: itself, or around it. */
export function memberAround(node: ts.Node): ts.Node | undefined {
  let owner: ts.Node | undefined = node;
  while (
    owner !== undefined &&
    (ts.isArrowFunction(owner) || !(isFunctionNode(owner) || ts.isPropertyDeclaration(owner)))
  ) {
    owner = owner.parent;
  }
  return owner;
}

export function isStatic(member: ts.Node): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

/** The holder of `this` where it is an instance. */
export function thisHolder(node: ts.ThisExpression): ThisHolder | undefined {
  const around = ownerOfThis(node);
  return around?.holder && !isStatic(around.owner) ? around.holder : undefined;
}

/** The `this` that an expression is, also by another name: `const self = this`. */
export function thisBehind(expression: ts.Expression): ts.ThisExpression | undefined {
  if (isThis(expression)) return expression;
  if (!ts.isIdentifier(expression)) return undefined;
  const variable = variableOf(expression);
  const initial = variable && ts.isVariableDeclaration(variable) ? variable.initializer : undefined;
  return initial && isThis(initial) ? initial : undefined;
}
