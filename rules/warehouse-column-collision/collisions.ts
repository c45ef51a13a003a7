/** Keys of one table with one column. */
import { type ColumnKey, tableOf } from '../../src/lint/warehouse-tables.ts';

export interface Collision {
  /** The key that is to be renamed. */
  readonly key: ColumnKey;
  /** The one that has the column: where one of them is spelled like it, that one. */
  readonly other: ColumnKey;
}

/** A collision for each further key of a column of a table, and only for keys that are `judged`. */
export function collisions(
  keys: readonly ColumnKey[],
  judged: (key: ColumnKey) => boolean,
): readonly Collision[] {
  const columns = new Map<string, Map<string, ColumnKey>>();
  for (const key of keys) {
    // What becomes of names without a Latin letter is not known.
    if (key.column === '' || !key.certain) continue;
    const column = `${tableOf(key)} ${key.column}`;
    const paths = columns.get(column) ?? new Map<string, ColumnKey>();
    if (!paths.has(key.path)) paths.set(key.path, key);
    columns.set(column, paths);
  }
  return [...columns.values()].flatMap((paths) => {
    if (paths.size === 1) return [];
    const all = [...paths.values()];
    const other = all.find(({ path, column }) => path === column) ?? all[0]!;
    return all.filter((key) => key !== other && judged(key)).map((key) => ({ key, other }));
  });
}
