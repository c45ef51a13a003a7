import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

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
