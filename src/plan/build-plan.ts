/** The files of a plan, validated one by one, to one plan. */
import { entriesOf, field, flagField, plainField, textField, textsField } from '../document/fields.ts';
import type { DocumentNode, Entry } from '../document/node.ts';
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
import type { PlanIssue } from './plan-issue.ts';
import { createPropertyReader, type PropertyReader, type SuccessorReference } from './property-reader.ts';
import { readEvent } from './read-event.ts';
import type { PlanDocument } from './read-plan-file.ts';
import { successorIssues } from './successors.ts';
import { vocabularyIssues } from './vocabulary.ts';

export interface BuiltPlan {
  readonly plan: Plan;
  readonly issues: readonly PlanIssue[];
}

type Section = 'common' | 'definitions' | 'events' | 'pages' | 'screens';

/**
 * Merges files into a plan. What two files define counts as the first says, and is an issue in the second; the naming
 * and the name of the plan are those of the first file that has any. What specs offer comes below what the files say.
 *
 * @param isPartial whether a file that is included is missing.
 */
export function buildPlan(
  documents: readonly PlanDocument[],
  isPartial: boolean,
  specs: readonly Plan[] = [],
): BuiltPlan {
  const issues: PlanIssue[] = [];
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
    isPartial,
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
  if (isPartial) return { plan, issues: issues.filter(({ kind }) => kind !== 'reference') };
  return {
    plan,
    issues: [
      ...issues,
      ...successorIssues(plan, successors),
      ...vocabularyIssues(vocabulariesOf(documents), plan.events),
    ],
  };
}

/** What the first of them that says anything says; null where none does. */
function first<T, V>(all: readonly T[], read: (one: T) => V | null): V | null {
  return all.map(read).find((value) => value !== null) ?? null;
}

function addProperties(
  all: Map<string, PlanProperty>,
  more: PlanShape['properties'],
  issues: PlanIssue[],
): void {
  for (const [name, property] of more) {
    const first = all.get(name);
    if (first === undefined) all.set(name, property);
    else issues.push(duplicate({ key: name, keyAt: property.at }, first.at));
  }
}

function duplicate({ key, keyAt }: { key: string; keyAt: Span }, first: Span): PlanIssue {
  return {
    kind: 'duplicate',
    at: keyAt,
    message: `Disallowed repetition of ${quoted(key)}`,
    help: `${first.file}:${first.line} has it already, and that is what counts`,
  };
}

/** Null where neither a file nor a spec says anything about them. */
function readTraits(
  documents: readonly PlanDocument[],
  section: 'identify' | 'group',
  { reader, issues, offered }: { reader: PropertyReader; issues: PlanIssue[]; offered: PlanShape | null },
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
  const vocabularies = vocabulariesOf(documents);
  const words = (kind: 'objects' | 'actions'): string[] => [
    ...new Set(vocabularies.flatMap((vocabulary) => textsField(vocabulary, kind) ?? [])),
  ];
  return {
    events: firstCasing(sections, 'events'),
    properties: firstCasing(sections, 'properties'),
    vocabulary: vocabularies.length === 0 ? null : { objects: words('objects'), actions: words('actions') },
  };
}

function vocabulariesOf(documents: readonly PlanDocument[]): readonly DocumentNode[] {
  return documents.flatMap(({ root }) => field(field(root, 'naming'), 'vocabulary') ?? []);
}

function firstCasing(sections: readonly DocumentNode[], kind: 'events' | 'properties'): Casing | null {
  const written = sections.map((section) => textField(section, kind));
  return CASINGS.find((casing) => casing === written.find((name) => name !== null)) ?? null;
}
