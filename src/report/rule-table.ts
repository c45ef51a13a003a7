/** `tracklint rules`: every rule with its level here and in the presets. */
import type { AnyRule, RuleLevel } from '../lint/rule.ts';
import { count, pad, visible } from './terminal-text.ts';
import type { View } from './view.ts';

/** A rule, and how it is set. */
export interface ListedRule {
  readonly rule: AnyRule;
  /** In the configuration in force, without its overrides. */
  readonly level: RuleLevel;
}

/** A line for each rule, and how many are on. */
export function ruleTable(rules: readonly ListedRule[], view: View): string {
  const width = Math.max(...rules.map(({ rule }) => rule.id.length), 'rule'.length);
  const paint = (level: RuleLevel, text: string) => {
    if (level === 'off') return view.colors.dim(text);
    return level === 'error' ? view.colors.red(text) : view.colors.yellow(text);
  };
  const cell = (level: RuleLevel, heading: string) => paint(level, pad(level, heading.length));
  const heading = `${pad('rule', width)}  level  recommended  strict  plan  fix     what it wants`;
  const lines = rules.map(({ rule, level }) =>
    [
      pad(rule.id, width),
      cell(level, 'level'),
      cell(rule.recommended, 'recommended'),
      cell(rule.strict, 'strict'),
      pad(rule.plan === 'required' ? 'yes' : '', 'plan'.length),
      pad(rule.fix ?? '', 'unsafe'.length),
      visible(rule.description),
    ].join('  '),
  );
  const on = rules.filter(({ level }) => level !== 'off').length;
  const end = `${count(rules.length, 'rule')}, ${on} on. \`tracklint explain <rule>\` says more of one.`;
  return `${[view.colors.dim(heading), ...lines, '', end].join('\n')}\n`;
}

/** The same for scripts. */
export function rulesJson(rules: readonly ListedRule[]): string {
  const listed = rules.map(({ rule, level }) => ({
    id: rule.id,
    description: rule.description,
    level,
    recommended: rule.recommended,
    strict: rule.strict,
    fix: rule.fix ?? null,
    needsPlan: rule.plan === 'required',
    planCheckOnly: rule.planCheckOnly === true,
    fullRunOnly: rule.fullRunOnly === true,
    plugin: rule.plugin ?? null,
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`;
}
