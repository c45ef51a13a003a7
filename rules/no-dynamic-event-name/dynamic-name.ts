/** When an event name is dynamic. */
import type { Call } from '../../src/scan/inventory.ts';

export const DYNAMIC_NAME = 'no-dynamic-event-name';

/**
 * Reasons that speak of the name itself. With any other (a package that isn't installed, a bound that was hit) the code
 * may spell the name out, and only the scanner doesn't know it.
 */
const OF_RUN_TIME = new Set(['runtime value', 'parameter']);

/** Whether only run time knows a part of a Track call's name, the whole, or that of some paths; null where it is not said to. */
export function dynamicName(call: Call): 'part' | 'whole' | 'some' | null {
  // Whoever calls a function that nobody in sight calls may spell the name out.
  if (call.method !== 'track' || call.namesComplete || call.orphaned) return null;
  if (call.pattern !== null) return 'part';
  if (!call.reasons.every((reason) => OF_RUN_TIME.has(reason))) return null;
  return call.names.length > 0 ? 'some' : 'whole';
}
