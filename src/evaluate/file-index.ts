/** What a file does with names, by syntax alone: what it writes, what it gives other names to, what it asks about. */
import { ts } from 'ts-morph';
import { keyName, visitAll } from '../parse/syntax.ts';
import { conditionOf, namesIn } from './guard.ts';
import { type Reference, referenceOf, rootName, type Variable } from './reference.ts';
import { type Write, writesOf } from './writes.ts';

/** A declared name and what it is another name of. */
export interface Alias extends Reference {
  readonly node: Variable;
}

export interface FileIndex {
  /** The names that conditions ask about. */
  readonly tested: ReadonlySet<string>;
  readonly writes: ReadonlyMap<string, readonly Write[]>;
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  readonly byDeclaration: ReadonlyMap<Variable, Alias>;
}

const indexes = new WeakMap<ts.SourceFile, FileIndex>();

/** All writes and aliases of a file. */
export function indexOf(file: ts.SourceFile): FileIndex {
  let index = indexes.get(file);
  if (index === undefined) {
    index = buildIndex(file);
    indexes.set(file, index);
  }
  return index;
}

function buildIndex(file: ts.SourceFile): FileIndex {
  const writes = new Map<string, Write[]>();
  const aliases = new Map<string, Alias[]>();
  const byDeclaration = new Map<Variable, Alias>();
  const tested = new Set<string>();
  visitAll(file, (node) => {
    const condition = conditionOf(node);
    if (condition) for (const name of namesIn(condition)) tested.add(name);
    for (const write of writesOf(node)) add(writes, rootName(write.root), write);
    if (!ts.isVariableDeclaration(node)) return;
    for (const alias of aliasesIn(node)) {
      add(aliases, rootName(alias.root), alias);
      byDeclaration.set(alias.node, alias);
    }
  });
  for (const list of [...writes.values(), ...aliases.values()]) list.sort((a, b) => a.node.pos - b.node.pos);
  return { tested, writes, aliases, byDeclaration };
}

function add<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name);
  if (list) list.push(one);
  else lists.set(name, [one]);
}

/** `q = p`, `{ props: q, m: { n } } = state`. */
function aliasesIn({ name, initializer }: ts.VariableDeclaration): readonly Alias[] {
  const reference = initializer && referenceOf(initializer);
  if (reference === undefined) return [];
  if (ts.isIdentifier(name)) return [{ ...reference, node: name.parent as ts.VariableDeclaration }];
  return ts.isObjectBindingPattern(name) ? taken(name, reference) : [];
}

function taken(pattern: ts.ObjectBindingPattern, { root, path }: Reference): readonly Alias[] {
  return pattern.elements.flatMap((element): readonly Alias[] => {
    const node = element.propertyName ?? element.name;
    const key = ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node) ? undefined : keyName(node);
    // What has a default may be another object.
    if (key === undefined || element.dotDotDotToken || element.initializer) return [];
    const reference: Reference = { root, path: [...path, { key, node }] };
    if (ts.isIdentifier(element.name)) return [{ ...reference, node: element }];
    return ts.isObjectBindingPattern(element.name) ? taken(element.name, reference) : [];
  });
}

/** What of a list (which is in the order of the text) stands inside a node. */
export function within<T extends { node: ts.Node }>(list: readonly T[] = [], around: ts.Node): readonly T[] {
  const from = firstAt(list, around.pos);
  return list.slice(from, firstAt(list, around.end, from));
}

/** The index of the first that stands at a position or after it. */
function firstAt(list: readonly { node: ts.Node }[], position: number, from = 0): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.node.pos < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
