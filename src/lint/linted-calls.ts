/** Which calls rules look at, and what one call can send. */
import type { Call, Inventory, Variant } from '../scan/inventory.ts';

/** All calls but the forwarded ones: a wrapper's inner call is judged where the wrapper is called. */
export function lintedCalls(inventory: Inventory): readonly Call[] {
  return inventory.calls.filter((call) => !call.forwarded || call.orphaned);
}

/** The alternatives that a call can send; one where nothing in it depends on anything else. */
export function variantsOf(call: Call): readonly Variant[] {
  return call.sends ?? [{ names: call.names, properties: call.properties, open: call.open }];
}
