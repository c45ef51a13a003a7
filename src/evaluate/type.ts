/** Types to values: what something can be of which only the declared type is known. */
import { ts } from 'ts-morph';
import { anyInstance } from './class.ts';
import { enumMembers } from './enum.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member, valuesOf } from './member.ts';
import { valueOfQueriedName } from './module.ts';
import { propertyKey } from './object-literal.ts';
import { filling, substitute } from './substitute.ts';
import { concatenate, textsOf } from './text.ts';
import { resolveImportedType, resolveTypeName } from './type-name.ts';
import { utilityType } from './utility-type.ts';
import {
  foreign,
  isResidual,
  lazy,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

export function evaluateType(ev: Evaluator, node: ts.TypeNode): Value {
  const keyword = keywordType(node.kind);
  if (keyword) return keyword;
  if (ts.isLiteralTypeNode(node)) {
    if (ts.isStringLiteralLike(node.literal)) return literal(node.literal.text, node.literal);
    return ts.isExpression(node.literal) ? ev.evaluate(node.literal) : literal(null);
  }
  if (ts.isParenthesizedTypeNode(node) || ts.isRestTypeNode(node)) return ev.type(node.type);
  if (ts.isOptionalTypeNode(node)) return union([ev.type(node.type), UNDEFINED]);
  if (ts.isUnionTypeNode(node)) return union(node.types.map((one) => ev.type(one)));
  if (ts.isIntersectionTypeNode(node)) return intersection(node.types.map((one) => ev.type(one)));
  if (ts.isTypeLiteralNode(node)) return shapeOfMembers(ev, node.members, node);
  if (ts.isFunctionTypeNode(node)) return { kind: 'signature', returns: lazy(() => ev.type(node.type)) };
  if (ts.isTypeReferenceNode(node)) return referenced(ev, node);
  if (ts.isExpressionWithTypeArguments(node)) return referenced(ev, node);
  if (ts.isTypeQueryNode(node)) return queried(ev, node);
  if (ts.isImportTypeNode(node)) return importedType(ev, node);
  if (ts.isArrayTypeNode(node)) return listOf(ev.type(node.elementType));
  if (ts.isTupleTypeNode(node)) {
    return {
      kind: 'array',
      elements: node.elements.map((one) => ({
        spread: false,
        value: ev.type(ts.isNamedTupleMember(one) ? one.type : one),
      })),
    };
  }
  if (ts.isTypeOperatorNode(node)) {
    return node.operator === ts.SyntaxKind.KeyOfKeyword ? keysOfType(ev.type(node.type)) : ev.type(node.type);
  }
  if (ts.isIndexedAccessTypeNode(node)) return indexed(ev, node);
  if (ts.isMappedTypeNode(node)) return mapped(ev, node);
  if (ts.isTemplateLiteralTypeNode(node)) {
    return concatenate([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [ev.type(span.type), span.literal.text]),
    ]);
  }
  if (ts.isConditionalTypeNode(node)) return union([ev.type(node.trueType), ev.type(node.falseType)]);
  return unknown('runtime value');
}

function keywordType(kind: ts.SyntaxKind): Value | undefined {
  switch (kind) {
    case ts.SyntaxKind.StringKeyword:
      return typed('string');
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.BigIntKeyword:
      return typed('number');
    case ts.SyntaxKind.BooleanKeyword:
      return typed('boolean');
    case ts.SyntaxKind.ObjectKeyword:
      return typed('object');
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.VoidKeyword:
    case ts.SyntaxKind.NeverKeyword:
      return UNDEFINED;
    default:
      return undefined;
  }
}

/** An array type: any number of elements. */
export function listOf(element: Value): Value {
  return {
    kind: 'array',
    elements: [
      {
        spread: true,
        value: { kind: 'array', elements: membersOf(element).map((value) => ({ spread: false, value })) },
      },
    ],
  };
}

