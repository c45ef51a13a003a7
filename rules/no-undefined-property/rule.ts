import { subjectOf } from '../../src/lint/call-subject.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { eventOfAll, keysByPlace, sentKeys } from '../../src/lint/sent-keys.ts';

export default defineRule({
  id: 'no-undefined-property',
  description: 'Disallow keys whose value is always undefined, and which are so never sent',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    undefined: 'Disallowed "{property}" in {subject}: its value is always undefined, so it is not sent',
  },
  *inventory(inventory) {
    // A wrapper's key that some callers leave out is no mistake: only if none of them gives it anything.
    for (const same of keysByPlace(sentKeys(inventory))) {
      if (!same.every(({ property }) => property.undefined === 'always' && property.writtenUndefined))
        continue;
      const { call, path, property } = same[0];
      yield {
        messageId: 'undefined',
        at: property.at,
        event: eventOfAll(same),
        property: path,
        data: { property: path, subject: same.length === 1 ? subjectOf(call, call) : `${same.length} calls` },
        help: 'Give it a value, or take the key away',
      };
    }
  },
});
