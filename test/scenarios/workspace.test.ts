import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { git } from '../support/repository.ts';
import { runAt, scenario } from './scenario.ts';

const OFF = 'required-common-properties: off';
const FILES = {
  'tracklint.config.yaml': `rules: { ${OFF} }\n`,
  'package.json': '{ "workspaces": ["packages/*"] }',
  'packages/shared/package.json': '{ "name": "@acme/shared" }',
  'packages/shared/src/send.ts': 'export const send = (name: string) => analytics.track(name);\n',
  'packages/web/package.json': '{ "name": "@acme/web", "dependencies": { "@acme/shared": "*" } }',
  'packages/web/tracklint.config.yaml': `rules: { ${OFF} }\n`,
  'packages/web/tracking-plan.yaml': 'version: 1\nevents: { Page Opened: { description: Seen } }\n',
  'packages/web/src/a.ts':
    "import { send } from '@acme/shared/src/send';\nsend('Page Opened');\nsend('Order Placed');\n",
  'packages/api/tracklint.config.yaml': `rules: { ${OFF}, event-name-casing: [error, { casing: snake_case }] }\n`,
  'packages/api/src/b.ts': "analytics.track('order_placed');\nanalytics.track('Order Lost');\n",
  'src/c.ts': "analytics.track('Order Lost', { initiator: 'user', display_format: 'web' });\n",
};
const WEB = 'packages/web/src/a.ts:3 unplanned-event';
const API = 'packages/api/src/b.ts:2 event-name-casing';

const READING = 'what the last scan found still holds';

function told(args: readonly string[], files: Readonly<Record<string, string>> = {}, cwd = '.') {
  const { stdout, stderr } = scenario({ files: { ...FILES, ...files }, args: [...args, '-f', 'json'], cwd });
  const { findings } = stdout === '' ? { findings: [] } : JSON.parse(stdout);
  const places = findings.map(
    (one: { file: string; line: number; rule: string }) => `${one.file}:${one.line} ${one.rule}`,
  );
  return { places, stderr };
}

describe('a configuration in a folder below', () => {
  it('holds for that folder alone, with the plan there, in one run', () => {
    expect(told([])).toEqual({ places: [API, WEB], stderr: '' });
  });

  it.each([
    ['a folder', ['packages/web'], [WEB]],
    ['files of two', ['packages/web/src/a.ts', 'packages/api/src/b.ts'], [API, WEB]],
    ['a glob', ['packages/*/src/*.ts'], [API, WEB]],
    ['a folder around', ['packages'], [API, WEB]],
    ['what is outside', ['src'], []],
  ])('holds where paths name %s', (_, paths, expected) => {
    expect(told(paths).places).toEqual(expected);
  });

  it('is not looked for with one that is named, or none', () => {
    const { places } = told(['--no-config']);
    expect(places).not.toContain(WEB);
    expect(places).not.toContain(API);
    const named = told(['-c', 'packages/api/tracklint.config.yaml', 'src', 'packages/web']).places;
    expect(named).toContain('src/c.ts:1 event-name-casing');
    expect(named).not.toContain(WEB);
  });

  it('is found from its folder as before, and reads the packages that it depends on', () => {
    expect(told([], {}, 'packages/web').places).toEqual(['src/a.ts:3 unplanned-event']);
  });

  it('tells mistakes of all of them', () => {
    const { stderr } = told([], {
      'packages/web/tracklint.config.yaml': 'rulez: {}\n',
      'packages/api/tracklint.config.yaml': 'filez: []\n',
    });
    expect(stderr).toContain('rulez');
    expect(stderr).toContain('filez');
  });

  it('is in --show-files and in the inventory', () => {
    const shown = scenario({ files: FILES, args: ['--show-files'] })
      .stdout.trim()
      .split('\n');
    expect(shown).toEqual(
      Object.keys(FILES)
        .filter((file) => file.endsWith('.ts'))
        .sort(),
    );
    const { stdout } = scenario({ files: FILES, args: ['inventory', '-f', 'json'] });
    const { calls } = JSON.parse(stdout);
    const events = calls.map(
      ({ file, events: names }: { file: string; events: string[] }) => `${file} ${names}`,
    );
    expect(events).toContain('packages/web/src/a.ts Page Opened');
  });

  it('says which path matches nothing', () => {
    expect(told(['packages/wob', 'packages/web']).stderr).toContain('"packages/wob"');
    expect(told(['packages/web/scr', 'src']).stderr).toContain('"packages/web/scr"');
  });
});

