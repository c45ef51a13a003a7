import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'tracklint.config.yaml': `extends: tracklint:strict
ignores: [lib/**]
sources: [{ name: web, files: [src/**], platform: browser }]
rules:
  property-casing: [warn, { casing: camelCase }]
overrides:
  - files: [src/legacy/**]
    rules: { property-casing: off }
`,
  'tracking-plan.yaml': 'version: 1\nevents: { Cart Viewed: {} }\n',
  'src/cart.ts':
    "import { AnalyticsBrowser } from '@segment/analytics-next';\nexport const analytics = new AnalyticsBrowser();\nanalytics.track('Cart Viewed');\n",
  'src/cart.test.ts': '',
  'src/legacy/old.ts': 'export {};\n',
  'lib/a.ts': '',
};

const run = (...args: string[]) => scenario({ files: FILES, args });

describe('--stats', () => {
  it.each<[string, string[]]>([
    ['lint', ['--stats']],
    ['lint with JSON', ['--stats', '--format', 'json']],
    ['inventory', ['inventory', '--stats', '--format', 'json']],
  ])('of %s prints stages in their order on stderr, and leaves the result alone', (_, args) => {
    const { stdout, stderr } = run(...args);
    const plain = run(...args.filter((arg) => arg !== '--stats'));
    const withoutTime = (text: string) => text.replace(/[\d.]+ m?s$/m, 'TIME');
    expect(withoutTime(stdout)).toBe(withoutTime(plain.stdout));
    const stages = ['configuration', 'discover', 'load the scanner', 'scan', 'parse', 'report', 'the rest'];
    const places = stages.map((stage) => stderr.search(new RegExp(`^ {2}${stage} +\\d+\\.\\d ms`, 'm')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(stderr).toMatch(/^2 files searched, 1 that can hold a call, 1 parsed\n[\d.]+ ms in all, \d+ MB/m);
  });

  it('lists the rules by their ids', () => {
    const [, , rules = ''] =
      /^Rules\n(( {2}.*\n)+)/m.exec(run('--stats').stderr)?.[0]?.split(/(Rules\n)/) ?? [];
    const ids = rules
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ')[0]!);
    expect(ids).toContain('property-casing');
    expect(ids).toEqual(ids.toSorted());
  });
});

describe('--debug', () => {
  it('says what was decided and why, with the time', () => {
    const { stderr } = run('--debug');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.every((line) => /^ *\d+\.\d ms {2}\S/.test(line))).toBe(true);
    for (const part of [
      'configuration: tracklint.config.yaml, the nearest from . upwards',
      'plan: tracking-plan.yaml (1 event), the nearest from . upwards',
      'files: 2 to be searched',
      'files: 1 left out: `ignores` of the configuration leaves it out',
      'files: 1 left out: left out by default',
      'client: @segment/analytics-next, 1 call',
      'rules: error: ',
    ])
      expect(stderr).toContain(part);
  });

  it('says what the flags decide', () => {
    const { stderr } = run('--debug', '--no-config', '--no-plan', 'src');
    expect(stderr).toContain('configuration: none, because of --no-config');
    expect(stderr).toContain('plan: none, because of --no-plan');
    expect(stderr).toContain('rules: silent on this run: ');
  });

  it('says nothing without it', () => {
    expect(run().stderr).toBe('');
  });
});

describe('--print-config', () => {
  it('prints what holds for a file, and where each rule is set', () => {
    const { stdout, stderr, status } = run('--print-config', 'src/cart.ts', '--rule', 'page-name: off');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const part of [
      '# For src/cart.ts, from tracklint.config.yaml\n',
      'plan: [tracking-plan.yaml]\n',
      'sources: [{ name: web, files: [src/**], platform: browser }]\n',
      '  property-casing: [warn, { casing: camelCase }] # tracklint.config.yaml:5:3\n',
      '  event-name-casing: error # tracklint:strict\n',
      '  page-name: "off" # --rule\n',
    ])
      expect(stdout).toContain(part);
  });

  it('takes overrides and plans of the command line', () => {
    const { stdout } = run('--print-config', 'src/legacy/old.ts', '--no-plan', '--format', 'json');
    const { plan, rules } = JSON.parse(stdout);
    expect(plan).toBe(false);
    expect(rules['property-casing']).toEqual(['off', { casing: 'camelCase' }]);
  });

  it('says that a file is not scanned', () => {
    const { stderr, status } = run('--print-config', 'lib/a.ts');
    expect(status).toBe(0);
    expect(stderr).toBe('lib/a.ts is not scanned: `ignores` of the configuration leaves it out\n');
  });

  it.each<[string, string[], string]>([
    ['of a file that is missing', ['--print-config', 'src/no.ts'], 'There is no file "src/no.ts"'],
    ['of a folder', ['--print-config', 'src'], 'There is no file "src"'],
    ['with paths', ['--print-config', 'src/cart.ts', 'src'], '--print-config and paths exclude each other'],
    ['without a file', ['--print-config'], 'argument missing'],
    ['with --show-files', ['--print-config', 'a', '--show-files'], 'cannot be used with option'],
    ['with --fix', ['--show-files', '--fix'], 'cannot be used with option'],
    [
      'with a wrong configuration',
      ['--print-config', 'src/cart.ts', '--rule', 'no: off'],
      'Unknown rule "no"',
    ],
  ])('%s fails', (_, args, message) => {
    const { stdout, stderr, status } = run(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
  });
});

describe('--show-files', () => {
  it('prints the files that are reported, one a line', () => {
    const outcome = { stderr: '', status: 0 };
    expect(run('--show-files')).toEqual({ ...outcome, stdout: 'src/cart.ts\nsrc/legacy/old.ts\n' });
    expect(run('--show-files', 'src/legacy')).toEqual({ ...outcome, stdout: 'src/legacy/old.ts\n' });
  });

  it('says with --debug why others are not', () => {
    const { stdout, stderr } = run('--show-files', '--debug');
    expect(stdout).toBe('src/cart.ts\nsrc/legacy/old.ts\n');
    expect(stderr).toContain('left out: "lib": `ignores` of the configuration leaves it out\n');
    expect(stderr).toContain('left out: "src/cart.test.ts": left out by default\n');
  });

  it('says why a file that was named is not scanned', () => {
    const { stdout, stderr, status } = run('--show-files', 'lib/a.ts', 'src/cart.test.ts');
    expect({ stdout, status }).toEqual({ stdout: 'src/cart.test.ts\n', status: 0 });
    expect(stderr).toBe('lib/a.ts is not scanned: `ignores` of the configuration leaves it out\n');
  });

  it('fails for paths that match nothing', () => {
    const { stderr, status } = run('--show-files', 'nowhere');
    expect(status).toBe(2);
    expect(stderr).toContain('No files match "nowhere"');
  });
});

describe('--env-info', () => {
  it('prints versions and what is found, also of a configuration that is wrong', () => {
    const files = { 'tracklint.config.yaml': 'rule: [', 'pnpm-lock.yaml': '' };
    const { stdout, stderr, status } = scenario({
      files,
      args: ['--env-info'],
      env: { SECRET_KEY: 'hidden' },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const label of ['tracklint', 'Node.js', 'platform', 'stdout', 'stderr', 'git', 'plan'])
      expect(stdout).toMatch(new RegExp(`^${label.replace('.', '\\.')} +\\S`, 'm'));
    expect(stdout).toContain('pnpm (pnpm-lock.yaml)');
    expect(stdout).toMatch(/^configuration .*tracklint\.config\.yaml$/m);
    expect(stdout).not.toContain('hidden');
  });

  it('shortens the home folder', () => {
    const outcome = scenario({ args: ['--env-info'], env: { HOME: '/', USERPROFILE: '/' } });
    expect(outcome.stdout).toMatch(/^folder +~\/\S/m);
  });
});
