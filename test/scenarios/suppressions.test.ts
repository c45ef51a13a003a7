import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';
import { scenario } from './scenario.ts';

const PLAN = `version: 1
events:
  Order Completed: { description: Paid, properties: { total: number!, currency: string! } }
`;
const CALL = "analytics.track('Order Completed', { total: 1 });\n";
const FILES = {
  'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  'tracking-plan.yaml': PLAN,
  'src/a.ts': CALL,
  'src/b.ts': `${CALL}analytics.track('order cancelled', { orderId: 1 });\n`,
};
const NAME = 'tracklint-suppressions.json';

/** A project, what is to be done in it, and the command as the launcher runs it. */
function project(files: Readonly<Record<string, string | null>> = {}) {
  const folder = folderWith({ ...FILES, ...files });
  const at = (file: string) => path.join(folder, file);
  return {
    folder,
    write: (file: string, text: string) => writeFileSync(at(file), text),
    remove: (file: string) => rmSync(at(file)),
    move: (from: string, to: string) => renameSync(at(from), at(to)),
    read: (file = NAME) => readFileSync(at(file), 'utf8'),
    async run(...args: string[]) {
      const { stdout, stderr, status } = await runIn(folder, [...args, '-f', 'json']);
      const { findings, summary } = stdout === '' ? { findings: [], summary: {} } : JSON.parse(stdout);
      const told = findings.map((one: { file: string; rule: string }) => `${one.file} ${one.rule}`);
      return { told, stderr, status, suppressed: summary.suppressed };
    },
  };
}

const BASELINE = `{
  "version": 1,
  "suppressions": {
    "src/a.ts": {
      "missing-required-property": [
        { "message": "missing", "event": "Order Completed", "property": "currency", "count": 1 }
      ]
    },
    "src/b.ts": {
      "event-name-casing": [
        { "message": "better", "event": "order cancelled", "count": 1 }
      ],
      "missing-required-property": [
        { "message": "missing", "event": "Order Completed", "property": "currency", "count": 1 }
      ],
      "property-casing": [
        { "message": "casing", "event": "order cancelled", "property": "orderId", "count": 1 }
      ],
      "unplanned-event": [
        { "message": "unplanned", "event": "order cancelled", "count": 1 }
      ]
    }
  }
}
`;

describe('--suppress-all', () => {
  it('makes a code base green, which fails on the next new finding', async () => {
    const { run, read, write } = project();
    expect((await run()).status).toBe(1);
    expect(await run('--suppress-all')).toEqual({
      told: [],
      stderr: `Suppressed 5 findings in ${NAME}\n`,
      status: 0,
      suppressed: 5,
    });
    expect(read()).toBe(BASELINE);
    expect(await run('--max-warnings', '0')).toEqual({ told: [], stderr: '', status: 0, suppressed: 5 });
    write('src/c.ts', CALL);
    expect(await run()).toMatchObject({ told: ['src/c.ts missing-required-property'], status: 1 });
    expect(await run('src/c.ts')).toMatchObject({ told: ['src/c.ts missing-required-property'], status: 1 });
  });

  it('stays as it is where lines move', async () => {
    const { run, write } = project();
    await run('--suppress-all');
    write('src/a.ts', `\n\n// a line\n${CALL}`);
    expect(await run()).toMatchObject({ told: [], stderr: '', status: 0 });
  });

  it('of a part of the code adds to what is known', async () => {
    const { run, read } = project();
    await run('--suppress-all', 'src/a.ts');
    expect((await run('src/a.ts')).status).toBe(0);
    await run('--suppress-all', 'src/b.ts');
    expect(read()).toBe(BASELINE);
  });

  it('takes out what is gone, and writes nothing where nothing is found', async () => {
    const { run, read, write } = project();
    await run('--suppress-all');
    for (const file of ['src/a.ts', 'src/b.ts'])
      write(file, CALL.replace('total: 1', "total: 1, currency: 'EUR'"));
    expect(await run('--suppress-all')).toMatchObject({ stderr: 'Suppressed 0 findings\n', status: 0 });
    expect(read()).toBe('{\n  "version": 1,\n  "suppressions": {}\n}\n');
  });

  it('with --fix: what can be fixed is fixed, also what was suppressed', async () => {
    const { run, read } = project();
    await run('--suppress-all');
    expect((await run('--fix', '--unsafe-fixes')).stderr).toContain('Made 0 fixes');
    expect(await run('--fix', '--unsafe-fixes', '--suppress-all')).toMatchObject({ told: [], status: 0 });
    expect(read('src/b.ts')).toContain('order_id');
    expect(read()).not.toContain('property-casing');
  });
});

