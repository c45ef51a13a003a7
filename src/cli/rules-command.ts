/** `tracklint rules` and `tracklint explain`: what the rules are, and how they are set here. */
import { didYouMean } from '../document/nearest.ts';
import { quoted } from '../document/quoted.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { rulePage } from '../report/rule-page.ts';
import { type ListedRule, rulesJson, ruleTable } from '../report/rule-table.ts';
import { colorsFor, widthOf } from './colors.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { ExplainOptions, RulesOptions } from './options.ts';
import { openRuleProject } from './project.ts';
import { readmeOf } from './rule-readme.ts';
import { scopeOf } from './scope.ts';

/** Lists all rules, those of plugins too. Throws an InputError for a wrong configuration. */
export async function rulesCommand(options: RulesOptions, io: Io): Promise<number> {
  const listed = await listedRules(options, io);
  io.stdout.write(options.json ? rulesJson(listed) : ruleTable(listed, viewOf(options, io)));
  return EXIT.clean;
}

/** Prints what there is to know of a rule. Throws an InputError where there is no such rule. */
export async function explainCommand(id: string, options: ExplainOptions, io: Io): Promise<number> {
  const listed = await listedRules(options, io);
  const found = listed.find(({ rule }) => rule.id === id);
  if (found === undefined) {
    const ids = listed.map(({ rule }) => rule.id);
    const help = didYouMean(id, ids) ?? '`tracklint rules` lists them';
    throw new InputError([{ at: null, message: `Unknown rule ${quoted(id)}`, help }]);
  }
  io.stdout.write(rulePage(found, readmeOf(found.rule), viewOf(options, io)));
  return EXIT.clean;
}

async function listedRules(options: ExplainOptions, io: Io): Promise<readonly ListedRule[]> {
  const { config, rules, notes } = await openRuleProject(scopeOf([]), options, io.cwd);
  printProblems(notes, io, options.color);
  return [...rules, ...problemRules]
    .map((rule) => ({ rule, level: config.rules[rule.id]?.level ?? rule.recommended }))
    .toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

function viewOf({ color }: ExplainOptions, io: Io) {
  return { colors: colorsFor(io.stdout, io.env, color), width: widthOf(io.stdout) };
}
