/** How rules are set for each file, with their options as the rules want them. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { resolveRules } from '../config/resolve-rules.ts';
import { posix } from '../discover/paths.ts';
import type { LintRequest } from '../lint/lint.ts';

type Settings = ReturnType<LintRequest['settingsOf']>;

/** Takes files as they are printed. */
export function ruleSettings(
  config: Config,
  root: string,
  rules: LintRequest['rules'],
): LintRequest['settingsOf'] {
  const definitions = new Map(rules.map((rule) => [rule.id, rule]));
  const parsed = (written: Config['rules']): Settings =>
    Object.fromEntries(
      Object.entries(written).map(([id, { level, options }]) => [
        id,
        { level, options: options === undefined ? undefined : definitions.get(id)?.options.parse(options) },
      ]),
    );

  const everywhere = parsed(config.rules);
  if (config.overrides.length === 0) return () => everywhere;
  const byFile = new Map<string, Settings>();
  return (file) => {
    const known = byFile.get(file);
    if (known !== undefined) return known;
    const settings = parsed(resolveRules(config, posix(path.resolve(root, file))));
    byFile.set(file, settings);
    return settings;
  };
}
