/** What a message calls a call. */
import type { Call, Variant } from '../scan/inventory.ts';

/** The event of a finding about a call: its one name, else its pattern, null where there are several or none. */
export function eventOf(call: Call, variant: Variant): string | null {
  if (variant.names.length === 1 && call.namesComplete) return variant.names[0]!.value;
  return call.pattern;
}

/** `"Order Completed"`, `"Cart Viewed" or "Cart Opened"`, or the callee where no name is known. */
export function subjectOf(call: Call, variant: Variant): string {
  const names = variant.names.map((name) => name.value);
  const known = names.length === 0 && call.pattern ? [call.pattern] : names;
  return known.length === 0 ? `this call of ${call.callee}` : known.map((name) => `"${name}"`).join(' or ');
}
