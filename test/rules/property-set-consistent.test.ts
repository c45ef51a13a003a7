import { describe, expect, it } from 'vitest';
import rule from '../../rules/property-set-consistent/rule.ts';
import { call, names, place, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const sends = (...keys: Parameters<typeof call>[0][]) =>
  keys.map((fields) => call({ events: ['A'], ...fields }));
const differs = (difference: string, count = 2) => ({
  messageId: 'differs',
  data: { event: 'A', count, difference },
});

describe('property-set-consistent', () => {
  it.each([
    ['the same keys', sends({ keys: ['a', 'b'] }, { keys: ['b', 'a'] }), {}],
    ['a key on some paths', sends({ keys: ['a', property('b', { optional: true })] }, { keys: ['a'] }), {}],
    ['a value on some paths', sends({ keys: [property('b', { undefined: 'maybe' })] }, { keys: [] }), {}],
    [
      'a value that is not in sight',
      sends({ keys: [property('b', { undefined: 'always' })] }, { keys: ['b'] }),
      {},
    ],
    ['keys that are not known', sends({ keys: ['a'], open: true }, { keys: ['a', 'b'] }), {}],
    [
      'what a wrapper adds',
      sends({ keys: ['a', property('b', { declaredBy: 'configuration' })] }, { keys: ['a'] }),
      {},
    ],
    [
      'what a wrapper adds, and code writes elsewhere',
      sends({ keys: [property('a', { declaredBy: 'configuration' })] }, { keys: ['a'] }),
      {},
    ],
    ['another method', sends({ method: 'page', keys: ['a'] }, { method: 'page' }), {}],
    ['what is forwarded', sends({ forwarded: true, keys: ['a'] }, { keys: ['b'] }), {}],
    [
      'an event of the plan',
      sends({ keys: ['a'] }, { keys: [] }),
      { plan: 'events: { A: { properties: { a: string } } }' },
    ],
  ])('accepts %s', (_, calls, run) => {
    expect(runRule(rule, { calls, ...run })).toEqual([]);
  });

  it.each([
    ['a missing key', sends({ keys: ['a', 'b'] }, { keys: ['a'] }), differs('"b" is missing here')],
    ['no keys', sends({ keys: ['a', 'b'] }, {}), differs('"a", "b" are missing here')],
    [
      'a failure under the name of a success',
      sends({ keys: ['list'] }, { keys: ['error'] }),
      differs('"list" is missing here, "error" is added here'),
    ],
    [
      'what most places leave out',
      sends({ keys: ['a'] }, { keys: ['a', 'b'] }, { keys: ['a'] }),
      differs('"b" is added here', 3),
    ],
    [
      'alternatives of one call',
      sends({
        sends: [
          { names: names('A'), properties: [property('a')], open: false },
          { names: names('A'), properties: [], open: false },
        ],
      }),
      differs('"a" is missing here'),
    ],
  ])('rejects %s', (_, calls, expected) => {
    expect(said(runRule(rule, { calls }))).toEqual([expected]);
  });

  it.each([
    ['one key for another', { keys: ['item_id'] }, 'one key for both'],
    ['more', { keys: ['item_id', 'price'] }, 'Send the same keys'],
  ])('advises where a place has %s', (_, other, expected) => {
    const [finding] = runRule(rule, { calls: sends({ keys: ['list_id'] }, other) });
    expect(finding!.help).toContain(expected);
  });

  it('says once what differs at several places, and what at each', () => {
    const calls = sends(
      { keys: ['a', 'b', 'c'] },
      { keys: ['a'] },
      { keys: ['a', 'b', 'c'] },
      { keys: ['a', 'c', 'd'] },
    );
    const [first, ...others] = runRule(rule, { calls });
    expect(others).toEqual([]);
    expect(first!.at).toEqual(calls[1]!.at);
    expect(first!.related).toEqual([
      { at: calls[0]!.at, message: 'compared with the keys here' },
      { at: calls[3]!.at, message: '"b" is missing here, "d" is added here' },
    ]);
  });

  it('says it at the first place that is reported', () => {
    const at = (file: string, ...keys: string[]) => call({ events: ['A'], at: place(file), keys });
    const calls = [at('a.ts', 'a', 'b'), at('b.ts', 'a'), at('c.ts', 'a', 'b'), at('d.ts', 'a', 'b', 'c')];
    const saidIn = (...reported: string[]) =>
      runRule(rule, { calls, full: false, reported: (file) => reported.includes(file) }).map((finding) => [
        finding.at.file,
        ...finding.related.map((other) => other.at.file),
      ]);
    expect(saidIn('a.ts', 'b.ts', 'c.ts', 'd.ts')).toEqual([['b.ts', 'a.ts', 'd.ts']]);
    expect(saidIn('d.ts')).toEqual([['d.ts', 'a.ts']]);
    expect(saidIn('a.ts')).toEqual([]);
  });
});
