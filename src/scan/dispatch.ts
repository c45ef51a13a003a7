/** A client's method being called with arguments that may wait for the callers of the function around. */
import { ts } from 'ts-morph';
import { Answers } from '../evaluate/answers.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { truthOf } from '../evaluate/text.ts';
import { type ArrayValue, type Bindings, type Client, isResidual, type Value } from '../evaluate/value.ts';
import type { FunctionNode } from '../parse/syntax.ts';
import { interpretDeclared } from './declared-wrappers.ts';
import { forwardedIn } from './holes.ts';
import type { WrapperDeclaration } from './scan-request.ts';
import { interpret, type Send } from './send.ts';

/** Where a dispatch ends: in a client of an SDK, or in a wrapper that the configuration declares. */
export type Destination =
  | { readonly kind: 'client'; readonly client: Client; readonly method: string }
  | { readonly kind: 'declared'; readonly wrapper: WrapperDeclaration };

export interface Dispatch {
  readonly to: Destination;
  readonly args: ArrayValue;
  /** The call that reaches the destination. */
  readonly site: ts.CallExpression;
  /** The project's functions on the way, outermost first. */
  readonly via: readonly FunctionNode[];
  /** The call that leads into each of them. */
  readonly calls: readonly ts.CallExpression[];
  /** The conditions on the way that a caller still decides. */
  readonly when: readonly Value[];
}

const sends = new Answers<Dispatch, Send>((ev, { to, args, site }) =>
  to.kind === 'client'
    ? interpret(ev, to.client, to.method, args)
    : interpretDeclared(ev, to.wrapper, args, site),
);

/** What a dispatch sends, as far as it is known at its call. */
export function sendOf(ev: Evaluator, dispatch: Dispatch): Send {
  return sends.of(ev, dispatch);
}

/** The conditions that a caller further out decides; null where one of them can't hold. */
export function stillOpen(when: readonly Value[]): readonly Value[] | null {
  const open = when.filter(isResidual);
  return when.some((one) => !isResidual(one) && truthOf(one) === false) ? null : open;
}

/** Whether the name or the keys of a dispatch depend on what is bound in a call. Choosing among known names doesn't count. */
export function dependsOn(ev: Evaluator, dispatch: Dispatch, bindings: Bindings): boolean {
  const { name, properties } = sendOf(ev, dispatch);
  const named = name === null ? [] : [...forwardedIn(ev, name)];
  if ([...named, ...forwardedIn(ev, properties)].some((of) => ts.isParameter(of) && bindings.has(of)))
    return true;
  // A name that an object's constructor was given.
  return named.some((of) => {
    const self = bindings.get(of);
    return self?.kind === 'instance' && self.bindings.size > 0;
  });
}
