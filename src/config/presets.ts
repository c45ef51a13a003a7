/** The sets of rules that a configuration can start from. */
import type { Rule, RuleLevel } from '../lint/rule.ts';
import type { RuleSetting } from './config.ts';

export const PRESETS = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** How a configuration names a preset: `tracklint:strict`. */
export const PRESET_PREFIX = 'tracklint:';

const LEVEL_IN: Readonly<Record<Preset, (rule: Rule) => RuleLevel>> = {
  recommended: (rule) => rule.recommended,
  strict: (rule) => rule.strict,
  all: (rule) => (rule.strict === 'off' ? 'warn' : rule.strict),
};

/** The setting of every rule in a preset, with its default options. */
export function presetRules(preset: Preset, rules: readonly Rule[]): Record<string, RuleSetting> {
  const level = LEVEL_IN[preset];
  return Object.fromEntries(
    rules.map((rule) => [rule.id, { level: level(rule), options: undefined, from: PRESET_PREFIX + preset }]),
  );
}

/** The preset that an entry of `extends` names, null where it names none. */
export function presetOf(name: string): Preset | null {
  return PRESETS.find((preset) => name === PRESET_PREFIX + preset) ?? null;
}
