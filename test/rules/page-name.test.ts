import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-name/rule.ts';
import { call } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { runRule } from '../support/run-rule.ts';

const lint = (code: string) => {
  const { findings } = lintText(code, { rules: [rule] });
  return findings.map(({ messageId, data }) => [messageId, data]);
};

describe('page-name', () => {
  it.each([
    ['a name', "analytics.page('Home')"],
    ['a category and a name', "analytics.page('Docs', 'Index', { section: 'api' })"],
    ['a name of a screen', "analytics.screen('Home')"],
    ['one of several names', "declare const name: 'Home' | 'Cart'; analytics.page(name)"],
    ['a name in a message', "analytics.page({ userId: 'u', name: 'Home', properties: {} })"],
    ['a Track call with a name of run time', 'analytics.track(document.title)'],
    ['what callers decide', "function view(name: string) { analytics.page(name) } view('Home')"],
  ])('accepts %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });

  it.each([
    ['no name', 'analytics.page()', 'missing', { method: 'page' }],
    ['no name but properties', "analytics.screen({ a: 'b' })", 'missing', { method: 'screen' }],
    ['a name of run time', 'analytics.page(document.title)', 'whole', { method: 'page' }],
    [
      'a part of run time',
      'analytics.page(`Product ${document.title}`)',
      'part',
      { method: 'page', pattern: 'Product *' },
    ],
  ])('rejects %s', (_, code, messageId, data) => {
    expect(lint(code)).toEqual([[messageId, data]]);
  });
});

it('says of a wrapper without a name where one can be added', () => {
  const code = `function view(properties: object) {
  analytics.page(properties);
}
view({ a: 1 });
view({ b: 1 });`;
  expect(lintText(code, { rules: [rule] }).findings.map(({ at }) => at.line)).toEqual([2]);
});

it('leaves alone what passes a name on, for callers out of sight', () => {
  const passing = { method: 'page', namesComplete: false, forwarded: true } as const;
  expect(runRule(rule, { calls: [call({ ...passing, orphaned: true })] })).toEqual([]);
  expect(runRule(rule, { calls: [call({ ...passing, forwarded: false })] })).toHaveLength(1);
});