describe('--suppress-rule', () => {
  it('suppresses the findings of some rules, and leaves the others', async () => {
    const { run, read } = project();
    expect(
      await run('--suppress-rule', 'event-name-casing', '--suppress-rule', 'property-casing'),
    ).toMatchObject({
      told: [
        'src/a.ts missing-required-property',
        'src/b.ts missing-required-property',
        'src/b.ts unplanned-event',
      ],
      suppressed: 2,
      status: 1,
    });
    await run('--suppress-rule', 'missing-required-property');
    await run('--suppress-rule', 'unplanned-event');
    expect(read()).toBe(BASELINE);
  });

  it('knows the rules', async () => {
    const { status, stderr } = await project().run(
      '--suppress-rule',
      'property-cassing',
      '--suppress-rule',
      'x',
    );
    expect(status).toBe(2);
    expect(stderr).toContain(
      '--suppress-rule: Unknown rule "property-cassing"\n    Did you mean "property-casing"?',
    );
    expect(stderr).toContain('--suppress-rule: Unknown rule "x"');
  });
});

describe('what is no longer needed', () => {
  it('fails a full run until it is pruned, or passed on', async () => {
    const { run, remove, read } = project();
    await run('--suppress-all');
    remove('src/b.ts');
    const { stderr, status } = await run();
    expect(stderr).toBe(
      `error  4 suppressions are no longer needed in ${NAME}\n    Run --prune-suppressions, and commit the file: what it still holds may come back unseen\n`,
    );
    expect(status).toBe(1);
    expect(await run('--pass-on-unpruned-suppressions')).toMatchObject({ stderr: '', status: 0 });
    expect(await run('src/a.ts', '--rule', 'unused-suppression: off')).toMatchObject({ told: [] });
    expect(await run('--prune-suppressions')).toMatchObject({
      stderr: `Removed 4 suppressions from ${NAME}\n`,
      status: 0,
    });
    expect(read()).not.toContain('src/b.ts');
    expect(await run()).toMatchObject({ told: [], stderr: '', status: 0 });
    expect((await run('--prune-suppressions')).stderr).toBe(`Removed 0 suppressions from ${NAME}\n`);
  });

  it('a fixed and a new finding do not cancel out', async () => {
    const { run, write } = project();
    await run('--suppress-all');
    write('src/a.ts', "analytics.track('Order Completed', { currency: 'EUR' });\n");
    const { told, stderr, status } = await run();
    expect(told).toEqual(['src/a.ts missing-required-property']);
    expect(stderr).toContain('1 suppression is no longer needed');
    expect(status).toBe(1);
    const pruned = await run('--prune-suppressions');
    expect(pruned).toMatchObject({ told: ['src/a.ts missing-required-property'], status: 1 });
  });

  it('is not judged where it was not looked at', async () => {
    const { run, read, write } = project({ 'src/c.ts': '' });
    await run('--suppress-all');
    write('src/b.ts', '');
    expect(await run('src/a.ts')).toMatchObject({ stderr: '', status: 0 });
    expect(await run('src/a.ts', '--prune-suppressions')).toMatchObject({ status: 2 });
    const rules = ['event-name-casing', 'missing-required-property', 'property-casing', 'unplanned-event'];
    const off = rules.flatMap((rule) => ['--rule', `${rule}: off`]);
    expect(await run(...off, '--prune-suppressions')).toMatchObject({ status: 0 });
    write('src/b.ts', 'analytics.track((((');
    expect((await run('--prune-suppressions')).stderr).toContain('Removed 0 suppressions');
    expect(read()).toBe(BASELINE);
  });

  it('goes with a file that is moved', async () => {
    const { run, move, read } = project();
    await run('--suppress-all');
    move('src/b.ts', 'src/moved.ts');
    expect(await run('src/moved.ts')).toMatchObject({ told: [], stderr: '', status: 0 });
    const full = await run();
    expect(full).toMatchObject({ told: [], status: 1 });
    expect(full.stderr).toContain(`4 suppressions in ${NAME} are for a file that has moved\n`);
    expect((await run('--prune-suppressions')).status).toBe(0);
    expect(read()).toBe(BASELINE.replace('src/b.ts', 'src/moved.ts'));
  });
});

