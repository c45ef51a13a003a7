import { describe, expect, it } from 'vitest';
import dynamicName from '../../rules/no-dynamic-event-name/rule.ts';
import rule from '../../rules/no-unresolved-call/rule.ts';
import pageName from '../../rules/page-name/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { call, names, place } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
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

  it('leaves to the rule about names what is known on some paths only', () => {
    const some = call({ ...nameless, reasons: ['runtime value'], names: names('Cart Viewed') });
    expect(runRule(rule, { calls: [some], beside: [[dynamicName]] })).toEqual([]);
    expect(runRule(rule, { calls: [{ ...some, open: true }], beside: [[dynamicName]] })).toHaveLength(1);
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

  it.each([
    [
      'a callback, and not the wrapper that hands it on',
      `on('m', (m: any) => save(m.data));`,
      [[4, 'properties']],
    ],
    ['nowhere, as callers give what is known', `save({ title: 'A' });`, []],
    ['a wrapper that nobody in sight calls', '', [[2, 'properties']]],
    [
      'a wrapper around a wrapper',
      `function later(draft: any) { save(draft); }\nlater({ title: 'A' });\nlater(window.draft);`,
      [[6, 'properties']],
    ],
  ])('says where it is lost: %s', (_, callers, expected) => {
    const code = `export function save(draft: Record<string, any>) {
  analytics.track('Draft Saved', draft);
}
${callers}`;
    const { findings } = lintText(code, { rules: [rule] });
    expect(findings.map(({ at, data }) => [at.line, data.what])).toEqual(expected);
  });

  it('says of a wrapper that loses it itself nothing at its calls', () => {
    const code = `function save(draft: { title: string }) {
  analytics.track('Draft Saved', { ...draft, ...window.session });
}
save({ title: 'A' });`;
    const { findings } = lintText(code, { rules: [rule] });
    expect(findings.map(({ at }) => at.line)).toEqual([2]);
  });

  it.each([
    ['of an event', call({ ...nameless, open: true }), dynamicName, 0],
    ['of an event of which a part is known', call({ ...nameless, pattern: 'Cart *' }), dynamicName, 0],
    [
      'of such an event, but for its properties',
      call({ ...nameless, pattern: 'Cart *', open: true }),
      dynamicName,
      1,
    ],
    ['of a page', call({ ...nameless, method: 'page' }), pageName, 0],
    ['of a page, which another rule is about', call({ ...nameless, method: 'page' }), dynamicName, 1],
    ['from another package', call({ ...nameless, reasons: ['external module'] }), dynamicName, 1],
  ])('leaves a name to the rule about it: %s', (_, unresolved, other, count) => {
    expect(runRule(rule, { calls: [unresolved], beside: [[other]] })).toHaveLength(count);
    expect(runRule(rule, { calls: [unresolved] })).toHaveLength(1);
  });
});
