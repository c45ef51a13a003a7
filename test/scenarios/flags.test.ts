/** Each flag of each command does what its help says; those that other scenarios use are left to them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runAt, type Scenario, scenario } from './scenario.ts';

const CALL = "analytics.track('Cart Viewed', { total: 1 });\n";
const PLAN =
  'version: 1\nevents:\n  Cart Viewed: { description: A cart is shown., properties: { total: { type: number, description: The sum. } } }\n';
const OTHER = 'wrappers: [{ name: send, event: 0 }]\nrules: { event-source: off }\n';
const FILES = {
  'src/a.ts': CALL,
  'src/other.ts': "send('Shop Opened');\n",
  'gone/b.ts': "analytics.track('Gone Viewed');\n",
  '.gitignore': 'gone/\n',
  'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  'other.config.yaml': OTHER,
  'broken.config.yaml': 'rulez: {}\n',
  'tracking-plan.yaml': PLAN,
  'other.plan.yaml': 'version: 1\nevents: { Shop Opened: { description: A shop is shown. } }\n',
};
/** A configuration with a mistake: who reads it says so. */
const BROKEN = { 'tracklint.config.yaml': 'rulez: {}\n' };
const PLUGIN = {
  'tracklint.config.yaml': 'plugins: [./plugin.mjs]\n',
  'plugin.mjs': "throw new Error('the plugin was loaded');\n",
};
const CATALOGUE = JSON.stringify({
  title: 'Cart Viewed',
  type: 'object',
  properties: { total: { type: 'number' } },
});
const ESC = '\u001b[';

interface Expected {
  readonly status?: number;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
  /** What neither output has. */
  readonly without?: string;
}

/** `~` is a space within an argument. */
function argumentsOf(line: string): readonly string[] {
  return line.split(' ').map((word) => word.replaceAll('~', ' '));
}

type Row = [args: string, expected: Expected, files?: NonNullable<Scenario['files']>];

const rows: readonly Row[] = [
  // Which files.
  ['--ignore-pattern src/other.ts -c other.config.yaml --stats', { status: 1, stderr: '1 file searched' }],
  ['--no-ignore', { status: 1, stdout: 'Gone Viewed' }],
  ['inventory nowhere --no-error-on-unmatched-pattern', { stdout: '0 calls' }],
  [
    'plan add --ignore-pattern src/** --no-ignore --dry-run',
    { stdout: 'Gone Viewed', without: 'Shop Opened' },
  ],
  // Which configuration.
  ['inventory -c other.config.yaml', { stdout: 'Shop Opened' }],
  ['inventory --no-config', { stdout: 'Cart Viewed' }, BROKEN],
  ['inventory', { status: 2, stderr: 'rulez' }, BROKEN],
  ['trace Shop* -c other.config.yaml', { stdout: 'src/other.ts:1:1' }],
  ['trace Cart* --no-config', { stdout: 'src/a.ts:1:11' }, BROKEN],
  ['rules -c other.config.yaml', { stdout: /event-source +off/ }],
  ['rules --no-config', { stdout: /event-source/ }, BROKEN],
  ['explain event-source -c other.config.yaml', { stdout: 'event-source' }],
  ['explain event-source --no-config', { stdout: 'event-source' }, BROKEN],
  ['plan check -c other.config.yaml', { stdout: 'No problems' }],
  ['plan check --no-config', { stdout: 'No problems' }, BROKEN],
  ['plan add -c other.config.yaml --dry-run', { stdout: 'Shop Opened' }],
  ['plan add --no-config --dry-run', {}, BROKEN],
  ['plan diff other.plan.yaml -c other.config.yaml', { stdout: 'Shop Opened' }],
  ['plan diff other.plan.yaml --no-config', { stdout: 'Shop Opened' }, BROKEN],
  ['plan export -c other.config.yaml --to markdown', { stdout: 'Cart Viewed' }],
  ['plan export --no-config --to markdown', { stdout: 'Cart Viewed' }, BROKEN],
  // Which rules.
  [
    'rules --rule event-source:~off --json',
    { stdout: /"id": "event-source",\n.*\n? *"severity": "off"|"event-source"/ },
  ],
  ['trace Cart* --rule unplanned-event:~warn', { stdout: 'Cart Viewed' }],
  ['explain event-source --rule event-source:~off', { stdout: 'event-source' }],
  [
    'plan check --rule plan-description:~off',
    { stdout: 'No problems' },
    { 'tracking-plan.yaml': 'version: 1\nevents: { Cart Viewed: {} }\n' },
  ],
  ['rules --no-plugins', { without: 'the plugin was loaded' }, PLUGIN],
  ['explain event-source --no-plugins', { without: 'the plugin was loaded' }, PLUGIN],
  ['trace Cart* --no-plugins', { without: 'the plugin was loaded' }, PLUGIN],
  ['plan check --no-plugins', { without: 'the plugin was loaded' }, PLUGIN],
  // Which plan.
  ['plan add --plan other.plan.yaml --dry-run', { stdout: 'Cart Viewed' }],
  ['plan add --no-plan --dry-run', { status: 2 }],
  ['plan diff other.plan.yaml --types', { stdout: 'Shop Opened' }],
  // Diagnostics and reports.
  ['inventory --debug', { stderr: 'files: 2 to be searched' }],
  ['plan check -o json=report.json', { stdout: '' }],
  ['--unsafe-fixes --fix-dry-run', {}],
];

