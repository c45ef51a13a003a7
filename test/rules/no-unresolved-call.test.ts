import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-unresolved-call/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { call, names, place } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const open = { open: true, resolution: 'partial', reasons: ['runtime value'] } as const;
const nameless = { namesComplete: false, resolution: 'opaque', reasons: ['parameter'] } as const;
const via = [{ name: 'send', file: 'src/send.ts', line: 3 }];

describe('no-unresolved-call', () => {
  it.each([
    ['a resolved call', call({ names: names('Cart Viewed') })],
    ['what callers decide', call({ ...nameless, forwarded: true })],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it.each<[string, Call, string, string]>([
    ['a name', call(nameless), 'event', 'parameter'],
    ['keys', call(open), 'properties', 'runtime value'],
    ['traits', call({ ...open, method: 'identify' }), 'traits', 'runtime value'],
    ['a page name', call({ ...nameless, method: 'page' }), 'name', 'parameter'],
    [
      'both',
      call({ ...nameless, open: true, reasons: ['parameter', 'runtime value'] }),
      'event and properties',
      'parameter, runtime value',
    ],
  ])('says what is not known: %s', (_, unresolved, what, reasons) => {
    expect(said(runRule(rule, { calls: [unresolved] }))).toEqual([
      { messageId: 'unknown', data: { what, callee: 'analytics.track', reasons } },
    ]);
  });

  it('stands at the name that is not known, else at the call, and says how to trace it', () => {
    const [unnamed, keyed] = [
      call({ ...nameless, at: place('src/a.ts', 7) }),
      call({ ...open, at: place('src/b.ts', 9) }),
    ];
    const findings = runRule(rule, { calls: [unnamed, keyed] });
    expect(findings.map(({ at }) => at)).toEqual([unnamed.eventAt, keyed.at]);
    expect(findings[0]?.help).toContain('--trace src/a.ts:7');
  });

  it('says once what many calls of a wrapper share', () => {
    const many = Array.from({ length: 6 }, () => call({ ...open, kind: 'wrapper', via }));
    const other = call({ ...open, reasons: ['an object of unknown keys'], kind: 'wrapper', via });
    const findings = runRule(rule, { calls: [...many, other] });
    expect(said(findings).map(({ messageId, data }) => [messageId, data.count])).toEqual([
      ['many', 6],
      ['unknown', undefined],
    ]);
    expect(findings[0]?.related).toHaveLength(4);
  });
});
