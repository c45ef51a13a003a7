/** Named types: what is declared under the name, with what its type parameters are given. */
import { ts } from 'ts-morph';
import { anyInstance } from './construct.ts';
import { valuesOf } from './entries.ts';
import { enumMembers } from './enum.ts';
import { elementsOf } from './member.ts';
import { intersection, shapeOfMembers } from './object-type.ts';
import type { Declaration } from './scope.ts';
import { resolveImportedType, resolveTypeName } from './type-name.ts';
import { ANYTHING, TypeScope } from './type-scope.ts';
import { utilityType } from './utility-type.ts';
import { foreign, NO_BINDINGS, unknown, type Value } from './value.ts';

/** The value of a type that is named, with its arguments. */
export function referencedType(
  types: TypeScope,
  node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments,
): Value {
  const { ev } = types;
  const args = node.typeArguments ?? [];
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
  const target = resolveTypeName(ev, name);
  switch (target.kind) {
    case 'value':
      return target.value;
    case 'global':
      return (
        utilityType(types, target.name, args) ??
        ev.clients.declaredType(target.name, null) ??
        globalType(target.name)
      );
    case 'declarations':
      return declaredType(types, target.nodes, args);
  }
}

/** What declarations of one name stand for: an interface can have several. */
function declaredType(types: TypeScope, nodes: readonly Declaration[], args: readonly ts.TypeNode[]): Value {
  const [first] = nodes;
  if (first === undefined) return unknown('runtime value');
  if (ts.isTypeParameterDeclaration(first)) return types.given.get(first) ?? { kind: 'hole', of: first };
  const declared = nodes.map((node) =>
    types.ev.step('declaration', node, () => declarationType(instance(types, node, args), node)),
  );
  return declared.length === 1 ? declared[0]! : intersection(declared);
}

function declarationType(types: TypeScope, node: Declaration): Value {
  if (ts.isTypeAliasDeclaration(node)) return types.of(node.type);
  if (ts.isJSDocTypedefTag(node)) return node.typeExpression ? types.of(node.typeExpression) : ANYTHING;
  if (ts.isInterfaceDeclaration(node)) {
    const own = shapeOfMembers(types, node.members, node);
    const bases = node.heritageClauses?.flatMap((clause) => clause.types.map((type) => types.of(type))) ?? [];
    return bases.length === 0 ? own : intersection([...bases, own]);
  }
  if (ts.isClassLike(node)) return anyInstance(types.ev, node);
  if (ts.isEnumDeclaration(node)) {
    const members = enumMembers(types.ev, node);
    return members.kind === 'object' ? elementsOf(types.ev, valuesOf(members)) : members;
  }
  return unknown('runtime value');
}

/** The scope inside of a declaration, where its type parameters stand for the arguments. */
function instance(types: TypeScope, node: Declaration, args: readonly ts.TypeNode[]): TypeScope {
  const { typeParameters = [] } = node as { typeParameters?: readonly ts.TypeParameterDeclaration[] };
  return typeParameters.reduce((inner, parameter, index) => {
    const given = args[index];
    if (given) return inner.with(parameter, types.of(given));
    return parameter.default ? inner.with(parameter, inner.of(parameter.default)) : inner;
  }, new TypeScope(types.ev, NO_BINDINGS));
}

function globalType(name: string): Value {
  if (/^(Map|Set|WeakMap|WeakSet|RegExp|Error|URL|URLSearchParams|FormData|Function)$/.test(name))
    return foreign('runtime value');
  return unknown(`undeclared type "${name}"`);
}

/** `import('./module').Type`. */
export function importedType(types: TypeScope, node: ts.ImportTypeNode): Value {
  const { argument, qualifier } = node;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal))
    return unknown('runtime value');
  const target = resolveImportedType(types.ev, argument.literal.text, qualifier, node.getSourceFile());
  if (target.kind === 'value') return target.value;
  if (target.kind === 'global') return unknown('runtime value');
  return declaredType(types, target.nodes, node.typeArguments ?? []);
}
