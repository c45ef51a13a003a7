import { describe, expect, it } from 'vitest';
import rule from '../../rules/identity-required/rule.ts';
import type { Presence } from '../../src/scan/inventory.ts';
import { call, place, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const ids = (userId: Presence, anonymousId: Presence) =>
  ({ userId, anonymousId, groupId: 'never', previousId: 'never' }) as const;
const server = { platform: 'server', events: ['Order Completed'] } as const;

describe('identity-required', () => {
  it.each([
    ['a user id', call({ ...server, ids: ids('always', 'never') })],
    ['an anonymous id', call({ ...server, ids: ids('never', 'always') })],
    ['an id on some paths', call({ ...server, ids: ids('maybe', 'never') })],
    ['a browser', call({ platform: 'browser' })],
    ['a platform that is not known', call({ platform: 'unknown' })],
    ['alias, which has ids of its own', call({ ...server, method: 'alias' })],
    ['a declared wrapper, which can add it', call({ ...server, kind: 'wrapper' })],
    [
      'what is passed by position, which sdk-call-shape reports',
      call({ ...server, arguments: [{ at: place(), ...value({ types: ['string'] }) }] }),
    ],
    [
      'a message that is not known',
      call({ ...server, events: [], namesComplete: false, open: true, resolution: 'opaque' }),
    ],
  ])('accepts %s', (_, accepted) => {
    expect(runRule(rule, { calls: [accepted] })).toEqual([]);
  });

  it.each(['track', 'identify', 'page', 'screen', 'group'] as const)('rejects %s without an id', (method) => {
    const findings = runRule(rule, { calls: [call({ ...server, method })] });
    expect(said(findings)).toEqual([{ messageId: 'identity', data: { method } }]);
  });
});
