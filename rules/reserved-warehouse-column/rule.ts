import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule, type Report } from '../../src/lint/rule.ts';
import { type ColumnKey, plannedColumns, unplannedColumns } from '../../src/lint/warehouse-tables.ts';
import { isDiscarded, RESERVED_COLUMN } from './discarded.ts';

export default defineRule({
  id: RESERVED_COLUMN,
  description: 'Disallow keys that a warehouse discards because its tables have such a column already',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: {
    reserved: 'Disallowed "{property}": Segment\'s warehouse tables have a column "{column}" of their own',
  },
  *planned(plan) {
    yield* reportsOf(plannedColumns(plan));
  },
  *inventory(inventory, { plan }) {
    yield* reportsOf(unplannedColumns(inventory, plan));
  },
});

/** One report for each name: it is one mistake, in however many events it is made. */
function* reportsOf(keys: readonly ColumnKey[]): Iterable<Report<'reserved'>> {
  const byName = new Map<string, ColumnKey[]>();
  for (const key of keys) {
    const { method, column, path } = key;
    if (!isDiscarded(method, path, column)) continue;
    byName.set(path, [...(byName.get(path) ?? []), key]);
  }
  for (const [path, same] of byName) {
    const { at, event, column } = same[0]!;
    yield {
      messageId: 'reserved',
      at,
      event: same.every((key) => key.event === event) ? event : null,
      property: path,
      data: { property: path, column },
      related: placesElsewhere(
        at,
        same.map((key) => key.at),
        'also here',
      ),
      help: 'The value does not arrive there: send it under another name',
    };
  }
}
