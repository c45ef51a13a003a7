/** Types that are written at a declaration: in TypeScript behind it, in JavaScript in the comment before it. */
import { ts } from 'ts-morph';
import type { FunctionNode } from '../parse/syntax.ts';

/** The type of a variable, a parameter or a field; undefined where none is written. */
export function writtenType(
  node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.PropertyDeclaration,
): ts.TypeNode | undefined {
  return node.type ?? (isJavaScript(node) ? ts.getJSDocType(node) : undefined);
}

/** What a function is written to give. */
export function writtenReturn(node: FunctionNode): ts.TypeNode | undefined {
  const { type } = node as { type?: ts.TypeNode };
  return type ?? (isJavaScript(node) ? ts.getJSDocReturnType(node) : undefined);
}

/** The type of a cast: `(/** @type {Kind} *\/ (kind))`. */
export function writtenCast(node: ts.ParenthesizedExpression): ts.TypeNode | undefined {
  return isJavaScript(node) ? ts.getJSDocType(node) : undefined;
}

/** Whether a parameter may be left out as it is written: `kind?: Kind`, `@param {Kind} [kind]`. */
export function isWrittenOptional(node: ts.ParameterDeclaration): boolean {
  if (node.questionToken) return true;
  return isJavaScript(node) && ts.getJSDocParameterTags(node).some((tag) => tag.isBracketed);
}

/** The types that the comments of a JavaScript file declare: `@typedef`. */
export function typedefsOf(file: ts.SourceFile): readonly ts.JSDocTypedefTag[] {
  if (!isJavaScript(file)) return [];
  const commented: readonly ts.Node[] = [...file.statements, file.endOfFileToken];
  return commented
    .flatMap((node) => (node as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [])
    .flatMap((comment) => comment.tags?.filter(ts.isJSDocTypedefTag) ?? []);
}

function isJavaScript(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}
