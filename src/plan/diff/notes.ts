/** What is said of an event or a property besides its values: who sends it, and what to think of it. */
import { quoted } from '../../document/quoted.ts';
import type { Deprecation, PlanEvent, PlanProperty } from '../plan.ts';
import type { Change, ChangePlace, Positions } from './change.ts';
import type { EffectId } from './effects.ts';
import { type Difference, KINDS, relationOfLists } from './relation.ts';

const EVENT_SOURCES: Readonly<Record<Difference, EffectId>> = {
  narrower: 'source-removed',
  wider: 'source-added',
  other: 'source-changed',
};
const REQUIRED_SOURCES: Readonly<Record<Difference, EffectId>> = {
  narrower: 'source-made-optional',
  wider: 'source-made-required',
  other: 'source-requirement-moved',
};

/** The sources that may send an event. */
export function diffEventSources(
  before: PlanEvent,
  after: PlanEvent,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  return diffSources(
    before.sources,
    after.sources,
    (difference) => EVENT_SOURCES[difference],
    place,
    positions,
  );
}

/** Whether a property must be there, and which sources that holds for. */
export function diffPresence(
  before: PlanProperty,
  after: PlanProperty,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  const stayedRequired = before.required && after.required;
  const sources = diffSources(
    before.sources,
    after.sources,
    (difference) => (stayedRequired ? REQUIRED_SOURCES[difference] : 'source-of-optional'),
    place,
    positions,
  );
  if (before.required === after.required) return sources;
  const presence: Change = {
    kind: after.required ? 'required' : 'optional',
    effect: after.required ? 'made-required' : 'made-optional',
    place,
    aspect: null,
    before: null,
    after: null,
    text: after.required ? 'required now' : 'optional now',
    ...positions,
  };
  return [presence, ...sources];
}

function diffSources(
  before: readonly string[] | null,
  after: readonly string[] | null,
  effectOf: (difference: Difference) => EffectId,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  const relation = relationOfLists(before, after);
  if (relation === 'same') return [];
  const [old, now] = [shownSources(before), shownSources(after)];
  const text = `sources ${KINDS[relation]} from ${old} to ${now}`;
  return [
    {
      kind: KINDS[relation],
      effect: effectOf(relation),
      place,
      aspect: 'sources',
      before: old,
      after: now,
      text,
      ...positions,
    },
  ];
}

function shownSources(sources: readonly string[] | null): string {
  if (sources === null) return 'all';
  return sources.length === 0 ? 'none' : sources.map((source) => quoted(source)).join(', ');
}

/** Whether it is deprecated, and what takes its place; reasons are left aside. */
export function diffDeprecation(
  before: { readonly deprecated: Deprecation | null },
  after: { readonly deprecated: Deprecation | null },
  place: ChangePlace,
  positions: Positions,
): Change[] {
  const [old, now] = [shownDeprecation(before.deprecated), shownDeprecation(after.deprecated)];
  if (old === now) return [];
  const base = { place, aspect: 'deprecated' as const, before: old, after: now, ...positions };
  if (old === null)
    return [{ kind: 'deprecated', effect: 'deprecated', text: `deprecated${takenPlace(now)}`, ...base }];
  if (now === null) return [{ kind: 'restored', effect: 'restored', text: 'no longer deprecated', ...base }];
  return [
    {
      kind: 'changed',
      effect: 'deprecation-changed',
      text: `deprecation changed${takenPlace(now)}`,
      ...base,
    },
  ];
}

/** An empty text where nothing takes its place. */
function shownDeprecation(deprecated: Deprecation | null): string | null {
  return deprecated === null ? null : (deprecated.replacedBy ?? '');
}

/** What takes the place of something that is gone, as its deprecation has announced. */
export function successorWords({ deprecated }: { readonly deprecated: Deprecation | null }): string {
  return takenPlace(deprecated?.replacedBy ?? null);
}

function takenPlace(replacedBy: string | null): string {
  return replacedBy ? `: ${quoted(replacedBy)} takes its place` : '';
}

/** Whether it holds personal data. */
export function diffPii(
  { pii: before }: PlanProperty,
  { pii: after }: PlanProperty,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  if (before === after) return [];
  return [
    {
      kind: 'changed',
      effect: after ? 'pii-declared' : 'pii-withdrawn',
      place,
      aspect: 'pii',
      before: String(before),
      after: String(after),
      text: after ? 'personal data now' : 'personal data no more',
      ...positions,
    },
  ];
}

/** Whether it is expected in code. */
export function diffStatus(
  { status: before }: PlanEvent,
  { status: after }: PlanEvent,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  if (before === after) return [];
  const effect = after === 'active' ? 'made-active' : 'made-planned';
  const text = `status changed from ${before} to ${after}`;
  return [{ kind: 'changed', effect, place, aspect: 'status', before, after, text, ...positions }];
}
