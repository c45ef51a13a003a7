/** What a CommonJS module exports, by what its statements assign. */
import { ts } from 'ts-morph';
import { keyName, unwrap } from '../parse/syntax.ts';
import { resolveName } from './scope.ts';

export type CommonJsExport =
  | { readonly kind: 'named'; readonly name: string; readonly node: ts.Expression }
  /** `module.exports = x`: the module as one value. */
  | { readonly kind: 'whole'; readonly node: ts.Expression }
  /** `Object.assign(exports, require('./names'))`. */
  | { readonly kind: 'all'; readonly specifier: string };

/** The exports in the order of the text: later ones win. */
export function commonJsExports(file: ts.SourceFile): readonly CommonJsExport[] {
  return file.statements.flatMap((statement) => {
    if (ts.isExpressionStatement(statement)) return exportsBy(statement.expression);
    if (!ts.isVariableStatement(statement)) return [];
    // `const A = (exports.A = 'a')`
    return statement.declarationList.declarations.flatMap(({ initializer }) =>
      initializer ? exportsBy(initializer) : [],
    );
  });
}

function exportsBy(expression: ts.Expression): readonly CommonJsExport[] {
  const node = unwrap(expression);
  if (ts.isCallExpression(node)) return isAssignCall(node) ? node.arguments.slice(1).flatMap(merged) : [];
  const targets: ts.Expression[] = [];
  let right = node;
  // `exports = module.exports = x`
  while (ts.isBinaryExpression(right) && right.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    targets.push(right.left);
    right = unwrap(right.right);
  }
  return targets.flatMap((left): readonly CommonJsExport[] => {
    if (isModuleExports(left)) return [{ kind: 'whole', node: right }];
    const name = exportedName(left);
    return name === undefined ? [] : [{ kind: 'named', name, node: right }];
  });
}

/** `Object.assign(exports, { … })`. */
function isAssignCall({ expression, arguments: [target] }: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'assign' &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === 'Object' &&
    target !== undefined &&
    isExportsObject(target)
  );
}

/** What is merged into the exports, as far as its keys are written out. */
function merged(source: ts.Expression): readonly CommonJsExport[] {
  const specifier = requiredBy(source);
  if (specifier !== undefined) return [{ kind: 'all', specifier }];
  if (!ts.isObjectLiteralExpression(source)) return [];
  return source.properties.flatMap((property): readonly CommonJsExport[] => {
    if (ts.isSpreadAssignment(property)) return merged(property.expression);
    const name = property.name && keyName(property.name);
    if (name === undefined) return [];
    if (ts.isShorthandPropertyAssignment(property)) return [{ kind: 'named', name, node: property.name }];
    return ts.isPropertyAssignment(property) ? [{ kind: 'named', name, node: property.initializer }] : [];
  });
}

/** `name` of `require("name")`. */
export function requiredBy(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require')
    return undefined;
  const [specifier] = node.arguments;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}

/** `name` of `exports.name` and `module.exports['name']`. */
function exportedName(left: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(left))
    return isExportsObject(left.expression) ? left.name.text : undefined;
  const isKeyed =
    ts.isElementAccessExpression(left) &&
    ts.isStringLiteralLike(left.argumentExpression) &&
    isExportsObject(left.expression);
  return isKeyed ? (left.argumentExpression as ts.StringLiteralLike).text : undefined;
}

function isExportsObject(node: ts.Expression): boolean {
  return isModuleExports(node) || isFree(node, 'exports');
}

function isModuleExports(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) && node.name.text === 'exports' && isFree(node.expression, 'module')
  );
}

/** Whether a node is a name that CommonJS gives to each module. */
function isFree(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name && resolveName(name, node) === undefined;
}
