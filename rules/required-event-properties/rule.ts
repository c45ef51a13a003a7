import * as z from 'zod';
import { plainWords } from '../../src/language/words.ts';
import { presenceOf } from '../../src/lint/key-presence.ts';
import { variantsOf } from '../../src/lint/linted-calls.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** From the table of common properties on Segment's page about its methods. */
const FROM_THE_SPEC: Readonly<Record<string, readonly string[]>> = {
  'Search Results Displayed': ['total_result_count'],
  'Paginated List Displayed': ['total_items_pages', 'items_per_page', 'current_item_page'],
  'External Link Clicked': ['destination_url'],
  'Item List Sorted': ['sort_column', 'sort_direction'],
};
const SEARCH = 'Search Initiated';
/** Keys of every Track call, which say nothing of a search. */
const COMMON = new Set(['initiator', 'display_format']);

export default defineRule({
  id: 'required-event-properties',
  description:
    "Require the properties that Segment's spec lists for searches, paginated and sorted lists, and external links",
  recommended: 'error',
  strict: 'error',
  plan: 'unused',
  options: z
    .strictObject({
      events: z
        .record(z.string(), z.array(z.string()))
        .default({})
        .describe("Further events and their properties; an empty list takes away one of the spec's"),
    })
    .prefault({}),
  messages: {
    missing: 'Missing "{property}" in "{event}"',
    maybe: 'Missing "{property}" in "{event}" on some paths',
    search: 'Missing search parameters in "{event}"',
  },
  *call(call, { options }) {
    if (call.method !== 'track') return;
    const required = byWords({ ...FROM_THE_SPEC, ...options.events });
    for (const variant of variantsOf(call)) {
      for (const { value: event } of variant.names) {
        const where = { at: call.at, event };
        for (const property of required.get(wordKey(event)) ?? []) {
          const presence = presenceOf(property, variant.properties, variant.open);
          // A key that some of several events lack may be there whenever this one is sent.
          const certain = presence === 'never' || (presence === 'maybe' && variant.names.length === 1);
          if (!certain) continue;
          yield {
            ...where,
            messageId: presence === 'never' ? 'missing' : 'maybe',
            property,
            data: { property, event },
          };
        }
        const isSearch = wordKey(event) === wordKey(SEARCH) && !Object.hasOwn(options.events, SEARCH);
        if (isSearch && !variant.open && variant.properties.every(({ name }) => COMMON.has(name))) {
          yield {
            ...where,
            messageId: 'search',
            data: { event },
            help: 'Send everything that is searched for, each under its own name in snake case',
          };
        }
      }
    }
  },
});

/** The same for "Item List Sorted" and "item_list_sorted". */
function wordKey(name: string): string {
  return plainWords(name).join(' ');
}

function byWords(
  events: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(events).map(([name, properties]) => [wordKey(name), properties]));
}
