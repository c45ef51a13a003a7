/** The `yaml` package's tree to a document's nodes: keys made unique, aliases and merge keys resolved. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isEmpty } from './fields.ts';
import type { DocumentNode, Entry, MapNode, ScalarNode } from './node.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import type { Span } from './span.ts';
import type { SpanOf } from './text-spans.ts';

/** How many nodes all aliases of a file may stand for: a page of them can expand to more than there is memory. */
const MAX_ALIASED_NODES = 100_000;

export interface NodeSource {
  readonly text: string;
  readonly spanOf: SpanOf;
  /** JSON leaves less to be written: texts in double quotes, and no comments. */
  readonly json: boolean;
}

export interface BuiltNodes {
  readonly root: DocumentNode;
  readonly problems: readonly Problem[];
}

interface Anchored {
  readonly node: DocumentNode;
  /** How many nodes it stands for, aliases in it followed. */
  readonly size: number;
}

const JSON_WORD = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** A space, a tab, or the end of a line. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Builds the nodes of a document without syntax errors, and says what is wrong with its keys, aliases and tags. */
export function buildNodes(contents: Node | null, { text, spanOf, json }: NodeSource): BuiltNodes {
  const problems: Problem[] = [];
  /** Null while the node is being read: an alias in it would have no end. */
  const anchors = new Map<string, Anchored | null>();
  let size = 0;
  let aliased = 0;

  function report(at: Span, message: string, help: string | null = null): void {
    problems.push({ at, message, help });
  }

  function spanOfNode(node: Node | null, offset: number): Span {
    if (!node?.range) return spanOf(offset, offset);
    const [start] = node.range;
    let end = node.range[1];
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    return spanOf(start, end);
  }

  function nothing(at: Span): ScalarNode {
    size += 1;
    return { kind: 'scalar', at, value: null, source: '' };
  }

  function build(node: Node | null, offset: number): DocumentNode {
    const at = spanOfNode(node, offset);
    if (isAlias(node)) return resolveAlias(node.source, at);
    const anchor = node !== null && 'anchor' in node ? (node.anchor as string | undefined) : undefined;
    if (anchor === undefined) return buildUnnamed(node, at);
    anchors.set(anchor, null);
    const before = size;
    const built = buildUnnamed(node, at);
    anchors.set(anchor, { node: built, size: size - before });
    return built;
  }

  function buildUnnamed(node: Node | null, at: Span): DocumentNode {
    if (isScalar(node)) return buildScalar(node, at);
    if (isMap(node)) return buildMap(node, at);
    if (!isSeq(node)) return nothing(at);
    size += 1;
    return { kind: 'list', at, items: node.items.map((item) => build(item as Node, node.range?.[0] ?? 0)) };
  }

  function buildScalar(node: Scalar, at: Span): ScalarNode {
    size += 1;
    const { value } = node;
    const isPlain = node.type === 'PLAIN';
    if (json && (isPlain ? !JSON_WORD.test(node.source ?? '') : node.type !== 'QUOTE_DOUBLE')) {
      report(
        at,
        'Expected JSON',
        'JSON has texts in double quotes, commas between all things, and no comments',
      );
    }
    if (value === null || typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'scalar', at, value, source: isPlain ? (node.source ?? '') : String(value) };
    }
    return { kind: 'scalar', at, value: String(value), source: String(value) };
  }

  function buildMap(node: YAMLMap, at: Span): MapNode {
    size += 1;
    const entries = new Map<string, Entry>();
    const merges: { node: DocumentNode; at: Span }[] = [];
    for (const pair of node.items as Pair<Node | null, Node | null>[]) {
      const keyEnd = pair.key?.range?.[1] ?? node.range?.[0] ?? 0;
      const keyAt = spanOfNode(pair.key, keyEnd);
      const isMerge = isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
      const key = keyText(pair.key, keyAt);
      const value = build(pair.value, keyEnd);
      if (isMerge) merges.push({ node: value, at: keyAt });
      else if (key !== null) addEntry(entries, { key, keyAt, value });
    }
    for (const merge of merges) mergeInto(entries, merge.node, merge.at);
    return { kind: 'map', at, entries };
  }

  function addEntry(entries: Map<string, Entry>, entry: Entry): void {
    const first = entries.get(entry.key);
    if (first === undefined) entries.set(entry.key, entry);
    else
      report(entry.keyAt, `Duplicate key ${quoted(entry.key)}`, `It is on line ${first.keyAt.line} already`);
  }

  function keyText(node: Node | null, at: Span): string | null {
    const target = isAlias(node) ? (anchors.get(node.source)?.node ?? null) : node;
    if (target !== null && 'kind' in target && target.kind === 'scalar') return target.source;
    if (!isScalar(node)) {
      report(at, 'Expected a key to be a text');
      return null;
    }
    const anchor = node.anchor;
    const { source } = buildScalar(node, at);
    if (anchor !== undefined) {
      anchors.set(anchor, { node: { kind: 'scalar', at, value: source, source }, size: 1 });
    }
    if (source !== '__proto__') return source;
    report(at, 'Disallowed key "__proto__"', 'It would mean something else in JavaScript: choose another');
    return null;
  }

  function resolveAlias(name: string, at: Span): DocumentNode {
    const anchored = anchors.get(name);
    if (anchored === undefined)
      report(at, `Unknown alias ${quoted(`*${name}`)}`, `No ${quoted(`&${name}`)} comes before it`);
    if (anchored === null)
      report(
        at,
        `Disallowed alias ${quoted(`*${name}`)} inside of what it stands for`,
        'It would have no end',
      );
    if (!anchored) return nothing(at);
    const within = aliased <= MAX_ALIASED_NODES;
    aliased += anchored.size;
    size += anchored.size;
    if (aliased <= MAX_ALIASED_NODES) return anchored.node;
    if (within)
      report(at, `Aliases stand for more than ${MAX_ALIASED_NODES} values`, 'Write the values out, or fewer');
    return nothing(at);
  }

  /** YAML 1.1's merge key, which YAML's users know from other tools: own keys win, then the first that has one. */
  function mergeInto(entries: Map<string, Entry>, node: DocumentNode, at: Span): void {
    for (const part of node.kind === 'list' ? node.items : [node]) {
      if (isEmpty(part)) continue;
      if (part.kind !== 'map') {
        report(at, 'Expected "<<" to be followed by a mapping, or a list of them', 'Write "<<: *name"');
        return;
      }
      for (const entry of part.entries.values()) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    }
  }

  return { root: build(contents, 0), problems };
}
