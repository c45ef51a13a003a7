import { expect, test } from 'vitest';
import { discoverIn, foundIn, named, onDisk } from './on-disk.ts';

const TREE = {
  ...named(
    'src/a.ts',
    'src/a.test.ts',
    'src/old/b.ts',
    'e2e/login.spec.ts',
    'e2e/steps.ts',
    'dist/a.js',
    'generated/g.ts',
    'node_modules/lib/index.js',
    'src/styles.css',
  ),
  '.gitignore': 'generated/\n',
};

interface Case {
  readonly title: string;
  readonly extra: readonly string[];
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly kept: readonly string[];
  readonly skipped?: readonly { file: string; reason: string }[];
}

const CASES: readonly Case[] = [
  { title: 'a test', extra: ['src/a.test.ts'], kept: ['src/a.test.ts', 'src/a.ts', 'src/old/b.ts'] },
  { title: 'build output', extra: ['dist/a.js'], kept: ['dist/a.js', 'src/a.ts', 'src/old/b.ts'] },
  { title: 'a file twice', extra: ['src/a.ts', 'src/a.ts'], kept: ['src/a.ts', 'src/old/b.ts'] },
  {
    title: 'a file that no glob matches',
    files: ['src/*.ts'],
    extra: ['src/old/b.ts'],
    kept: ['src/a.ts', 'src/old/b.ts'],
  },
  {
    title: 'an ignored file, which stays out',
    extra: ['generated/g.ts'],
    kept: ['src/a.ts', 'src/old/b.ts'],
  },
  { title: 'a file of `ignores`', extra: ['src/old/b.ts'], ignores: ['src/old/**'], kept: ['src/a.ts'] },
  { title: 'an installed file', extra: ['node_modules/lib/index.js'], kept: ['src/a.ts', 'src/old/b.ts'] },
  {
    title: 'a file of another kind',
    extra: ['src/styles.css'],
    kept: ['src/a.ts', 'src/old/b.ts'],
    skipped: [{ file: 'src/styles.css', reason: 'not a JavaScript or TypeScript source file' }],
  },
  {
    title: 'a file that is not there',
    extra: ['src/gone.ts'],
    kept: ['src/a.ts', 'src/old/b.ts'],
    skipped: [{ file: 'src/gone.ts', reason: 'no such file' }],
  },
  {
    title: 'a folder that is left out by default, with its tests',
    extra: ['e2e/'],
    files: ['src/*.ts'],
    kept: ['e2e/login.spec.ts', 'e2e/steps.ts', 'src/a.ts'],
  },
  { title: 'a folder, where globs hold', extra: ['src'], files: ['src/*.ts'], kept: ['src/a.ts'] },
  { title: 'an ignored folder', extra: ['generated'], kept: ['src/a.ts', 'src/old/b.ts'] },
];

test.each(CASES)('$title', ({ extra, files = [], ignores = [], kept, skipped = [] }) => {
  const folder = onDisk(TREE);
  expect(foundIn(folder, { extra, files, ignores })).toEqual(kept);
  expect(discoverIn(folder, { extra, files, ignores }).skipped).toEqual(skipped);
});

test('files and folders outside the base folder, by their own ignore files', () => {
  const folder = onDisk({ ...TREE, 'web/w.ts': '', 'web/x/y.ts': '', 'web/.gitignore': 'x\n' });
  const extra = ['../web', '../src/a.test.ts', '../web/x/y.ts'];
  expect(foundIn(`${folder}/e2e`, { extra })).toEqual(['steps.ts', '../src/a.test.ts', '../web/w.ts']);
});

test('the size and looks of a named file do not matter', () => {
  const large = `track('x');\n${'// filler\n'.repeat(120_000)}`;
  const folder = onDisk({ 'large.ts': large });
  expect(discoverIn(folder).skipped).toEqual([{ file: 'large.ts', reason: 'larger than 1 MiB' }]);
  const { host, files, skipped } = discoverIn(folder, { extra: ['large.ts'] });
  expect(skipped).toEqual([]);
  expect(files).toEqual([`${folder}/large.ts`]);
  expect(host.candidates(["track('x')"])).toEqual(files);
  expect(host.read(files[0]!)).toHaveLength(large.length);
});
