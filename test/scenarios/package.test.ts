import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { folderWith } from '../support/folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

it('runs from the packed package in an empty folder', { timeout: 150_000 }, () => {
  const source = "analytics.track('Click Button');\n";
  const folder = folderWith({
    'package.json': '{ "private": true }',
    'src/a.ts': source,
    'tracking-plan.yaml': 'include: segment:ecommerce\n',
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
});
