/** `this` and `super`. */
import { ts } from 'ts-morph';
import { baseOf } from './class.ts';
import type { Evaluator } from './evaluator.ts';
import { isStatic, memberAround, ownerOfThis } from './reference.ts';
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
  const around = ownerOfThis(node);
  if (around === undefined) return unknown('this of a module');
  const { owner, holder } = around;
  if (holder === null) return unknown('this of a function');
  return ts.isClassLike(holder) && isStatic(owner)
    ? { kind: 'class', node: holder, bindings: NO_BINDINGS }
    : { kind: 'hole', of: holder };
}
