import { alternatives } from '../../src/document/quoted.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedOf } from '../../src/lint/planned-sends.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'event-source',
  description: 'Disallow events from a source that the plan does not list for them',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages: { source: 'Disallowed {kind} "{name}" from source "{source}": the plan has it from {planned}' },
  *call(call, { plan }) {
    if (call.source === null) return;
    for (const { value: name } of call.names) {
      const planned = plannedOf(call.method, name, plan!);
      if (!planned?.sources || planned.sources.includes(call.source)) continue;
      yield {
        messageId: 'source',
        at: call.eventAt,
        event: call.method === 'track' ? name : null,
        data: {
          kind: call.method === 'track' ? 'event' : call.method,
          name,
          source: call.source,
          planned: alternatives(planned.sources.map((source) => `"${source}"`)) || 'no source',
        },
        related: [{ at: planned.at, message: 'planned here' }],
        help: `Send it from there, or add "${call.source}" to its sources in the plan`,
      };
    }
  },
});
