/** What code assigns to a function as to an object: `report.failed = (what) => …`. */
import { ts } from 'ts-morph';
import type { FunctionNode } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { indexOf } from './file-index.ts';
import { refersTo } from './reference.ts';
import { filling, substitute } from './substitute.ts';
import { type FunctionValue, union, type Value } from './value.ts';

/** What is assigned under a key of a function where it is declared; undefined where nothing is. */
export function functionMember(ev: Evaluator, of: FunctionValue, key: string): Value | undefined {
  const declaration = namedBy(of.node);
  if (declaration === undefined) return undefined;
  const writes = indexOf(of.node.getSourceFile()).writes.get(declaration.name.text) ?? [];
  const values = writes.flatMap((write) =>
    write.kind === 'key' && write.path.length === 0 && write.key === key && refersTo(write.root, declaration)
      ? [ev.evaluate(write.node.right)]
      : [],
  );
  return values.length === 0 ? undefined : substitute(ev, union(values), filling(of.bindings));
}

type Named = (ts.FunctionDeclaration | ts.VariableDeclaration) & { readonly name: ts.Identifier };

/** The declaration that names a function. */
function namedBy(node: FunctionNode): Named | undefined {
  const declaration = ts.isFunctionDeclaration(node) ? node : node.parent;
  const isNaming = ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration);
  return isNaming && declaration.name && ts.isIdentifier(declaration.name)
    ? (declaration as Named)
    : undefined;
}
