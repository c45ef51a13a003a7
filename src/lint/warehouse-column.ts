/**
 * How Segment's warehouses name columns. Facts: segment.com/docs/connections/storage/warehouses/schema, and the package
 * go-snakecase, which it says makes the names.
 */

/** Columns of its own that every table has: a property of such a name is discarded. */
const EVERYWHERE = new Set([
  'anonymous_id',
  'id',
  'loaded_at',
  'original_timestamp',
  'received_at',
  'sent_at',
  'timestamp',
  'user_id',
  'uuid',
  'uuid_ts',
]);
const BY_METHOD: Readonly<Record<string, ReadonlySet<string>>> = {
  track: new Set(['event', 'event_text']),
  group: new Set(['group_id']),
};

/** Whether the tables of a method have a column of that name already. */
export function isReservedColumn(method: string, column: string): boolean {
  return EVERYWHERE.has(column) || BY_METHOD[method]?.has(column) === true;
}

/** What is in snake case already. */
const KEPT = /^(?:[a-z\d]|(?!^)_(?=[a-z\d]))*/;
/** Capitals first: `CString` is one word. */
const WORD = /[A-Z\d]+[a-z\d]*|[a-z\d]+/g;

/**
 * The column of a key: its words in lower case, joined by `_`, without anything but ASCII letters and digits. `siteId`
 * and `site_id` are one column; `siteID2` is `site_id2`.
 */
export function columnOf(key: string): string {
  const kept = KEPT.exec(key)![0];
  if (kept.length === key.length) return key;
  const rest = key.slice(kept.length);
  const words = rest.match(WORD) ?? [];
  // Digits before a capital belong to its word: `5TEst`, `edf_6N`.
  const isOneWord = /^[A-Z]/.test(rest) && !/[a-z]/.test(kept.slice(kept.lastIndexOf('_') + 1));
  const parts = isOneWord ? [kept + (words[0] ?? ''), ...words.slice(1)] : [kept, ...words];
  return parts
    .filter((part) => part !== '')
    .join('_')
    .toLowerCase();
}
