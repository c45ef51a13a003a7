/** Which calls rules look at, and what one call can send. */

import type { Call, Inventory, Variant } from '../scan/inventory.ts';
import { isSameSpan, spanKey } from './finding-order.ts';

/** All calls but the forwarded ones: a wrapper's inner call is judged where the wrapper is called. */
export function lintedCalls(inventory: Inventory): readonly Call[] {
  return inventory.calls.filter((call) => !call.forwarded || call.orphaned);
}

/** The calls of a list but for those that go through wrappers, and of which the calls inside are in the list, too. */
export function withoutRepeats(calls: readonly Call[]): readonly Call[] {
  const listed = new Set(calls.map(({ at }) => spanKey(at)));
  const isRepeated = ({ at, sentAt }: Call) =>
    sentAt.length > 0 && sentAt.every((inside) => !isSameSpan(inside, at) && listed.has(spanKey(inside)));
  return calls.filter((call) => !isRepeated(call));
}

/** The alternatives that a call can send; one where nothing in it depends on anything else. */
export function variantsOf(call: Call): readonly Variant[] {
  return call.sends ?? [{ names: call.names, properties: call.properties, open: call.open }];
}