it('a configuration in a project below makes a project in it', () => {
  const files = {
    ...FILES,
    'packages/web/admin/tracklint.config.yaml': `rules: { ${OFF}, unplanned-event: off, event-name-casing: [error, { casing: camelCase }] }\n`,
    'packages/web/admin/tracking-plan.yaml': 'version: 1\nevents: {}\n',
    'packages/web/admin/src/d.ts': "analytics.track('Admin Opened');\n",
  };
  const inner = 'packages/web/admin/src/d.ts';
  expect(told([], files).places).toEqual([API, `${inner}:1 event-name-casing`, WEB]);
  expect(told(['packages/web'], files).places).toEqual([`${inner}:1 event-name-casing`, WEB]);
  expect(scenario({ files, args: ['--show-files'] }).stdout.split('\n')).toContain(inner);
  expect(scenario({ files, args: ['inventory', '-f', 'json'] }).stdout).toContain(inner);
});

describe('a plan that several projects have', () => {
  const config =
    'plan: ../../plan.yaml\nrules: { required-common-properties: off, event-name-casing: off }\n';
  const files = {
    'plan.yaml': `version: 1
events:
  Page Opened: { description: Seen, properties: { size: number, color: string, shape: string, mood: string } }
  # tracklint-disable-next-line property-casing
  Order Placed: { description: Bought }
  Order Lost: { description: Nobody has it, properties: { why: string } }
`,
    'packages/web/tracklint.config.yaml': config,
    'packages/web/src/a.ts': "analytics.track('Page Opened', { size: 1, color: 'red' });\n",
    'packages/api/tracklint.config.yaml': config,
    'packages/api/src/b.ts':
      "analytics.track('Order Placed');\nanalytics.track('Page Opened', { shape: 'round' });\n",
  };
  const said = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const { stdout } = scenario({ files: { ...files, ...more }, args: [...args, '-f', 'json'] });
    const { findings } = JSON.parse(stdout);
    return findings.map(({ line, rule, message }: { line: number; rule: string; message: string }) =>
      [line, rule, rule === 'unimplemented-property' ? message.replace(/:.*/, '') : ''].join(' ').trim(),
    );
  };

  it('is fulfilled by all of them together', () => {
    expect(said([])).toEqual([
      '3 unimplemented-property Missing "mood"',
      '4 unused-suppression',
      '6 unimplemented-event',
    ]);
  });

  it('keeps a comment that a run over one of them needs', () => {
    const needed = { 'plan.yaml': files['plan.yaml'].replace('property-casing', 'unimplemented-event') };
    expect(said([], needed)).toEqual(['3 unimplemented-property Missing "mood"', '6 unimplemented-event']);
  });

  it('is judged by those that have the rule on', () => {
    const off = {
      'packages/web/tracklint.config.yaml': config.replace('rules: {', 'rules: { unimplemented-event: off,'),
    };
    expect(said([], off)).toContain('6 unimplemented-event');
  });
});

