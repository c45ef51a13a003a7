import { expect, it } from 'vitest';
import { isSignIn, isSignOut } from '../../src/language/session-words.ts';

it.each([
  'signIn',
  'handleSignIn',
  'onLogin',
  'onLoginSuccess',
  'logIn',
  'login',
  'signup',
  'signUpWithEmail',
  'AuthService.register',
  'handle_sign_up',
  'SignInForm.submit',
  'onSignedIn',
])('%s signs in', (name) => {
  expect([isSignIn(name), isSignOut(name)]).toEqual([true, false]);
});

it.each(['signOut', 'logout', 'handleLogOut', 'SIGN_OUT', 'onSignedOut', 'logoff', 'Session.logout'])(
  '%s signs out',
  (name) => {
    expect([isSignIn(name), isSignOut(name)]).toEqual([false, true]);
  },
);

it.each([
  'isLoggedIn',
  'openSignInModal',
  'loginUrl',
  'signInPage',
  'design',
  'assignInput',
  'blogIndex',
  'trackLogin',
  'getLogoutUrl',
  'showLogoutDialog',
  'identify',
  'registry',
  'catalogOutput',
])('%s does neither', (name) => {
  expect([isSignIn(name), isSignOut(name)]).toEqual([false, false]);
});
