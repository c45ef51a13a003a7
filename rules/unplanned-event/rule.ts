import { isMisspelling } from '../../src/language/misspelling.ts';
import { fixWith } from '../../src/lint/fix.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { renamedEvent } from '../../src/lint/renaming.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { findEvent, nearestEvent } from '../../src/plan/event-lookup.ts';

export default defineRule({
  id: 'unplanned-event',
  description: 'Disallow Track events that are not in the plan',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  fix: 'safe',
  options: NO_OPTIONS,
  messages: { unplanned: 'Unknown event "{event}"' },
  *call(call, { plan }) {
    // An event can be planned in a file that isn't there.
    if (call.method !== 'track' || plan!.isPartial) return;
    for (const name of call.names) {
      const event = name.value;
      if (findEvent(plan!, event)) continue;
      const nearest = nearestEvent(plan!, event);
      const isCertain = nearest !== null && !nearest.deprecated && isMisspelling(event, nearest.name);
      yield {
        messageId: 'unplanned',
        at: call.eventAt,
        event,
        data: { event },
        help: nearest
          ? `Did you mean "${nearest.name}"? If not, add the event to the plan`
          : 'Add it to the plan, or send one of the planned events',
        ...(isCertain ? fixWith('safe', renamedEvent([name], nearest.name)) : {}),
      };
    }
  },
});
