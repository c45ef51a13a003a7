/** Globs as people write them. */
import picomatch from 'picomatch';

/** Parentheses that neither list alternatives nor belong to an operator (`@(a|b)`, `+(a)`). */
const PLAIN_PARENTHESES = /(?<![@!?+*\\])\(([^()|]*)\)/g;

/** Whether a path fits one of the globs. Names that begin with a dot are names like others. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  return picomatch(globs.map(withLiteralParentheses), { dot: true });
}

/** `app/(shop)/**` names a folder that is called so, as in the shell: the routes of some frameworks are. */
export function withLiteralParentheses(glob: string): string {
  return glob.replace(PLAIN_PARENTHESES, '\\($1\\)');
}

const MAX_STARS = 3;

/**
 * Whether matching a glob of a stranger could take for ever: globs become regular expressions, in which each star, and
 * each group that repeats, multiplies the ways to try. Three stars between two slashes are enough for any file's name,
 * and `{a,b}` does what a group does.
 */
export function isCostlyGlob(glob: string): boolean {
  const segments = glob.split('/');
  const stars = (text: string) => text.match(/\*+/g)?.length ?? 0;
  const isDeep = segments.filter((segment) => segment.includes('**')).length > MAX_STARS;
  return isDeep || /\||[@!?+*]\(/.test(glob) || segments.some((segment) => stars(segment) > MAX_STARS);
}