describe('trace', () => {
  const files = {
    ...FILES,
    'packages/api/src/b.ts': "analytics.track('order_placed');\nanalytics.track('Page Opened');\n",
  };

  it('looks into the plans and the calls of all projects, and says which', () => {
    const { stdout, stderr, status } = scenario({ files, args: ['trace', 'page opened'] });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(`page opened
Written as "Page Opened"

In the plan  packages/web/tracking-plan.yaml:2:11  Page Opened
  active, project packages/web
  Seen

2 calls send it

  packages/api/src/b.ts:2:11  analytics.track
    project          packages/api
    name             'Page Opened'                         packages/api/src/b.ts:2:17
    error            Expected "Page Opened" to be "page_opened", in snake_case  event-name-casing

  packages/web/src/a.ts:2:1  send
    project          packages/web
    through          send(name: string)                    packages/shared/src/send.ts:1:14
    name             name: string                          packages/shared/src/send.ts:1:22  parameter of send
                       'Page Opened'                       packages/web/src/a.ts:2:6  argument
`);
  });

  it('tells of each project in JSON, and from one of them of that one', () => {
    const json = (cwd: string) =>
      JSON.parse(scenario({ files, cwd, args: ['trace', 'Page Opened', '-f', 'json'] }).stdout);
    const { projects, planned, calls } = json('.');
    expect(projects).toEqual(['.', 'packages/api', 'packages/web']);
    expect(planned).toMatchObject([{ file: 'packages/web/tracking-plan.yaml', projects: ['packages/web'] }]);
    expect(calls.map(({ project }: { project: string }) => project)).toEqual([
      'packages/api',
      'packages/web',
    ]);
    expect(json('packages/web')).toMatchObject({ projects: ['.'], planned: [{}], calls: [{ project: '.' }] });
  });

  it('tells once of a plan that several projects share', () => {
    const plan = '../../tracking-plan.yaml';
    const shared = {
      'tracking-plan.yaml': 'version: 1\nevents: { Page Opened: { description: Seen } }\n',
      'packages/web/tracklint.config.yaml': `plan: ${plan}\n`,
      'packages/web/src/a.ts': "analytics.track('Page Opened');\n",
      'packages/api/tracklint.config.yaml': `plan: ${plan}\n`,
      'packages/api/src/b.ts': "analytics.track('Page Opened');\n",
    };
    const { stdout } = scenario({ files: shared, args: ['trace', 'Page Opened'] });
    expect(stdout.match(/In the plan/g)).toHaveLength(1);
    expect(stdout).toContain('active, projects ., packages/api, packages/web\n');
    expect(stdout).toContain('2 calls send it');
  });

  it('knows a name of any project where nothing has the event', () => {
    const { stdout, status } = scenario({ files, args: ['trace', 'Page Opend'] });
    expect(status).toBe(1);
    expect(stdout).toContain('Did you mean: "Page Opened"?');
  });
});

