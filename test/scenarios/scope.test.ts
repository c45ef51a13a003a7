import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../support/repository.ts';
import { type Scenario, scenario } from './scenario.ts';

const PLAN = 'version: 1\nevents:\n  Cart Viewed:\n    properties:\n      total_price: number!\n';
const FILES = {
  'tracking-plan.yaml': PLAN,
  'src/cart.ts': "import { NAME } from './names';\nanalytics.track(NAME, { total_price: 1 });\n",
  'src/names.ts': "export const NAME = 'Cart Viewed';\n",
  'src/old.ts': "analytics.track('Something Odd Happened');\n",
};

/** Runs the command where the files are committed, and others are staged or only written. */
function run(
  args: readonly string[],
  { staged = {}, written = {}, ...rest }: Scenario & Record<'staged' | 'written', Record<string, string>> = {
    staged: {},
    written: {},
  },
) {
  return scenario({
    ...rest,
    args: ['--rule', 'required-common-properties: off', ...args],
    files: FILES,
    prepare: (folder) => {
      const write = (files: Record<string, string>) => {
        for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
      };
      git(folder, 'init', '-q', '-b', 'main');
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'one');
      write(staged);
      git(folder, 'add', '.');
      write(written);
    },
  });
}

describe('--staged', () => {
  it('reports what is staged only, as it is staged', () => {
    const staged = { 'src/cart.ts': `${FILES['src/cart.ts']}analytics.track('Cart Opened');\n` };
    const written = { 'src/cart.ts': "analytics.track('Not Staged Here');\n", 'src/names.ts': '' };
    const { stdout, stderr, status } = run(['--staged'], { staged, written });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain("3 │ analytics.track('Cart Opened');");
    expect(stdout).toContain('1 file, 2 calls (2 resolved');
    expect(stdout).not.toMatch(/Odd|Not Staged/);
  });

  it('reads the plan that is staged, and reports its mistakes with it', () => {
    const staged = { 'tracking-plan.yaml': PLAN.replace('number!', 'numbr!') };
    const { stdout, status } = run(['--staged'], { staged, written: { 'tracking-plan.yaml': PLAN } });
    expect(status).toBe(1);
    expect(stdout).toContain('Did you mean "number!"?');
    const broken = run(['--staged'], {
      staged: { 'tracking-plan.yaml': 'version: 1\nevents: [' },
      written: { 'tracking-plan.yaml': PLAN },
    });
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('2 │ events: [');
  });

  it('has nothing to check where nothing is staged that is read here', () => {
    expect(run(['--staged'])).toEqual({
      stdout: 'Nothing to check: nothing is staged.\n',
      stderr: '',
      status: 0,
    });
    const { stdout, status } = run(['--staged', '-f', 'json'], { staged: { 'README.md': 'x' }, written: {} });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], summary: { files: 0, errors: 0 } });
  });

  const SUPPRESSIONS = 'tracklint-suppressions.json';
  const NONE = '{ "version": 1, "suppressions": {} }\n';
  it.each<[string, Record<string, string>]>([
    ['changed', { [SUPPRESSIONS]: NONE }],
    ['not known to git', {}],
  ])('writes no suppressions into a file that is %s beside the index', (_, before) => {
    const staged = { ...before, 'src/cart.ts': "analytics.track('Cart Opend');\n" };
    const written = { [SUPPRESSIONS]: `${NONE}\n` };
    for (const flags of [['--suppress-all'], ['--suppress-rule', 'unplanned-event']]) {
      const { stderr, status } = run(['--staged', ...flags], { staged, written });
      expect(stderr.replaceAll(/\s+/g, ' ')).toBe(
        `error Can't write "${SUPPRESSIONS}": --staged reads it from git's index, and the working tree has another one Stage it, or put aside what is not staged: git stash --keep-index --include-untracked `,
      );
      expect(status).toBe(2);
    }
    const { stderr, status } = run(['--staged', '--suppress-all'], { staged, written: {} });
    expect(stderr).toBe(`Suppressed 2 findings in ${SUPPRESSIONS}\n`);
    expect(status).toBe(0);
  });

  it('is narrowed down by paths', () => {
    const odd = "analytics.track('Another Odd Thing Happened');\n";
    const staged = { 'src/cart.ts': odd, 'src/names.ts': odd };
    const { stdout } = run(['src/names.ts', '--staged'], { staged, written: {} });
    expect(stdout).toContain('src/names.ts\n');
    expect(stdout).not.toContain('src/cart.ts\n');
  });
});

