import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin } from '../../package.json';
import { leftOutFolder, machineMadeName, testMark } from '../../src/discover/default-ignores.ts';
import { isSourceFile } from '../../src/discover/source-files.ts';
import { readDoc } from '../docs/markdown.ts';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly exclude?: string;
  readonly pass_filenames?: boolean;
}

const hooks = parse(readDoc('.pre-commit-hooks.yaml')) as readonly Hook[];
const [named, whole] = hooks;

const FILES = [
  'src/a.ts',
  'a.tsx',
  'a.mts',
  'a.cjs',
  'a.js',
  'src/App.vue',
  'src/App.svelte',
  'src/page.astro',
  'src/latest.ts',
  'src/contest/a.ts',
  'src/a.test.ts',
  'src/a.spec.jsx',
  'cypress/a.ts',
  'src/__tests__/a.ts',
  'src/__mocks__/a.ts',
  'test/a.ts',
  'src/tests/a.ts',
  'e2e/a.ts',
  'src/Button.stories.tsx',
  'src/types.d.ts',
  'src/theme.d.css.ts',
  'lib/jquery.min.js',
  'README.md',
  'docker-compose.yml',
];

/** Whether the command would come upon a file by itself. */
function isFound(file: string): boolean {
  const folders = file.split('/');
  const name = folders.pop()!;
  const isLeftOut = folders.some(
    (folder, index) => leftOutFolder(folder, { above: folders.slice(0, index), atPackage: true }) !== null,
  );
  return isSourceFile(name) && !isLeftOut && testMark(name) === null && machineMadeName(name) === null;
}

function isPassed({ files, exclude = '^$' }: Hook, file: string): boolean {
  return new RegExp(files).test(file) && !new RegExp(exclude).test(file);
}

describe('the hooks for pre-commit', () => {
  it.each(FILES)('name %s where the command would find it', (file) => {
    expect(isPassed(named!, file)).toBe(isFound(file));
  });

  it.each(['tracking-plan.yaml', 'packages/web/tracking-plan.yml'])('name the plan %s', (file) => {
    expect(isPassed(named!, file)).toBe(true);
  });

  it.each([
    ...FILES.filter(isFound),
    'tracking-plan.yaml',
    'tracklint.config.json',
    'package.json',
    'tsconfig.json',
  ])('run over the whole code base for %s', (file) => {
    expect(whole!.pass_filenames).toBe(false);
    expect(isPassed(whole!, file)).toBe(true);
  });

  it.each(hooks.map((hook) => [hook.id, hook] as const))('%s runs the command', async (_, { entry }) => {
    const [command, ...args] = entry.split(' ');
    expect(Object.keys(bin)).toContain(command);
    const folder = folderWith({ 'src/a.ts': "analytics.track('a');\n", 'README.md': '' });
    const { status, stderr } = await runIn(folder, [...args, 'src/a.ts']);
    expect([status, stderr]).toEqual([1, '']);
    expect((await runIn(folder, [...args, 'README.md'])).status).toBe(0);
  });
});
