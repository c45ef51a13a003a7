/** Which files hold source code, by name. */

const LANGUAGES = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** Components in one file. */
const COMPONENTS = ['.vue', '.svelte', '.astro'];

const EXTENSIONS: ReadonlySet<string> = new Set([...LANGUAGES, ...COMPONENTS]);

/** Types only: nothing is called in them. `theme.d.css.ts` is TypeScript's own form for other files. */
const DECLARATION = /\.d\.(?:[^.]+\.)?[mc]?ts$/;

/** Whether a file only declares types. */
export function isDeclarationFile(name: string): boolean {
  return DECLARATION.test(name);
}

/** Whether a file name ends in a source extension and isn't a declaration file. */
export function isSourceFile(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && EXTENSIONS.has(name.slice(dot)) && !DECLARATION.test(name);
}
