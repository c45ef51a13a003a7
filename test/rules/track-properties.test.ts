import { describe, expect, it } from 'vitest';
import rule from '../../rules/track-properties/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('track-properties', () => {
  it.each([
    ['a property', call({ keys: ['title'] })],
    ['keys that are not known', call({ open: true })],
    ['a page without properties', call({ method: 'page' })],
    ['a reset', call({ method: 'reset' })],
    ['what callers decide', call({ forwarded: true })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it('wants a property', () => {
    expect(said(runRule(rule, { calls: [call({ keys: [] })] }))).toEqual([{ messageId: 'none', data: {} }]);
  });
});
