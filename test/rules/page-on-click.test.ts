import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-on-click/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('page-on-click', () => {
  it.each([
    ['no handler', call({ method: 'page' })],
    ['a handler that has waited', call({ method: 'page', within: { handles: 'click', awaited: true } })],
    ['a form that is submitted', call({ method: 'page', within: { handles: 'submit' } })],
    ['an element that comes into view', call({ method: 'page', within: { handles: 'load' } })],
    ['a Track call', call({ within: { handles: 'click' } })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it.each([
    ['page', 'click'],
    ['screen', 'press'],
    ['page', 'mousedown'],
  ] as const)('rejects %s on %s', (method, event) => {
    expect(said(runRule(rule, { calls: [call({ method, within: { handles: event } })] }))).toEqual([
      { messageId: 'click', data: { method, event } },
    ]);
  });
});
