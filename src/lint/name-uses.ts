/** The Track event names of a code base and its plan, each once. */

import type { Span } from '../document/span.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import type { Call, Inventory } from '../scan/inventory.ts';
import type { RelatedPlace } from './finding.ts';
import { compareSpans, compareText, isSameSpan, uniquePlaces } from './finding-order.ts';
import { lintedCalls } from './linted-calls.ts';
import type { NameUse } from './rule.ts';

interface Sent {
  readonly calls: Call[];
  readonly places: Span[];
}

/**
 * Lists the names that Track calls can send or that the plan holds, sorted. A name stands at the plan's node where it
 * is planned, else at its first literal, else at the name argument of a call; only places in reported files count. The
 * names of specs are not listed: they are given, and nobody can choose better ones.
 *
 * @param reported says of a file whether findings in it are reported.
 */
export function nameUses(
  inventory: Inventory,
  plan: Plan | null,
  reported: (file: string) => boolean,
): readonly NameUse[] {
  const sent = sentNames(inventory);
  const planned = new Map<string, PlanEvent>(plan?.events.map((event) => [event.name, event]));
  const uses: NameUse[] = [];
  for (const value of new Set([...sent.keys(), ...planned.keys()])) {
    const { calls, places } = sent.get(value) ?? { calls: [], places: [] };
    const event = planned.get(value) ?? null;
    if (event?.spec) continue;
    const at = [...(event ? [event.at] : []), ...places.sort(compareSpans)].find(({ file }) =>
      reported(file),
    );
    if (at) uses.push({ value, at, calls, planned: event });
  }
  return uses.sort((a, b) => compareText(a.value, b.value));
}

/** The calls that send a name, but for the one that a finding stands at: plan nodes and constants send nothing. */
export function otherPlaces(use: NameUse): readonly RelatedPlace[] {
  const calls = use.calls.map((call) => call.eventAt);
  const places = calls.filter((at) => !isSameSpan(at, use.at));
  const message = places.length < calls.length ? 'also sent here' : 'sent here';
  return uniquePlaces(places.map((at) => ({ at, message })));
}

/**
 * Gives for a name whether code composes it, at each call that sends it, of another one of these names that the same call
 * can send: what is wrong with that one is wrong with it too, and is mended in one place.
 */
export function composedOf(names: readonly NameUse[]): (name: NameUse) => boolean {
  const wholes = new Set(names.map(({ value }) => value));
  const hasWholeOf = (value: string, call: Call) =>
    call.names.some(
      (other) => other.value !== value && wholes.has(other.value) && value.includes(other.value),
    );
  const isComposed = (value: string, call: Call) =>
    call.names.some((name) => name.value === value && name.at === null) && hasWholeOf(value, call);
  return ({ value, planned, calls }) =>
    planned === null && calls.length > 0 && calls.every((call) => isComposed(value, call));
}

function sentNames(inventory: Inventory): ReadonlyMap<string, Sent> {
  const names = new Map<string, Sent>();
  for (const call of lintedCalls(inventory)) {
    if (call.method !== 'track') continue;
    for (const { value, at } of call.names) {
      const sent = names.get(value) ?? { calls: [], places: [] };
      sent.calls.push(call);
      sent.places.push(at ?? call.eventAt);
      names.set(value, sent);
    }
  }
  return names;
}
