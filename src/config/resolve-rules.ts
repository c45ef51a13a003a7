/** What a configuration says of one file. */
import { posix } from 'node:path';
import { globMatcher } from '../document/glob.ts';
import type { Config, OverrideSetting, RuleSetting } from './config.ts';
import { mergeRules } from './merge-layers.ts';

/** The setting of each rule for a file, given as an absolute POSIX path. */
export function resolveRules(config: Config, path: string): Readonly<Record<string, RuleSetting>> {
  return overridesFor(config, path).reduce<Readonly<Record<string, RuleSetting>>>(
    (rules, override) => mergeRules(rules, override.rules),
    config.rules,
  );
}

/** The plan that an override names for a file, absolute; null where the configuration's own holds. */
export function resolvePlan(config: Config, path: string): string | null {
  return overridesFor(config, path).findLast(({ plan }) => plan !== null)?.plan ?? null;
}

const matchers = new WeakMap<OverrideSetting, (path: string) => boolean>();

function overridesFor(config: Config, path: string): readonly OverrideSetting[] {
  if (config.overrides.length === 0) return config.overrides;
  const fromFolder = posix.relative(config.folder, path);
  return config.overrides.filter((override) => matcherOf(override)(fromFolder));
}

function matcherOf(override: OverrideSetting): (path: string) => boolean {
  const known = matchers.get(override);
  if (known !== undefined) return known;
  const matcher = globMatcher(override.files);
  matchers.set(override, matcher);
  return matcher;
}
