/** Whether code refers to names of a list. What can't be followed by its word counts as a reference to all of them. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { resolveName } from '../evaluate/scope.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { visitAll } from '../parse/syntax.ts';
import type { ImportIndex } from './import-index.ts';
import type { ListedName, NameList } from './name-list.ts';

/** What a search for mentions needs of the code base. */
export interface Searched {
  readonly ev: Evaluator;
  readonly host: SourceHost;
  readonly imports: ImportIndex;
}

/**
 * Those of `names` that no code mentions, by key or by value: none where a part of the code can reach all names of the
 * list at once (`EVENTS[kind]`, `Object.values(EVENTS)`). Types and comments mention nothing.
 */
export function unmentioned(
  searched: Searched,
  list: NameList,
  names: readonly ListedName[],
): readonly ListedName[] {
  if (ts.isSourceFile(list.node) && isTakenWhole(searched, list.node)) return [];
  const { host, ev } = searched;
  const holders = new Set(list.holders.flatMap((node) => wordOf(node) ?? []));
  const own = new Set<ts.Node>([
    ...list.holders,
    ...list.names.flatMap(({ node, key }) => [node, key ?? node]),
  ]);
  let left = names;
  const decoder = new TextDecoder();
  for (const path of host.candidates([...holders, ...left.flatMap(wordsOf)])) {
    const text = decoder.decode(host.read(path));
    if (![...holders, ...left.flatMap(wordsOf)].some((word) => text.includes(word))) continue;
    const file = ev.files.get(path);
    if (file === undefined) return [];
    const mentioned = new Set<string>();
    let isWhole = false;
    visitAll(file, (node) => {
      const word = wordOf(node);
      if (word === undefined || own.has(node) || isInType(node)) return;
      mentioned.add(word);
      isWhole ||= holders.has(word) && isWholeUse(node);
    });
    if (isWhole) return [];
    left = left.filter((name) => !wordsOf(name).some((word) => mentioned.has(word)));
    if (left.length === 0) return [];
  }
  return left;
}

function wordsOf({ value, word }: ListedName): readonly string[] {
  return [value, word];
}

function wordOf(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** Whether somebody imports a module of constants as one object and does more than take members of it. */
function isTakenWhole({ imports, ev }: Searched, module: ts.SourceFile): boolean {
  const paths = new Set([module.fileName]);
  for (const path of paths) {
    for (const importer of imports.importersOf(path)) {
      const file = ev.files.get(importer);
      if (file === undefined) return true;
      let isWhole = false;
      visitAll(file, (node) => {
        const specifier = specifierIn(node);
        if (specifier === undefined || ev.modules.resolve(specifier, importer) !== path) return;
        if (ts.isExportDeclaration(node) && node.exportClause === undefined) paths.add(importer);
        else isWhole ||= takesWhole(node, file);
      });
      if (isWhole) return true;
    }
  }
  return false;
}

function specifierIn(node: ts.Node): string | undefined {
  const given =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node)
        ? node.arguments[0]
        : undefined;
  return given && ts.isStringLiteralLike(given) ? given.text : undefined;
}

function takesWhole(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isExportDeclaration(node)) return !(node.exportClause && ts.isNamedExports(node.exportClause));
  if (ts.isCallExpression(node))
    return node.expression.kind === ts.SyntaxKind.ImportKeyword || isWholeUse(node);
  if (!ts.isImportDeclaration(node)) return true;
  const bindings = node.importClause?.namedBindings;
  if (node.importClause?.name) return true;
  if (bindings === undefined || !ts.isNamespaceImport(bindings)) return false;
  let isWhole = false;
  visitAll(file, (one) => {
    if (!ts.isIdentifier(one) || one.text !== bindings.name.text || one === bindings.name) return;
    if (!resolveName(one.text, one)?.includes(bindings)) return;
    isWhole ||= isWholeUse(one) && !isInType(one);
  });
  return isWhole;
}

/** Whether a mention of an object is more than taking a member of it by its name. */
function isWholeUse(node: ts.Node): boolean {
  let whole = node;
  if (
    ts.isImportSpecifier(node.parent) ||
    ts.isExportSpecifier(node.parent) ||
    ts.isBindingElement(node.parent)
  )
    return (
      node.parent.propertyName !== undefined ||
      ('initializer' in node.parent && node.parent.initializer === node)
    );
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) whole = node.parent;
  else if (ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node)
    whole = node.parent;
  else if (ts.isStringLiteralLike(node) || isDeclaredName(node)) return false;
  while (
    ts.isParenthesizedExpression(whole.parent) ||
    ts.isNonNullExpression(whole.parent) ||
    ts.isAsExpression(whole.parent)
  )
    whole = whole.parent;
  const { parent } = whole;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression !== whole;
  if (ts.isElementAccessExpression(parent))
    return parent.expression !== whole || !ts.isStringLiteralLike(parent.argumentExpression);
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return true;
  return parent.name.elements.some(
    ({ dotDotDotToken, propertyName }) =>
      dotDotDotToken !== undefined || (propertyName !== undefined && ts.isComputedPropertyName(propertyName)),
  );
}

/** The name of something that is declared, or a key: who gets at it that way does so by the same word. */
function isDeclaredName(node: ts.Node): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

/** Whether a node only says what something may be. */
function isInType(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return true;
    if (ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) return true;
    if (ts.isStatement(at)) return false;
  }
  return false;
}
