/** Whether people can sign out of what a code base is. */
import { isSignOut } from '../language/session-words.ts';
import { decode } from '../parse/decode.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { Call } from './inventory.ts';

/** What of a name every sign-out has. */
const PARTS = ['ignOut', 'ignout', 'ign_out', 'ogOut', 'ogout', 'og_out'];

const NAME = String.raw`((?<![\w$])[\w$]*(?:[sS]ign_?[oO]ut|[lL]og_?[oO]ut))(?![\w$])`;

/**
 * How a file has a sign-out of its own, or takes one by that name. What is only called as a method can belong to anything,
 * `cloudDrive.logout()`, unless its receiver is about a session; so can a function whose name goes on, `logoutFromDrive`.
 */
const SIGN_OUTS = [
  String.raw`\bfunction\b\s*\*?\s*${NAME}`,
  String.raw`\b(?:const|let|var)\s+${NAME}\s*=`,
  String.raw`${NAME}\s*[:=]\s*(?:async\b|function\b|\()`,
  String.raw`${NAME}\s*\([^()]{0,200}\)\s*(?::[^{}\n]{1,100})?\{`,
  String.raw`[{,]\s*${NAME}\s*[,}]`,
  String.raw`(?:[aA]uth|[sS]ession)\w{0,30}(?:\(\w{0,30}\))?\??\.${NAME}\s*\(`,
].map((pattern) => new RegExp(pattern, 'g'));

/**
 * The first file that signs somebody out, as an absolute path. Looked for only where it matters: users are identified, and
 * nothing resets that.
 */
export function signOutFile(host: SourceHost, calls: readonly Call[]): string | null {
  const isIdentified = calls.some(({ method, ids }) => method === 'identify' && ids.userId !== 'never');
  if (!isIdentified || calls.some(({ method }) => method === 'reset')) return null;
  return (
    host
      .candidates(PARTS)
      .toSorted()
      .find((path) => signsOut(host.read(path))) ?? null
  );
}

function signsOut(bytes: Uint8Array | undefined): boolean {
  const decoded = bytes && decode(bytes);
  if (decoded === undefined || !('text' in decoded)) return false;
  return SIGN_OUTS.some((pattern) =>
    [...decoded.text.matchAll(pattern)].some(([, name]) => isSignOut(name!)),
  );
}
