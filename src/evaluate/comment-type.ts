/** The kinds of types that only comments of JavaScript files have: `?string`, `string=`, `@property` lists. */
import { ts } from 'ts-morph';
import { listOf } from './type.ts';
import { ANYTHING, type TypeScope } from './type-scope.ts';
import { lazy, literal, type Part, UNDEFINED, union, unknown, type Value } from './value.ts';

/** The value of such a type; undefined for all other types. */
export function commentType(types: TypeScope, node: ts.TypeNode): Value | undefined {
  if (ts.isJSDocTypeExpression(node) || ts.isJSDocNonNullableType(node)) return types.of(node.type);
  if (ts.isJSDocNullableType(node)) return union([types.of(node.type), literal(null)]);
  if (ts.isJSDocOptionalType(node)) return union([types.of(node.type), UNDEFINED]);
  if (ts.isJSDocVariadicType(node)) return listOf(types.of(node.type));
  if (ts.isJSDocAllType(node) || ts.isJSDocUnknownType(node)) return ANYTHING;
  return ts.isJSDocTypeLiteral(node) ? shapeOfTags(types, node) : undefined;
}

/** `@property {string} name`, `@param {string} [options.name]`. */
function shapeOfTags(types: TypeScope, node: ts.JSDocTypeLiteral): Value {
  const parts = (node.jsDocPropertyTags ?? []).map((tag): Part => {
    const name = ts.isIdentifier(tag.name) ? tag.name : tag.name.right;
    const type = tag.typeExpression;
    const isOptional = tag.isBracketed || (type !== undefined && ts.isJSDocOptionalType(type.type));
    const value = lazy(() => (type ? types.of(type) : unknown('runtime value')));
    return { part: 'field', key: name.text, presence: isOptional ? 'maybe' : 'always', value, node: name };
  });
  return { kind: 'object', parts, node, declared: true };
}