/** A way to run each command that prints something. */
const COMMANDS: Readonly<Record<string, string>> = {
  lint: 'lint',
  inventory: 'inventory',
  trace: 'trace Cart*',
  init: 'init --yes',
  rules: 'rules',
  explain: 'explain event-source',
  'plan check': 'plan check',
  'plan add': 'plan add --dry-run',
  'plan diff': 'plan diff other.plan.yaml',
  'plan import': 'plan import catalogue.json --from json-schema',
  'plan export': 'plan export --to markdown',
};

describe('a flag', () => {
  it.each<Row>([...rows])(
    'tracklint %s',
    (args, { status = 0, stdout = '', stderr = '', without }, files) => {
      const outcome = scenario({ files: { ...FILES, ...files }, args: argumentsOf(args) });
      expect(outcome.stdout).toMatch(stdout);
      expect(outcome.stderr).toMatch(stderr);
      if (without !== undefined) expect(outcome.stdout + outcome.stderr).not.toContain(without);
      expect(outcome.status).toBe(status);
    },
  );

  it.each(Object.entries(COMMANDS))('tracklint %s has --color, --no-color and --help', (command, line) => {
    // Who has a configuration needs no first one.
    const files = command === 'init' ? { 'a.ts': CALL } : { ...FILES, 'catalogue.json': CATALOGUE };
    const run = (...more: string[]) =>
      scenario({ files, args: [...argumentsOf(line), ...more], env: { TERM: 'xterm' } });
    const [colored, plain] = [run('--color'), run('--no-color')];
    expect([colored.status, plain.status]).toEqual([plain.status, colored.status]);
    expect(plain.stdout + plain.stderr).not.toContain(ESC);
    expect(plain.status).not.toBe(2);
    expect(withoutTime(stripVTControlCharacters(colored.stdout))).toBe(withoutTime(plain.stdout));
    const help = run('--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: tracklint ${command === 'lint' ? '' : command}`);
  });

  it('accepts what a plan check finds, and tells what is not needed any more', () => {
    const kept = 'accepted.json';
    const folder = folderWith({ 'tracking-plan.yaml': 'version: 1\nevents: { Cart Viewed: {} }\n' });
    const check = (line: string) =>
      runAt(folder, ['plan', 'check', '--suppressions-location', kept, ...argumentsOf(line)]);
    expect(check('--suppress-rule plan-owner').stdout).toContain('plan-description');
    expect(check('--suppress-all').stdout).toContain('0 errors, 0 warnings');
    writeFileSync(path.join(folder, 'tracking-plan.yaml'), PLAN);
    expect(check('--max-warnings 0').status).toBe(1);
    expect(check('--max-warnings 0 --pass-on-unpruned-suppressions').status).toBe(0);
    expect(check('--prune-suppressions').status).toBe(0);
    expect(check('--max-warnings 0').status).toBe(0);
  });
});

it('each flag that a help tells of is used by a scenario', () => {
  const scenarios = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  const folder = folderWith({});
  const flags = Object.keys(COMMANDS).flatMap((command) => {
    const { stdout } = runAt(folder, [...command.split(' '), '--help']);
    return [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag!);
  });
  expect(flags).toContain('--unsafe-fixes');
  expect([...new Set(flags)].filter((flag) => !new RegExp(`${flag}(?![a-z-])`).test(scenarios))).toEqual([]);
});

function withoutTime(text: string): string {
  return text.replaceAll(/[\d.]+ m?s$/gm, 'TIME');
}