describe('plan add', () => {
  const text = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
  const PLAN = 'version: 1\nevents:\n  Page Opened: { description: Seen }\n';
  const TWO = {
    'packages/web/tracklint.config.yaml': '',
    'packages/web/tracking-plan.yaml': PLAN,
    'packages/web/src/a.ts': "analytics.track('Page Opened', { size: 1 });\n",
    'packages/api/tracklint.config.yaml': '',
    'packages/api/tracking-plan.yaml': PLAN,
    'packages/api/src/b.ts': "analytics.track('Order Placed', { size: '1' });\n",
  };
  const SHARED = {
    ...TWO,
    'packages/web/tracklint.config.yaml': 'plan: ../../tracking-plan.yaml\n',
    'packages/api/tracklint.config.yaml': 'plan: ../../tracking-plan.yaml\n',
    'tracking-plan.yaml': PLAN,
  };

  it('puts what calls send into the plan of the project that they are in', () => {
    const folder = folderWith(TWO);
    const { stdout, stderr, status } = runAt(folder, ['plan', 'add']);
    expect({ stdout, stderr, status }).toEqual({
      stdout: `packages/api/tracking-plan.yaml
  + event "Order Placed"
packages/web/tracking-plan.yaml
  + property "size" of "Page Opened"
`,
      stderr: 'Added 1 event and 1 property: read them over, above all their comments\n',
      status: 0,
    });
    expect(text(folder, 'packages/web/tracking-plan.yaml')).not.toContain('Order Placed');
    expect(runAt(folder, ['plan', 'add']).stderr).toBe(
      'Nothing to add: the plans hold what the calls send\n',
    );
  });

  it('takes the paths that it is given, in several projects', () => {
    const { stdout } = scenario({
      files: TWO,
      args: ['plan', 'add', 'packages/api/src', 'src', '--dry-run', '--no-error-on-unmatched-pattern'],
    });
    expect(stdout).toContain('+  Order Placed:');
    expect(stdout).not.toContain('size: number');
  });

  it('edits a plan once that several projects share', () => {
    const folder = folderWith({
      ...SHARED,
      'packages/api/src/b.ts':
        "analytics.track('Page Opened', { size: 1 });\nanalytics.track('Order Placed');\n",
    });
    expect(runAt(folder, ['plan', 'add']).stdout).toBe(
      'tracking-plan.yaml\n  + event "Order Placed"\n  + property "size" of "Page Opened"\n',
    );
    expect(text(folder, 'tracking-plan.yaml')).toContain('size: number!');
    expect(text(folder, 'packages/web/tracking-plan.yaml')).toBe(PLAN);
  });

  it('edits a file once that several plans include', () => {
    const include = 'version: 1\ninclude: [../../tracking-plan.yaml]\n';
    const folder = folderWith({
      ...SHARED,
      'packages/web/tracklint.config.yaml': '',
      'packages/web/tracking-plan.yaml': include,
      'packages/api/tracklint.config.yaml': '',
      'packages/api/tracking-plan.yaml': include,
      'packages/api/src/b.ts': "analytics.track('Page Opened', { size: 1, color: 'red' });\n",
    });
    expect(runAt(folder, ['plan', 'add']).stdout).toBe(
      'tracking-plan.yaml\n  + property "color" of "Page Opened"\n  + property "size" of "Page Opened"\n',
    );
    expect(text(folder, 'tracking-plan.yaml').match(/size/g)).toHaveLength(1);
  });

  it('says whose calls go nowhere, and where no project has a plan', () => {
    const { 'packages/api/tracking-plan.yaml': _, ...some } = TWO;
    const { stderr, status } = scenario({ files: some, args: ['plan', 'add'] });
    expect(status).toBe(0);
    expect(
      stderr,
    ).toBe(`Left out: 1 call of packages/api, which has no plan; \`tracklint init\` there drafts one
Added 1 property: read them over, above all their comments
`);
    const { 'packages/web/tracking-plan.yaml': __, ...none } = some;
    const failed = scenario({ files: none, args: ['plan', 'add'] });
    expect(failed).toMatchObject({ status: 2, stderr: expect.stringContaining('no plan to add to') });
  });

  it('tells of all plans that can not be read, and of --to', () => {
    const broken = { 'packages/web/tracking-plan.yaml': 'a: [', 'packages/api/tracking-plan.yaml': 'b: [' };
    const { stderr, status } = scenario({ files: { ...TWO, ...broken }, args: ['plan', 'add'] });
    expect(status).toBe(2);
    for (const name of ['api', 'web']) expect(stderr).toContain(`packages/${name}/tracking-plan.yaml:1:`);
    const to = scenario({ files: TWO, args: ['plan', 'add', '--to', 'packages/web/other.yaml'] });
    expect(to.stderr).toContain('packages/api/tracking-plan.yaml, packages/web/tracking-plan.yaml');
  });
});

