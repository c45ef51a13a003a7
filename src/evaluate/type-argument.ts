/** What the type argument of a call says. */
import { ts } from 'ts-morph';
import { annotate } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { lazy, union, unknown, type Value } from './value.ts';

/** What a function that isn't ours is given, with what its type argument says: `useRef<Client | null>(null)`. */
export function typedBy(ev: Evaluator, node: ts.Node, given: Value): Value {
  const [type, ...others] = ts.isCallExpression(node) ? (node.typeArguments ?? []) : [];
  // Of several, the first is what is given, not what comes back.
  if (type === undefined || others.length > 0) return given;
  return annotate(
    given.kind === 'literal' ? union([given, unknown('runtime value')]) : given,
    lazy(() => ev.type(type)),
  );
}
