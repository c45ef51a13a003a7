/** `this` and `super`. */
import { ts } from 'ts-morph';
import { isFunctionNode } from '../parse/syntax.ts';
import { superOf } from './class.ts';
import { componentAround } from './component.ts';
import type { Evaluator } from './evaluator.ts';
import { NO_BINDINGS, unknown, type Value } from './value.ts';

export function evaluateSuper(ev: Evaluator, node: ts.Node): Value {
  let owner = node.parent;
  while (owner !== undefined && !ts.isClassLike(owner)) owner = owner.parent;
  return owner ? superOf(ev, owner) : unknown('runtime value');
}

/** `this`: a hole that the call of the method fills, of the class or object literal around. */
export function evaluateThis(node: ts.Node): Value {
  let owner = node.parent;
  while (
    owner !== undefined &&
    (ts.isArrowFunction(owner) || !(isFunctionNode(owner) || ts.isPropertyDeclaration(owner)))
  ) {
    owner = owner.parent;
  }
  if (owner === undefined) return unknown('this of a module');
  const holder = owner.parent;
  if (ts.isClassLike(holder)) {
    const isStatic =
      ts.canHaveModifiers(owner) &&
      ts.getModifiers(owner)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword);
    return isStatic ? { kind: 'class', node: holder, bindings: NO_BINDINGS } : { kind: 'hole', of: holder };
  }
  const literalAround = ts.isPropertyAssignment(holder) ? holder.parent : holder;
  if (ts.isObjectLiteralExpression(literalAround))
    return { kind: 'hole', of: componentAround(literalAround) ?? literalAround };
  return unknown('this of a function');
}
