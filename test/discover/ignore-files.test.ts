import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundIn, named, onDisk } from './on-disk.ts';

const TREE = named('a.ts', 'lib/a.ts', 'lib/gen/a.ts', 'lib/gen/keep.ts', 'web/a.ts');

interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'a folder at any depth',
    files: { '.gitignore': 'gen/\n' },
    kept: ['a.ts', 'lib/a.ts', 'web/a.ts'],
  },
  {
    title: 'an anchored pattern only at its level',
    files: { '.gitignore': '/a.ts\n' },
    kept: ['lib/a.ts', 'lib/gen/a.ts', 'lib/gen/keep.ts', 'web/a.ts'],
  },
  {
    title: 'a negation after it',
    files: { '.gitignore': 'lib/gen/*\n!lib/gen/keep.ts\n' },
    kept: ['a.ts', 'lib/a.ts', 'lib/gen/keep.ts', 'web/a.ts'],
  },
  {
    title: 'no negation inside an ignored folder',
    files: { '.gitignore': 'lib/\n', 'lib/.gitignore': '!a.ts\n' },
    kept: ['a.ts', 'web/a.ts'],
  },
  {
    title: 'a deeper file over a higher one',
    files: { '.gitignore': 'a.ts\n', 'web/.gitignore': '!a.ts\n' },
    kept: ['lib/gen/keep.ts', 'web/a.ts'],
  },
  {
    title: 'the own file, with git’s syntax',
    files: { '.tracklintignore': '# old\nlib\n' },
    kept: ['a.ts', 'web/a.ts'],
  },
  {
    title: 'the own file over git’s',
    files: { '.gitignore': 'lib/gen\n', '.tracklintignore': '!lib/gen\nweb\n' },
    kept: ['a.ts', 'lib/a.ts', 'lib/gen/a.ts', 'lib/gen/keep.ts'],
  },
  {
    title: 'a byte order mark and carriage returns',
    files: { '.gitignore': '\uFEFFlib\r\nweb\r\n' },
    kept: ['a.ts'],
  },
  {
    title: 'no other case of a name',
    files: { '.gitignore': 'LIB\nWeb\n' },
    kept: ['a.ts', 'lib/a.ts', 'lib/gen/a.ts', 'lib/gen/keep.ts', 'web/a.ts'],
  },
  {
    title: 'nothing for patterns that mean nothing',
    files: { '.gitignore': `[z-a].ts\n\\\n!\n((((\n${'x'.repeat(100_000)}\nweb/\n` },
    kept: ['a.ts', 'lib/a.ts', 'lib/gen/a.ts', 'lib/gen/keep.ts'],
  },
  {
    title: 'the repository’s own exclusions',
    files: { '.git/info/exclude': 'web\n', '.gitignore': 'lib\n' },
    kept: ['a.ts'],
  },
];

test.each(CASES)('holds: $title', ({ files, kept }) => {
  expect(foundIn(onDisk({ ...TREE, ...files }))).toEqual(kept);
});

describe('above the base folder', () => {
  test('holds up to the root of the repository', () => {
    const folder = onDisk({ ...TREE, '.gitignore': 'gen\n' });
    mkdirSync(`${folder}/.git`);
    expect(foundIn(`${folder}/lib`)).toEqual(['a.ts']);
  });

  test('does not count outside a repository', () => {
    const folder = onDisk({ ...TREE, '.gitignore': 'gen\n' });
    expect(foundIn(`${folder}/lib`)).toEqual(['a.ts', 'gen/a.ts', 'gen/keep.ts']);
  });

  test('does not leave out the folder that is asked for as a whole', () => {
    const folder = onDisk({ ...TREE, '.gitignore': 'lib/\n' });
    mkdirSync(`${folder}/.git`);
    expect(foundIn(`${folder}/lib`)).toEqual(['a.ts', 'gen/a.ts', 'gen/keep.ts']);
  });
});
