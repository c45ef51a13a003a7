/** What code assigns to a function as to an object: `report.failed = (what) => …`. */
import { ts } from 'ts-morph';
import type { FunctionNode } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { exportsOf } from './exports.ts';
import { indexOf } from './file-index.ts';
import { moduleMember } from './module.ts';
import { refersTo } from './reference.ts';
import { filling, substitute } from './substitute.ts';
import { type FunctionValue, type Namespace, union, type Value } from './value.ts';

/** What is assigned under a key of a function where it is declared; undefined where nothing is. */
export function functionMember(ev: Evaluator, of: FunctionValue, key: string): Value | undefined {
  const values = assignedTo(of.node, key).map((one) => ev.evaluate(one));
  if (values.length > 0) return substitute(ev, union(values), filling(of.bindings));
  const module = moduleOf(ev, of);
  return module && exportsOf(module.file).named.has(key) ? moduleMember(ev, module, key) : undefined;
}

function assignedTo(node: FunctionNode, key: string): readonly ts.Expression[] {
  const declaration = namedBy(node);
  const writes = declaration && indexOf(node.getSourceFile()).writes.get(declaration.name.text);
  return (writes ?? []).flatMap((write) =>
    write.kind === 'key' && write.path.length === 0 && write.key === key && refersTo(write.root, declaration!)
      ? [write.node.right]
      : [],
  );
}

/** The CommonJS module that a function is: `module.exports = report; module.exports.failed = …`. */
function moduleOf(ev: Evaluator, { node }: FunctionValue): Namespace | undefined {
  const file = node.getSourceFile();
  const isWhole = exportsOf(file).whole.some((one) => {
    const exported = ev.evaluate(one);
    return exported.kind === 'function' && exported.node === node;
  });
  return isWhole ? { kind: 'namespace', file } : undefined;
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