/** An object that has the keys of all of them. */
function intersection(types: readonly Value[]): Value {
  const objects = types.filter((one) => one.kind !== 'unknown' || one.foreign || types.length === 1);
  const client = objects.find((one) => one.kind === 'client');
  if (client) return client;
  const [only] = objects;
  if (objects.length === 1 && types.length === 1) return only!;
  // A branded string is a string.
  const primitive = types.find((one) => one.kind === 'typed' && one.type !== 'object');
  if (primitive) return primitive;
  const parts = types.flatMap((one): readonly Part[] =>
    one.kind === 'object' ? one.parts : [{ part: 'spread', of: one }],
  );
  return { kind: 'object', parts, node: null, declared: true };
}

function shapeOfMembers(ev: Evaluator, members: readonly ts.TypeElement[], node: ts.Node): Value {
  const call = members.find(ts.isCallSignatureDeclaration);
  const parts = members.flatMap((one) => memberPart(ev, one));
  if (call && parts.length === 0) {
    const { type } = call;
    return { kind: 'signature', returns: lazy(() => (type ? ev.type(type) : unknown('runtime value'))) };
  }
  return { kind: 'object', parts, node, declared: true };
}

function memberPart(ev: Evaluator, one: ts.TypeElement): Part[] {
  if (ts.isIndexSignatureDeclaration(one)) {
    return [{ part: 'spread', of: unknown('keys of an index signature') }];
  }
  if (one.name === undefined) return [];
  const key = textsOf(propertyKey(ev, one.name))?.[0];
  if (key === undefined) return [{ part: 'spread', of: unknown('computed key of a type') }];
  const value = lazy((): Value => {
    const declared = memberType(ev, one);
    return one.questionToken ? union([declared, UNDEFINED]) : declared;
  });
  return [{ part: 'field', key, presence: one.questionToken ? 'maybe' : 'always', value, node: one.name }];
}

function memberType(ev: Evaluator, one: ts.TypeElement): Value {
  const { type } = one as { type?: ts.TypeNode };
  const declared = () => (type ? ev.type(type) : unknown('runtime value'));
  return ts.isMethodSignature(one) ? { kind: 'signature', returns: lazy(declared) } : declared();
}

function referenced(ev: Evaluator, node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments): Value {
  const args = node.typeArguments ?? [];
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
  const target = resolveTypeName(ev, name);
  switch (target.kind) {
    case 'value':
      return target.value;
    case 'global':
      return (
        utilityType(ev, target.name, args) ??
        ev.clients.declaredType(target.name, null) ??
        globalType(target.name)
      );
    case 'declarations': {
      const [first] = target.nodes;
      const declared = union(
        target.nodes.length === 1
          ? [declaredType(ev, first!)]
          : [intersection(target.nodes.map((one) => declaredType(ev, one)))],
      );
      return instantiate(ev, declared, first!, args);
    }
  }
}

function declaredType(ev: Evaluator, node: ts.Node): Value {
  return ev.step('declaration', node, () => typeOfDeclaration(ev, node));
}

function typeOfDeclaration(ev: Evaluator, node: ts.Node): Value {
  if (ts.isTypeAliasDeclaration(node)) return ev.type(node.type);
  if (ts.isInterfaceDeclaration(node)) {
    const own = shapeOfMembers(ev, node.members, node);
    const bases = node.heritageClauses?.flatMap((clause) => clause.types.map((type) => ev.type(type))) ?? [];
    return bases.length === 0 ? own : intersection([...bases, own]);
  }
  if (ts.isClassLike(node)) return anyInstance(node);
  if (ts.isEnumDeclaration(node)) {
    const members = enumMembers(ev, node);
    return members.kind === 'object' ? valuesOf(ev, members) : members;
  }
  if (ts.isTypeParameterDeclaration(node)) return { kind: 'hole', of: node };
  return unknown('runtime value');
}

