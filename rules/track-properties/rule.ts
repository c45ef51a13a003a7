import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'track-properties',
  description: 'Require at least one property on a Track call',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { none: 'Missing properties in a Track call' },
  *call(call) {
    if (call.method !== 'track' || call.open || call.properties.length > 0) return;
    yield { messageId: 'none', at: call.at, help: 'Say what it was about: which product, which page' };
  },
});
