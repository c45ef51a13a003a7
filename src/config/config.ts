/** A configuration after reading: presets and files of `extends` merged, every mistake reported. */

import type { OwnWords } from '../language/lexicon.ts';
import type { RuleLevel } from '../lint/rule.ts';
import type { Platform } from '../scan/inventory.ts';
import type { ClientDeclaration, WrapperDeclaration } from '../scan/scan-request.ts';
import type { ConfigPart } from './config-parts.ts';

export interface RuleSetting {
  readonly level: RuleLevel;
  /** As written; undefined where only a level is given. Validated against the rule's options. */
  readonly options: unknown;
  /** Where the level is set: a preset, a place (`tracklint.config.yaml:3:5`), or `--rule`. */
  readonly from?: string | undefined;
}

export interface SourceSetting {
  readonly name: string;
  readonly files: readonly string[];
  readonly platform: Platform;
}

export interface OverrideSetting {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** A plan for these files, an absolute path; null for the configuration's own. */
  readonly plan: string | null;
}

export interface Config {
  /** The file it was read from, absolute; null where there is none. */
  readonly path: string | null;
  /** The folder that globs start at, absolute. */
  readonly folder: string;
  /** Plan files and globs as written; null where the nearest one is to be found, `[]` with `plan: false`. */
  readonly plan: readonly string[] | null;
  readonly files: readonly string[];
  readonly ignores: readonly string[];
  readonly clients: readonly ClientDeclaration[];
  readonly sources: readonly SourceSetting[];
  readonly wrappers: readonly WrapperDeclaration[];
  /** What the project adds to the words that names are judged by. */
  readonly lexicon: OwnWords;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly OverrideSetting[];
  /** What of its own file can turn out to mean nothing; what it extends may be for other projects as well. */
  readonly parts: readonly ConfigPart[];
}
