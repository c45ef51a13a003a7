/** What a module exports under a name, through re-exports and barrels, ES modules and CommonJS alike. */
import { ts } from 'ts-morph';
import { commonJsExports } from './commonjs.ts';
import type { Declaration } from './scope.ts';
import { resolveName } from './scope.ts';
import { typedefsOf } from './written-type.ts';

/** Where an export comes from, in the module itself. */
type Source =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string }
  | { readonly kind: 'namespace'; readonly specifier: string }
  | { readonly kind: 'expression'; readonly node: ts.Expression }
  | { readonly kind: 'declaration'; readonly node: Declaration };

interface ModuleExports {
  readonly named: ReadonlyMap<string, Source>;
  readonly stars: readonly string[];
  /** `module.exports = …`, `export = …`: the module as one value. */
  readonly whole: readonly ts.Expression[];
}

/** What an exported name leads to. */
export type ExportTarget =
  | { readonly kind: 'declarations'; readonly nodes: readonly Declaration[] }
  | { readonly kind: 'expression'; readonly node: ts.Expression }
  | { readonly kind: 'module'; readonly file: ts.SourceFile }
  | { readonly kind: 'outside'; readonly specifier: string; readonly name: string };

/** The file that a specifier means, undefined where it lies outside the code base. */
export type OpenModule = (specifier: string, from: ts.SourceFile) => ts.SourceFile | undefined;

/** Follows an export to its declaration. `meaning` tells values from types. */
export function findExport(
  file: ts.SourceFile,
  name: string,
  meaning: 'values' | 'types',
  open: OpenModule,
  seen = new Set<string>(),
): ExportTarget | undefined {
  const key = `${file.fileName}\0${name}`;
  if (seen.has(key)) return undefined;
  seen.add(key);
  const exports = exportsOf(file);
  const source = exports.named.get(name);
  if (source !== undefined) return follow(file, source, meaning, open, seen);
  // What a comment declares is there for all modules.
  const typedef = meaning === 'types' && typedefsOf(file).find((tag) => tag.name?.getText() === name);
  if (typedef) return { kind: 'declarations', nodes: [typedef] };
  for (const specifier of exports.stars) {
    const target = open(specifier, file);
    const found = target && name !== 'default' && findExport(target, name, meaning, open, seen);
    if (found) return found;
  }
  return undefined;
}

function follow(
  file: ts.SourceFile,
  source: Source,
  meaning: 'values' | 'types',
  open: OpenModule,
  seen: Set<string>,
): ExportTarget | undefined {
  switch (source.kind) {
    case 'local': {
      const nodes = resolveName(source.name, file, meaning);
      return nodes && { kind: 'declarations', nodes };
    }
    case 'from': {
      const target = open(source.specifier, file);
      if (target) return findExport(target, source.name, meaning, open, seen);
      return { kind: 'outside', specifier: source.specifier, name: source.name };
    }
    case 'namespace': {
      const target = open(source.specifier, file);
      return target
        ? { kind: 'module', file: target }
        : { kind: 'outside', specifier: source.specifier, name: '*' };
    }
    case 'expression':
      return { kind: 'expression', node: source.node };
    case 'declaration':
      return { kind: 'declarations', nodes: [source.node] };
  }
}

const modules = new WeakMap<ts.SourceFile, ModuleExports>();

export function exportsOf(file: ts.SourceFile): ModuleExports {
  let exports = modules.get(file);
  if (exports === undefined) {
    exports = readExports(file);
    modules.set(file, exports);
  }
  return exports;
}

function readExports(file: ts.SourceFile): ModuleExports {
  const named = new Map<string, Source>();
  const stars: string[] = [];
  const whole: ts.Expression[] = [];
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) readReexport(statement, named, stars);
    else if (ts.isExportAssignment(statement)) {
      if (statement.isExportEquals) whole.push(statement.expression);
      else named.set('default', { kind: 'expression', node: statement.expression });
    } else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) readDeclared(statement, named);
  }
  for (const one of commonJsExports(file)) {
    if (one.kind === 'whole') whole.push(one.node);
    else if (one.kind === 'all') stars.push(one.specifier);
    else named.set(one.name, { kind: 'expression', node: one.node });
  }
  return { named, stars, whole };
}

function readReexport(statement: ts.ExportDeclaration, named: Map<string, Source>, stars: string[]): void {
  const { exportClause: clause, moduleSpecifier } = statement;
  const specifier =
    moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (clause === undefined) {
    if (specifier !== undefined) stars.push(specifier);
  } else if (ts.isNamespaceExport(clause)) {
    if (specifier !== undefined) named.set(clause.name.text, { kind: 'namespace', specifier });
  } else {
    for (const element of clause.elements) {
      const name = (element.propertyName ?? element.name).text;
      named.set(
        element.name.text,
        specifier === undefined ? { kind: 'local', name } : { kind: 'from', specifier, name },
      );
    }
  }
}

function readDeclared(statement: ts.Statement, named: Map<string, Source>): void {
  if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations) addNames(name, named);
  } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    if (hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) {
      named.set('default', { kind: 'declaration', node: statement });
    } else if (statement.name) named.set(statement.name.text, { kind: 'local', name: statement.name.text });
  } else if (ts.isInterfaceDeclaration(statement) && hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) {
    named.set('default', { kind: 'declaration', node: statement });
  } else if (
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement)
  ) {
    named.set(statement.name.text, { kind: 'local', name: statement.name.text });
  }
}

function addNames(name: ts.BindingName, named: Map<string, Source>): void {
  if (ts.isIdentifier(name)) named.set(name.text, { kind: 'local', name: name.text });
  else for (const element of name.elements) if (ts.isBindingElement(element)) addNames(element.name, named);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false)
  );
}
