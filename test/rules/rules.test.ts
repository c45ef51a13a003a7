import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { readRuleReadme } from '../support/rule-readme.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
it('lists every folder of rules, in order', () => {
  const folders = readdirSync(at('rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rules.map((rule) => rule.id)).toEqual(folders.map((entry) => entry.name).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const readme = readRuleReadme(readFileSync(at(`rules/${id}/README.md`), 'utf8'));

  it('has a README that agrees with it', () => {
    expect(readme.title).toBe(id);
    expect(readme.description).toBe(rule.description);
    expect(readme.levels).toContain(`Recommended: \`${rule.recommended}\`. Strict: \`${rule.strict}\`.`);
    expect(readme.levels.includes('Silent without a plan')).toBe(rule.plan === 'required');
    expect(/ Fixes: `(.*)`\./.exec(readme.levels)?.[1]).toBe(rule.fix);
    expect(readme.levels.includes('Part of `tracklint plan check`')).toBe(rule.planCheckOnly === true);
    expect(readme.sections).toEqual(['Why', 'Options', 'Incorrect', 'Correct', 'When not to use it']);
  });

  it('has a test of each message', () => {
    const tests = readFileSync(at(`test/rules/${id}.test.ts`), 'utf8');
    for (const messageId of Object.keys(rule.messages)) expect(tests).toContain(`'${messageId}'`);
  });

  it('describes itself in one line', () => {
    expect(rule.description).toMatch(/^(Require|Disallow|Limit) .*[^.]$/);
  });

  it('has defaults for all options, and documents each', () => {
    const defaults = rule.options.parse(undefined);
    expect(rule.options.parse({})).toEqual(defaults);
    expect(() => rule.options.parse({ 'no-such-option': 1 })).toThrow();
    const text = readFileSync(at(`rules/${id}/README.md`), 'utf8');
    for (const option of Object.keys(defaults as object)) expect(text).toContain(`- \`${option}\``);
  });

  it('speaks the one grammar', () => {
    for (const message of Object.values(rule.messages)) {
      expect(message).toMatch(/^(Expected|Unknown|Missing|Disallowed) /);
    }
  });
});
