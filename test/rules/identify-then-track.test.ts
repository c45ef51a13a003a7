import { describe, expect, it } from 'vitest';
import rule from '../../rules/identify-then-track/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

type Within = NonNullable<Parameters<typeof call>[0]>['within'];
const run = (within: Within) =>
  said(runRule(rule, { calls: [call({ method: 'identify', within: within! })] }));

describe('identify-then-track', () => {
  it.each<[string, Within]>([
    ['a Track call after it', { functions: ['signIn'], sendsAfter: ['page', 'track'] }],
    ['another function', { functions: ['restoreSession'] }],
    ['an effect of a component', { functions: ['SignInPage'] }],
    ['a hook', { functions: ['useSignIn'] }],
    ['a function of such a component', { functions: ['load', 'SignInPage'] }],
    ['no function', {}],
  ])('accepts %s', (_, within) => {
    expect(run(within)).toEqual([]);
  });

  it('is about Identify calls', () => {
    expect(runRule(rule, { calls: [call({ within: { functions: ['signIn'] } })] })).toEqual([]);
  });

  it.each<[string, Within, string]>([
    ['a function that signs in', { functions: ['handleSignIn', 'App'] }, 'handleSignIn'],
    ['a method', { functions: ['Session.login'], sendsAfter: ['page'] }, 'Session.login'],
    ['what handles the form', { functions: ['submit', 'SignUpForm'], handles: 'submit' }, 'submit'],
    ['what handles the form, inline', { functions: ['Login'], handles: 'submit' }, 'Login'],
  ])('rejects %s without one', (_, within, name) => {
    expect(run(within)).toEqual([{ messageId: 'track', data: { name } }]);
  });
});
