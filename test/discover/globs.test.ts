import { expect, test } from 'vitest';
import { foundIn, named, onDisk } from './on-disk.ts';

const TREE = named(
  'server/api.ts',
  'src/cart.test.ts',
  'src/cart.ts',
  'src/legacy/keep.ts',
  'src/legacy/old.ts',
  'src/view.jsx',
  'test/pay.ts',
  'vendor/sdk.js',
);

interface Case {
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly kept: readonly string[];
}

const CASES: readonly Case[] = [
  { files: ['src/**'], kept: ['src/cart.ts', 'src/legacy/keep.ts', 'src/legacy/old.ts', 'src/view.jsx'] },
  { files: ['./src/*.ts', 'server'], kept: ['server/api.ts', 'src/cart.ts'] },
  { files: ['src/**/*.{jsx,css}'], kept: ['src/view.jsx'] },
  { files: ['src/**', '!src/legacy/**'], kept: ['src/cart.ts', 'src/view.jsx'] },
  { files: ['nowhere/**'], kept: [] },
  { ignores: ['src'], kept: ['server/api.ts'] },
  { ignores: ['**/legacy/**', 'server/**'], kept: ['src/cart.ts', 'src/view.jsx'] },
  {
    ignores: ['src/legacy/**', '!src/legacy/keep.ts', 'server'],
    kept: ['src/cart.ts', 'src/legacy/keep.ts', 'src/view.jsx'],
  },
  // What is left out by default comes in where it is spelled out.
  { files: ['test/**'], kept: ['test/pay.ts'] },
  { files: ['{test,server}/**'], kept: ['server/api.ts', 'test/pay.ts'] },
  { files: ['src/*.test.ts'], kept: ['src/cart.test.ts'] },
  { files: ['src/*.{test,spec}.ts'], kept: ['src/cart.test.ts'] },
  { files: ['vendor/**'], kept: ['vendor/sdk.js'] },
  { ignores: ['src', 'server', '!vendor/**'], kept: ['vendor/sdk.js'] },
  {
    files: ['**/*'],
    kept: ['server/api.ts', 'src/cart.ts', 'src/legacy/keep.ts', 'src/legacy/old.ts', 'src/view.jsx'],
  },
];

test.each(CASES)('files $files, ignores $ignores', ({ kept, ...globs }) => {
  expect(foundIn(onDisk(TREE), globs)).toEqual(kept);
});

test('a glob may lead out of the base folder, or be absolute', () => {
  const folder = onDisk(named('api/a.ts', 'web/src/b.ts', 'web/c.ts'));
  expect(foundIn(`${folder}/api`, { files: ['../web/src/**'] })).toEqual(['../web/src/b.ts']);
  expect(foundIn(`${folder}/api`, { files: [`${folder}/api/**`] })).toEqual(['a.ts']);
});
