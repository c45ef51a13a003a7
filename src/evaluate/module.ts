/** Imports and module objects. */
import { ts } from 'ts-morph';
import { valueOfDeclarations } from './declaration.ts';
import type { Evaluator } from './evaluator.ts';
import { type ExportTarget, exportsOf, findExport, type OpenModule } from './exports.ts';
import { globalNamed } from './global.ts';
import { member } from './member.ts';
import { valueOfEntity } from './namespace.ts';
import { withPart } from './object.ts';
import { libraryOf } from './pure-function.ts';
import { resolveName } from './scope.ts';
import { lazy, literal, type Namespace, union, unknown, type Value } from './value.ts';

type ImportBinding = ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier | ts.ImportEqualsDeclaration;

/** Opens the module that a specifier means in a file. */
export function moduleOpener(ev: Evaluator): OpenModule {
  return (specifier, from) => {
    const path = ev.modules.resolve(specifier, from.fileName);
    return path === null ? undefined : ev.files.get(path);
  };
}

/** The specifier and the exported name that an import asks for; `*` is the module itself. */
export function importOf(binding: ImportBinding): { specifier: string; name: string } | undefined {
  if (ts.isImportEqualsDeclaration(binding)) {
    const { moduleReference } = binding;
    if (!ts.isExternalModuleReference(moduleReference) || !ts.isStringLiteralLike(moduleReference.expression))
      return undefined;
    return { specifier: moduleReference.expression.text, name: '*' };
  }
  let declaration: ts.Node = binding;
  while (!ts.isImportDeclaration(declaration)) declaration = declaration.parent;
  const specifier = ts.isStringLiteralLike(declaration.moduleSpecifier)
    ? declaration.moduleSpecifier.text
    : '';
  if (ts.isImportSpecifier(binding)) return { specifier, name: (binding.propertyName ?? binding.name).text };
  return { specifier, name: ts.isNamespaceImport(binding) ? '*' : 'default' };
}

export function importedBinding(ev: Evaluator, binding: ImportBinding): Value {
  const wanted = importOf(binding);
  if (wanted === undefined) return aliased(ev, binding);
  const whole = importedModule(ev, wanted.specifier, binding.getSourceFile());
  return wanted.name === '*' ? whole : exportedMember(ev, whole, wanted.name);
}

/** `import Q = A.B`. */
function aliased(ev: Evaluator, binding: ImportBinding): Value {
  const target = ts.isImportEqualsDeclaration(binding) ? binding.moduleReference : undefined;
  return target && !ts.isExternalModuleReference(target)
    ? valueOfEntity(ev, target, (root) => ev.evaluate(root))
    : unknown('runtime value');
}

/** A module as a value: an SDK, a namespace, the value of `module.exports`, the content of a JSON file. */
export function importedModule(ev: Evaluator, specifier: string, from: ts.SourceFile): Value {
  const known = ev.clients.imported(specifier) ?? libraryOf(specifier);
  if (known) return known;
  const path = ev.modules.resolve(specifier, from.fileName);
  const file = path === null ? undefined : ev.files.get(path);
  if (file !== undefined) return moduleValue(ev, file);
  return unknown(
    specifier.startsWith('.') ? `missing module "${specifier}"` : `external module "${specifier}"`,
  );
}

function moduleValue(ev: Evaluator, file: ts.SourceFile): Value {
  const [statement] = file.statements;
  if (file.fileName.endsWith('.json')) {
    return statement && ts.isExpressionStatement(statement)
      ? ev.evaluate(statement.expression)
      : unknown('an empty module');
  }
  const { named, whole } = exportsOf(file);
  const namespace: Namespace = { kind: 'namespace', file };
  if (whole.length === 0) return namespace;
  // CommonJS: the module is what it assigns, and the keys that it adds to that.
  const value = union(whole.map((node) => ev.evaluate(node)));
  return [...named.keys()].reduce((sum, name) => {
    const part = {
      part: 'field',
      key: name,
      presence: 'always',
      value: lazy(() => moduleMember(ev, namespace, name)),
      node: file,
    } as const;
    return withPart(sum, part);
  }, value);
}

/** `exports` and `module`, as CommonJS gives them to each module; undefined for other names. */
export function moduleName(ev: Evaluator, name: ts.Identifier): Value | undefined {
  const file = name.getSourceFile();
  if (name.text === 'exports') return { kind: 'namespace', file };
  if (name.text !== 'module') return undefined;
  const exported = lazy(() => moduleValue(ev, file));
  const part = { part: 'field', key: 'exports', presence: 'always', value: exported, node: file } as const;
  return { kind: 'object', parts: [part], node: null, declared: true };
}

function exportedMember(ev: Evaluator, whole: Value, name: string): Value {
  if (name === 'default' && whole.kind !== 'namespace' && whole.kind !== 'unknown') return whole;
  return member(ev, whole, literal(name));
}

/** An export of a module of the code base. */
export function moduleMember(ev: Evaluator, of: Namespace, name: string): Value {
  const target = findExport(of.file, name, 'values', moduleOpener(ev));
  if (target !== undefined) return targetValue(ev, target, of.file);
  const { whole } = exportsOf(of.file);
  if (whole.length > 0) {
    const value = union(whole.map((node) => ev.evaluate(node)));
    return name === 'default' ? value : member(ev, value, literal(name));
  }
  if (name === 'default') return of;
  return unknown('not exported by its module');
}

function targetValue(ev: Evaluator, target: ExportTarget, from: ts.SourceFile): Value {
  switch (target.kind) {
    case 'declarations':
      return valueOfDeclarations(ev, target.nodes, null);
    case 'expression':
      return ev.evaluate(target.node);
    case 'module':
      return { kind: 'namespace', file: target.file };
    case 'outside': {
      const whole = importedModule(ev, target.specifier, from);
      return target.name === '*' ? whole : exportedMember(ev, whole, target.name);
    }
  }
}

/** The value of a name in type position: `typeof name`. */
export function valueOfQueriedName(ev: Evaluator, name: ts.Identifier): Value {
  const declarations = resolveName(name.text, name);
  return declarations ? valueOfDeclarations(ev, declarations, null) : globalNamed(ev, name.text);
}
