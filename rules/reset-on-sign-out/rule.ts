import { isSignOut } from '../../src/language/session-words.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'reset-on-sign-out',
  description: 'Require a reset after a user has signed out',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    never:
      'Missing reset: users are identified here and can sign out ({file}), and no code in sight calls reset()',
    early: 'Expected {callee}() to come after {signOut}(), which can fail',
  },
  *call({ method, within, at, callee }) {
    if (method !== 'reset' || within.awaited || within.before.some(isSignOut)) return;
    const signOut = within.after.find(isSignOut);
    if (signOut === undefined) return;
    yield {
      messageId: 'early',
      at,
      data: { callee, signOut },
      help: `Wait for ${signOut}() to succeed: what a user does who is still signed in belongs to that user`,
    };
  },
  *inventory(inventory, { full }) {
    if (!full || inventory.signOutFile === null) return;
    const [first, ...others] = lintedCalls(inventory).filter(isIdentifiedInClient);
    if (first === undefined) return;
    yield {
      messageId: 'never',
      at: first.at,
      data: { file: inventory.signOutFile },
      related: others.slice(0, 4).map(({ at }) => ({ at, message: 'also identified here' })),
      help: 'Call reset() after the sign-out, or the next person at this device is taken for the last one. This is judged by the names of functions',
    };
  },
});

/** A library on a server keeps nobody in mind. Where the platform is not known, the place has to say that it is a client. */
function isIdentifiedInClient({ method, ids, platform, at, callee }: Call): boolean {
  if (method !== 'identify' || ids.userId === 'never' || platform === 'server') return false;
  return platform !== 'unknown' || /\.(?:[jt]sx|vue|svelte)$/.test(at.file) || /\bwindow\b/.test(callee);
}
