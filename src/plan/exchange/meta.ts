/** What formats keep under the `meta` of a plan, by a name of their own, so that nobody's own notes are in the way. */
import type { JsonValue } from '../../document/write-json.ts';

const NOTHING: ReadonlyMap<string, JsonValue> = new Map();

/** What is kept under a name; nothing where `meta` is something else than a mapping of mappings. */
export function metaOf(meta: unknown, name: string): ReadonlyMap<string, JsonValue> {
  if (!isMapping(meta)) return NOTHING;
  const kept = meta[name];
  return isMapping(kept) ? new Map(Object.entries(kept) as [string, JsonValue][]) : NOTHING;
}

/** Whether there is something under `meta` besides what these names keep. */
export function holdsMore(meta: unknown, names: readonly string[]): boolean {
  if (meta === null) return false;
  return (
    !isMapping(meta) || Object.entries(meta).some(([key, value]) => !names.includes(key) || !isMapping(value))
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
