/** Where in a plan of several files an addition goes. */
import type { NewEntry } from '../document/insert-entries.ts';
import { plainWords } from '../language/words.ts';
import type { Plan, PlanEvent } from '../plan/plan.ts';
import { eventValue, propertyValue } from '../plan/write-plan.ts';
import type { Addition, EventAddition } from './additions.ts';

export interface Placed {
  readonly file: string;
  readonly entry: NewEntry;
}

/**
 * @param files the plan's files that can be written, as they are printed; the main one first.
 * @param to the file that the user wants new events in.
 * @returns null where what the addition belongs to is in none of the files.
 */
export function placeAddition(
  addition: Addition,
  plan: Plan,
  files: readonly string[],
  to: string | null,
): Placed | null {
  const { section, name } = addition;
  if (addition.kind === 'event') {
    const file = to ?? fileOfTheLike(addition, plan, files);
    return { file, entry: { path: [section], key: name, value: eventValue(addition.data) } };
  }
  const { of } = addition;
  const file = of?.at.file ?? fileOfTraits(addition.section as 'identify' | 'group', plan) ?? files[0]!;
  if (!files.includes(file)) return null;
  const path = of === null ? [section, 'traits'] : [section, of.name, 'properties'];
  return { file, entry: { path, key: name, value: propertyValue(addition.data) } };
}

/** The file with most events that share a word with the name; where none does, the one with most events. */
function fileOfTheLike({ section, name }: EventAddition, plan: Plan, files: readonly string[]): string {
  const words = new Set(plainWords(name));
  const events = eventsOf(section, plan);
  const scored = files.map((file) => {
    const inFile = events.filter(({ at }) => at.file === file);
    const like = inFile.filter((event) => plainWords(event.name).some((word) => words.has(word)));
    return { file, like: like.length, size: inFile.length };
  });
  return scored.toSorted((a, b) => b.like - a.like || b.size - a.size)[0]!.file;
}

function eventsOf(section: EventAddition['section'], plan: Plan): readonly PlanEvent[] {
  return section === 'events' ? plan.events : [...(plan[section]?.values() ?? [])];
}

function fileOfTraits(section: 'identify' | 'group', plan: Plan): string | null {
  const [first] = plan[section]?.properties.values() ?? [];
  return first?.at.file ?? null;
}
