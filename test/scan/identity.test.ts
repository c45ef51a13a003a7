import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/scan/inventory.ts';
import { scanText } from '../support/scan-text.ts';

function callIn(code: string): Call {
  return scanText(code).calls.at(-1)!;
}

/** The ids that are there: `userId`, `anonymousId?` where it may be. */
function idsIn(code: string): string {
  return Object.entries(callIn(code).ids)
    .filter(([, presence]) => presence !== 'never')
    .map(([id, presence]) => (presence === 'always' ? id : `${id}?`))
    .join(' ');
}

describe('ids', () => {
  test.each([
    [`analytics.identify('u')`, 'userId'],
    [`analytics.identify({ plan: 1 })`, ''],
    [`analytics.identify(undefined, { plan: 1 })`, ''],
    [`analytics.identify(user.id)`, 'userId'],
    [`function f(id?: string) { analytics.identify(id) }`, 'userId?'],
    [`function f(id: string | null) { analytics.identify(id) }`, 'userId?'],
    [`function f(id: string) { analytics.identify(id) }`, 'userId'],
    [`analytics.identify(c ? 'u' : undefined)`, 'userId?'],
    [`analytics.group('g', {})`, 'groupId'],
    [`analytics.alias('new', 'old')`, 'userId previousId'],
    [`analytics.alias('new')`, 'userId'],
    [`analytics.track('X', { userId: 'u' })`, ''],
    [`analytics.track({ userId: 'u', event: 'X' })`, 'userId'],
    [`analytics.track({ anonymousId: 'a', event: 'X' })`, 'anonymousId'],
    [`analytics.track({ event: 'X' })`, ''],
    [`analytics.track({ event: 'X', ...(c && { userId: 'u' }) })`, 'userId?'],
    [
      `analytics.track({ event: 'X', ...(c ? { userId: 'u' } : { anonymousId: 'a' }) })`,
      'userId? anonymousId?',
    ],
    [`analytics.track({ userId: undefined, event: 'X' })`, ''],
    [`analytics.group({ userId: 'u', groupId: 'g' })`, 'userId groupId'],
    [`analytics.alias({ previousId: 'a', userId: 'u' })`, 'userId previousId'],
    ['analytics.reset()', ''],
  ])('%s has %o', (code, ids) => {
    expect(idsIn(code)).toBe(ids);
  });
});

describe('the user id', () => {
  test.each([
    [`analytics.identify('u1')`, null, ['u1'], '1:20'],
    [`analytics.identify(user.email)`, 'email', [], '1:20'],
    [`analytics.identify(user!.id!)`, 'id', [], '1:20'],
    [`const email = 'a@b.c'; analytics.identify(email)`, 'email', ['a@b.c'], '1:43'],
    [`analytics.identify(String(user.id))`, null, [], '1:20'],
    [`analytics.track({ event: 'X', userId: user.id })`, 'id', [], '1:39'],
    [`const userId = 'u'; analytics.track({ userId, event: 'X' })`, 'userId', ['u'], '1:39'],
  ] as [string, string | null, string[], string][])('of %s is called %s', (code, name, values, place) => {
    const { userId } = callIn(code);
    expect(userId).toMatchObject({ name, values });
    expect(`${userId!.at.line}:${userId!.at.column}`).toBe(place);
  });

  test.each([
    `analytics.track('X')`,
    `analytics.identify({ plan: 1 })`,
    `analytics.group('g')`,
    'analytics.reset()',
  ])('of %s is none', (code) => {
    expect(callIn(code).userId).toBeNull();
  });
});
