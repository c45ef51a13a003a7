import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { DYNAMIC_NAME, dynamicName } from './dynamic-name.ts';

export default defineRule({
  id: DYNAMIC_NAME,
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
    const unknown = dynamicName(call);
    if (unknown === 'part') {
      yield {
        messageId: 'part',
        at: call.eventAt,
        event: call.pattern,
        data: { pattern: call.pattern! },
        help: 'Send one name for all of them, and the part that varies as a property',
      };
    } else if (unknown === 'whole') {
      yield {
        messageId: 'whole',
        at: call.eventAt,
        help: 'Choose among names that are written in the code, and send what varies as a property',
      };
    }
  },
});
