import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import rule from '../../rules/unused-suppression/rule.ts';
import type { DirectiveUse, RuleContext } from '../../src/lint/rule.ts';
import { lintText } from '../support/lint-text.ts';
import { said } from '../support/run-rule.ts';

const CLEAN = "analytics.track('Order Completed', { order_id: 1 });";

/** What it says of a directive above a call that is right, where property-casing is on and all others are off. */
function findings(text: string, options?: unknown) {
  const on = rules.filter(({ id }) => id === 'property-casing' || id === rule.id);
  const offRules = rules.filter((other) => !on.includes(other));
  return lintText(text, { rules: on, offRules, options: { [rule.id]: options } }).findings;
}

describe('a directive', () => {
  it.each([
    [
      'tracklint-disable-next-line property-casing',
      'unused',
      { word: 'tracklint-disable-next-line', rule: 'property-casing' },
    ],
    ['tracklint-disable-next-line', 'unusedAll', { word: 'tracklint-disable-next-line' }],
    ['tracklint-disable-file', 'unusedAll', { word: 'tracklint-disable-file' }],
    ['tracklint-enable', 'ends', { word: 'tracklint-enable' }],
    ['tracklint-disable-line no-such-rule', 'rule', { word: 'tracklint-disable-line', rule: 'no-such-rule' }],
    ['tracklint-disable-nextline', 'word', { word: 'tracklint-disable-nextline' }],
  ])('%s', (directive, messageId, data) => {
    expect(said(findings(`// ${directive}\n${CLEAN}`))).toEqual([{ messageId, data }]);
  });

  it.each([
    'tracklint-disable-next-line no-page-viewed-track',
    'tracklint-config.yaml says so',
    'see tracklint-disable-next-line',
  ])('fine: %s', (text) => {
    expect(findings(`// ${text}\n${CLEAN}`)).toEqual([]);
  });
});

it('stands at the rule, and says what was meant', () => {
  const [finding] = findings(`/* tracklint-disable-next-line\n   propertycasing */\n${CLEAN}`);
  expect(finding).toMatchObject({
    message: 'Unknown rule "propertycasing" in "tracklint-disable-next-line"',
    help: 'Did you mean "property-casing"?',
    at: { line: 2, column: 4, endColumn: 18 },
  });
  const [reason] = findings(`// tracklint-disable-next-line because\n${CLEAN}`);
  expect(reason?.help).toBe('A reason stands after two dashes: -- the reason');
});

it('wants a reason where it is told to', () => {
  const needed = "analytics.track('Order Completed', { orderId: 1 });";
  const told = { requireReason: true };
  const above = (text: string) => said(findings(`// tracklint-disable-next-line ${text}\n${needed}`, told));
  const missing = { messageId: 'reason', data: { word: 'tracklint-disable-next-line' } };
  expect(above('property-casing')).toEqual([missing]);
  expect(above('property-casing --')).toEqual([missing]);
  expect(above('property-casing -- it is so in the app')).toEqual([]);
});

it('judges what rules find on runs over everything only', () => {
  const use: DirectiveUse = {
    word: 'tracklint-disable-line',
    wordAt: { file: 'a.ts', line: 1, column: 4, endLine: 1, endColumn: 26 },
    at: { file: 'a.ts', line: 1, column: 4, endLine: 1, endColumn: 26 },
    commentAt: { file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 26 },
    isOnly: true,
    reason: null,
    rule: null,
    outcome: 'not judged',
    meant: null,
  };
  const context = { options: { requireReason: false } } as RuleContext<{ requireReason: boolean }>;
  expect([...rule.directive!(use, context)]).toEqual([]);
});
