import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-dynamic-property-key/rule.ts';
import { call, place } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const keysIn = (code: string) => lintText(code, { rules: [rule] }).findings.map(({ data }) => data.key);

describe('no-dynamic-property-key', () => {
  it.each([
    ['a constant', "const K = 'k'; analytics.track('A', { [K]: 1 });"],
    ['one of a few names', "function f(unit: 'days' | 'weeks') { analytics.track('A', { [unit]: 1 }); }"],
    ['a constant of another package', "import { K } from 'keys'; analytics.track('A', { [K]: 1 });"],
    [
      'what callers of a wrapper name',
      "function f(key) { analytics.track('A', { [key]: 1 }); } f('a'); f('b');",
    ],
    ['keys that nobody sees', "analytics.track('A', load());"],
  ])('accepts %s', (_, code) => {
    expect(keysIn(code)).toEqual([]);
  });

  it.each([
    ['a key of a literal', "function f(key: string) { analytics.track('A', { [key]: 1 }); }", ['key']],
    [
      'a template',
      "function f(id: string) { analytics.track('A', { [`item_${id}`]: 1 }); }",
      ['`item_${id}`'],
    ],
    [
      'an object that is spread',
      "function f(k: string) { const o = { [k]: 1 }; analytics.track('A', { ...o }); }",
      ['k'],
    ],
    ['a write', "function f(k) { const o = {}; o[k] = 1; analytics.track('A', o); }", ['k']],
    ['traits', "function f(k: string) { analytics.identify('u', { [k]: 1 }); }", ['k']],
  ])('rejects %s', (_, code, expected) => {
    expect(keysIn(code)).toEqual(expected);
  });

  it('says once what a wrapper does for several events', () => {
    const key = { at: place(), text: 'name' };
    const calls = ['A', 'B'].map((event) => call({ events: [event], open: true, dynamicKeys: [key] }));
    const findings = runRule(rule, { calls });
    expect(said(findings)).toEqual([{ messageId: 'dynamic', data: { key: 'name' } }]);
    expect(findings[0]).toMatchObject({ at: key.at, event: null });
    expect(findings[0]!.related).toHaveLength(2);
  });
});
