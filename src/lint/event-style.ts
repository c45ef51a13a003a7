/** The style that event names should have. */
import type { NameStyle } from '../language/casing.ts';
import { ENGLISH, type Lexicon } from '../language/lexicon.ts';
import { prevailingStyle } from '../language/prevailing-style.ts';
import type { Plan } from '../plan/plan.ts';
import type { Inventory } from '../scan/inventory.ts';
import { lintedCalls } from './linted-calls.ts';

const TITLE_CASE: NameStyle = { casing: 'Title Case', separator: null };

const styles = new WeakMap<Inventory, Map<Plan | null, NameStyle>>();

/**
 * The plan's `naming.events`, else the style that at least 80% of at least 10 names of code base and plan share, else Title
 * Case, which Segment's spec uses.
 */
export function eventStyle(inventory: Inventory, plan: Plan | null, lexicon: Lexicon = ENGLISH): NameStyle {
  if (plan?.naming.events) return { casing: plan.naming.events, separator: null };
  const known = styles.get(inventory) ?? new Map<Plan | null, NameStyle>();
  styles.set(inventory, known);
  const style = known.get(plan) ?? prevailingStyle(eventNames(inventory, plan), lexicon) ?? TITLE_CASE;
  known.set(plan, style);
  return style;
}

function eventNames(inventory: Inventory, plan: Plan | null): readonly string[] {
  const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
  const sent = calls.flatMap((call) => call.names.map((name) => name.value));
  return [...new Set([...sent, ...(plan?.events.map((event) => event.name) ?? [])])];
}
