/** Names in code that speak of signing in, up or out. */
import { plainWords } from './words.ts';

const IN = /(?:^| )(?:sign(?:ed)? ?(?:in|up)|log(?:ged)? ?in|register(?:ed)?|authenticated?)(?: |$)/;
const OUT = /(?:^| )(?:sign(?:ed)? ?out|log(?:ged)? ?out|log(?:ged)? ?off)(?: |$)/;
/** What such a name is about instead: `openSignInModal`, `isLoggedIn`, `loginUrl`. */
const ABOUT =
  /^(?:is|has|can|should|get|open|close|show|hide|render|toggle|use|build|validate|track|log(?! (?:in|out|off))|record) |(?: (?:page|modal|dialog|form|button|link|url|path|route|redirect|prompt|screen|state|status|error|errors|failed|failure))$/;

/** Whether a name says that somebody signs in or up: `handleSignIn`, `onLoginSuccess`, `signUp`, `register`. */
export function isSignIn(name: string): boolean {
  return says(IN, name);
}

/** Whether a name says that somebody signs out: `signOut`, `logout`, `handleLogOut`. */
export function isSignOut(name: string): boolean {
  return says(OUT, name);
}

function says(what: RegExp, name: string): boolean {
  const words = plainWords(name).join(' ');
  return what.test(words) && !ABOUT.test(words);
}
