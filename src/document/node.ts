/**
 * A YAML or JSON document after reading: plain values, each with its place. Aliases and merge keys are resolved, keys
 * are unique, so that readers need to know nothing of YAML.
 */
import type { Span } from './span.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Span;
  readonly value: string | number | boolean | null;
  /** As it is spelled: `1.10` where the value is 1.1. The value itself where it is quoted. */
  readonly source: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Span;
  readonly items: readonly DocumentNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly at: Span;
  /** By key, in the order of the file. A key is what is spelled: `Yes`, `1.10`. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: DocumentNode;
}

export type DocumentNode = ScalarNode | ListNode | MapNode;

/** Keys of mappings and indexes of lists, from the root. */
export type DocumentPath = readonly (string | number)[];

/** The node that a path leads to, or null. */
export function nodeAt(root: DocumentNode, path: DocumentPath): DocumentNode | null {
  let node: DocumentNode | undefined = root;
  for (const step of path) {
    node = childOf(node, step);
    if (node === undefined) return null;
  }
  return node;
}

/** The span of the value that a path leads to; of the nearest node above where it leads nowhere. */
export function valueSpan(root: DocumentNode, path: DocumentPath): Span {
  let node = root;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) return node.at;
    node = child;
  }
  return node.at;
}

/** The span of the key (of the item, in a list) that a path leads to; of the nearest key above where it leads nowhere. */
export function keySpan(root: DocumentNode, path: DocumentPath): Span {
  let node = root;
  let span = { ...root.at, endLine: root.at.line, endColumn: root.at.column };
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) return span;
    span = node.kind === 'map' ? node.entries.get(String(step))!.keyAt : child.at;
    node = child;
  }
  return span;
}

function childOf(node: DocumentNode, step: string | number): DocumentNode | undefined {
  if (node.kind === 'map') return node.entries.get(String(step))?.value;
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}

/** The document as plain data; mappings have no prototype, so that no key of theirs can mean anything but itself. */
export function plainValue(node: DocumentNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries.values()) plain[key] = plainValue(value);
  return plain;
}
