import * as z from 'zod';
import { defineRule } from '../../src/lint/rule.ts';
import { columnOf } from '../../src/lint/warehouse-column.ts';
import { DESTINATIONS, reservedBy, WAREHOUSE_TABLES } from './reserved-names.ts';

export default defineRule({
  id: 'reserved-event-name',
  description: 'Disallow event names that Segment or a destination keeps for itself',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: z
    .strictObject({
      destinations: z
        .array(z.enum(DESTINATIONS))
        .default([])
        .describe('Where the events go: the names that these destinations reserve are findings'),
    })
    .prefault({}),
  messages: {
    table:
      'Disallowed event name "{event}": its table in a warehouse would be "{table}", which is Segment\'s own',
    reserved: 'Disallowed event name "{event}": {destination} reserves it',
  },
  *name({ value: event, at, planned }, { options }) {
    if (planned?.deprecated) return;
    const table = columnOf(event);
    if (WAREHOUSE_TABLES.has(table)) {
      yield { messageId: 'table', at, event, data: { event, table } };
    }
    const destination = reservedBy(event, options.destinations);
    if (destination !== null) yield { messageId: 'reserved', at, event, data: { event, destination } };
  },
});
