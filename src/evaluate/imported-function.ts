/** Which function of another package a callee names. */
import { ts } from 'ts-morph';
import { keyName, unwrap } from '../parse/syntax.ts';
import { requiredBy } from './commonjs.ts';
import type { Evaluator } from './evaluator.ts';
import { findExport } from './exports.ts';
import { importOf, moduleOpener } from './module.ts';
import { type Declaration, resolveName } from './scope.ts';

export interface ImportedName {
  readonly package: string;
  /** `*` for the package as a whole. */
  readonly name: string;
}

/** What a callee is imported as: `useState`, `React.useState`, also through a barrel; undefined where it is none. */
export function importedName(ev: Evaluator, callee: ts.Expression): ImportedName | undefined {
  const node = unwrap(callee);
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const whole = nameOf(ev, node.expression);
    const isWhole = whole?.name === '*' || whole?.name === 'default';
    return isWhole ? { package: whole.package, name: node.name.text } : undefined;
  }
  return ts.isIdentifier(node) ? nameOf(ev, node) : undefined;
}

function nameOf(ev: Evaluator, node: ts.Identifier): ImportedName | undefined {
  const [declaration] = resolveName(node.text, node) ?? [];
  const wanted = declaration && wantedBy(declaration);
  if (wanted === undefined) return undefined;
  const open = moduleOpener(ev);
  const file = open(wanted.specifier, node.getSourceFile());
  if (file === undefined) return { package: wanted.specifier, name: wanted.name };
  const target = findExport(file, wanted.name, 'values', open);
  return target?.kind === 'outside' ? { package: target.specifier, name: target.name } : undefined;
}

/** The module and the name that a declaration imports, or takes out of `require(…)`. */
function wantedBy(declaration: Declaration): { specifier: string; name: string } | undefined {
  if (
    ts.isImportSpecifier(declaration) ||
    ts.isImportClause(declaration) ||
    ts.isNamespaceImport(declaration) ||
    ts.isImportEqualsDeclaration(declaration)
  )
    return importOf(declaration);
  const variable = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  const initializer = ts.isVariableDeclaration(variable) ? variable.initializer : undefined;
  const specifier = initializer && requiredBy(initializer);
  if (specifier === undefined) return undefined;
  if (!ts.isBindingElement(declaration)) return { specifier, name: '*' };
  const key = declaration.propertyName ?? declaration.name;
  const name = ts.isComputedPropertyName(key) ? undefined : keyName(key);
  return name === undefined ? undefined : { specifier, name };
}
