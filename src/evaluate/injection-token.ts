/** Angular's `new InjectionToken<Type>(name)`: a key under which something of a type is provided. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { holderOf } from './holder.ts';
import { importedName } from './imported-function.ts';
import { member } from './member.ts';
import { lazy, literal, type ObjectValue, unknown, type Value } from './value.ts';

/** The key that a construction makes, which holds what is known of the provided value; undefined for other objects. */
export function injectionToken(ev: Evaluator, node: ts.NewExpression): ObjectValue | undefined {
  const imported = importedName(ev, node.expression);
  if (imported?.package !== '@angular/core' || imported.name !== 'InjectionToken') return undefined;
  return holderOf(
    'default',
    lazy(() => providedTo(ev, node)),
    node,
  );
}

/** What its own factory gives, or else what its type says. */
function providedTo(ev: Evaluator, node: ts.NewExpression): Value {
  const options = member(ev, argumentsOf(ev, node.arguments ?? []), literal('1'));
  const factory = options.kind === 'object' ? member(ev, options, literal('factory')) : undefined;
  if (factory?.kind === 'function') return applyCall(ev, factory, { kind: 'array', elements: [] }, node);
  const [type] = node.typeArguments ?? [];
  return type ? ev.type(type) : unknown('runtime value');
}
