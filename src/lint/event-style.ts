/** The style that event names should have. */
import type { NameStyle } from '../language/casing.ts';
import { ENGLISH, type Lexicon } from '../language/lexicon.ts';
import { prevailingStyle } from '../language/prevailing-style.ts';
import { sharedStart } from '../language/shared-start.ts';
import type { Plan } from '../plan/plan.ts';
import type { Inventory } from '../scan/inventory.ts';
import { lintedCalls } from './linted-calls.ts';

/** How the event names of a code base are written behind what all of them begin with (`cli:`). */
export interface EventStyle extends NameStyle {
  readonly start: string;
}

const TITLE_CASE: NameStyle = { casing: 'Title Case', separator: null };

const styles = new WeakMap<Inventory, Map<Plan | null, EventStyle>>();

/**
 * The plan's `naming.events`, else the style that at least 80% of at least 10 names of code base and plan share, else Title
 * Case, which Segment's spec uses.
 */
export function eventStyle(inventory: Inventory, plan: Plan | null, lexicon: Lexicon = ENGLISH): EventStyle {
  const known = styles.get(inventory) ?? new Map<Plan | null, EventStyle>();
  styles.set(inventory, known);
  const style = known.get(plan) ?? styleOf(eventNames(inventory, plan), plan, lexicon);
  known.set(plan, style);
  return style;
}

function styleOf(names: readonly string[], plan: Plan | null, lexicon: Lexicon): EventStyle {
  const start = sharedStart(names);
  if (plan?.naming.events) return { casing: plan.naming.events, separator: null, start };
  const rests = names.map((name) => name.slice(start.length));
  return { ...(prevailingStyle(rests, lexicon) ?? TITLE_CASE), start };
}

/** The Track event names that code can send or the plan holds, each once, in whichever files they stand. */
export function eventNames(inventory: Inventory, plan: Plan | null): readonly string[] {
  const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
  const sent = calls.flatMap((call) => call.names.map((name) => name.value));
  return [...new Set([...sent, ...(plan?.events.map((event) => event.name) ?? [])])];
}
