import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from './scenario.ts';

const CODE = "analytics.track('Cart Viewed', { total: 1, coupon: 'MAY' });\n";
const BEFORE =
  'version: 1\nevents:\n  Cart Viewed:\n    properties:\n      total: number\n      coupon: string\n';
const AFTER = BEFORE.replace('      coupon: string\n', '');

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

/** Runs the command where all files were committed on the branch main, and some were written anew since. */
function since(
  committed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  rest: Scenario,
) {
  return scenario({
    ...rest,
    files: committed,
    prepare: (folder) => {
      git(folder, 'init', '-q', '-b', 'main');
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'one');
      for (const [name, content] of Object.entries(now)) writeFileSync(path.join(folder, name), content);
      rest.prepare?.(folder);
    },
  });
}

const FILES = { 'tracking-plan.yaml': BEFORE, 'src/cart.ts': CODE };
const NOW = { 'tracking-plan.yaml': AFTER };

describe('plan diff with a revision', () => {
  it('says what has changed, and which calls break', () => {
    const { stdout, stderr, status } = since(FILES, NOW, { args: ['plan', 'diff', 'main'] });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('"coupon" removed  main:tracking-plan.yaml:6:7\n');
    expect(stdout).toContain('src/cart.ts:1:44  Unknown property "coupon" in "Cart Viewed"\n');
    expect(stdout).toContain('1 breaking change.\n1 of 1 call breaks.\nFrom main to tracking-plan.yaml\n');
  });

  it('fails on breaking changes when told so, and only then', () => {
    const args = ['plan', 'diff', 'main', '--fail-on-breaking'];
    expect(since(FILES, NOW, { args }).status).toBe(1);
    const more = { 'tracking-plan.yaml': `${BEFORE}      note: string\n` };
    expect(since(FILES, more, { args }).status).toBe(0);
    expect(since(FILES, {}, { args })).toMatchObject({
      status: 0,
      stdout: 'No difference in what may be sent.\nNone of 1 call breaks.\nFrom main to tracking-plan.yaml\n',
    });
  });

  it('works from a folder inside, and leaves the work tree alone', () => {
    const { stdout, status } = since(FILES, NOW, {
      args: ['plan', 'diff', 'HEAD', '--no-code'],
      cwd: 'src',
      prepare: (folder) => writeFileSync(path.join(folder, 'untracked.yaml'), 'x'),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"coupon" removed  HEAD:../tracking-plan.yaml:6:7\n');
    expect(stdout).toContain('The code was not searched for calls.\n');
  });

  it('reads the includes of then', () => {
    const files = {
      'tracking-plan.yaml': 'version: 1\ninclude: [plans/*.yaml]\n',
      'plans/cart.yaml': BEFORE,
      'src/cart.ts': CODE,
    };
    const { stdout, status } = since(
      files,
      {},
      {
        args: ['plan', 'diff', 'main', '-f', 'json'],
        prepare: (folder) => {
          rmSync(path.join(folder, 'plans'), { recursive: true });
          mkdirSync(path.join(folder, 'plans'));
          writeFileSync(path.join(folder, 'plans/checkout.yaml'), AFTER);
        },
      },
    );
    expect(status).toBe(0);
    const { summary, changes } = JSON.parse(stdout);
    expect(summary).toEqual({ changes: 1, breaking: 1, safe: 0, brokenCalls: 1, calls: 1 });
    expect(changes[0]).toMatchObject({
      kind: 'removed',
      effect: 'property-removed',
      property: 'coupon',
      breaks: ['code', 'data'],
      was: { file: 'main:plans/cart.yaml', line: 6, column: 7 },
      at: null,
      calls: [{ file: 'src/cart.ts', line: 1, column: 44, rule: 'unplanned-property', severity: 'error' }],
    });
  });

  it('finds a plan that was called otherwise', () => {
    const prepare = (folder: string) =>
      renameSync(path.join(folder, 'old.yaml'), path.join(folder, 'tracking-plan.yaml'));
    const files = { 'old.yaml': BEFORE, 'src/cart.ts': CODE };
    const missing = since(files, {}, { args: ['plan', 'diff', 'main'], prepare });
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('Can\'t read the tracking plan "main:tracking-plan.yaml"');
    expect(missing.stderr).toContain('tracklint plan diff main:plans/old.yaml');
    const named = since(files, {}, { args: ['plan', 'diff', 'main:old.yaml'], prepare });
    expect(named).toMatchObject({ status: 0, stderr: '' });
    expect(named.stdout).toContain('No difference in what may be sent.');
  });

  it('compares the plan of some files with their calls only', () => {
    const files = {
      ...FILES,
      'server/cart.ts': CODE,
      'server-plan.yaml': BEFORE,
      'tracklint.config.yaml': 'overrides: [{ files: [server/**], plan: server-plan.yaml }]\n',
    };
    const { stdout } = since(files, NOW, { args: ['plan', 'diff', 'main'] });
    expect(stdout).toContain('1 of 1 call breaks.');
    expect(stdout).not.toContain('server/cart.ts');
    const other = since(files, { 'server-plan.yaml': AFTER }, { args: ['plan', 'diff', 'main'] });
    expect(other.stdout).toContain('server/cart.ts:1:44  Unknown property "coupon"');
    expect(other.stdout).not.toContain('src/cart.ts');
  });
});

describe('plan diff with a file', () => {
  const files = { 'old.yaml': BEFORE, 'tracking-plan.yaml': AFTER };

  it('compares it with the plan at hand, or two files', () => {
    const one = scenario({ files, args: ['plan', 'diff', 'old.yaml'] });
    expect(one.stdout).toContain('"coupon" removed  old.yaml:6:7\n');
    expect(one.stdout).toContain('No analytics call was found in 0 files.\n');
    const two = scenario({ files, args: ['plan', 'diff', 'tracking-plan.yaml', 'old.yaml'] });
    expect(two.stdout).toContain('"coupon" added  old.yaml:6:7\n');
    expect(two.stdout).toContain('From tracking-plan.yaml to old.yaml\n');
  });

  it('mentions mistakes of a plan on stderr', () => {
    const wrong = { ...files, 'old.yaml': `${BEFORE}      x: { type: strnig }\n` };
    const { stderr, status } = scenario({ files: wrong, args: ['plan', 'diff', 'old.yaml'] });
    expect(status).toBe(0);
    expect(stderr).toContain('old.yaml:7:18  Expected "type" to be');
    expect(stderr).toContain('compared as far as it can be read');
  });
});

describe('plan diff that cannot be done', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    [
      'no repository',
      { 'tracking-plan.yaml': BEFORE },
      ['main'],
      ['"main" is no file, and git has no repository here'],
    ],
    [
      'no plan',
      { 'old.yaml': BEFORE },
      ['old.yaml'],
      ['There is no tracking plan here', 'tracklint plan diff old.yaml '],
    ],
    [
      'no such plan',
      { 'old.yaml': BEFORE },
      ['old.yaml', 'new.yaml'],
      ['Can\'t read the tracking plan "new.yaml"'],
    ],
    [
      'a plan that is broken',
      { 'old.yaml': 'evnets: {}\n', 'tracking-plan.yaml': BEFORE },
      ['old.yaml'],
      ['old.yaml:1:1  Unknown field "evnets"'],
    ],
    ['no argument', {}, [], ["missing required argument 'ref|file'"]],
    [
      'another format',
      {},
      ['main', '-f', 'sarif'],
      ["argument 'sarif' is invalid", 'pretty, json, markdown'],
    ],
  ])('%s', (_, files, args, messages) => {
    const { stdout, stderr, status } = scenario({ files, args: ['plan', 'diff', ...args] });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('an unknown revision', () => {
    const { stdout, stderr, status } = since(FILES, {}, { args: ['plan', 'diff', 'mian'] });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('"mian" is no file, and git knows no revision "mian"');
    expect(stderr).toContain('Did you mean "main"?');
  });

  it('a plan that was broken then', () => {
    const broken = { ...FILES, 'tracking-plan.yaml': 'events: [\n' };
    const { stderr, status } = since(broken, NOW, { args: ['plan', 'diff', 'main'] });
    expect(status).toBe(2);
    expect(stderr).toContain('main:tracking-plan.yaml:2:1  ');
  });
});
