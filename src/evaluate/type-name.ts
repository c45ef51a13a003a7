/** Names of types to what they stand for, across modules. */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { findExport } from './exports.ts';
import { namedMember } from './member.ts';
import { importOf, moduleOpener } from './module.ts';
import { declaredInside } from './namespace.ts';
import { type Declaration, resolveName } from './scope.ts';
import { unknown, type Value } from './value.ts';

export type TypeTarget =
  | { readonly kind: 'declarations'; readonly nodes: readonly Declaration[] }
  | { readonly kind: 'value'; readonly value: Value }
  /** Declared nowhere in sight: one of the language's, or of an ambient file. */
  | { readonly kind: 'global'; readonly name: string };

/** Aliases of aliases go no further than this: they can go in a circle. */
const ALIAS_LIMIT = 20;

export function resolveTypeName(ev: Evaluator, name: ts.EntityName | ts.Expression, aliases = 0): TypeTarget {
  const path = pathOf(name);
  const [root] = path;
  if (root === undefined) return { kind: 'value', value: unknown('runtime value') };
  const declarations = resolveName(root, name, 'types');
  if (declarations === undefined) return { kind: 'global', name: path.join('.') };
  return path.slice(1).reduce((target, key) => inside(ev, target, key), declared(ev, declarations, aliases));
}

/** `import('./module').Outer.Inner`. */
export function resolveImportedType(
  ev: Evaluator,
  specifier: string,
  name: ts.EntityName | undefined,
  from: ts.SourceFile,
): TypeTarget {
  const [first = '*', ...rest] = name ? pathOf(name) : [];
  return rest.reduce((target, key) => inside(ev, target, key), imported(ev, specifier, first, from));
}

function pathOf(name: ts.Node): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  if (ts.isQualifiedName(name)) return [...pathOf(name.left), name.right.text];
  if (ts.isPropertyAccessExpression(name)) return [...pathOf(name.expression), name.name.text];
  return [];
}

/** Follows imports to where the type is declared. */
function declared(ev: Evaluator, nodes: readonly Declaration[], aliases = 0): TypeTarget {
  const [first] = nodes;
  const isImport =
    first &&
    (ts.isImportClause(first) ||
      ts.isImportSpecifier(first) ||
      ts.isNamespaceImport(first) ||
      ts.isImportEqualsDeclaration(first));
  if (!isImport) return { kind: 'declarations', nodes };
  if (ts.isImportEqualsDeclaration(first) && !ts.isExternalModuleReference(first.moduleReference)) {
    if (aliases < ALIAS_LIMIT) return resolveTypeName(ev, first.moduleReference, aliases + 1);
    return { kind: 'value', value: unknown('defined in terms of itself') };
  }
  const wanted = importOf(first);
  return wanted
    ? imported(ev, wanted.specifier, wanted.name, first.getSourceFile())
    : { kind: 'value', value: unknown('runtime value') };
}

function imported(ev: Evaluator, specifier: string, name: string, from: ts.SourceFile): TypeTarget {
  const configured = ev.clients.declaredType(name, specifier);
  if (configured) return { kind: 'value', value: configured };
  const known = ev.clients.imported(specifier);
  if (known)
    return { kind: 'value', value: known.kind === 'client' ? ev.clients.typeOf(known, name) : known };
  const open = moduleOpener(ev);
  const file = open(specifier, from);
  if (file === undefined) {
    return {
      kind: 'value',
      value: unknown(`${specifier.startsWith('.') ? 'missing' : 'external'} module "${specifier}"`),
    };
  }
  return name === '*' ? { kind: 'value', value: { kind: 'namespace', file } } : exported(ev, file, name);
}

function exported(ev: Evaluator, file: ts.SourceFile, name: string): TypeTarget {
  const target = findExport(file, name, 'types', moduleOpener(ev));
  switch (target?.kind) {
    case 'declarations':
      return declared(ev, target.nodes);
    case 'module':
      return { kind: 'value', value: { kind: 'namespace', file: target.file } };
    case 'outside':
      return imported(ev, target.specifier, target.name, file);
    case 'expression':
      return ts.isIdentifier(target.node)
        ? resolveTypeName(ev, target.node)
        : { kind: 'value', value: ev.evaluate(target.node) };
    default:
      return { kind: 'value', value: unknown('not exported by its module') };
  }
}

/** `Outer.Inner`: of a namespace, an enum, a module. */
function inside(ev: Evaluator, target: TypeTarget, key: string): TypeTarget {
  if (target.kind === 'global') return target;
  if (target.kind === 'value') {
    if (target.value.kind === 'namespace') return exported(ev, target.value.file, key);
    const { value } = target;
    return {
      kind: 'value',
      value: value.kind === 'client' ? ev.clients.typeOf(value, key) : namedMember(ev, value, key),
    };
  }
  const [node] = target.nodes;
  if (target.nodes.some(ts.isModuleDeclaration)) {
    const nodes = declaredInside(target.nodes, 'types').get(key);
    return nodes ? declared(ev, nodes) : { kind: 'value', value: unknown('runtime value') };
  }
  if (node && ts.isEnumDeclaration(node)) {
    const one = node.members.find((candidate) => 'text' in candidate.name && candidate.name.text === key);
    const value = one?.initializer ? ev.evaluate(one.initializer) : unknown('runtime value');
    return { kind: 'value', value };
  }
  return { kind: 'value', value: unknown('runtime value') };
}
