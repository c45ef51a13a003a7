/** The places of calls, in the words of a comment. */
import { compareSpans } from '../lint/finding-order.ts';
import type { Call } from '../scan/inventory.ts';

const SHOWN = 3;

/** `src/cart.ts:12, src/cart.ts:20 and 4 more`. */
export function placesOf(calls: readonly Call[]): string {
  const places = calls.map(({ at }) => at).toSorted(compareSpans);
  const shown = [...new Set(places.map(({ file, line }) => `${file}:${line}`))];
  if (shown.length <= SHOWN + 1) return shown.join(', ');
  return `${shown.slice(0, SHOWN).join(', ')} and ${shown.length - SHOWN} more`;
}