describe('plan diff', () => {
  const PLAN = 'version: 1\nevents:\n  Page Opened:\n    properties:\n      size: number\n';
  const CHANGED = PLAN.replace('size', 'width');
  const TWO = {
    'packages/web/tracklint.config.yaml': '',
    'packages/web/tracking-plan.yaml': PLAN,
    'packages/web/src/a.ts': "analytics.track('Page Opened', { size: 1 });\n",
    'packages/api/tracklint.config.yaml': 'rules: { unplanned-property: off }\n',
    'packages/api/tracking-plan.yaml': PLAN,
    'packages/api/src/b.ts': "analytics.track('Page Opened', { size: 1 });\n",
  };
  const SHARED = {
    ...TWO,
    'packages/web/tracklint.config.yaml': 'plan: ../../plan.yaml\n',
    'packages/api/tracklint.config.yaml': 'plan: ../../plan.yaml\nrules: { unplanned-property: off }\n',
    'plan.yaml': PLAN,
  };
  /** Runs `plan diff` where some files were committed on the branch main, and others are written now. */
  const diff = (
    args: readonly string[],
    now: Readonly<Record<string, string>>,
    committed: Readonly<Record<string, string>> = TWO,
  ) =>
    scenario({
      files: committed,
      args: ['plan', 'diff', ...args],
      prepare: (folder) => {
        git(folder, 'init', '-q', '-b', 'main');
        git(folder, 'add', '.');
        git(folder, 'commit', '-qm', 'one');
        for (const [file, text] of Object.entries(now)) {
          mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
          writeFileSync(path.join(folder, file), text);
        }
      },
    });

  it('compares all plans with what they were, each with the calls and rules of its project', () => {
    const { stdout, stderr, status } = diff(['main'], { 'packages/web/tracking-plan.yaml': CHANGED });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('packages/web/src/a.ts:1:34  Unknown property "size" in "Page Opened"\n');
    expect(stdout).toMatch(/1 of 1 call breaks\.\nFrom main to packages\/web\/tracking-plan\.yaml\n\n/);
    expect(stdout).toMatch(
      /\n\nNo difference in what may be sent\.\nNone of 1 call breaks\.\nFrom main to packages\/api\/tracking-plan\.yaml\n$/,
    );
    expect(stdout).not.toContain('packages/api/src');
    const both = { 'packages/web/tracking-plan.yaml': CHANGED, 'packages/api/tracking-plan.yaml': CHANGED };
    expect(diff(['main', '--fail-on-breaking'], both).status).toBe(1);
    expect(diff(['main', '--fail-on-breaking'], {}).status).toBe(0);
  });

  it('says in JSON which plan a change is in, and sums up', () => {
    const { stdout } = diff(['main', '-f', 'json'], { 'packages/web/tracking-plan.yaml': CHANGED });
    const { after, summary, plans, changes } = JSON.parse(stdout);
    expect(after).toBe('packages/api/tracking-plan.yaml, packages/web/tracking-plan.yaml');
    expect(summary).toMatchObject({ changes: 2, brokenCalls: 1, calls: 2 });
    expect(plans).toMatchObject([
      { after: 'packages/api/tracking-plan.yaml', summary: { changes: 0 } },
      { after: 'packages/web/tracking-plan.yaml', summary: { changes: 2, brokenCalls: 1 } },
    ]);
    expect(changes).toMatchObject([
      { plan: 'packages/web/tracking-plan.yaml', kind: 'added' },
      { plan: 'packages/web/tracking-plan.yaml', kind: 'removed' },
    ]);
  });

  it('compares a plan once that several projects share, with the calls of all of them', () => {
    const { stdout } = diff(['main'], { 'plan.yaml': CHANGED }, SHARED);
    expect(stdout.match(/^From /gm)).toHaveLength(1);
    // One of the projects has turned off the rule.
    expect(stdout).toContain('1 of 2 calls breaks.\nFrom main to plan.yaml\n');
    const named = diff(['main', 'plan.yaml'], { 'plan.yaml': CHANGED }, SHARED);
    expect(named.stdout).toBe(stdout);
  });

  it('takes a plan for new that was not there, and goes on', () => {
    const now = {
      'packages/new/tracklint.config.yaml': '',
      'packages/new/tracking-plan.yaml': PLAN,
      'packages/web/tracking-plan.yaml': CHANGED,
    };
    const { stdout, stderr, status } = diff(['main'], now);
    expect(status).toBe(0);
    expect(stderr).toBe(
      'packages/new/tracking-plan.yaml was not there at main: there is nothing to compare it with\n',
    );
    expect(stdout).toContain('From main to packages/web/tracking-plan.yaml\n');
    const { 'packages/web/tracking-plan.yaml': _, 'packages/api/tracking-plan.yaml': __, ...none } = TWO;
    const all = diff(
      ['main'],
      { 'packages/web/tracking-plan.yaml': PLAN, 'packages/api/tracking-plan.yaml': PLAN },
      none,
    );
    expect(all).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('was there at "main"'),
    });
  });

  it('compares one plan that is named with one, and says which it could be', () => {
    const old = { 'old.yaml': CHANGED };
    const { stderr, status } = diff(['old.yaml'], old);
    expect(status).toBe(2);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      '"old.yaml" is one plan, and here are 2 plans that it could be compared with: packages/api/tracking-plan.yaml, packages/web/tracking-plan.yaml Name the one: tracklint plan diff old.yaml packages/api/tracking-plan.yaml',
    );
    const { stdout } = diff(['old.yaml', 'packages/web/tracking-plan.yaml'], old);
    expect(stdout).toContain('None of 1 call breaks.\nFrom old.yaml to packages/web/tracking-plan.yaml\n');
  });

  it('tells what is wrong with every plan', () => {
    const now = { 'packages/web/tracking-plan.yaml': 'a: [', 'packages/api/tracking-plan.yaml': 'b: [' };
    const { stderr, status } = diff(['main'], now);
    expect(status).toBe(2);
    for (const name of ['api', 'web']) expect(stderr).toContain(`packages/${name}/tracking-plan.yaml:1:`);
  });
});

