import { describe, expect, it } from 'vitest';
import rule from '../../rules/reset-on-sign-out/rule.ts';
import { lint } from '../../src/lint/lint.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';
import { scanFiles } from '../support/scan-text.ts';

const reset = (within: NonNullable<Parameters<typeof call>[0]>['within'] = {}) =>
  call({ method: 'reset', callee: 'analytics.reset', within });

const CLIENT =
  "import { AnalyticsBrowser } from '@segment/analytics-next'; export const analytics = AnalyticsBrowser.load({ writeKey: 'k' });";
const SIGN_OUT = 'export const signOut = () => post("/session/end");\nsignOut();';

/** Lints files; a client is at `src/client.ts`. */
function linted(files: Record<string, string>, full = true) {
  return lint({
    inventory: scanFiles({ 'src/client.ts': CLIENT, ...files }),
    plan: null,
    planIssues: [],
    rules: [rule],
    settingsOf: () => ({}),
    reported: () => true,
    full,
  }).findings;
}
const identified = (code = "analytics.identify('u')") => `import { analytics } from './client';\n${code};\n`;

describe('a reset that is missing', () => {
  it.each<[string, Record<string, string>]>([
    ['there is one', { 'src/a.ts': `${identified()} analytics.reset();`, 'src/b.ts': SIGN_OUT }],
    ['nobody signs out', { 'src/a.ts': identified() }],
    [
      'only traits are sent',
      { 'src/a.ts': identified("analytics.identify({ theme: 'dark' })"), 'src/b.ts': SIGN_OUT },
    ],
    [
      'a server identifies',
      {
        'src/a.ts':
          "import { Analytics } from '@segment/analytics-node'; new Analytics({ writeKey: 'k' }).identify({ userId: 'u' });",
        'src/b.ts': SIGN_OUT,
      },
    ],
    ['nobody knows where it runs', { 'src/a.ts': "analytics.identify('u');", 'src/b.ts': SIGN_OUT }],
  ])('is not reported where %s', (_, files) => {
    expect(linted(files)).toEqual([]);
  });

  it('is reported once, with the file that signs out', () => {
    const findings = linted({ 'src/a.ts': identified(), 'src/b.ts': identified(), 'src/c.ts': SIGN_OUT });
    expect(said(findings)).toEqual([{ messageId: 'never', data: { file: 'src/c.ts' } }]);
    expect(findings[0]?.at).toMatchObject({ file: 'src/a.ts', line: 2 });
    expect(findings[0]?.related.map(({ at }) => at.file)).toEqual(['src/b.ts']);
  });

  it.each([
    ['a function', 'export function signOut() { post(); }', 1],
    ['a generator', 'function* handleLogout(action: Action) {}', 1],
    ['a constant', 'const onLogOut = useCallback(() => post(), []);', 1],
    ['a method', 'class Session {\n  async signOut(): Promise<void> {}\n}', 1],
    ['a key', 'const session = { signOut: async () => post() };', 1],
    ['an import', "import { logout } from './session'; await logout();", 1],
    ['what a hook gives', 'const { user, logout } = useAuth0();', 1],
    ["a session's method", 'await supabase.auth.signOut();', 1],
    ["a method of what a session's function gives", 'getAuth(app).signOut()', 1],
    ["anything else's method", 'cloudDrive.logout();', 0],
    ['a function that says of what', 'function logoutFromDrive() { drive.logout(); }', 0],
    ['an import under another name', "import { logoutFromDrive as logout } from './drive'; logout();", 0],
    ['the name of an action', 'const actions = [SENT, LOGOUT, DONE];', 0],
    ['a link', 'const openLogout = () => go(); const logoutUrl = "/out";', 0],
  ])('takes for a sign-out, or not: %s', (_, code, count) => {
    expect(linted({ 'src/a.ts': identified(), 'src/z.ts': code })).toHaveLength(count);
  });

  it('looks at no file that is not text', () => {
    expect(linted({ 'src/a.ts': identified(), 'src/z.ts': 'function signOut() {}\0' })).toEqual([]);
  });

  it.each([
    ['a component', { 'src/App.tsx': "analytics.identify('u');" }],
    ['the window', { 'src/app.ts': "window.analytics.identify('u');" }],
  ])('is reported where only %s says that it is a client', (_, files) => {
    expect(linted({ ...files, 'src/z.ts': SIGN_OUT })).toHaveLength(1);
  });

  it('is not reported for a part of the code', () => {
    expect(linted({ 'src/a.ts': identified(), 'src/c.ts': SIGN_OUT }, false)).toEqual([]);
  });
});

describe('a reset before the sign-out', () => {
  it.each([
    ['after it', { before: ['signOut'], after: ['navigate'] }],
    ['between two', { before: ['signOut'], after: ['signOut'] }],
    ['after something was awaited', { awaited: true, after: ['signOut'] }],
    ['with no sign-out in sight', { after: ['navigate', 'isLoggedOut'] }],
  ])('accepts one %s', (_, within) => {
    expect(runRule(rule, { calls: [reset(within)] })).toEqual([]);
  });

  it('rejects one, on a part of the code too', () => {
    const findings = runRule(rule, { calls: [reset({ after: ['close', 'signOut'] })], full: false });
    expect(said(findings)).toEqual([
      { messageId: 'early', data: { callee: 'analytics.reset', signOut: 'signOut' } },
    ]);
  });
});
