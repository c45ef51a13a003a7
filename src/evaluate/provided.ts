/** What a component gets from those above it without naming them: a context's value, what is provided under a key. */
import { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import { fallback } from './condition.ts';
import { anyInstance } from './construct.ts';
import type { Evaluator } from './evaluator.ts';
import { providedUnder, refined } from './handed.ts';
import { member } from './member.ts';
import { type ArrayValue, literal, membersOf, union, type Value } from './value.ts';

/** Functions of other packages that give a context's value. */
const CONTEXT_READERS = new Set(['useContext', 'use']);

/** What a function of another package that reads a context, or injects by a key, gives; undefined for other functions. */
export function providedBy(ev: Evaluator, name: string, args: ArrayValue, node: ts.Node): Value | undefined {
  const arg = (index: number) => member(ev, args, literal(String(index)));
  if (CONTEXT_READERS.has(name)) return contextValue(ev, arg(0));
  if (name === 'useContextSelector') {
    const value = contextValue(ev, arg(0));
    return applyCall(ev, arg(1), { kind: 'array', elements: [{ spread: false, value }] }, node);
  }
  if (name !== 'inject') return undefined;
  // What is injected by its class is an instance of it.
  const [key] = membersOf(arg(0));
  if (key?.kind === 'class') return anyInstance(ev, key.node);
  const place = providedUnder(arg(0));
  if (place === undefined) return undefined;
  // Angular's key says itself what is provided under it.
  if (typeof place !== 'string' && ts.isNewExpression(place)) return contextValue(ev, arg(0));
  const handed = ev.handedTo(place);
  return handed && fallback(handed, 'undefined', arg(1));
}

/** What the function in `<Context.Consumer>{(value) => …}</Context.Consumer>` gets; undefined for other parameters. */
export function consumedBy(ev: Evaluator, parameter: ts.ParameterDeclaration): Value | undefined {
  const holder = parameter.parent.parent;
  const element = ts.isJsxExpression(holder) ? holder.parent : undefined;
  if (element === undefined || !ts.isJsxElement(element)) return undefined;
  const { tagName } = element.openingElement;
  const isConsumer = ts.isPropertyAccessExpression(tagName) && tagName.name.text === 'Consumer';
  if (!isConsumer || parameter.parent.parameters[0] !== parameter) return undefined;
  return contextValue(ev, ev.evaluate(tagName.expression));
}

/** What a context holds: its default, and what providers in sight hand in. What is no context in sight is its own value. */
export function contextValue(ev: Evaluator, context: Value): Value {
  return union(
    membersOf(context).map((one) => {
      const place = providedUnder(one);
      if (place === undefined || typeof place === 'string') return one;
      const standIn = member(ev, one, literal('default'));
      const handed = ev.handedTo(place);
      return handed === undefined ? standIn : union([refined(ev, ev.ground(standIn), handed), handed]);
    }),
  );
}