describe('where the file is', () => {
  it('beside the configuration, wherever the command is run', async () => {
    const { folder, run } = project();
    await run('--suppress-all');
    const { status, stdout } = await runIn(path.join(folder, 'src'), ['b.ts']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/0 errors, 0 warnings, 4 suppressed \(4 by the suppressions file\), /);
  });

  it('without a configuration at the root of the repository', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'web/src/a.ts': "analytics.track('order_done', {});\n" });
    await runIn(path.join(folder, 'web'), ['--suppress-all']);
    expect(readFileSync(path.join(folder, NAME), 'utf8')).toContain('"web/src/a.ts"');
    expect((await runIn(folder, [])).status).toBe(0);
    expect((await runIn(path.join(folder, 'web/src'), ['a.ts'])).status).toBe(0);
  });

  it('or where --suppressions-location says, with paths from there', async () => {
    const { run, read } = project({ lint: null });
    await run('--suppress-all', '--suppressions-location', 'lint/known.json');
    expect(read('lint/known.json')).toContain('"../src/a.ts"');
    expect(await run('--suppressions-location', 'lint/known.json')).toMatchObject({ told: [], status: 0 });
    expect((await run()).status).toBe(1);
  });

  it.each([
    ['that is missing', 'none.json', 'There is no file "none.json"'],
    ['that is a folder', 'src', 'Can\'t read "src"'],
  ])('a file %s', async (_, file, message) => {
    const { stderr, status } = await project().run('--suppressions-location', file);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('a folder that is missing', async () => {
    const { run } = project();
    const { stderr, status } = await run('--suppress-all', '--suppressions-location', 'none/known.json');
    expect(status).toBe(2);
    expect(stderr).toContain('Can\'t write "none/known.json": there is no such folder');
  });
});

it('a broken file stops the run, and stays as it is', async () => {
  const broken = BASELINE.replace('"count": 1', '"count": -1').replace('"count": 1', '"count": "one"');
  const { run, read } = project({ [NAME]: broken });
  for (const args of [[], ['--suppress-all'], ['--prune-suppressions']]) {
    const { stderr, status } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(`${NAME}:6:94  Expected "count" to be a whole number from 1 to 1000000`);
    expect(stderr).toContain(`${NAME}:11:`);
  }
  expect(read()).toBe(broken);
});

it('nothing is written where a rule has crashed', async () => {
  const rule = `{ id: 'crash', description: 'Disallow all', recommended: 'error', messages: { no: 'no' }, call() { throw new Error('oh'); } }`;
  const plugin = `export default { name: 'own', rules: [${rule}] };`;
  const { run, read } = project({
    'plugin.mjs': plugin,
    'tracklint.config.yaml': 'plugins: ./plugin.mjs\n',
    [NAME]: '{ "version": 1, "suppressions": {} }\n',
  });
  const { status, stderr, told } = await run('--suppress-all');
  expect(status).toBe(2);
  expect(stderr).toContain('The suppressions are as they were: a rule has failed, and not all is found\n');
  expect(told.some((one: string) => one.endsWith('internal-error'))).toBe(true);
  expect(read()).toBe('{ "version": 1, "suppressions": {} }\n');
});

it('plan check keeps to it, and writes it', async () => {
  const plan = PLAN.replace('Order Completed', 'order completed');
  const { run } = project({ 'tracking-plan.yaml': plan, 'src/a.ts': '', 'src/b.ts': '' });
  expect((await run('plan', 'check')).status).toBe(1);
  expect(await run('plan', 'check', '--suppress-all')).toMatchObject({ told: [], status: 0 });
  expect(await run('plan', 'check')).toMatchObject({ told: [], stderr: '', status: 0 });
});

it.each([
  [['--suppress-all', '--suppress-rule', 'property-casing']],
  [['--suppress-all', '--prune-suppressions']],
  [['--suppress-rule', 'property-casing', '--prune-suppressions']],
  [['--suppress-all', '--fix-dry-run']],
  [['--prune-suppressions', '--fix-dry-run']],
  [['--suppressions-location']],
])('%j is wrong usage', (args) => {
  const { stdout, stderr, status } = scenario({ files: FILES, args });
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toMatch(/^error: option '--/);
});

it('the packed command suppresses, lints and prunes', () => {
  const suppressed = scenario({ files: FILES, args: ['--suppress-all'] });
  expect(suppressed.stderr).toBe(`Suppressed 5 findings in ${NAME}\n`);
  expect(suppressed.status).toBe(0);
  const known = { ...FILES, [NAME]: BASELINE };
  expect(scenario({ files: known }).stdout).toContain('5 suppressed (5 by the suppressions file)');
  const fixed = { ...known, 'src/b.ts': '' };
  expect(scenario({ files: fixed }).status).toBe(1);
  expect(scenario({ files: fixed, args: ['--prune-suppressions'] }).stderr).toBe(
    `Removed 4 suppressions from ${NAME}\n`,
  );
});
