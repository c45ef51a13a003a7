/** The fix that gives an event another name wherever it stands: in the plan and at its literals, or nowhere. */
import type { EventName } from '../scan/inventory.ts';
import { spanKey } from './finding-order.ts';
import { type Fix, fixWith } from './fix.ts';
import { renamedEvent, renamedInPlan } from './renaming.ts';
import type { NameUse, RuleContext } from './rule.ts';

/** Unsafe. None where the other name is taken, or the plan speaks of this one in other places, too. */
export function nameFix(
  name: NameUse,
  to: string,
  { names, plan }: Pick<RuleContext<unknown>, 'names' | 'plan'>,
): { readonly fix?: Fix } {
  const isTaken = names.some(({ value }) => value === to) || plan?.events.some((event) => event.name === to);
  const isSuccessor = plan?.events.some(({ deprecated }) => deprecated?.replacedBy === name.value);
  if (isTaken || isSuccessor) return {};
  const inCode = renamedEvent(literalsOf(name), to);
  if (inCode === null) return {};
  return fixWith('unsafe', [...(name.planned ? [renamedInPlan(name.planned.at, to)] : []), ...inCode]);
}

/** Where the name is written in the code, each place once. */
function literalsOf({ value, calls }: NameUse): readonly EventName[] {
  const literals = calls.flatMap((call) => call.names.filter((name) => name.value === value));
  return [...new Map(literals.map((name) => [name.at && spanKey(name.at), name])).values()];
}
