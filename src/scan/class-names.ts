/** The names of the classes and types that an expression belongs to, also where these lie outside the code base. */
import { ts } from 'ts-morph';
import { baseOf, lineageOf } from '../evaluate/class.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { resolveName } from '../evaluate/scope.ts';
import { membersOf } from '../evaluate/value.ts';

/** The class (or type) of an expression and those above it, by name. */
export function classNamesOf(ev: Evaluator, node: ts.Expression): ReadonlySet<string> {
  const names = new Set<string>();
  for (const one of membersOf(ev.ground(ev.evaluate(node)))) {
    if (one.kind === 'instance' || one.kind === 'class') addAncestors(ev, one.node, names);
    if (one.kind === 'object' && one.node && ts.isInterfaceDeclaration(one.node))
      names.add(one.node.name.text);
  }
  const declared = declaredName(node);
  if (declared !== undefined) names.add(declared);
  return names;
}

function addAncestors(ev: Evaluator, node: ts.ClassLikeDeclaration, names: Set<string>): void {
  for (const one of lineageOf(ev, node)) {
    const base = baseOf(one);
    for (const name of [one.name?.text, base && lastName(base.expression)])
      if (name !== undefined) names.add(name);
  }
}

/** The name of the type that a variable, parameter or field is declared with, or of the class that it is made of. */
function declaredName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) {
    const [declaration] = resolveName(node.text, node) ?? [];
    return declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))
      ? nameInDeclaration(declaration)
      : undefined;
  }
  if (!ts.isPropertyAccessExpression(node) || node.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return undefined;
  let holder: ts.Node | undefined = node.parent;
  while (holder !== undefined && !ts.isClassLike(holder)) holder = holder.parent;
  const fields = holder?.members.flatMap(declaredFields) ?? [];
  const field = fields.find((one) => ts.isIdentifier(one.name) && one.name.text === node.name.text);
  return field && nameInDeclaration(field);
}

function declaredFields(
  member: ts.ClassElement,
): readonly (ts.ParameterDeclaration | ts.PropertyDeclaration)[] {
  if (ts.isConstructorDeclaration(member)) return member.parameters;
  return ts.isPropertyDeclaration(member) ? [member] : [];
}

function nameInDeclaration({
  type,
  initializer,
}: {
  type?: ts.TypeNode;
  initializer?: ts.Expression;
}): string | undefined {
  if (type && ts.isTypeReferenceNode(type))
    return ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  return initializer && ts.isNewExpression(initializer) ? lastName(initializer.expression) : undefined;
}

function lastName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}
