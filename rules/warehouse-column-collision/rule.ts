import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule, type Report } from '../../src/lint/rule.ts';
import { plannedColumns, sentColumns, unplannedColumns } from '../../src/lint/warehouse-tables.ts';
import { type Collision, collisions } from './collisions.ts';

export default defineRule({
  id: 'warehouse-column-collision',
  description: 'Disallow keys of one event that become one column of a warehouse',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: {
    collision: 'Disallowed "{property}" beside "{other}": both become the column "{column}"',
    collisions:
      'Disallowed "{property}" beside "{other}" in {count} events: both become the column "{column}"',
  },
  *planned(plan) {
    yield* reportsOf(collisions(plannedColumns(plan), () => true));
  },
  *inventory(inventory, { plan }) {
    const unplanned = new Set(unplannedColumns(inventory, plan).map(({ path }) => path));
    yield* reportsOf(collisions(sentColumns(inventory), ({ path }) => unplanned.has(path)));
  },
});

/** One report for each pair of keys: two spellings are one mistake, in however many events they meet. */
function* reportsOf(found: readonly Collision[]): Iterable<Report<'collision' | 'collisions'>> {
  const pairs = new Map<string, Collision[]>();
  for (const collision of found) {
    const { key, other } = collision;
    const pair = JSON.stringify([key.method, key.path, other.path]);
    pairs.set(pair, [...(pairs.get(pair) ?? []), collision]);
  }
  for (const same of pairs.values()) {
    const { key, other } = same[0]!;
    const data = { property: key.path, other: other.path, column: key.column };
    const events = new Set(same.map((one) => one.key.event));
    const where = {
      at: key.at,
      property: key.path,
      related: [
        { at: other.at, message: `"${other.path}" is here` },
        ...placesElsewhere(
          key.at,
          same.map((one) => one.key.at),
          'also here',
        ),
      ],
      help: 'One of the two values is lost, or they mix: send both under one name',
    };
    if (events.size === 1) yield { ...where, messageId: 'collision', event: key.event, data };
    else yield { ...where, messageId: 'collisions', data: { ...data, count: events.size } };
  }
}
