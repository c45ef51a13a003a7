/** The events of two plans, and their pages and screens: what is new, gone, called otherwise, or says something else. */
import { quoted } from '../../document/quoted.ts';
import { findEvent } from '../event-lookup.ts';
import { patternsMeet } from '../event-pattern.ts';
import type { Plan, PlanEvent } from '../plan.ts';
import { breaksCode, type Change, type ChangePlace, type Positions } from './change.ts';
import type { EffectId } from './effects.ts';
import { diffDeprecation, diffEventSources, diffStatus, successorWords } from './notes.ts';
import { pairRenamed, type Renamed } from './renames.ts';
import { diffKeys, type Inherited } from './shapes.ts';

interface Section {
  readonly section: ChangePlace['section'];
  readonly inherited: Inherited;
  readonly effectOfAdding: (event: PlanEvent) => EffectId;
  readonly effectOfRemoving: (event: PlanEvent) => EffectId;
}

/** The changes of all events. */
export function diffEvents(before: Plan, after: Plan): Change[] {
  const inherited = { before: before.common, after: after.common };
  const allowsLess = (old: PlanEvent, now: PlanEvent) =>
    diffEvent(old, now, placeOf('events', now), inherited).some(breaksCode);
  return diffNamed(before.events, after.events, {
    section: 'events',
    inherited,
    effectOfAdding: (event) =>
      coverOf(before, event).some((cover) => allowsLess(cover, event))
        ? 'event-taken-from-pattern'
        : 'event-added',
    effectOfRemoving: (event) => {
      const cover = event.isPattern ? null : findEvent(after, event.name);
      if (cover === null) return 'event-removed';
      return allowsLess(event, cover) ? 'event-left-to-narrower-pattern' : 'event-left-to-pattern';
    },
  });
}

/** The changes of all pages or screens, which are known by their names alone. */
export function diffPlaces(before: Plan, after: Plan, section: 'pages' | 'screens'): Change[] {
  const all = (plan: Plan) => [...(plan[section]?.values() ?? [])];
  return diffNamed(all(before), all(after), {
    section,
    inherited: { before: new Map(), after: new Map() },
    effectOfAdding: () => 'event-added',
    effectOfRemoving: () => 'event-removed',
  });
}

/** The patterns under which calls of an event fell while it was not planned itself. */
function coverOf(plan: Plan, { name, isPattern }: PlanEvent): readonly PlanEvent[] {
  if (isPattern) return plan.events.filter((other) => other.isPattern && patternsMeet(other.name, name));
  return [findEvent(plan, name) ?? []].flat();
}

function placeOf(section: ChangePlace['section'], { name }: PlanEvent): ChangePlace {
  return { section, name, version: null, property: null };
}

function diffNamed(before: readonly PlanEvent[], after: readonly PlanEvent[], section: Section): Change[] {
  const place = (event: PlanEvent) => placeOf(section.section, event);
  const [oldNames, newNames] = [byName(before), byName(after)];
  const removed = before.filter(({ name }) => !newNames.has(name));
  const added = after.filter(({ name }) => !oldNames.has(name));
  const isSame = (old: PlanEvent, now: PlanEvent) =>
    diffEvent(old, now, place(now), section.inherited).length === 0;
  const renamed = pairRenamed(removed, added, isSame);
  const renamedTo = new Map(renamed.map((pair) => [pair.after, pair]));
  const renamedFrom = new Set(renamed.map((pair) => pair.before));
  return [
    ...after.flatMap((event) => {
      const pair = renamedTo.get(event);
      if (pair !== undefined) return [renamedEvent(pair, place(event))];
      const old = oldNames.get(event.name);
      if (old !== undefined) return diffEvent(old, event, place(event), section.inherited);
      return [addedEvent(event, section.effectOfAdding(event), place(event))];
    }),
    ...removed
      .filter((event) => !renamedFrom.has(event))
      .map((event) => removedEvent(event, section.effectOfRemoving(event), place(event))),
  ];
}

function byName(events: readonly PlanEvent[]): ReadonlyMap<string, PlanEvent> {
  return new Map(events.map((event) => [event.name, event]));
}

function diffEvent(before: PlanEvent, after: PlanEvent, place: ChangePlace, inherited: Inherited): Change[] {
  const positions = { was: before.at, at: after.at };
  return [
    ...diffStatus(before, after, place, positions),
    ...diffDeprecation(before, after, place, positions),
    ...diffEventSources(before, after, place, positions),
    ...diffKeys(before, after, place, positions, inherited),
    ...diffVersions(before, after, place, positions, inherited),
  ];
}

function diffVersions(
  before: PlanEvent,
  after: PlanEvent,
  outer: ChangePlace,
  positions: Positions,
  inherited: Inherited,
): Change[] {
  const versions = [...new Set([...before.versions.keys(), ...after.versions.keys()])].toSorted(
    (a, b) => a - b,
  );
  return versions.flatMap((version) => {
    const [old, now] = [before.versions.get(version), after.versions.get(version)];
    const place = { ...outer, version };
    if (old !== undefined && now !== undefined) return diffKeys(old, now, place, positions, inherited);
    return now === undefined
      ? [whole('removed', 'version-removed', place, { was: positions.was, at: null })]
      : [whole('added', 'version-added', place, { was: null, at: positions.at })];
  });
}

function addedEvent(event: PlanEvent, effect: EffectId, place: ChangePlace): Change {
  return whole('added', effect, place, { was: null, at: event.at });
}

function removedEvent(event: PlanEvent, effect: EffectId, place: ChangePlace): Change {
  const change = whole('removed', effect, place, { was: event.at, at: null });
  return { ...change, text: `removed${successorWords(event)}` };
}

function whole(
  kind: 'added' | 'removed',
  effect: EffectId,
  place: ChangePlace,
  positions: Positions,
): Change {
  return { kind, effect, place, aspect: null, before: null, after: null, text: kind, ...positions };
}

/** All else is the same: that is why it is taken for a rename. */
function renamedEvent({ before, after }: Renamed<PlanEvent>, place: ChangePlace): Change {
  return {
    kind: 'renamed',
    effect: 'event-renamed',
    place,
    aspect: null,
    before: before.name,
    after: after.name,
    text: `renamed from ${quoted(before.name)}: the names are close, and all else is the same`,
    was: before.at,
    at: after.at,
  };
}