describe('--since', () => {
  it('reports what has changed since, committed or not', () => {
    const staged = { 'src/cart.ts': "analytics.track('Cart Opened');\n" };
    const { stdout, status } = run(['--since', 'main'], { staged, written: {} });
    expect(status).toBe(1);
    expect(stdout).toContain('Unknown event "Cart Opened"');
    expect(stdout).not.toContain('Odd');
    expect(run(['--since', 'main']).stdout).toBe('Nothing to check: nothing has changed since main.\n');
  });

  it('says when git knows no such revision', () => {
    const { stderr, status } = run(['--since', 'mian']);
    expect({ stderr, status }).toEqual({
      stderr: 'error  Git knows no revision "mian"\n    Did you mean "main"?\n',
      status: 2,
    });
  });
});

describe('--stdin', () => {
  const input = (text: string, ...args: string[]) =>
    scenario({ files: FILES, args: ['--stdin', ...args], input: text });

  it('reads one file, which need not be there, among those that are', () => {
    const text = "import { NAME } from './names';\nanalytics.track(NAME, { total_prcie: 1 });\n";
    const { stdout, status } = input(text, '--stdin-filename', 'src/new.ts');
    expect(status).toBe(1);
    expect(stdout).toContain('src/new.ts\n');
    expect(stdout).toContain('Missing "total_price" in "Cart Viewed"');
    expect(stdout).not.toContain('Odd');
  });

  it('shows what a fix would make of it', () => {
    const text = "analytics.track('Cart Viewed', { total_prcie: 1 });\n";
    const { stdout } = input(text, '--stdin-filename', 'src/cart.ts', '--fix-dry-run');
    expect(stdout).toContain(
      "-analytics.track('Cart Viewed', { total_prcie: 1 });\n+analytics.track('Cart Viewed', { total_price: 1 });",
    );
  });

  it('can be the plan', () => {
    const { stdout, status } = input(
      PLAN.replace('number!', 'numbr!'),
      '--stdin-filename',
      'tracking-plan.yaml',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('Did you mean "number!"?');
  });

  it.each([
    [['--stdin'], 'Missing "--stdin-filename"'],
    [['--stdin-filename', 'a.ts'], 'Expected "--stdin-filename" to come with "--stdin"'],
    [['--stdin', '--stdin-filename', 'a.ts', 'src'], '--stdin and paths exclude each other'],
    [['--stdin', '--fix', '--stdin-filename', 'a.ts'], "'--stdin' cannot be used with option '--fix'"],
    [['--staged', '--fix'], "'--staged' cannot be used with option '--fix'"],
    [['--staged'], 'git has no repository here'],
  ])('%j says what is wrong', (args, message) => {
    const { stdout, stderr, status } = scenario({ files: FILES, args, input: '' });
    expect(stderr).toContain(message);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});

describe('ignoring', () => {
  const files = {
    'src/a.ts': "analytics.track('One Thing Happened');\n",
    'gen/b.ts': "analytics.track('Another Thing Happened');\n",
    'tests/c.ts': "analytics.track('Third Thing Happened');\n",
    '.gitignore': 'gen\n',
    'tracklint.config.yaml': 'ignores: [src/a.ts]\n',
  };
  const events = (...args: string[]) => {
    const { stdout } = scenario({ files, args: ['inventory', '-f', 'json', ...args] });
    return JSON.parse(stdout).calls.map(({ file }: { file: string }) => file);
  };

  it('leaves out what ignore files and the configuration say', () => expect(events()).toEqual([]));
  it('leaves out nothing of that with --no-ignore', () =>
    expect(events('--no-ignore')).toEqual(['gen/b.ts', 'src/a.ts']));
  it('leaves out more, or less, with --ignore-pattern', () => {
    expect(events('--ignore-pattern', '!src/a.ts')).toEqual(['src/a.ts']);
    expect(events('--ignore-pattern', '!src/a.ts', '--ignore-pattern', 'src/')).toEqual([]);
  });
});