/** Type arguments fill the holes of type parameters. */
function instantiate(ev: Evaluator, value: Value, declaration: ts.Node, args: readonly ts.TypeNode[]): Value {
  const { typeParameters } = declaration as { typeParameters?: readonly ts.TypeParameterDeclaration[] };
  if (!typeParameters) return value;
  const bindings = new Map<ts.Node, Value>();
  typeParameters.forEach((parameter, index) => {
    const given = args[index] ?? parameter.default;
    if (given) bindings.set(parameter, ev.type(given));
  });
  return substitute(ev, value, filling(bindings));
}

function globalType(name: string): Value {
  if (/^(Map|Set|WeakMap|WeakSet|RegExp|Error|URL|URLSearchParams|FormData|Function)$/.test(name))
    return foreign('runtime value');
  return unknown(`undeclared type "${name}"`);
}

/** `import('./module').Type`. */
function importedType(ev: Evaluator, node: ts.ImportTypeNode): Value {
  const { argument, qualifier } = node;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal))
    return unknown('runtime value');
  const target = resolveImportedType(ev, argument.literal.text, qualifier, node.getSourceFile());
  if (target.kind === 'value') return target.value;
  if (target.kind === 'global') return unknown('runtime value');
  const [first] = target.nodes;
  return first
    ? instantiate(ev, declaredType(ev, first), first, node.typeArguments ?? [])
    : unknown('runtime value');
}

/** `typeof x`. */
function queried(ev: Evaluator, node: ts.TypeQueryNode): Value {
  const path: string[] = [];
  let name = node.exprName;
  while (ts.isQualifiedName(name)) {
    path.unshift(name.right.text);
    name = name.left;
  }
  if (!ts.isIdentifier(name)) return unknown('runtime value');
  return path.reduce((value, key) => member(ev, value, literal(key)), valueOfQueriedName(ev, name));
}

function keysOfType(of: Value): Value {
  if (of.kind !== 'object') return typed('string');
  const keys = of.parts.map((part) =>
    part.part === 'field' ? literal(part.key, part.node) : typed('string'),
  );
  return keys.length === 0 ? UNDEFINED : union(keys);
}

function indexed(ev: Evaluator, node: ts.IndexedAccessTypeNode): Value {
  const of = ev.type(node.objectType);
  const key = ev.type(node.indexType);
  if (key.kind === 'typed' && key.type === 'number') return elementsOf(ev, of);
  return member(ev, of, key);
}

/** The optional keys of `T` in `keyof T`: a mapped type keeps them so. */
function optionalKeys(ev: Evaluator, constraint: ts.TypeNode | undefined): ReadonlySet<string> {
  const isKeyOf =
    constraint && ts.isTypeOperatorNode(constraint) && constraint.operator === ts.SyntaxKind.KeyOfKeyword;
  const of = isKeyOf ? ev.type(constraint.type) : undefined;
  const parts = of?.kind === 'object' ? of.parts : [];
  return new Set(
    parts.flatMap((part) => (part.part === 'field' && part.presence === 'maybe' ? [part.key] : [])),
  );
}

/** `{ [K in Keys as Name]: Type }`. */
function mapped(ev: Evaluator, node: ts.MappedTypeNode): Value {
  const { typeParameter: parameter, nameType, type } = node;
  const keys = parameter.constraint ? ev.type(parameter.constraint) : unknown('runtime value');
  const optional = optionalKeys(ev, parameter.constraint);
  const parts = membersOf(keys).map((key): Part => {
    if (key.kind !== 'literal' || isResidual(key))
      return { part: 'spread', of: unknown('keys of an index signature') };
    const fill = filling(new Map<ts.Node, Value>([[parameter, key]]));
    const name = nameType ? textsOf(substitute(ev, ev.type(nameType), fill))?.[0] : String(key.value);
    if (name === undefined) return { part: 'spread', of: unknown('computed key of a type') };
    const value = lazy(() => (type ? substitute(ev, ev.type(type), fill) : unknown('runtime value')));
    return {
      part: 'field',
      key: name,
      presence: node.questionToken || optional.has(name) ? 'maybe' : 'always',
      value,
      node: key.node ?? node,
    };
  });
  return { kind: 'object', parts, node, declared: true } satisfies ObjectValue;
}
