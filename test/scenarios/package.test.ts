import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { folderWith } from '../support/folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const PLUGIN = `
import { type Call, defineRule, type Plugin, RuleTester } from 'tracklint';

const rule = defineRule({
  id: 'no-debug-event',
  description: 'Disallow events for debugging',
  options: {
    prefixes: { type: 'array', items: { type: 'string' }, default: ['Debug'] },
    mode: { enum: ['some', 'all'] },
  },
  messages: { debug: 'Disallowed event "{name}"' },
  *name({ value, at }, { options, plan }) {
    const prefixes: readonly string[] = options.prefixes;
    const mode: 'some' | 'all' | undefined = options.mode;
    const owner: string | null | undefined = plan?.events[0]?.owner;
    // @ts-expect-error there is no such option
    options.others;
    if (mode !== 'all' || owner) yield { messageId: 'debug', at, data: { name: prefixes.join() } };
  },
});
defineRule({
  id: 'mistyped',
  description: 'Disallow it',
  // @ts-expect-error the message that the function gives is missing
  messages: { debug: 'Disallowed' },
  *call(call: Call) {
    yield { messageId: 'debgu', at: call.at };
  },
});
new RuleTester().run(rule, { valid: ['analytics.track("a")'], invalid: [{ code: '', findings: ['debug'] }] });
export default { name: 'acme', rules: [rule] } satisfies Plugin;
`;

it('runs from the packed package in an empty folder', { timeout: 150_000 }, () => {
  const source = "analytics.track('Click Button');\n";
  const folder = folderWith({
    'package.json': '{ "private": true }',
    'src/a.ts': source,
    'tracking-plan.yaml': 'include: segment:ecommerce\n',
    'plugin.mts': PLUGIN,
  });
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });

  // Built by the setup of these tests; another build now would change the files below other scenarios.
  const [packed] = JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  const files = packed.files.map((file: { path: string }) => file.path);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin/tracklint.js', 'dist/main.js']));
  expect(files).toContain('dist/THIRD-PARTY-LICENSES.txt');
  expect(files).toEqual(
    expect.arrayContaining(['schema/config.json', 'schema/plan.json', 'specs/ecommerce.yaml']),
  );
  expect(files).toEqual(expect.arrayContaining(['dist/index.js', 'dist/types/index.d.ts']));
  expect(files.filter((file: string) => /^(src|test|fixtures)\//.test(file))).toEqual([]);

  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', path.join(folder, packed.filename));
  expect(npm(folder, 'exec', '--no', '--', 'tracklint', '--version')).toBe(`${version}\n`);

  const run = spawnSync('npx', ['--no', 'tracklint', 'src', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout).findings).toContainEqual(
    expect.objectContaining({ rule: 'event-name-object-action', file: 'src/a.ts', line: 1 }),
  );

  // The types of a plugin hold in a project that has nothing installed but this package.
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  for (const resolution of ['node16', 'bundler']) {
    const module = resolution === 'node16' ? 'node16' : 'esnext';
    const flags = ['--noEmit', '--strict', '--module', module, '--moduleResolution', resolution];
    const check = spawnSync(process.execPath, [tsc, ...flags, '--target', 'es2022', 'plugin.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(check.stdout).toBe('');
  }
});
