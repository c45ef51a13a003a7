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
