/**
 * Promises, which are transparent: a promise is what is awaited of it. What handlers of failures give is an alternative
 * to that.
 */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { alwaysThrows } from './function.ts';
import { elementsOf, member } from './member.ts';
import { isNothing } from './text.ts';
import { type ArrayValue, literal, membersOf, union, unknown, type Value } from './value.ts';

const REJECTED = unknown('a rejected promise');

/** `promise.then(f)`; undefined where it is no method of promises. */
export function promiseMethod(
  ev: Evaluator,
  promise: Value,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const handler = (index: number) => member(ev, args, literal(String(index)));
  switch (name) {
    case 'then': {
      const first = handler(0);
      const given = { kind: 'array', elements: [{ spread: false, value: promise }] } as const;
      const fulfilled = isNothing(first) ? promise : applyCall(ev, first, given, node);
      return union([fulfilled, ...afterFailure(ev, handler(1), node)]);
    }
    case 'catch':
      return union([promise, ...afterFailure(ev, handler(0), node)]);
    case 'finally':
      return promise;
    default:
      return undefined;
  }
}

/** What a handler makes of a failure; nothing where there is none, or it fails too. */
function afterFailure(ev: Evaluator, handler: Value, node: ts.Node): readonly Value[] {
  if (isNothing(handler) || (handler.kind === 'function' && alwaysThrows(handler.node))) return [];
  const failure = { spread: false, value: unknown('runtime value') };
  const given = applyCall(ev, handler, { kind: 'array', elements: [failure] }, node);
  return membersOf(given).filter((one) => one !== REJECTED);
}

/** `Promise.all(list)`; undefined where what it gives isn't known. */
export function promiseFunction(ev: Evaluator, name: string, given: Value): Value | undefined {
  switch (name) {
    case 'Promise.resolve':
    case 'Promise.all':
      return given;
    case 'Promise.race':
    case 'Promise.any':
      return elementsOf(ev, given);
    case 'Promise.reject':
      return REJECTED;
    default:
      return undefined;
  }
}
