import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-dynamic-event-name/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const unknown = { namesComplete: false, resolution: 'partial', reasons: ['runtime value'] } as const;
const external = { ...unknown, reasons: ['external module "@acme/schema"'] };

describe('no-dynamic-event-name', () => {
  it.each([
    ['a name', call({ events: ['Chapter Opened'] })],
    ['several names', call({ events: ['Chapter Opened', 'Chapter Closed'] })],
    ['a page', call({ ...unknown, method: 'page' })],
    ["a wrapper's inner call", call({ ...unknown, forwarded: true })],
    ['a wrapper that nobody in sight calls', call({ ...unknown, forwarded: true, orphaned: true })],
    ['a name from a package that is not there', call(external)],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it.each([
    ['a part', call({ ...unknown, pattern: 'Chapter * Opened' }), 'part', { pattern: 'Chapter * Opened' }],
    [
      'a part from a package that is not there',
      call({ ...external, pattern: '* Opened' }),
      'part',
      { pattern: '* Opened' },
    ],
    ['the whole', call({ ...unknown }), 'whole', {}],
    ['one of two', call({ ...unknown, events: ['Chapter Opened'] }), 'some', { names: '"Chapter Opened"' }],
  ])('rejects %s', (_, rejected, messageId, data) => {
    const findings = runRule(rule, { calls: [rejected] });
    expect(said(findings)).toEqual([{ messageId, data }]);
    expect(findings[0]?.at).toEqual(rejected.eventAt);
  });
});
