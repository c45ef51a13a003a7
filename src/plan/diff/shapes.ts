/** Two sets of keys: of an event, of traits, or of an object inside of them. */
import { quoted } from '../../document/quoted.ts';
import type { PlanKeys, PlanProperty, Schema } from '../plan.ts';
import { breaksCode, type Change, type ChangePlace, type Positions } from './change.ts';
import { diffKeywords } from './constraints.ts';
import type { EffectId } from './effects.ts';
import { plainTypes } from './keywords.ts';
import { diffDeprecation, diffPii, diffPresence, successorWords } from './notes.ts';
import { pairRenamed, type Renamed } from './renames.ts';

export type Properties = ReadonlyMap<string, PlanProperty>;

const NONE: Properties = new Map();

/** Properties that a set of keys has besides its own, where it says nothing else of them: the plan's `common`. */
export interface Inherited {
  readonly before: Properties;
  readonly after: Properties;
}

const NOTHING_INHERITED: Inherited = { before: NONE, after: NONE };

/** All changes between two sets of keys; `place` and `positions` are those of what has them. */
export function diffKeys(
  before: PlanKeys,
  after: PlanKeys,
  place: ChangePlace,
  positions: Positions,
  inherited: Inherited = NOTHING_INHERITED,
): Change[] {
  const changes = diffProperties(before, after, place, inherited);
  if (before.additionalProperties === after.additionalProperties) return changes;
  const opened = after.additionalProperties;
  changes.push({
    kind: opened ? 'widened' : 'narrowed',
    effect: opened ? 'keys-opened' : 'keys-closed',
    place,
    aspect: 'additionalProperties',
    before: String(before.additionalProperties),
    after: String(after.additionalProperties),
    text: opened ? 'other keys are allowed now' : 'other keys are not allowed any more',
    ...positions,
  });
  return changes;
}

/** The changes of each property, those of the newer plan in its order first. */
export function diffProperties(
  before: PlanKeys,
  after: PlanKeys,
  place: ChangePlace,
  inherited: Inherited = NOTHING_INHERITED,
): Change[] {
  const oldOf = (name: string) => before.properties.get(name) ?? inherited.before.get(name);
  const newOf = (name: string) => after.properties.get(name) ?? inherited.after.get(name);
  const added = [...after.properties.values()].filter(({ name }) => oldOf(name) === undefined);
  const removed = [...before.properties.values()].filter(({ name }) => newOf(name) === undefined);
  const renamed = pairRenamed(removed, added, (old, now) => diffProperty(old, now, place).length === 0);
  const renamedTo = new Map(renamed.map((pair) => [pair.after, pair]));
  const renamedFrom = new Set(renamed.map((pair) => pair.before));

  const changes = [...after.properties.values()].flatMap((property) => {
    const pair = renamedTo.get(property);
    if (pair !== undefined) return [renamedProperty(pair, place)];
    const old = oldOf(property.name);
    return old === undefined ? [addedProperty(property, before, place)] : diffProperty(old, property, place);
  });
  for (const property of before.properties.values()) {
    if (after.properties.has(property.name) || renamedFrom.has(property)) continue;
    const now = newOf(property.name);
    changes.push(
      ...(now === undefined ? [removedProperty(property, after, place)] : diffProperty(property, now, place)),
    );
  }
  return changes;
}

function within(place: ChangePlace, name: string): ChangePlace {
  return { ...place, property: place.property === null ? name : `${place.property}.${name}` };
}

/** What has changed of one property, whatever it is called. */
function diffProperty(before: PlanProperty, after: PlanProperty, outer: ChangePlace): Change[] {
  const place = within(outer, after.name);
  const positions = { was: before.at, at: after.at };
  return [
    ...diffPresence(before, after, place, positions),
    ...diffSchemas(before.schema, after.schema, place, positions),
    ...diffDeprecation(before, after, place, positions),
    ...diffPii(before, after, place, positions),
  ];
}

/** All changes between two schemas, what is inside of objects and lists included. */
function diffSchemas(before: Schema, after: Schema, place: ChangePlace, positions: Positions): Change[] {
  const [typesBefore, typesAfter] = [plainTypes(before), plainTypes(after)];
  const bothAllow = (type: 'object' | 'array') => typesBefore.has(type) && typesAfter.has(type);
  const changes = diffKeywords(before, after, place, positions);
  if (bothAllow('array') && (before.items !== undefined || after.items !== undefined)) {
    const items = { ...place, property: `${place.property}[]` };
    changes.push(...diffSchemas(before.items ?? {}, after.items ?? {}, items, positions));
  }
  if (bothAllow('object')) changes.push(...diffKeys(keysOf(before), keysOf(after), place, positions));
  return changes;
}

/** An object of which nothing is said may hold any key. */
function keysOf({ properties = NONE, additionalProperties = true }: Schema): PlanKeys {
  return { properties, additionalProperties };
}

function addedProperty(property: PlanProperty, before: PlanKeys, outer: ChangePlace): Change {
  const place = within(outer, property.name);
  return {
    kind: 'added',
    effect: effectOfAdding(property, before, place),
    place,
    aspect: null,
    before: null,
    after: null,
    text: property.required ? 'added, and required' : 'added',
    was: null,
    at: property.at,
  };
}

/** Where other keys were allowed, a property that is planned now could be sent before, and with any value. */
function effectOfAdding(property: PlanProperty, before: PlanKeys, place: ChangePlace): EffectId {
  if (property.required) return 'property-added-required';
  if (!before.additionalProperties) return 'property-added';
  const limits = diffSchemas({}, property.schema, place, { was: property.at, at: property.at });
  return limits.some(breaksCode) ? 'property-added-limited' : 'property-added';
}

function removedProperty(property: PlanProperty, after: PlanKeys, outer: ChangePlace): Change {
  return {
    kind: 'removed',
    effect: after.additionalProperties ? 'property-left-open' : 'property-removed',
    place: within(outer, property.name),
    aspect: null,
    before: null,
    after: null,
    text: `removed${successorWords(property)}`,
    was: property.at,
    at: null,
  };
}

/** All else is the same: that is why it is taken for a rename. */
function renamedProperty({ before, after }: Renamed<PlanProperty>, outer: ChangePlace): Change {
  return {
    kind: 'renamed',
    effect: 'property-renamed',
    place: within(outer, after.name),
    aspect: null,
    before: before.name,
    after: after.name,
    text: `renamed from ${quoted(before.name)}: the names are close, and all else is the same`,
    was: before.at,
    at: after.at,
  };
}
