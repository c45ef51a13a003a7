import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lintText } from '../support/lint-text.ts';
import { type Example, readRuleReadme } from '../support/rule-readme.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s: the examples of its README', (id, rule) => {
  const readme = readRuleReadme(
    readFileSync(new URL(`../../rules/${id}/README.md`, import.meta.url), 'utf8'),
  );
  const lint = ({ code, plan, options, source }: Example) => {
    const offRules = rules.filter((other) => other !== rule);
    const { findings, summary } = lintText(code, {
      rules: [rule],
      offRules,
      plan,
      source,
      options: { [id]: options },
    });
    return {
      rules: [...new Set(findings.map((finding) => finding.rule))],
      messages: findings.map(({ message }) => message),
      summary,
    };
  };

  it('has examples of both kinds', () => {
    expect(readme.incorrect.length).toBeGreaterThan(0);
    expect(readme.correct.length).toBeGreaterThan(0);
  });

  it.each(readme.incorrect.map((example) => [example.line, example] as const))(
    'line %i is incorrect',
    (_, example) => {
      const linted = lint(example);
      expect(linted.rules).toEqual([id]);
      expect(linted.summary.calls > 0).toBe(example.code !== '');
    },
  );

  it.each(readme.correct.map((example) => [example.line, example] as const))(
    'line %i is correct',
    (_, example) => {
      const linted = lint(example);
      expect(linted.messages).toEqual([]);
      expect(linted.summary.calls > 0).toBe(example.code !== '');
    },
  );
});