describe('init', () => {
  const LEFT = {
    'src/c.ts': "analytics.track('Order Lost');\n",
    'packages/web/tracklint.config.yaml': '',
    'packages/web/src/a.ts': "analytics.track('Page Opened');\n",
  };
  it('leaves what has a configuration of its own to that, and says so', () => {
    const folder = folderWith(LEFT);
    const { stderr, status } = runAt(folder, ['init', '--yes']);
    expect(status).toBe(0);
    expect(stderr).toContain('Left out, as it has a configuration of its own: packages/web\n');
    const plan = readFileSync(path.join(folder, 'tracking-plan.yaml'), 'utf8');
    expect(plan).toContain('Order Lost');
    expect(plan).not.toContain('Page Opened');

    const below = path.join(folder, 'packages/web');
    expect(runAt(below, ['init', '--yes'])).toMatchObject({
      status: 0,
      stderr: expect.not.stringContaining('Left out'),
    });
    expect(readFileSync(path.join(below, 'tracking-plan.yaml'), 'utf8')).toContain('Page Opened');
    expect(runAt(folder, ['plan', 'add']).stderr).toBe(
      'Nothing to add: the plans hold what the calls send\n',
    );
  });
});

describe('--cache-location', () => {
  const holding = (folder: string, ...args: string[]) => {
    const { stderr, status } = runAt(folder, ['--debug', ...args]);
    expect(status).toBe(1);
    return stderr.match(/cache: .*/g)?.map((line) => line.replace('cache: ', ''));
  };

  it('names a file in which each project keeps what is its own', () => {
    const folder = folderWith(FILES);
    expect(holding(folder, '--cache-location', 'kept.cache')).toEqual(Array(3).fill('nothing is kept yet'));
    expect(holding(folder, '--cache-location', 'kept.cache')).toEqual(Array(3).fill(READING));
    writeFileSync(path.join(folder, 'packages/api/src/b.ts'), "analytics.track('Order Changed');\n");
    const after = holding(folder, '--cache-location', 'kept.cache');
    expect(after?.filter((line) => line === READING)).toHaveLength(2);
    expect(holding(folder, 'packages/web', '--cache-location', 'kept.cache')).toEqual([READING]);
    expect(holding(folder, '--cache-location', 'kept.cache')).toEqual(Array(3).fill(READING));
    expect(readdirSync(folder)).toContain('kept.cache');
  });

  it('drops what was kept of a project that is gone when it is written', () => {
    const folder = folderWith(FILES);
    const size = () => statSync(path.join(folder, 'kept.cache')).size;
    holding(folder, '--cache-location', 'kept.cache');
    const before = size();
    rmSync(path.join(folder, 'packages/api'), { recursive: true });
    writeFileSync(path.join(folder, 'src/c.ts'), "analytics.track('Order Won');\n");
    holding(folder, '--cache-location', 'kept.cache');
    expect(size()).toBeLessThan(before * 0.8);
  });
});

