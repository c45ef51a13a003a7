/** `this` and `super`. */
import { ts } from 'ts-morph';
import { isFunctionNode } from '../parse/syntax.ts';
import { baseOf } from './class.ts';
import { componentAround } from './component.ts';
import type { Evaluator } from './evaluator.ts';
import { NO_BINDINGS, unknown, type Value } from './value.ts';

/** `super`: what `this` is, as the base of the class around sees it. */
export function evaluateSuper(ev: Evaluator, node: ts.Node): Value {
  const self = evaluateThis(node);
  const owner = self.kind === 'hole' ? self.of : self.kind === 'class' ? self.node : undefined;
  const base = owner && ts.isClassLike(owner) ? baseOf(owner) : undefined;
  const value = base && ev.evaluate(base.expression);
  if (value?.kind === 'client') return value;
  if (value?.kind !== 'class') return unknown('runtime value');
  return self.kind === 'class'
    ? value
    : { kind: 'instance', node: value.node, bindings: value.bindings, self };
}

/** The class whose code a function is part of, where `this` in it is an instance of that. */
export function classAround(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  const owner = memberAround(node)?.parent;
  return owner && ts.isClassLike(owner) ? owner : undefined;
}

/** `this`: a hole that the call of the method fills, of the class or object literal around. */
export function evaluateThis(node: ts.Node): Value {
  const owner = memberAround(node.parent);
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

/** The function or property that says what `this` is at a node: itself, or around it. */
function memberAround(node: ts.Node): ts.Node | undefined {
  let owner: ts.Node | undefined = node;
  while (
    owner !== undefined &&
    (ts.isArrowFunction(owner) || !(isFunctionNode(owner) || ts.isPropertyDeclaration(owner)))
  ) {
    owner = owner.parent;
  }
  return owner;
}
