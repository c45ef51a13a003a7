import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-undefined-property/rule.ts';
import { call, property } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const undefineds = (code: string) => lintText(code, { rules: [rule] }).findings.map((one) => one.property);

describe('no-undefined-property', () => {
  it.each([
    ['a value', "analytics.track('A', { a: 1 });"],
    ['undefined on some paths', "analytics.track('A', { a: on ? 1 : undefined });"],
    ['a key that is taken away', "analytics.track('A', { ...article, contents: undefined });"],
    [
      'a state that is filled elsewhere',
      'class P extends C { state = {}; s() { analytics.track("A", { a: this.state.a }); } }',
    ],
    ['an object that is filled', "const o = {}; fill(o); analytics.track('A', { a: o.a });"],
    ['a field that is written', "const o = {}; o.a = 1; analytics.track('A', { a: o.a });"],
  ])('accepts %s', (_, code) => {
    expect(undefineds(code)).toEqual([]);
  });

  it.each([
    ['undefined', "analytics.track('A', { a: undefined });", ['a']],
    ['void 0', "analytics.track('A', { a: void 0 });", ['a']],
    ['inside of an object', "analytics.track('A', { o: { a: undefined } });", ['o.a']],
    ['before a spread that lacks it', "analytics.track('A', { a: undefined, ...{ b: 1 } });", ['a']],
  ])('rejects %s', (_, code, expected) => {
    expect(undefineds(code)).toEqual(expected);
  });

  it('names the event, and says once what several calls send', () => {
    const absent = property('to', { undefined: 'always', writtenUndefined: true });
    const calls = ['A', 'B'].map((event) => call({ events: [event], keys: [absent] }));
    expect(said(runRule(rule, { calls: calls.slice(0, 1) }))).toEqual([
      { messageId: 'undefined', data: { property: 'to', subject: '"A"' } },
    ]);
    expect(said(runRule(rule, { calls }))).toEqual([
      { messageId: 'undefined', data: { property: 'to', subject: '2 calls' } },
    ]);
  });

  it('leaves a key alone that one of several calls fills', () => {
    const absent = property('to', { undefined: 'always', writtenUndefined: true });
    const calls = [call({ keys: [absent] }), call({ keys: [{ ...absent, undefined: 'never' }] })];
    expect(runRule(rule, { calls })).toEqual([]);
  });
});
