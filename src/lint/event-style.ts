/** The style that event names should have. */
import type { NameStyle } from '../language/casing.ts';
import { prevailingStyle } from '../language/prevailing-style.ts';
import type { Plan } from '../plan/plan.ts';
import type { Inventory } from '../scan/inventory.ts';
import { lintedCalls } from './linted-calls.ts';

const styles = new WeakMap<Inventory, NameStyle>();

/**
 * The plan's `naming.events`, else the style that at least 80% of at least 10 names of the code base share, else Title
 * Case, which Segment's spec uses.
 */
export function eventStyle(inventory: Inventory, plan: Plan | null): NameStyle {
  if (plan?.naming.events) return { casing: plan.naming.events, separator: null };
  let style = styles.get(inventory);
  if (!style) {
    style = prevailingStyle([...sentEventNames(inventory)]) ?? { casing: 'Title Case', separator: null };
    styles.set(inventory, style);
  }
  return style;
}

function sentEventNames(inventory: Inventory): ReadonlySet<string> {
  const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
  return new Set(calls.flatMap((call) => call.names.map((name) => name.value)));
}
