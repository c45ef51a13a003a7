import { describe, expect, it } from 'vitest';
import { checkoutPaths } from '../../src/cli/checkout-path.ts';
import { hasHyperlinks } from '../../src/cli/hyperlinks.ts';

describe('paths from the root of the checkout', () => {
  it.each<[Record<string, string>, string, string]>([
    [{}, 'src/a.ts', 'src/a.ts'],
    [{ GITHUB_WORKSPACE: '/work' }, 'src/a.ts', 'web/src/a.ts'],
    [{ GITHUB_WORKSPACE: '/work/' }, '../plan.yaml', 'plan.yaml'],
    [{ CI_PROJECT_DIR: '/work/web' }, 'src/a.ts', 'src/a.ts'],
    [{ CI_PROJECT_DIR: '/work/web' }, '../plan.yaml', '../plan.yaml'],
    [{ GITHUB_WORKSPACE: '/elsewhere' }, 'src/a.ts', 'src/a.ts'],
    [{ GITHUB_WORKSPACE: '/wor' }, 'src/a.ts', 'src/a.ts'],
  ])('with %j, %s is %s', (env, file, expected) => {
    expect(checkoutPaths({ cwd: '/work/web', env })(file)).toBe(expected);
  });
});

describe('hyperlinks', () => {
  const write = () => {};
  it.each<[string, boolean, Record<string, string>, boolean, boolean]>([
    ['a terminal that has them', true, { TERM_PROGRAM: 'WezTerm' }, true, true],
    ['one that is recent enough', true, { VTE_VERSION: '7600' }, true, true],
    ['one that is too old', true, { VTE_VERSION: '4900' }, true, false],
    ['an unknown one', true, { TERM: 'xterm' }, true, false],
    ['a pipe', false, { TERM_PROGRAM: 'WezTerm' }, true, false],
    ['CI', true, { TERM_PROGRAM: 'WezTerm', CI: 'true' }, true, false],
    ['no colors', true, { TERM_PROGRAM: 'WezTerm' }, false, false],
    ['FORCE_HYPERLINK', false, { FORCE_HYPERLINK: '1' }, false, true],
    ['FORCE_HYPERLINK=0', true, { FORCE_HYPERLINK: '0', TERM_PROGRAM: 'WezTerm' }, true, false],
  ])('%s', (_, isTTY, env, isColored, expected) => {
    expect(hasHyperlinks({ write, isTTY }, env, isColored)).toBe(expected);
  });
});
