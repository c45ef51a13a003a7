import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { judgeMessage } from './message.ts';
import { judgePositions } from './positions.ts';
import { signatureOf } from './signatures.ts';

export default defineRule({
  id: 'sdk-call-shape',
  description: 'Require arguments that the SDK of the call takes',
  recommended: 'error',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    noMessage: 'Missing message object in {callee}()',
    position: 'Expected {callee}() to be given a message object, not {actual}',
    second: 'Disallowed second argument of {callee}(): {sdk} takes all in one message object',
    message: 'Disallowed message object in {callee}(): {sdk} takes {expected}',
    key: 'Missing "{key}" in the message of {callee}()',
    event: 'Missing event in {callee}()',
    eventType: 'Expected the event of {callee}() to be a string, not {actual}',
    object: 'Expected the {what} of {callee}() to be an object, not {actual}',
  },
  *inventory(inventory) {
    // Also of the calls that only forward: their shape is written here, whatever their callers send.
    for (const call of inventory.calls) {
      const signature = signatureOf(call.sdk);
      if (signature === null || call.arguments === null) continue;
      const judge = signature.takes === 'message' ? judgeMessage : judgePositions;
      for (const { data, at = call.at, ...problem } of judge(call.method, call.arguments, signature)) {
        yield { ...problem, at, data: { ...data, callee: call.callee, sdk: call.sdk! } };
      }
    }
  },
});
