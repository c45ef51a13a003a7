/** The configuration that holds for a folder. The only part of it that reads files, through what it is given. */
import { posix } from 'node:path';
import { isEmpty } from '../document/fields.ts';
import { didYouMean } from '../document/nearest.ts';
import type { DocumentNode } from '../document/node.ts';
import { printedPath } from '../document/printed-path.ts';
import { inOrder, type Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { validate } from '../document/validate.ts';
import type { Rule } from '../lint/rule.ts';
import type { Config } from './config.ts';
import { configFile } from './config-file.ts';
import { findConfig, type ReadFile, readConfigFile } from './config-files.ts';
import { foreignHints, foreignIdsOf } from './foreign-rules.ts';
import { type ConfigLayer, readLayer, type Written } from './layer.ts';
import type { PluginReference } from './load-plugins.ts';
import { mergeLayers, mergeRules, type PlacedLayer } from './merge-layers.ts';
import { PRESET_PREFIX, PRESETS, presetOf, presetRules } from './presets.ts';
import { type RuleFlag, readRuleFlags } from './rule-flags.ts';

export interface ConfigRequest {
  /** Where the search begins, absolute POSIX. */
  readonly folder: string;
  /** The working directory, absolute POSIX: printed paths start there, and `explicit` does. */
  readonly root: string;
  /** The file that `--config` names. */
  readonly explicit: string | null;
  /** True with `--no-config`. */
  readonly disabled: boolean;
  readonly read: ReadFile;
  readonly exists: (path: string) => boolean;
  readonly rules: readonly Rule[];
  /** Settings of rules on the command line, which win over all others. */
  readonly ruleFlags?: readonly RuleFlag[];
  /** True where plugins are named and not loaded: what is said of their rules can't be checked then. */
  readonly acceptForeign?: boolean;
}

export interface LoadedConfig {
  /** What can be made of it; not to be used where there are problems. */
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** In the order in which they are named, those of extended files first. */
  readonly plugins: readonly PluginReference[];
  /** What was read, by printed path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** More files than that extend each other by mistake. */
const MAX_FILES = 100;
const CODE = /\.[cm]?[jt]s$/;

/**
 * Loads the configuration with all that it extends. Gives every mistake of all files at once, and never throws. Without
 * a configuration it is the preset `recommended`.
 */
export function loadConfig(request: ConfigRequest): LoadedConfig {
  const { root, rules, read, exists, ruleFlags = [], acceptForeign = false } = request;
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  let files = 0;

  /** A file's layers, those that it extends first. */
  function layersOf(path: string, from: Written | null, open: readonly string[]): PlacedLayer[] {
    files += 1;
    const layer = readLayer(readValidated(path, from));
    const extended = (layer.extends ?? []).flatMap((target) => extendedLayers(target, path, [...open, path]));
    const isEntry = open.length === 0;
    return [...extended, { layer, folder: isEntry ? entryFolder(path) : posix.dirname(path) }];
  }

  function extendedLayers(target: Written, path: string, open: readonly string[]): PlacedLayer[] {
    const preset = presetOf(target.text);
    if (preset !== null) return [{ layer: presetLayer(preset), folder: root, isPreset: true }];
    if (target.text.startsWith(PRESET_PREFIX)) {
      const names = PRESETS.map((name) => PRESET_PREFIX + name);
      const help = didYouMean(target.text, names) ?? `Presets are ${names.join(', ')}`;
      report(target, `Unknown preset ${quoted(target.text)}`, help);
      return [];
    }
    const file = posix.resolve(posix.dirname(path), target.text);
    if (open.includes(file)) {
      report(target, `Disallowed "extends" of ${quoted(target.text)}`, 'It leads back to itself');
      return [];
    }
    if (files >= MAX_FILES) {
      report(target, `More than ${MAX_FILES} files are extended`, null);
      return [];
    }
    return layersOf(file, target, open);
  }

  function readValidated(path: string, from: Written | null): DocumentNode | null {
    const file = printedPath(root, path);
    if (CODE.test(path)) {
      report(
        from,
        `Can't read the configuration "${file}"`,
        'A configuration runs no code: write it in YAML or JSON',
      );
      return null;
    }
    const bytes = read(path);
    if (bytes === undefined) {
      report(
        from,
        `Can't read the configuration "${file}"`,
        from === null ? null : 'Paths start at the folder of the file',
      );
      return null;
    }
    const reading = readConfigFile(path, bytes, file);
    for (const problem of reading.problems) problems.push(problem);
    if (reading.text !== null) texts.set(file, reading.text);
    if (reading.root === null) {
      if (reading.problems.length === 0) report(from, `Missing "tracklint" in "${file}"`, null);
      return null;
    }
    if (isEmpty(reading.root)) return null;
    const foreign = foreignIdsOf(reading.root);
    const definition = configFile(rules, acceptForeign ? foreign : []);
    const violations = validate(definition, reading.root, {
      called: 'the configuration',
      hints: foreignHints(foreign, rules),
      keyCalled: (keyPath) => (keyPath.at(-2) === 'rules' ? 'rule' : 'field'),
    });
    for (const { at, message, help } of violations) problems.push({ at, message, help });
    return reading.root;
  }

  function report(from: Written | null, message: string, help: string | null): void {
    problems.push({ at: from?.at ?? null, message, help });
  }

  function presetLayer(preset: (typeof PRESETS)[number]): ConfigLayer {
    return { ...readLayer(null), rules: presetRules(preset, rules) };
  }

  /** Globs of the file that `--config` names start at the working directory. */
  function entryFolder(path: string): string {
    return request.explicit === null ? posix.dirname(path) : root;
  }

  const path = entryPath(request);
  const layers = path === null ? [] : layersOf(path, null, []);
  const startsEmpty = layers.at(-1)?.layer.extends?.length === 0;
  if (!startsEmpty && !layers.some((layer) => layer.isPreset)) {
    layers.unshift({ layer: presetLayer('recommended'), folder: root, isPreset: true });
  }
  const folder = path === null ? root : entryFolder(path);
  const merged = mergeLayers(layers, { path, folder, root, exists });
  const flags = readRuleFlags(ruleFlags, rules, acceptForeign);
  return {
    config: withFlags(merged.config, flags.rules),
    problems: inOrder([...problems, ...merged.problems, ...flags.problems]),
    plugins: layers.flatMap(({ layer, folder: from }) =>
      layer.plugins.map((written) => ({ ...written, folder: from })),
    ),
    texts,
  };
}

/** Flags hold in the files of overrides, too. */
function withFlags(config: Config, flags: Config['rules']): Config {
  const overrides = config.overrides.map((part) => ({ ...part, rules: mergeRules(part.rules, flags) }));
  return { ...config, rules: mergeRules(config.rules, flags), overrides };
}

function entryPath({ folder, root, explicit, disabled, exists, read }: ConfigRequest): string | null {
  if (disabled) return null;
  return explicit === null ? findConfig(folder, exists, read) : posix.resolve(root, explicit);
}
