/** The rows of one call: it can reach several methods (a wrapper that identifies and tracks), each a row of its own. */
import type { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { type CallContext, describeCall } from './call-site.ts';
import { type Dispatch, sendOf } from './dispatch.ts';
import type { Dispatches } from './dispatches.ts';
import type { Call } from './inventory.ts';

export interface Row {
  readonly node: ts.CallExpression;
  readonly call: Call;
  readonly sent: readonly Dispatch[];
}

/** What a call sends, one row for each method. */
export function rowsAt(
  context: CallContext,
  dispatches: Dispatches,
  node: ts.CallExpression,
): readonly Row[] {
  context.ev.begin();
  return byMethod(context.ev, dispatches.shownAt(node)).map((sent) => ({
    node,
    call: describeCall(context, dispatches, node, sent),
    sent,
  }));
}

function byMethod(ev: Evaluator, sent: readonly Dispatch[]): readonly (readonly Dispatch[])[] {
  const groups = new Map<string, Dispatch[]>();
  for (const dispatch of sent) {
    const { method } = sendOf(ev, dispatch);
    groups.set(method, [...(groups.get(method) ?? []), dispatch]);
  }
  return [...groups.values()];
}
