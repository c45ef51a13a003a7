/** How many calls there are, and how much is known of them. */
import type { Call } from '../scan/inventory.ts';

/** Counts all calls but the forwarded ones: what those send is counted at the wrapper's callers. */
export function callCounts(calls: readonly Call[]) {
  const counted = calls.filter((call) => !call.forwarded || call.orphaned);
  const of = (resolution: Call['resolution']) =>
    counted.filter((call) => call.resolution === resolution).length;
  return {
    calls: counted.length,
    resolved: of('resolved'),
    partial: of('partial'),
    opaque: of('opaque'),
  };
}
