import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-direct-call/rule.ts';
import type { Presence } from '../../src/scan/inventory.ts';
import { call, place } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const step = { name: 'trackEvent', file: 'src/analytics/track.ts', line: 8 };
const wrapped = (count: number, as: Parameters<typeof call>[0] = {}) =>
  Array.from({ length: count }, () => call({ kind: 'wrapper', callee: 'trackEvent', via: [step], ...as }));
const userId = (presence: Presence) => ({ ids: { ...call().ids, userId: presence } });
const direct = (file = 'src/cart.ts') => call({ at: place(file) });
const run = (calls: Parameters<typeof runRule>[1]['calls'], allow?: readonly string[]) =>
  said(runRule(rule, { calls: calls!, options: allow && { allow } }));

describe('no-direct-call', () => {
  it.each([
    ['calls in the file of the wrapper', [...wrapped(5), direct('src/analytics/track.ts')]],
    ['where few calls go through a wrapper', [...wrapped(2), direct()]],
    ['where half of the calls go past it', [...wrapped(3), direct(), direct(), direct()]],
    ['another method', [...wrapped(5), call({ method: 'identify' })]],
    ["another wrapper's own call", [...wrapped(5), call({ forwarded: true })]],
    ['where there is no wrapper', [direct(), direct()]],
    [
      "a server's call where the wrapper is a browser's",
      [...wrapped(5, { platform: 'browser' }), call({ platform: 'server' })],
    ],
    [
      'a visitor where the wrapper always names a user',
      [...wrapped(5, userId('always')), call(userId('never'))],
    ],
  ])('accepts %s', (_, calls) => {
    expect(run(calls)).toEqual([]);
  });

  it('reports a call past the wrapper that most calls go through', () => {
    const findings = runRule(rule, { calls: [...wrapped(3), direct()] });
    expect(said(findings)).toEqual([
      {
        messageId: 'wrapper',
        data: { callee: 'analytics.track', method: 'track', count: 3, all: 4, wrapper: 'trackEvent' },
      },
    ]);
    expect(findings[0]?.related.map(({ at }) => `${at.file}:${at.line}`)).toEqual([
      'src/analytics/track.ts:8',
    ]);
  });

  it.each([
    ['a platform that is not known', { platform: 'browser' }, { platform: 'unknown' }],
    ['an id that some calls through the wrapper lack', userId('maybe'), userId('never')],
    ['the same platform and id', userId('always'), userId('always')],
  ] as const)('reports a call of %s', (_, wrapper, past) => {
    expect(run([...wrapped(3, wrapper), call(past)])).toHaveLength(1);
  });

  it('counts the calls of one platform only', () => {
    const server = Array.from({ length: 9 }, () => call({ platform: 'server' }));
    const calls = [...wrapped(3, { platform: 'browser' }), call({ platform: 'browser' }), ...server];
    expect(run(calls).map(({ data }) => data)).toMatchObject([{ count: 3, all: 4 }]);
  });

  it('counts the function next to the SDK, whatever is around it', () => {
    const layered = Array.from({ length: 3 }, (_, line) =>
      call({ kind: 'wrapper', via: [{ name: `track${line}`, file: 'src/a.ts', line }, step] }),
    );
    expect(run([...layered, direct()])).toHaveLength(1);
  });

  it.each([
    ['src/analytics', ['src/analytics.ts', 'src/analytics/client.ts', 'packages/web/src/analytics/a.ts']],
    ['./src/analytics/', ['src/analytics/client.ts']],
    ['src/analytics.ts', ['src/analytics.ts']],
    ['**/*.tracking.ts', ['src/cart.tracking.ts']],
  ])('allows %s', (allowed, files) => {
    expect(run(files.map(direct), [allowed])).toEqual([]);
    const elsewhere = run(
      [direct('src/analyticsx.ts'), call({ at: place('src/cart.ts'), forwarded: true })],
      [allowed],
    );
    expect(elsewhere).toEqual(
      Array(2).fill({ messageId: 'module', data: { callee: 'analytics.track', modules: `"${allowed}"` } }),
    );
  });
});
