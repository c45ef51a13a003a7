/** Settings of rules that win over the configuration: `--rule 'property-casing: [warn, { casing: camelCase }]'`, `rules` of the API. */
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { readDocument } from '../document/read-document.ts';
import { validate } from '../document/validate.ts';
import type { Rule } from '../lint/rule.ts';
import type { RuleSetting } from './config.ts';
import { ruleSettings } from './config-file.ts';
import { foreignHints, foreignIds } from './foreign-rules.ts';
import { readRules } from './layer.ts';
import { mergeRules } from './merge-layers.ts';

export interface RuleFlag {
  /** Rules and their settings, as YAML or JSON. */
  readonly text: string;
  /** Who gives them: the option of the command line, or that of the API. */
  readonly from: '--rule' | 'rules';
}

export interface RuleFlags {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly problems: readonly Problem[];
}

const FORM = {
  '--rule': 'Write the rule and its level, as in --rule "property-casing: off"',
  rules: "Write rules and their levels, as in rules: { 'property-casing': 'off' }",
} as const satisfies Record<RuleFlag['from'], string>;

/** Reads the flags, of which later ones win; `acceptForeign` lets rules of plugins pass that are not known. */
export function readRuleFlags(
  flags: readonly RuleFlag[],
  rules: readonly Rule[],
  acceptForeign: boolean,
): RuleFlags {
  const problems: Problem[] = [];
  let settings: Readonly<Record<string, RuleSetting>> = {};
  for (const { text, from } of flags) {
    const called = from === '--rule' ? `--rule ${quoted(text)}` : from;
    const report = (message: string, help: string | null) =>
      problems.push({ at: null, message: `${called}: ${message}`, help });
    const { root, problems: unreadable } = readDocument(new TextEncoder().encode(text), from);
    for (const { message, help } of unreadable) report(message, help);
    if (root === null) continue;
    if (root.kind !== 'map') {
      report('Expected a rule and its level', FORM[from]);
      continue;
    }
    const foreign = foreignIds(root);
    const violations = validate(ruleSettings(rules, acceptForeign ? foreign : []), root, {
      called: 'it',
      hints: foreignHints(foreign, rules),
      keyCalled: (path) => (path.length === 1 ? 'rule' : 'field'),
    });
    for (const { message, help, path } of violations) {
      // The text of a flag says which rule it is about; an object of many doesn't.
      const rule = from === 'rules' && path.length > 1 ? `${path[0]}: ` : '';
      report(`${rule}${message}`, help);
    }
    const set = Object.entries(readRules(root)).map(([id, setting]) => [id, { ...setting, from }]);
    settings = mergeRules(settings, Object.fromEntries(set));
  }
  return { rules: settings, problems };
}
