/** Settings of rules on the command line: `--rule 'property-casing: [warn, { casing: camelCase }]'`. */
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

export interface RuleFlags {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly problems: readonly Problem[];
}

const FORM = 'Write the rule and its level, as in --rule "property-casing: off"';

/** Reads the flags, of which later ones win; `acceptForeign` lets rules of plugins pass that are not known. */
export function readRuleFlags(
  flags: readonly string[],
  rules: readonly Rule[],
  acceptForeign: boolean,
): RuleFlags {
  const problems: Problem[] = [];
  let settings: Readonly<Record<string, RuleSetting>> = {};
  for (const flag of flags) {
    const report = (message: string, help: string | null) =>
      problems.push({ at: null, message: `--rule ${quoted(flag)}: ${message}`, help });
    const { root, problems: unreadable } = readDocument(new TextEncoder().encode(flag), '--rule');
    for (const { message, help } of unreadable) report(message, help);
    if (root === null) continue;
    if (root.kind !== 'map') {
      report('Expected a rule and its level', FORM);
      continue;
    }
    const foreign = foreignIds(root);
    const violations = validate(ruleSettings(rules, acceptForeign ? foreign : []), root, {
      called: 'it',
      hints: foreignHints(foreign, rules),
      keyCalled: (path) => (path.length === 1 ? 'rule' : 'field'),
    });
    for (const { message, help } of violations) report(message, help);
    const set = Object.entries(readRules(root)).map(([id, setting]) => [id, { ...setting, from: '--rule' }]);
    settings = mergeRules(settings, Object.fromEntries(set));
  }
  return { rules: settings, problems };
}
