/**
 * Reads fields of a mapping that has been validated. Where a field is missing or isn't what it should be (which the
 * validation has said already) these give null or nothing, so that the rest can still be read.
 */
import { type DocumentNode, type Entry, plainValue } from './node.ts';

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** The entries of a mapping; none for anything else. */
export function entriesOf(node: DocumentNode | null | undefined): ReadonlyMap<string, Entry> {
  return node?.kind === 'map' ? node.entries : NO_ENTRIES;
}

/** The node of a field, null where the field is missing or nothing is written after its colon. */
export function field(node: DocumentNode | null | undefined, name: string): DocumentNode | null {
  const value = entriesOf(node).get(name)?.value;
  return value === undefined || (value.kind === 'scalar' && value.value === null) ? null : value;
}

/** The text of a scalar: a string, or the spelling of a number. */
export function textOf(node: DocumentNode | null): string | null {
  if (node?.kind !== 'scalar') return null;
  return typeof node.value === 'string' || typeof node.value === 'number' ? node.source : null;
}

export function textField(node: DocumentNode | null, name: string): string | null {
  return textOf(field(node, name));
}

export function numberField(node: DocumentNode | null, name: string): number | null {
  const value = field(node, name);
  return value?.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)
    ? value.value
    : null;
}

export function flagField(node: DocumentNode | null, name: string): boolean | null {
  const value = field(node, name);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}

/** A field as plain data, null where it is missing. */
export function plainField(node: DocumentNode | null, name: string): unknown {
  const value = field(node, name);
  return value === null ? null : plainValue(value);
}

/** The nodes of a field that is a list, or one thing that stands for a list of one. Null where it is missing. */
export function itemsField(node: DocumentNode | null, name: string): readonly DocumentNode[] | null {
  const value = field(node, name);
  if (value === null) return null;
  return value.kind === 'list' ? value.items : [value];
}

/** The texts of a field that is a list, or one text. */
export function textsField(node: DocumentNode | null, name: string): readonly string[] | null {
  return itemsField(node, name)?.flatMap((item) => textOf(item) ?? []) ?? null;
}

export function isEmpty(node: DocumentNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
