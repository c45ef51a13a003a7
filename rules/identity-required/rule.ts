import { eventOf } from '../../src/lint/call-subject.ts';
import { variantsOf } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';

/** Alias has ids of its own, and reset sends nothing. */
const METHODS = new Set(['track', 'identify', 'page', 'screen', 'group']);

export default defineRule({
  id: 'identity-required',
  description: 'Require a userId or an anonymousId in every message of a server',
  recommended: 'error',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { identity: 'Missing "userId" or "anonymousId" in a {method} message of a server' },
  *call(call) {
    if (call.platform !== 'server' || !METHODS.has(call.method) || call.resolution === 'opaque') return;
    if (call.ids.userId !== 'never' || call.ids.anonymousId !== 'never') return;
    if (!isMessage(call)) return;
    yield {
      messageId: 'identity',
      at: call.at,
      event: eventOf(call, variantsOf(call)[0]!),
      data: { method: call.method },
      help: 'A server has no cookie that says who acts: pass the id of the user, or an anonymous id of the session',
    };
  },
});

/** A declared wrapper adds what it needs out of sight, and what is no message is a matter of sdk-call-shape. */
function isMessage({ kind, via, arguments: given }: Call): boolean {
  if (kind === 'wrapper') return via.length > 0;
  return given === null || given.length === 0 || given[0]!.types.every((type) => type === 'object');
}
