import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

/**
 * Reasons that speak of the name itself. With any other (a package that isn't installed, a bound that was hit) the code
 * may spell the name out, and only the scanner doesn't know it.
 */
const OF_RUN_TIME = new Set(['runtime value', 'parameter']);

export default defineRule({
  id: 'no-dynamic-event-name',
  description: 'Disallow event names with a part that only run time knows',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    part: 'Disallowed event name "{pattern}": the part at * is only known at run time',
    whole: 'Disallowed event name that the code does not spell out',
  },
  *call(call) {
    // Whoever calls a function that nobody in sight calls may spell the name out.
    if (call.method !== 'track' || call.namesComplete || call.orphaned) return;
    if (call.pattern !== null) {
      yield {
        messageId: 'part',
        at: call.eventAt,
        event: call.pattern,
        data: { pattern: call.pattern },
        help: 'Send one name for all of them, and the part that varies as a property',
      };
    } else if (call.reasons.every((reason) => OF_RUN_TIME.has(reason))) {
      yield {
        messageId: 'whole',
        at: call.eventAt,
        help: 'Choose among names that are written in the code, and send what varies as a property',
      };
    }
  },
});
