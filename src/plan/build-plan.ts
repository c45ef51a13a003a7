/** The files of a plan, validated one by one, to one plan. */
import { entriesOf, field, flagField, plainField, textField, textsField } from '../document/fields.ts';
import type { DocumentNode, Entry } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import { contradictions, offeredEvents, offeredTraits, withOffered } from './offered.ts';
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
import { readEvent } from './read-event.ts';
import type { PlanDocument } from './read-plan-file.ts';
import { successorIssues } from './successors.ts';

export interface BuiltPlan {
  readonly plan: Plan;
  readonly issues: readonly Problem[];
}

type Section = 'common' | 'definitions' | 'events' | 'pages' | 'screens';

/**
 * Merges files into a plan. What two files define counts as the first says, and is an issue in the second; the naming
 * and the name of the plan are those of the first file that has any. What specs offer comes below what the files say.
 */
export function buildPlan(documents: readonly PlanDocument[], specs: readonly Plan[] = []): BuiltPlan {
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
  const offered = offeredEvents(specs);
  const events = (): PlanEvent[] => {
    const entries = merged('events');
    const own = [...entries.values()].map((entry) =>
      readEvent(entry, reader, output, offered.get(entry.key)),
    );
    return [...own, ...[...offered.values()].filter(({ name }) => !entries.has(name))];
  };
  const byName = (section: 'pages' | 'screens'): ReadonlyMap<string, PlanEvent> | null => {
    const isThere = documents.some(({ root }) => entriesOf(root).has(section));
    if (!isThere) return null;
    return new Map([...merged(section)].map(([name, entry]) => [name, readEvent(entry, reader, output)]));
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
    events: events(),
    identify: readTraits(documents, 'identify', {
      reader,
      issues,
      offered: offeredTraits(specs, 'identify'),
    }),
    group: readTraits(documents, 'group', { reader, issues, offered: offeredTraits(specs, 'group') }),
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

/** Null where neither a file nor a spec says anything about them. */
function readTraits(
  documents: readonly PlanDocument[],
  section: 'identify' | 'group',
  { reader, issues, offered }: { reader: PropertyReader; issues: Problem[]; offered: PlanShape | null },
): PlanShape | null {
  const nodes = documents.flatMap(({ root }) => entriesOf(root).get(section)?.value ?? []);
  if (nodes.length === 0) return offered;
  const properties = new Map<string, PlanProperty>();
  const open: boolean[] = [];
  for (const node of nodes) {
    addProperties(properties, reader.readProperties(field(node, 'traits')), issues);
    const isOpen = flagField(node, 'additionalProperties');
    if (isOpen !== null) open.push(isOpen);
  }
  if (offered !== null) issues.push(...contradictions(properties, offered.properties));
  return {
    properties: withOffered(properties, offered),
    additionalProperties: open.length > 0 ? open.some(Boolean) : (offered?.additionalProperties ?? false),
    description: first(nodes, (node) => textField(node, 'description')) ?? offered?.description ?? null,
    meta: first(nodes, (node) => plainField(node, 'meta')),
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
