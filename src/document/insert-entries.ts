/**
 * New entries for the mappings of a YAML text. Only what is new is written; comments, order, quotes and line ends of
 * all the rest stay as they are.
 */
import { isAlias, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import {
  type BlockStyle,
  blockStyleOf,
  insertIntoBlock,
  insertUnder,
  keyOf,
  type YamlPair,
} from './insert-into-block.ts';
import { parseYaml } from './parse-yaml.ts';
import type { TextEdit } from './text-edit.ts';
import { spansOf } from './text-spans.ts';
import { Styled, writeFlowEntry, type YamlValue } from './write-yaml.ts';

export interface NewEntry {
  /** The keys that lead to the mapping, from the root. Mappings that are missing on the way are made. */
  readonly path: readonly string[];
  readonly key: string;
  readonly value: YamlValue;
}

export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly { readonly entry: NewEntry; readonly reason: string }[];
}

/** Where entries go: into a mapping, or below a key that has nothing yet. */
type Place =
  | { readonly kind: 'block'; readonly map: YAMLMap<Node, Node | null>; readonly owner: YamlPair | null }
  | { readonly kind: 'flow'; readonly map: YAMLMap<Node, Node | null> }
  | { readonly kind: 'under'; readonly owner: YamlPair }
  | { readonly kind: 'root' }
  | { readonly kind: 'nowhere'; readonly reason: string };

type Entries = ReadonlyMap<string, YamlValue>;

const REUSED = 'it is reused in other places by an anchor (&), an alias (*) or a merge (<<)';

/**
 * Gives the edits that bring entries into a text which can be read, none of which is in it already. A mapping that is
 * sorted by its keys stays so; else new entries come last.
 */
export function insertEntries(text: string, entries: readonly NewEntry[]): Insertion {
  const { document } = parseYaml(text, spansOf('', text));
  const contents = (document?.contents ?? null) as Node | null;
  const style = blockStyleOf(text, contents);
  const edits: TextEdit[] = [];
  const refused: Insertion['refused'][number][] = [];
  const placed = groups(entries).map((group) => ({ group, ...findPlace(contents, group[0]!.path) }));
  // What ends on the same line is ended by the inner mapping first.
  placed.sort((a, b) => depthOf(b) - depthOf(a));
  for (const { group, place, rest } of placed) {
    if (place.kind === 'nowhere') {
      refused.push(...group.map((entry) => ({ entry, reason: place.reason })));
      continue;
    }
    const values = new Map(group.map(({ key, value }) => [key, value]));
    edits.push(...editsFor(place, wrapped(values, rest), text, style));
  }
  return { edits, refused };
}

function depthOf({
  group,
  rest,
}: {
  readonly group: readonly NewEntry[];
  readonly rest: readonly string[];
}): number {
  return group[0]!.path.length - rest.length;
}

function groups(entries: readonly NewEntry[]): readonly (readonly NewEntry[])[] {
  const byPath = new Map<string, NewEntry[]>();
  for (const entry of entries) {
    const path = JSON.stringify(entry.path);
    byPath.set(path, [...(byPath.get(path) ?? []), entry]);
  }
  return [...byPath.values()];
}

/** The last mapping on the way that exists, and the keys that are left from there. */
function findPlace(
  contents: Node | null,
  path: readonly string[],
): { readonly place: Place; readonly rest: readonly string[] } {
  if (contents === null || isNothing(contents)) return { place: { kind: 'root' }, rest: path };
  let node: Node = contents;
  let owner: YamlPair | null = null;
  let inFlow = false;
  for (let index = 0; ; index += 1) {
    const rest = path.slice(index);
    if (isAlias(node)) return { place: { kind: 'nowhere', reason: REUSED }, rest };
    if (!isMap<Node, Node | null>(node))
      return { place: { kind: 'nowhere', reason: 'it is no mapping' }, rest };
    if (isReused(node)) return { place: { kind: 'nowhere', reason: REUSED }, rest };
    inFlow ||= node.flow === true && node.items.length > 0;
    const pair: YamlPair | undefined = node.items.find(({ key }) => keyOf(key) === rest[0]);
    if (rest.length === 0 || pair === undefined) {
      if (node.flow !== true) return { place: { kind: 'block', map: node, owner }, rest };
      const canSpread = !inFlow && owner !== null;
      return { place: canSpread ? { kind: 'under', owner: owner! } : { kind: 'flow', map: node }, rest };
    }
    owner = pair;
    if (pair.value === null || isNothing(pair.value)) {
      const place: Place = inFlow
        ? { kind: 'nowhere', reason: 'nothing is written after its colon' }
        : { kind: 'under', owner };
      return { place, rest: rest.slice(1) };
    }
    node = pair.value;
  }
}

function isReused(map: YAMLMap<Node, Node | null>): boolean {
  return map.anchor !== undefined || map.items.some(({ key }) => keyOf(key) === '<<');
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && node.anchor === undefined;
}

/** Entries below keys that are missing. */
function wrapped(entries: Entries, path: readonly string[]): Entries {
  return path.reduceRight<Entries>(
    (inner, key) => new Map([[key, new Styled(inner, { block: true })]]),
    entries,
  );
}

function editsFor(
  place: Exclude<Place, { kind: 'nowhere' }>,
  entries: Entries,
  text: string,
  style: BlockStyle,
): readonly TextEdit[] {
  switch (place.kind) {
    case 'root':
      return insertUnder(text, null, entries, style);
    case 'under':
      return insertUnder(text, place.owner, entries, style);
    case 'block':
      return insertIntoBlock(text, place, entries, style);
    default:
      return insertIntoFlow(place.map, entries);
  }
}

function insertIntoFlow({ items, range }: YAMLMap<Node, Node | null>, entries: Entries): readonly TextEdit[] {
  const written = [...entries].map(([key, value]) => writeFlowEntry(key, value)).join(', ');
  const last = items.at(-1);
  if (last === undefined) return [{ start: range![0], end: range![1], text: `{ ${written} }` }];
  const end = Math.max(last.key.range![1], last.value?.range?.[1] ?? 0);
  return [{ start: end, end, text: `, ${written}` }];
}
