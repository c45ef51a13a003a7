/** Tests a rule with texts of code and plan, in whatever runs tests. */
import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../lint/finding.ts';
import type { AnyRule } from '../lint/rule.ts';
import { readRule } from '../plugin/read-definition.ts';
import type { AnyRuleDefinition } from '../plugin/rule-definition.ts';
import { findingMistakes } from './finding-mistakes.ts';
import { fixedTexts } from './fixed-texts.ts';
import { lintTexts } from './lint-texts.ts';
import { loadPlanText, planFiles } from './plan-text.ts';
import type { InvalidCase, PlanText, RuleCases, ValidCase } from './rule-case.ts';

/** Names a group of tests, as `describe` of vitest, jest, mocha and `node:test` does. */
export type Describe = (name: string, body: () => void) => void;
/** Names a test, as `it` does. */
export type It = (name: string, body: () => void) => void;

const CODE_FILE = 'src/app.tsx';

/**
 * Runs each case of a rule as a test of its own:
 *
 *     new RuleTester({ describe, it }).run(rule, { valid: [...], invalid: [...] });
 *
 * `describe` and `it` are those of the globals where none are given; without any the cases are run at once, and the first
 * that fails throws.
 */
export class RuleTester {
  /** For all testers that are given none. */
  static describe: Describe | null = null;
  static it: It | null = null;
  readonly #describe: Describe;
  readonly #it: It;

  constructor(runner: { readonly describe?: Describe; readonly it?: It } = {}) {
    const globals = globalThis as { readonly describe?: Describe; readonly it?: It };
    this.#describe = runner.describe ?? RuleTester.describe ?? globals.describe ?? atOnce;
    this.#it = runner.it ?? RuleTester.it ?? globals.it ?? atOnce;
  }

  /** Tests a rule. Throws where the rule or the cases make no sense, before any test is run. */
  run(definition: AnyRuleDefinition, { valid, invalid }: RuleCases): void {
    const rule = ruleOf(definition);
    if (valid.length + invalid.length === 0) throw new Error(`There is no case for rule "${rule.id}"`);
    this.#describe(rule.id, () => {
      this.#group('valid', valid.map(asCase), (one) => expectFindings(rule, one, []));
      this.#group('invalid', invalid, (one) => {
        if (!Array.isArray(one.findings) || one.findings.length === 0) {
          throw new Error('Expected "findings" to be a list of at least one: what does the rule say?');
        }
        expectOutput(one, expectFindings(rule, one, one.findings));
      });
    });
  }

  #group<Case extends ValidCase>(name: string, cases: readonly Case[], test: (one: Case) => void): void {
    if (cases.length === 0) return;
    this.#describe(name, () => {
      for (const one of cases) this.#it(one.name ?? titleOf(one), () => test(one));
    });
  }
}

function atOnce(_: string, body: () => void): void {
  body();
}

function asCase(one: string | ValidCase): ValidCase {
  return typeof one === 'string' ? { code: one } : one;
}

function titleOf({ code, files, plan }: ValidCase): string {
  const text = code ?? Object.values(files ?? {})[0] ?? (typeof plan === 'string' ? plan : '');
  return text.trim().split('\n')[0] || 'a case without text';
}

function ruleOf(definition: AnyRuleDefinition): AnyRule {
  const { rule, problems } = readRule(definition, null);
  if (rule !== null) return rule;
  throw new Error(`This is no rule:\n${problems.map(({ message }) => `- ${message}`).join('\n')}`);
}

/** Gives the findings, where they are the expected ones. */
function expectFindings(
  rule: AnyRule,
  one: ValidCase,
  expected: InvalidCase['findings'],
): readonly Finding[] {
  const { plan, options, platform, source } = one;
  const texts = textsOf(one);
  if (Object.keys(texts).length === 0 && plan === undefined) {
    throw new Error('There is nothing to lint: give "code", "files" or "plan"');
  }
  const result = lintTexts({
    files: texts,
    plan: plan === undefined ? null : readPlan(plan),
    rules: [rule],
    options: { [rule.id]: optionsFor(rule, options) },
    platform,
    source,
  });
  const { findings, inventory } = result;
  if (result.crashed) throw new Error(findings.map(({ message }) => message).join('\n'));
  if (Object.keys(texts).length > 0 && inventory.calls.length === 0) {
    throw new Error(
      `No analytics call was found, so that nothing is tested:\n${Object.values(texts).join('\n')}`,
    );
  }
  const found = findings.filter((finding) => finding.rule === rule.id);
  const mistakes = findingMistakes(rule, found, expected);
  if (mistakes.length > 0) throw new Error([...mistakes, '', said(found)].join('\n'));
  return found;
}

function textsOf({ code, files = {} }: ValidCase): Readonly<Record<string, string>> {
  return code === undefined ? files : { [CODE_FILE]: code, ...files };
}

/** Compares what the fixes make of the texts. That there are any is a promise to users, which a test has to show. */
function expectOutput(one: InvalidCase, findings: readonly Finding[]): void {
  const { output, plan } = one;
  const plans = plan === undefined ? {} : planFiles(plan);
  const fixed = fixedTexts(findings, { ...plans, ...textsOf(one) });
  const expected = typeof output === 'string' ? { [CODE_FILE]: output } : (output ?? {});
  if (isDeepStrictEqual(fixed, expected)) return;
  const wish =
    output === undefined
      ? 'Missing "output": the rule fixes the code'
      : 'Expected "output" to be what was given';
  const shown = Object.entries(fixed).map(([file, text]) => `--- ${file}\n${text}`);
  throw new Error([wish, ...(shown.length > 0 ? shown : ['Nothing is fixed.'])].join('\n'));
}

function readPlan(text: PlanText) {
  const plan = loadPlanText(text);
  if (plan.plan !== null) return plan;
  const problems = plan.problems.map(
    ({ at, message }) => `- ${at === null ? '' : `line ${at.line}: `}${message}`,
  );
  throw new Error(`The plan can't be read:\n${problems.join('\n')}`);
}

function optionsFor(rule: AnyRule, options: unknown): unknown {
  const parsed = rule.options.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `- ${[...path, ''].join(': ')}${message}`);
  throw new Error(`The options don't fit the rule:\n${problems.join('\n')}`);
}

function said(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'The rule found nothing.';
  const lines = findings.map(
    ({ at, messageId, message, data }) =>
      `  ${at.file}:${at.line}:${at.column}  ${messageId}  ${message}  ${JSON.stringify(data)}`,
  );
  return ['The rule found:', ...lines].join('\n');
}
