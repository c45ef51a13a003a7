/** Types to values: what something can be of which only the declared type is known. */
import { ts } from 'ts-morph';
import { commentType } from './comment-type.ts';
import { conditionalType } from './conditional-type.ts';
import { keysOfType, mappedType } from './mapped-type.ts';
import { elementsOf, member } from './member.ts';
import { valueOfQueriedName } from './module.ts';
import { valueOfEntity } from './namespace.ts';
import { intersection, shapeOfMembers } from './object-type.ts';
import { signatureOf } from './signature.ts';
import { concatenate } from './text.ts';
import { importedType, referencedType } from './type-reference.ts';
import { ANYTHING, NEVER, type TypeScope, unionOfTypes } from './type-scope.ts';
import {
  type ArrayValue,
  literal,
  membersOf,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

export function evaluateType(types: TypeScope, node: ts.TypeNode): Value {
  const keyword = keywordType(node.kind);
  if (keyword) return keyword;
  if (ts.isLiteralTypeNode(node)) {
    if (ts.isStringLiteralLike(node.literal)) return literal(node.literal.text, node.literal);
    return ts.isExpression(node.literal) ? types.ev.evaluate(node.literal) : literal(null);
  }
  if (ts.isParenthesizedTypeNode(node) || ts.isRestTypeNode(node)) return types.of(node.type);
  if (ts.isOptionalTypeNode(node)) return union([types.of(node.type), UNDEFINED]);
  if (ts.isUnionTypeNode(node)) return unionOfTypes(node.types.map((one) => types.of(one)));
  if (ts.isIntersectionTypeNode(node)) return intersection(node.types.map((one) => types.of(one)));
  if (ts.isTypeLiteralNode(node)) return shapeOfMembers(types, node.members, node);
  if (ts.isFunctionTypeNode(node)) return signatureOf(types, node);
  if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node))
    return referencedType(types, node);
  if (ts.isTypeQueryNode(node))
    return valueOfEntity(types.ev, node.exprName, (root) => valueOfQueriedName(types.ev, root));
  if (ts.isImportTypeNode(node)) return importedType(types, node);
  if (ts.isArrayTypeNode(node)) return listOf(types.of(node.elementType));
  if (ts.isTupleTypeNode(node)) return tuple(types, node);
  if (ts.isTypeOperatorNode(node)) {
    return node.operator === ts.SyntaxKind.KeyOfKeyword
      ? keysOfType(types, types.known(node.type))
      : types.of(node.type);
  }
  if (ts.isIndexedAccessTypeNode(node)) return indexed(types, node);
  if (ts.isMappedTypeNode(node)) return mappedType(types, node);
  if (ts.isTemplateLiteralTypeNode(node)) {
    return concatenate([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [types.of(span.type), span.literal.text]),
    ]);
  }
  if (ts.isConditionalTypeNode(node)) return conditionalType(types, node);
  if (ts.isInferTypeNode(node)) return ANYTHING;
  return commentType(types, node) ?? unknown('runtime value');
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
      return UNDEFINED;
    case ts.SyntaxKind.NeverKeyword:
      return NEVER;
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return ANYTHING;
    default:
      return undefined;
  }
}

/** An array type: any number of elements. */
export function listOf(element: Value): ArrayValue {
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

function tuple(types: TypeScope, node: ts.TupleTypeNode): Value {
  const elements = node.elements.map((one) => {
    const type = ts.isNamedTupleMember(one) ? one.type : one;
    return { spread: false, value: types.of(type) };
  });
  return { kind: 'array', elements };
}

function indexed(types: TypeScope, node: ts.IndexedAccessTypeNode): Value {
  const of = types.known(node.objectType);
  const key = types.known(node.indexType);
  if (key.kind === 'typed' && key.type === 'number') return elementsOf(types.ev, of);
  return member(types.ev, of, key);
}
