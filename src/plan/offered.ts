/** What specs offer, below what a plan says itself: property by property, the plan's own word goes first. */

import { quoted } from '../document/quoted.ts';
import { canonicalJson, typePhrase } from './literal-violations.ts';
import type { Plan, PlanEvent, PlanProperty, PlanShape, Schema } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';

type Properties = ReadonlyMap<string, PlanProperty>;

/** The events that specs offer, by name; of two of one name the first. */
export function offeredEvents(specs: readonly Plan[]): ReadonlyMap<string, PlanEvent> {
  const offered = new Map<string, PlanEvent>();
  for (const event of specs.flatMap(({ events }) => events)) {
    if (!offered.has(event.name)) offered.set(event.name, event);
  }
  return offered;
}

/** The traits that specs offer; null where none does. */
export function offeredTraits(specs: readonly Plan[], method: 'identify' | 'group'): PlanShape | null {
  const shapes = specs.flatMap((spec) => spec[method] ?? []);
  return shapes.reduce<PlanShape | null>(
    (all, shape) => ({ ...shape, properties: withOffered(all?.properties ?? new Map(), shape) }),
    null,
  );
}

/** A plan's own keys, and those of a spec that it doesn't speak of. */
export function withOffered(own: Properties, offered: PlanShape | null): Properties {
  if (offered === null) return own;
  const others = [...offered.properties].filter(([name]) => !own.has(name));
  return new Map([...own, ...others]);
}

/** An issue for each key that no value can have which fits both the plan and the spec. */
export function contradictions(own: Properties, offered: Properties): PlanIssue[] {
  return [...own.values()].flatMap((property) => {
    const theirs = offered.get(property.name);
    if (theirs === undefined || theirs === property) return [];
    return contradiction(property.schema, theirs.schema, property, theirs);
  });
}

function contradiction(
  own: Schema,
  offered: Schema,
  property: PlanProperty,
  theirs: PlanProperty,
): PlanIssue[] {
  const expected = typesMeet(own, offered) ? unmetChoices(own, offered) : typePhrase(offered.type ?? []);
  if (expected !== null) {
    const { file, line } = theirs.at;
    const message = `Expected ${quoted(property.name)} to be ${expected}, as ${file} has it`;
    return [{ at: property.at, kind: 'schema', message, help: `Destinations rely on it: ${file}:${line}` }];
  }
  const inside =
    own.properties && offered.properties ? contradictions(own.properties, offered.properties) : [];
  if (own.items === undefined || offered.items === undefined) return inside;
  return [...inside, ...contradiction(own.items, offered.items, property, theirs)];
}

function typesMeet({ type: own }: Schema, { type: offered }: Schema): boolean {
  if (own === undefined || offered === undefined) return true;
  const wide = (types: readonly string[]) => types.map((type) => (type === 'integer' ? 'number' : type));
  return wide(own).some((type) => wide(offered).includes(type));
}

/** The values that a spec wants, where the plan has others only; null where there is nothing to say. */
function unmetChoices({ enum: own }: Schema, { enum: offered }: Schema): string | null {
  if (own === undefined || offered === undefined) return null;
  const theirs = new Set(offered.map(canonicalJson));
  if (own.some((value) => theirs.has(canonicalJson(value)))) return null;
  return `one of ${offered.map((value) => JSON.stringify(value)).join(', ')}`;
}
