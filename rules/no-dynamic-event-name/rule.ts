import { listed } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { DYNAMIC_NAME, dynamicName } from './dynamic-name.ts';

const ONE_NAME = 'Send one name for all of them, and the part that varies as a property';

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
    some: 'Disallowed event name that the code spells out on some paths only, as {names}',
  },
  *call(call) {
    const unknown = dynamicName(call);
    if (unknown === 'part') {
      yield {
        messageId: 'part',
        at: call.eventAt,
        event: call.pattern,
        data: { pattern: call.pattern! },
        help: ONE_NAME,
      };
    } else if (unknown === 'some') {
      const names = listed(call.names.map(({ value }) => value));
      yield { messageId: 'some', at: call.eventAt, data: { names }, help: ONE_NAME };
    } else if (unknown === 'whole') {
      yield {
        messageId: 'whole',
        at: call.eventAt,
        help: 'Choose among names that are written in the code, and send what varies as a property. What hands on messages from outside can let through only names of a list',
      };
    }
  },
});