describe('suppressions', () => {
  const SHARED = ['--suppressions-location', 'all.json'];
  const at = (folder: string, file: string) => path.join(folder, file);
  const suppressed = (folder: string, file = 'all.json') =>
    Object.keys(JSON.parse(readFileSync(at(folder, file), 'utf8')).suppressions);

  it('are beside the configuration of each project', () => {
    const folder = folderWith(FILES);
    expect(runAt(folder, ['--suppress-all']).status).toBe(0);
    expect(suppressed(folder, 'packages/web/tracklint-suppressions.json')).toEqual(['src/a.ts']);
    expect(suppressed(folder, 'packages/api/tracklint-suppressions.json')).toEqual(['src/b.ts']);
    expect(runAt(folder, [])).toMatchObject({ status: 0, stderr: '' });
  });

  it('are in the one file that is named for all, with paths from where it is', () => {
    const folder = folderWith(FILES);
    const { stderr, status } = runAt(folder, ['--suppress-all', ...SHARED]);
    expect({ stderr, status }).toEqual({ stderr: 'Suppressed 2 findings in all.json\n', status: 0 });
    expect(suppressed(folder)).toEqual(['packages/api/src/b.ts', 'packages/web/src/a.ts']);
    expect(runAt(folder, SHARED)).toMatchObject({ status: 0, stderr: '' });
    expect(runAt(folder, ['packages/web', ...SHARED])).toMatchObject({ status: 0, stderr: '' });

    writeFileSync(at(folder, 'packages/api/src/b.ts'), "analytics.track('order_lost');\n");
    expect(runAt(folder, SHARED)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('1 suppression is no longer needed in all.json'),
    });
    expect(runAt(folder, ['--prune-suppressions', ...SHARED]).stderr).toBe(
      'Removed 1 suppression from all.json\n',
    );
    expect(suppressed(folder)).toEqual(['packages/web/src/a.ts']);
  });

  it('of other projects stay as they are in a run over one', () => {
    const folder = folderWith(FILES);
    runAt(folder, ['--suppress-all', ...SHARED]);
    const before = suppressed(folder);
    const web = ['--suppressions-location', '../../all.json'];
    expect(runAt(at(folder, 'packages/web'), web)).toMatchObject({ status: 0, stderr: '' });
    for (const flag of ['--prune-suppressions', '--suppress-all'])
      expect(runAt(at(folder, 'packages/web'), [flag, ...web]).status).toBe(0);
    expect(suppressed(folder)).toEqual(before);
    // The outer project has looked at none of these.
    expect(
      runAt(at(folder, 'packages'), ['--suppress-all', '--suppressions-location', '../all.json']).status,
    ).toBe(0);
    expect(suppressed(folder)).toEqual(before);
  });

  it('of a rule that one project has are taken, and those of a rule that none has refused', () => {
    const folder = folderWith({
      ...FILES,
      'packages/api/tracklint.config.yaml': `plugins: ./acme.mjs\nrules: { ${OFF} }\n`,
      'packages/api/acme.mjs': `export default { name: 'acme', rules: [{
        id: 'lost', description: 'Disallow it', recommended: 'error', messages: { lost: 'Disallowed' },
        *name({ value, at }) { if (value.includes('Lost')) yield { messageId: 'lost', at, data: {} }; },
      }] };`,
    });
    const { stderr } = runAt(folder, ['--suppress-rule', 'acme/lost']);
    expect(stderr).toContain('Suppressed 1 finding in packages/api/tracklint-suppressions.json');
    const refused = runAt(folder, ['--suppress-rule', 'acme/list']);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('Unknown rule "acme/list"') });
  });
});
