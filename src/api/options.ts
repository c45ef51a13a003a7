/** What the functions of the API are told: nothing else is looked at but the files that this leads to. */

export interface ScanOptions {
  /** Where paths start, and the configuration is looked for; the working directory of the process where left out. */
  readonly cwd?: string;
  /** Files, folders and globs of which something is reported; all that the configuration leads to where left out. */
  readonly paths?: readonly string[];
  /** A configuration file in place of the nearest one; false for none. */
  readonly config?: string | false;
  /** Texts in place of those on the disk, by path: what an editor holds. */
  readonly contents?: Readonly<Record<string, string>>;
  /** More globs to leave out. */
  readonly ignorePatterns?: readonly string[];
  /** False where ignore files and the `ignores` of the configuration don't count. */
  readonly ignore?: boolean;
  /** Whether the TypeScript type-checker is asked about calls that are not resolved. */
  readonly types?: boolean;
}

export type RuleSetting = 'off' | 'warn' | 'error' | readonly ['off' | 'warn' | 'error', object];

export interface LintOptions extends ScanOptions {
  /** Plan files in place of the configuration's or the nearest; false for none. */
  readonly plan?: string | readonly string[] | false;
  /** Settings that win over those of the configuration. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** False where the configuration's plugins are not to be loaded, which runs code. */
  readonly plugins?: boolean;
}

export type LoadPlanOptions = Pick<ScanOptions, 'cwd' | 'contents'>;
