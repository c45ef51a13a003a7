/** Whether people can sign out of what a code base is. */
import type { SourceHost } from '../parse/source-host.ts';
import type { Call } from './inventory.ts';

/** How a function is called or declared that signs somebody out. */
const SIGN_OUTS = [
  'signOut(',
  'SignOut(',
  'signout(',
  'sign_out(',
  'logout(',
  'logOut(',
  'Logout(',
  'LogOut(',
  'log_out(',
];

/**
 * The first file that signs somebody out, as an absolute path. Looked for only where it matters: users are identified, and
 * nothing resets that.
 */
export function signOutFile(host: SourceHost, calls: readonly Call[]): string | null {
  const isIdentified = calls.some(({ method, ids }) => method === 'identify' && ids.userId !== 'never');
  if (!isIdentified || calls.some(({ method }) => method === 'reset')) return null;
  return host.candidates(SIGN_OUTS).toSorted()[0] ?? null;
}
