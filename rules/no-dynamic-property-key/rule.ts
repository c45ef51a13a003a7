import { eventOf } from '../../src/lint/call-subject.ts';
import { spanKey } from '../../src/lint/finding-order.ts';
import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call, DynamicKey } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'no-dynamic-property-key',
  description: 'Disallow computed keys that only a run can tell',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { dynamic: 'Disallowed key [{key}]: each value of it is a property of its own' },
  *inventory(inventory) {
    const places = new Map<string, { readonly key: DynamicKey; readonly calls: Call[] }>();
    for (const call of lintedCalls(inventory)) {
      for (const key of call.dynamicKeys) {
        const place = places.get(spanKey(key.at)) ?? { key, calls: [] };
        place.calls.push(call);
        places.set(spanKey(key.at), place);
      }
    }
    for (const { key, calls } of places.values()) {
      const [first, ...others] = calls.map((call) => eventOf(call, call));
      yield {
        messageId: 'dynamic',
        at: key.at,
        event: others.every((event) => event === first) ? (first ?? null) : null,
        property: `[${key.text}]`,
        data: { key: key.text },
        related: placesElsewhere(
          key.at,
          calls.map(({ eventAt }) => eventAt),
          'sent here',
        ),
        help: 'Send an array of what the keys name, or of objects with the name as a property',
      };
    }
  },
});
