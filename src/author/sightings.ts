/** What the calls of a code base send, by what a plan has a place for: events, traits, pages and screens. */
import { compareText } from '../lint/finding-order.ts';
import { lintedCalls, variantsOf } from '../lint/linted-calls.ts';
import type { Call, Inventory, Property } from '../scan/inventory.ts';

/** One set of keys that a call sends with a name (empty for traits). */
export interface Sighting {
  readonly call: Call;
  readonly name: string;
  readonly properties: readonly Property[];
  /** Whether there can be keys that are not known. */
  readonly open: boolean;
  /** The names that share the keys: a key that is optional can belong to any of them. */
  readonly names: readonly string[];
}

export type SightingsByName = ReadonlyMap<string, readonly Sighting[]>;

export interface Sightings {
  /** Track events, and patterns of names that are known in part; sorted by name, as pages and screens are. */
  readonly events: SightingsByName;
  readonly pages: SightingsByName;
  readonly screens: SightingsByName;
  readonly identify: readonly Sighting[];
  readonly group: readonly Sighting[];
  /** All Track calls, and those of them that can send an event that has no place in `events`. */
  readonly trackCalls: readonly Call[];
  readonly unnamed: readonly Call[];
}

/** Collects what all calls send that rules look at. */
export function sightingsOf(inventory: Inventory): Sightings {
  const calls = lintedCalls(inventory);
  const of = (method: Call['method']) => calls.filter((call) => call.method === method);
  const trackCalls = of('track');
  return {
    events: byName(trackCalls.flatMap((call) => [...namedSightings(call), ...patternSightings(call)])),
    pages: byName(of('page').flatMap(namedSightings)),
    screens: byName(of('screen').flatMap(namedSightings)),
    identify: of('identify').flatMap(traitSightings),
    group: of('group').flatMap(traitSightings),
    trackCalls,
    unnamed: trackCalls.filter(
      (call) =>
        (!call.namesComplete && plannablePattern(call) === null) ||
        call.names.some(({ value }) => !isPlannable(value)),
    ),
  };
}

/** A plan can't hold these names. */
export function isPlannable(name: string): boolean {
  return name.trim() !== '' && name !== '__proto__';
}

function namedSightings(call: Call): readonly Sighting[] {
  return variantsOf(call).flatMap(({ names: of, properties, open }) => {
    const names = of.map(({ value }) => value);
    return names.filter(isPlannable).map((name) => ({ call, name, properties, open, names }));
  });
}

function patternSightings(call: Call): readonly Sighting[] {
  const name = call.namesComplete ? null : plannablePattern(call);
  if (name === null) return [];
  const { properties, open } = call;
  return [{ call, name, properties, open, names: [...call.names.map(({ value }) => value), name] }];
}

/** A pattern that says too little (`* *`) would let every event pass. */
function plannablePattern({ pattern }: Call): string | null {
  return pattern !== null && /\p{L}{3}/u.test(pattern) ? pattern : null;
}

function traitSightings(call: Call): readonly Sighting[] {
  return variantsOf(call).map(({ properties, open }) => ({ call, name: '', properties, open, names: [] }));
}

function byName(sightings: readonly Sighting[]): SightingsByName {
  const names = [...new Set(sightings.map(({ name }) => name))].toSorted(compareText);
  return new Map(names.map((name) => [name, sightings.filter((sighting) => sighting.name === name)]));
}
