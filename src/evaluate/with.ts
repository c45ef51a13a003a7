/**
 * `with (object) { … }`: a name means a member of the object, where it has one. No module can hold such code; the
 * templates of Vue components are turned into it.
 */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import type { Declaration } from './scope.ts';
import { isNothing } from './text.ts';
import { isResidual, literal, membersOf, type Value } from './value.ts';

/** Set by the parser on what is inside of a `with` statement, but not in its public type. */
const { InWithStatement } = ts.NodeFlags as unknown as { InWithStatement: number };

/** The `with` statements around a name, innermost first. */
export function objectsAround(name: ts.Identifier): readonly ts.WithStatement[] {
  if ((name.flags & InWithStatement) === 0) return [];
  const around: ts.WithStatement[] = [];
  for (let node: ts.Node | undefined = name.parent; node !== undefined; node = node.parent) {
    if (ts.isWithStatement(node)) around.push(node);
  }
  return around;
}

/**
 * The member that a name means; undefined where no object around is known to have it, or its declaration is nearer.
 * @param declared what the name is declared to be, by scope alone.
 */
export function memberAround(
  ev: Evaluator,
  name: ts.Identifier,
  around: readonly ts.WithStatement[],
  declared: readonly Declaration[] | undefined,
): Value | undefined {
  for (const node of around) {
    if (declared?.some((one) => isInside(one, node))) return undefined;
    const held = member(ev, ev.ground(ev.evaluate(node.expression)), literal(name.text));
    if (isKnown(held)) return held;
  }
  return undefined;
}

function isInside(node: ts.Node, around: ts.Node): boolean {
  let outer: ts.Node | undefined = node;
  while (outer !== undefined && outer !== around) outer = outer.parent;
  return outer === around;
}

/** What is only called like a client is none for certain: a declaration can say more. */
function isKnown(value: Value): boolean {
  return membersOf(value).some(
    (one) =>
      isResidual(one) ||
      !(isNothing(one) || one.kind === 'unknown' || (one.kind === 'client' && one.sdk === null)),
  );
}
