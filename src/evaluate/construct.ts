/** Instances: what `new` makes, and what is known of one that code in sight didn't make. */
import { ts } from 'ts-morph';
import { postOrder } from '../parse/syntax.ts';
import { parameterBindings } from './call.ts';
import { baseOf } from './class.ts';
import { constructorOf, insideOf } from './class-field.ts';
import { constructCollection } from './collection.ts';
import { componentInstance } from './component.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { member } from './member.ts';
import { type Fill, filling, substituteArray } from './substitute.ts';
import {
  type ArrayValue,
  type Bindings,
  type ClassValue,
  type Instance,
  isResidual,
  literal,
  membersOf,
  NO_BINDINGS,
  union,
  unknown,
  type Value,
} from './value.ts';

/** Higher than this, a class is its own ancestor. */
const HEIGHT_LIMIT = 10;

/** What `new callee(...args)` gives. */
export function construct(ev: Evaluator, callee: Value, args: ArrayValue): Value {
  if (isResidual(callee)) return { kind: 'construct', callee, args };
  return union(
    membersOf(callee).map((one): Value => {
      if (one.kind === 'class') return instanceOf(one.node, constructorBindings(ev, one, args, 0));
      if (one.kind === 'client') return one;
      if (one.kind === 'object') return componentInstance(ev, one);
      if (one.kind === 'global' && one.name === 'Proxy') return member(ev, args, literal('0'));
      const collection = one.kind === 'global' ? constructCollection(ev, one.name, args) : undefined;
      if (collection) return collection;
      // A promise is what it will be, and that isn't known; other objects of the language are certainly no client.
      if (one.kind === 'global' && one.name !== 'Promise') {
        return { kind: 'unknown', reason: 'runtime value', falsy: false, foreign: true };
      }
      return one.kind === 'unknown' ? one : unknown('runtime value');
    }),
  );
}

/** An instance of which nothing is known but its class: what that hands to the constructors above it is. */
export function anyInstance(ev: Evaluator, node: ts.ClassLikeDeclaration): Instance {
  const bare = instanceOf(node, NO_BINDINGS);
  const declared = constructorOf(node);
  if (declared === undefined) return bare;
  const bindings = bindingsAbove(ev, node, superArguments(ev, declared), insideOf(ev, bare, node), 0);
  return bindings.size === 0 ? bare : { ...bare, bindings };
}

function instanceOf(node: ts.ClassLikeDeclaration, bindings: Bindings): Instance {
  return { kind: 'instance', node, bindings, self: null };
}

/** What the parameters of a class's constructor and of those above it stand for. */
function constructorBindings(ev: Evaluator, of: ClassValue, args: ArrayValue, height: number): Bindings {
  const declared = constructorOf(of.node);
  const own = declared ? parameterBindings(ev, declared, args) : NO_BINDINGS;
  const passed = declared ? superArguments(ev, declared) : args;
  const above = bindingsAbove(ev, of.node, passed, declared ? filling(own) : undefined, height);
  return new Map([...above, ...of.bindings, ...own]);
}

/** What the arguments of `super(…)` bind in the classes above. */
function bindingsAbove(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  args: ArrayValue | undefined,
  fill: Fill | undefined,
  height: number,
): Bindings {
  const base = baseOf(node);
  if (base === undefined || args === undefined || height >= HEIGHT_LIMIT) return NO_BINDINGS;
  const above = ev.evaluate(base.expression);
  if (above.kind !== 'class') return NO_BINDINGS;
  return constructorBindings(ev, above, fill ? substituteArray(ev, args, fill) : args, height + 1);
}

/** The arguments of a constructor's `super(…)`; undefined where it has none. */
function superArguments(ev: Evaluator, node: ts.ConstructorDeclaration): ArrayValue | undefined {
  for (const one of postOrder(node)) {
    if (ts.isCallExpression(one) && one.expression.kind === ts.SyntaxKind.SuperKeyword)
      return argumentsOf(ev, one.arguments);
  }
  return undefined;
}
