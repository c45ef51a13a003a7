/** What is left out without anybody saying so, by name. */

/** Where an entry of a folder stands, as far as the defaults need to know. */
export interface Surroundings {
  /** The names of the folders from the base folder down to the entry, without the entry. */
  readonly above: readonly string[];
  /** Whether the folder that holds the entry is a package's (or the base folder): build output lands there. */
  readonly atPackage: boolean;
}

/** `silent`: nobody expects it to be read. `vendored`: other people's code, and worth a line in the report. */
export type LeftOut = 'silent' | 'vendored';

const TESTS = ['__tests__', '__mocks__', 'test', 'tests', 'e2e', 'cypress'];

const INSTALLED = ['node_modules', 'bower_components', 'jspm_packages'];

const VERSION_CONTROL = ['.git', '.hg', '.svn', '.jj'];

const GENERATED = [
  'dist',
  'storybook-static',
  '.angular',
  '.astro',
  '.cache',
  '.docusaurus',
  '.expo',
  '.netlify',
  '.next',
  '.nitro',
  '.nuxt',
  '.nx',
  '.nyc_output',
  '.output',
  '.parcel-cache',
  '.serverless',
  '.svelte-kit',
  '.turbo',
  '.vercel',
  '.vinxi',
  '.wrangler',
];

const SILENT: ReadonlySet<string> = new Set([
  ...TESTS,
  ...INSTALLED,
  ...VERSION_CONTROL,
  ...GENERATED,
  '.storybook',
]);

/** These are also words for parts of a product (`commands/build`), so only where a package's output lands. */
const OUTPUT_OF_A_PACKAGE: ReadonlySet<string> = new Set(['build', 'out', 'coverage']);

const VENDORED: ReadonlySet<string> = new Set(['.yarn', 'vendor', 'vendors', 'third_party', 'third-party']);

/** Folders that even a file named on the command line does not come out of. */
const NEVER: ReadonlySet<string> = new Set([...INSTALLED, ...VERSION_CONTROL]);

const TEST_OR_STORY = /\.(test|spec|cy|stories|story)\.[^.]+$/;
const GENERATED_FILE = /^\.pnp\.(?:loader\.)?[mc]js$/;
const MINIFIED_NAME = /[.-]min\.[mc]?js$/;
const BUNDLE_NAME = /\.(?:bundle|chunk)\.[mc]?js$/;

/** How a folder is left out by default, null where it isn't. */
export function leftOutFolder(name: string, { above, atPackage }: Surroundings): LeftOut | null {
  if (SILENT.has(name)) return 'silent';
  if (OUTPUT_OF_A_PACKAGE.has(name) && atPackage) return 'silent';
  // A shop has vendors: below `src` the word is as likely to be a part of the product.
  if (VENDORED.has(name) && !above.includes('src')) return 'vendored';
  return null;
}

/** The word in a test's or story's file name that says so; null for other files. */
export function testMark(name: string): string | null {
  return TEST_OR_STORY.exec(name)?.[1] ?? (GENERATED_FILE.test(name) ? name : null);
}

/** Why a file is reported as left out because of its name, null where it isn't. */
export function machineMadeName(name: string): string | null {
  if (MINIFIED_NAME.test(name)) return 'minified';
  return BUNDLE_NAME.test(name) ? 'generated bundle' : null;
}

export function isNeverRead(names: readonly string[]): boolean {
  return names.some((name) => NEVER.has(name));
}
