/** The configuration of a run, and the rules that it knows. */
import { rules as ownRules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/config-files.ts';
import { type ConfigRequest, loadConfig } from '../config/load-config.ts';
import type { PluginReference } from '../config/load-plugins.ts';
import type { Files } from '../discover/files.ts';
import { posix } from '../discover/paths.ts';
import { inOrder, type Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { AnyRule } from '../lint/rule.ts';
import { isFile, readBytes } from './document-files.ts';
import { InputError } from './input-error.ts';
import type { RuleOptions } from './options.ts';

/** What a run of rules is told by its configuration. */
export interface RuleConfig {
  readonly config: Config;
  /** Those of this package, and those of plugins. */
  readonly rules: readonly AnyRule[];
  /** What isn't known because plugins are not loaded; no mistakes. */
  readonly notes: readonly Problem[];
}

/** Where a configuration is looked for. */
export interface ConfigPlace {
  /** The folder from which the nearest one is looked for upwards, absolute. */
  readonly start: string;
  /** The working directory, absolute. */
  readonly root: string;
  readonly files: Files;
}

/**
 * Reads the file that the command line names (none for false), else the nearest configuration from `start` upwards, for a run that needs no rules: plugins are not loaded. Throws an InputError with every mistake in it.
 */
export function readConfig(given: string | false | undefined, place: ConfigPlace): Config {
  const request = requestFor(given, place);
  const { plugins } = loadConfig(request);
  return accepted(loadConfig({ ...request, acceptForeign: plugins.length > 0 }));
}

/** Reads the configuration as `readConfig` does, with the plugins that it names and the settings of the command line. */
export async function readRuleConfig(
  given: string | false | undefined,
  place: ConfigPlace,
  { rule: ruleFlags = [], plugins: areWanted = true }: RuleOptions,
): Promise<RuleConfig> {
  const request = { ...requestFor(given, place), ruleFlags };
  const first = loadConfig(request);
  if (first.plugins.length === 0) return { config: accepted(first), rules: ownRules, notes: [] };
  if (!areWanted) {
    const config = accepted(loadConfig({ ...request, acceptForeign: true }));
    return { config, rules: ownRules, notes: first.plugins.map((plugin) => notLoaded(plugin)) };
  }
  const { loadPlugins } = await import('../config/load-plugins.ts');
  const loaded = await loadPlugins(first.plugins);
  const acceptForeign = loaded.problems.length > 0;
  const second = loadConfig({ ...request, rules: [...request.rules, ...loaded.rules], acceptForeign });
  const problems = inOrder([...second.problems, ...loaded.problems]);
  return { config: accepted({ ...second, problems }), rules: [...ownRules, ...loaded.rules], notes: [] };
}

/** The file with the configuration that holds for a folder, absolute; null where there is none. */
export function nearestConfig(folder: string, files: Files): string | null {
  return findConfig(
    folder,
    (path) => isFile(files, path),
    (path) => readBytes(files, path),
  );
}

function requestFor(given: string | false | undefined, { start, root, files }: ConfigPlace): ConfigRequest {
  return {
    folder: start,
    root,
    explicit: given === undefined || given === false ? null : posix(given),
    disabled: given === false,
    read: (path) => readBytes(files, path),
    exists: (path) => isFile(files, path),
    rules: [...ownRules, ...problemRules],
  };
}

function accepted({
  config,
  problems,
}: {
  readonly config: Config;
  readonly problems: readonly Problem[];
}): Config {
  if (problems.length > 0) throw new InputError(problems);
  return config;
}

function notLoaded({ text, at }: PluginReference): Problem {
  return {
    at,
    message: `Plugin ${quoted(text)} is not loaded, and its rules are not run`,
    help: 'That is what --no-plugins asks for',
  };
}
