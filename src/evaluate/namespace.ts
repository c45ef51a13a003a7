/** `namespace X { … }`: what it holds, in however many parts it is written, and names that lead into it. */
import { ts } from 'ts-morph';
import { valueOfDeclarations } from './declaration.ts';
import type { Evaluator } from './evaluator.ts';
import { namedMember } from './member.ts';
import { objectOf } from './object.ts';
import { type Declaration, scopeOf } from './scope.ts';
import { lazy, type Part, type Value } from './value.ts';

/** The declarations in a namespace, by name. Whether they are exported is left to the compiler. */
export function declaredInside(
  parts: readonly Declaration[],
  meaning: 'values' | 'types',
): ReadonlyMap<string, readonly Declaration[]> {
  const inside = new Map<string, readonly Declaration[]>();
  for (const { body } of parts.filter(ts.isModuleDeclaration)) {
    if (body === undefined) continue;
    // `namespace A.B { … }` is a namespace in a namespace.
    const names = ts.isModuleDeclaration(body) ? [[body.name.text, [body]] as const] : scopeOf(body)[meaning];
    for (const [name, nodes] of names) inside.set(name, [...(inside.get(name) ?? []), ...nodes]);
  }
  return inside;
}

/** A namespace as an object; what has no value in it, as a type, is a key that nobody asks for. */
export function namespaceObject(ev: Evaluator, parts: readonly Declaration[]): Value {
  const fields = [...declaredInside(parts, 'values')].map(([key, nodes]): Part => {
    const value = lazy(() => valueOfDeclarations(ev, nodes, null));
    return { part: 'field', key, presence: 'always', value, node: nodes[0]! };
  });
  return objectOf(fields, parts[0]);
}

/** What `A.B.C` means, in a type or as an alias, from what its first name does. */
export function valueOfEntity(
  ev: Evaluator,
  name: ts.EntityName,
  valueOfRoot: (root: ts.Identifier) => Value,
): Value {
  const keys: string[] = [];
  let root = name;
  while (ts.isQualifiedName(root)) {
    keys.unshift(root.right.text);
    root = root.left;
  }
  return keys.reduce((value, key) => namedMember(ev, value, key), valueOfRoot(root));
}
