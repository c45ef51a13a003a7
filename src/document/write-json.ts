/** Data to JSON in which every name stays where it is. */

/** Fields that are undefined are left out. Maps are for keys that people choose: objects would put `2` before all others. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>
  | { readonly [field: string]: JsonValue };

/** The text, indented by two spaces, with a line end at its end. */
export function writeJson(value: JsonValue): string {
  return `${written(value, '\n')}\n`;
}

function written(value: JsonValue, lineStart: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const inner = `${lineStart}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => written(item, inner))
    : entries(value as Exclude<typeof value, readonly JsonValue[]>).map(
        ([key, field]) => `${JSON.stringify(key)}: ${written(field, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return parts.length === 0
    ? `${open}${close}`
    : `${open}${inner}${parts.join(`,${inner}`)}${lineStart}${close}`;
}

function entries(
  value: ReadonlyMap<string, JsonValue> | { readonly [field: string]: JsonValue },
): [string, JsonValue][] {
  const all = value instanceof Map ? [...value] : Object.entries(value);
  return all.filter(([, field]) => field !== undefined);
}
