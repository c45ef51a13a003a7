import { fixWith } from '../../src/lint/fix.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { renamedEvent } from '../../src/lint/renaming.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';

export default defineRule({
  id: 'deprecated-event',
  description: 'Disallow events that the plan marks as deprecated',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  fix: 'safe',
  options: NO_OPTIONS,
  messages: {
    replaced: 'Expected "{event}" to be "{replacement}": it is deprecated',
    deprecated: 'Disallowed event "{event}": it is deprecated',
  },
  *call(call, { plan }) {
    if (call.method !== 'track') return;
    for (const name of call.names) {
      const event = name.value;
      const planned = findEvent(plan!, event);
      if (!planned?.deprecated) continue;
      const { replacedBy, reason } = planned.deprecated;
      const where = {
        at: call.eventAt,
        event,
        related: [{ at: planned.at, message: 'deprecated here' }],
        ...(reason === null ? {} : { help: `The plan says why: ${reason}` }),
      };
      if (replacedBy === null) yield { ...where, messageId: 'deprecated', data: { event } };
      else {
        const fix = fixWith('safe', renamedEvent([name], replacedBy));
        yield { ...where, messageId: 'replaced', data: { event, replacement: replacedBy }, ...fix };
      }
    }
  },
});
