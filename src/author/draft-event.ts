/** Everything that was seen of one event, page or set of traits to what a plan would say of it. */
import { isEventPattern } from '../plan/event-pattern.ts';
import type { EventData, PropertyFields, TraitsData } from '../plan/plan-data.ts';
import type { Call } from '../scan/inventory.ts';
import { draftProperties } from './draft-properties.ts';
import { placesOf } from './places.ts';
import type { Sighting } from './sightings.ts';

/** What is the same for all events of a plan. */
export interface DraftContext {
  /** Keys of all events, which need not be said of each. */
  readonly common: ReadonlySet<string>;
  /** Whether the plan says which sources send an event. */
  readonly withSources: boolean;
  /** Whether each event says where there may be more keys: not where that holds for most of them. */
  readonly withOpenNotes: boolean;
}

/** An event with its keys, and comments that say what to review. */
export function draftEvent(
  sightings: readonly Sighting[],
  { common, withSources, withOpenNotes }: DraftContext,
): EventData {
  const notes = [...patternNote(sightings), ...(withOpenNotes ? openNote(sightings) : [])];
  const comment = notes.join('\n');
  const sources = withSources ? sourcesOf(sightings) : [];
  const properties = new Map([...draftKeys(sightings)].filter(([name]) => !common.has(name)));
  return {
    ...(comment === '' ? {} : { comment }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(properties.size === 0 ? {} : { properties }),
  };
}

/** The traits of all calls of one kind. */
export function draftTraits(sightings: readonly Sighting[]): TraitsData {
  const comment = openNote(sightings).join('\n');
  const traits = draftKeys(sightings);
  return { ...(comment === '' ? {} : { comment }), ...(traits.size === 0 ? {} : { traits }) };
}

/** The properties of sightings; each says where it could not be seen at every call, or not what it is. */
export function draftKeys(sightings: readonly Sighting[]): ReadonlyMap<string, PropertyFields> {
  const calls = callsOf(sightings);
  const drafted = [...draftProperties(sightings)].map(([name, property]): [string, PropertyFields] => {
    const seenAt = callsOf(sightings.filter(({ properties }) => isSent(name, properties)));
    const notes = [
      ...(property.type === undefined ? ['type unknown'] : []),
      ...(seenAt.length < calls.length ? [`at ${seenAt.length} of ${calls.length} calls`] : []),
    ];
    return [name, notes.length === 0 ? property : { ...property, comment: notes.join(', ') }];
  });
  return new Map(drafted);
}

function isSent(key: string, properties: Sighting['properties']): boolean {
  return properties.some(({ name, undefined: absent }) => name === key && absent !== 'always');
}

function patternNote(sightings: readonly Sighting[]): readonly string[] {
  if (!isEventPattern(sightings[0]!.name)) return [];
  return [`The name is put together at run time: ${placesOf(callsOf(sightings))}`];
}

function openNote(sightings: readonly Sighting[]): readonly string[] {
  const open = callsOf(sightings.filter((sighting) => sighting.open));
  return open.length === 0 ? [] : [`There may be more keys: ${placesOf(open)}`];
}

/** Empty where a call belongs to no source that is known: it could be any. */
function sourcesOf(sightings: readonly Sighting[]): readonly string[] {
  const sources = sightings.map(({ call }) => call.source);
  return sources.every((source) => source !== null) ? [...new Set(sources)].toSorted() : [];
}

function callsOf(sightings: readonly Sighting[]): readonly Call[] {
  return [...new Set(sightings.map(({ call }) => call))];
}
