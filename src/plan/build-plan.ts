/** The files of a plan, validated one by one, to one plan. */
import { entriesOf, field, plainField, textField, textsField } from '../document/fields.ts';
import type { DocumentNode, Entry } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import {
  CASINGS,
  type Casing,
  type Plan,
  type PlanEvent,
  type PlanNaming,
  type PlanProperty,
  type PlanShape,
} from './plan.ts';
import { createPropertyReader, type PropertyReader, type SuccessorReference } from './property-reader.ts';
import { readEvent, readShape } from './read-event.ts';
import type { PlanDocument } from './read-plan-file.ts';
import { successorIssues } from './successors.ts';

export interface BuiltPlan {
  readonly plan: Plan;
  readonly issues: readonly Problem[];
}

type Section = 'common' | 'definitions' | 'events' | 'pages' | 'screens';

/**
 * Merges files into a plan. What two files define counts as the first says, and is an issue in the second; the naming
 * and the name of the plan are those of the first file that has any.
 */
export function buildPlan(documents: readonly PlanDocument[]): BuiltPlan {
  const issues: Problem[] = [];
  const successors: SuccessorReference[] = [];
  const output = { issues, successors };

  /** The entries of a section of all files, the first of each name. */
  function merged(section: Section): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const { root } of documents) {
      for (const entry of entriesOf(field(root, section)).values()) {
        const first = entries.get(entry.key);
        if (first === undefined) entries.set(entry.key, entry);
        else if (first.keyAt !== entry.keyAt) issues.push(duplicate(entry, first.keyAt));
      }
    }
    return entries;
  }

  const reader = createPropertyReader(merged('definitions'), output);
  const events = (section: Section): PlanEvent[] =>
    [...merged(section).values()].map((entry) => readEvent(entry, reader, output));
  const byName = (section: 'pages' | 'screens'): ReadonlyMap<string, PlanEvent> | null => {
    const isThere = documents.some(({ root }) => entriesOf(root).has(section));
    return isThere ? new Map(events(section).map((event) => [event.name, event])) : null;
  };

  const common = new Map<string, PlanProperty>();
  for (const { root } of documents)
    addProperties(common, reader.readProperties(field(root, 'common')), issues);

  const plan: Plan = {
    files: documents.map(({ file }) => file),
    name: first(documents, ({ root }) => textField(root, 'name')),
    description: first(documents, ({ root }) => textField(root, 'description')),
    meta: first(documents, ({ root }) => plainField(root, 'meta')),
    naming: readNaming(documents),
    common,
    events: events('events'),
    identify: readTraits(documents, 'identify', reader, issues),
    group: readTraits(documents, 'group', reader, issues),
    pages: byName('pages'),
    screens: byName('screens'),
  };
  reader.readDefinitions();
  return { plan, issues: [...issues, ...successorIssues(plan, successors)] };
}

/** What the first of them that says anything says; null where none does. */
function first<T, V>(all: readonly T[], read: (one: T) => V | null): V | null {
  return all.map(read).find((value) => value !== null) ?? null;
}

function addProperties(
  all: Map<string, PlanProperty>,
  more: PlanShape['properties'],
  issues: Problem[],
): void {
  for (const [name, property] of more) {
    const first = all.get(name);
    if (first === undefined) all.set(name, property);
    else issues.push(duplicate({ key: name, keyAt: property.at }, first.at));
  }
}

function duplicate({ key, keyAt }: { key: string; keyAt: Span }, first: Span): Problem {
  return {
    at: keyAt,
    message: `Duplicate ${quoted(key)}`,
    help: `${first.file}:${first.line} has it already`,
  };
}

/** Null where no file says anything about them. */
function readTraits(
  documents: readonly PlanDocument[],
  section: 'identify' | 'group',
  reader: PropertyReader,
  issues: Problem[],
): PlanShape | null {
  const nodes = documents.flatMap(({ root }) => entriesOf(root).get(section)?.value ?? []);
  if (nodes.length === 0) return null;
  const properties = new Map<string, PlanProperty>();
  const shapes = nodes.map((node) => readShape(node, 'traits', reader));
  for (const shape of shapes) addProperties(properties, shape.properties, issues);
  return {
    properties,
    additionalProperties: shapes.some((shape) => shape.additionalProperties),
    description: first(shapes, (shape) => shape.description),
    meta: first(shapes, (shape) => shape.meta),
  };
}

function readNaming(documents: readonly PlanDocument[]): PlanNaming {
  const sections = documents.flatMap(({ root }) => field(root, 'naming') ?? []);
  const vocabularies = sections.flatMap((section) => field(section, 'vocabulary') ?? []);
  const words = (kind: 'objects' | 'actions'): string[] => [
    ...new Set(vocabularies.flatMap((vocabulary) => textsField(vocabulary, kind) ?? [])),
  ];
  return {
    events: firstCasing(sections, 'events'),
    properties: firstCasing(sections, 'properties'),
    vocabulary: vocabularies.length === 0 ? null : { objects: words('objects'), actions: words('actions') },
  };
}

function firstCasing(sections: readonly DocumentNode[], kind: 'events' | 'properties'): Casing | null {
  const written = sections.map((section) => textField(section, kind));
  return CASINGS.find((casing) => casing === written.find((name) => name !== null)) ?? null;
}
