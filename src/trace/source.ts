/** Pieces of source as lines that people can read, with the place that they would look for. */
import { ts } from 'ts-morph';
import type { Span } from '../document/span.ts';
import { enclosingFunction, type FunctionNode, isFunctionNode, spanOf } from '../parse/syntax.ts';
import { functionName } from '../scan/function-name.ts';
import type { PathOf } from '../scan/value-shape.ts';

/** Longer than any line of a terminal; what prints it cuts it further. */
const LONGEST = 200;

/** The source of a node on one line; of a function or class what stands before its body. */
export function sourceText(node: ts.Node): string {
  const source = node.getSourceFile();
  const from = node.getStart(source);
  if (isFunctionNode(node)) return functionText(node);
  if (ts.isClassLike(node)) return `class ${node.name?.text ?? ''}`.trimEnd();
  if (ts.isImportClause(node) || ts.isImportSpecifier(node) || ts.isNamespaceImport(node)) {
    return importText(node);
  }
  if (hasExportModifier(node)) {
    const text = source.text.slice(from, node.getEnd());
    return oneLine(text.replace(/^(?:export|default|declare|async|\s)+/, ''));
  }
  return oneLine(source.text.slice(from, node.getEnd()));
}

function hasExportModifier(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && !ts.isParameter(node) && (ts.getModifiers(node)?.length ?? 0) > 0;
}

/** `function trackEvent(name: string)`; the name is the one that people call it by. */
function functionText(node: FunctionNode): string {
  const source = node.getSourceFile();
  const [first] = node.parameters;
  const from = first?.getStart(source) ?? 0;
  const parameters = first === undefined ? '' : source.text.slice(from, node.parameters.end);
  const name = isReturned(node) ? '' : functionName(node);
  return oneLine(`${ts.isGetAccessor(node) ? 'get ' : ''}${name}(${parameters})`);
}

/** `trackEvent`; `a function in useTracking` where a function only makes it. */
export function calledName(node: FunctionNode): string {
  const name = functionName(node);
  if (name === 'anonymous function') return 'an anonymous function';
  return isReturned(node) ? `a function in ${name}` : name;
}

/** Whether a function has no name but that of the one around it. */
function isReturned(node: FunctionNode): boolean {
  if (node.name !== undefined || ts.isConstructorDeclaration(node)) return false;
  const around = enclosingFunction(node);
  return isFunctionNode(around) && functionName(around) === functionName(node);
}

function importText(node: ts.Node): string {
  let declaration = node;
  while (!ts.isImportDeclaration(declaration)) declaration = declaration.parent;
  return sourceOf(declaration);
}

function sourceOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return oneLine(source.text.slice(node.getStart(source), node.getEnd()));
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/;$/, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Where a node is looked for: the name of what it declares or is bound to, else its beginning. */
export function placeOf(node: ts.Node, pathOf: PathOf): Span {
  const bound = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : node;
  const declared = isDeclaration(bound) ? bound.name : undefined;
  return spanOf(declared ?? node, pathOf(node.getSourceFile().fileName));
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    isFunctionNode(node) ||
    ts.isClassLike(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isModuleDeclaration(node) ||
    isTypeDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

function isTypeDeclaration(node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Whether the line of a node shows what is in it: not so that of a function or class. */
export function showsInside(node: ts.Node): boolean {
  return !isFunctionNode(node) && !ts.isClassLike(node);
}

/** The object literal or type that a key is written in. */
export function containerOf(key: ts.Node): ts.Node {
  for (let node = key.parent; node; node = node.parent) {
    if (ts.isObjectLiteralExpression(node) || isTypeShape(node)) return node;
    if (ts.isStatement(node) || ts.isSourceFile(node)) break;
  }
  return key;
}

export function isTypeShape(node: ts.Node): boolean {
  return ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node);
}

/** What a type is written at: `total: number` says more than `number`. */
export function declarationOfType(type: ts.Node): ts.Node {
  const { parent } = type;
  const isTyped =
    ts.isParameter(parent) || ts.isPropertyDeclaration(parent) || ts.isVariableDeclaration(parent);
  return isTyped && parent.type === type ? parent : type;
}
