import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectPaths } from '../../src/cli/selection.ts';
import { disk } from '../../src/discover/disk.ts';
import { posix } from '../../src/discover/paths.ts';

let root: string;
const FILES = ['src/a.ts', 'src/deep/b.ts', 'web/(shop)/d.ts', 'web/[id].ts', 'web/c.tsx'];

beforeAll(() => {
  root = posix(realpathSync(mkdtempSync(path.join(tmpdir(), 'tracklint-'))));
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  symlinkSync(path.join(root, 'src'), path.join(root, 'link'));
});
afterAll(() => rmSync(root, { recursive: true }));

function select(...paths: string[]) {
  const absolute = FILES.map((file) => `${root}/${file}`);
  const selection = selectPaths(paths, root, disk);
  return {
    files: absolute.filter((file) => selection.includes(file)).map((file) => file.slice(root.length + 1)),
    folder: selection.folder.slice(root.length + 1),
    unmatched: selection.unmatched(absolute, []),
  };
}

describe('paths select', () => {
  it.each<[string[], string[], string]>([
    [['.'], FILES, ''],
    [['src'], ['src/a.ts', 'src/deep/b.ts'], 'src'],
    [['src/'], ['src/a.ts', 'src/deep/b.ts'], 'src'],
    [['./src/a.ts'], ['src/a.ts'], 'src'],
    [['src/*.ts'], ['src/a.ts'], 'src'],
    [['src/**/*.ts'], ['src/a.ts', 'src/deep/b.ts'], 'src'],
    [['{src,web}/*.{ts,tsx}'], ['src/a.ts', 'web/[id].ts', 'web/c.tsx'], ''],
    [['src/deep', 'web/c.tsx'], ['src/deep/b.ts', 'web/c.tsx'], ''],
    [['src/a.ts', 'src/deep/b.ts'], ['src/a.ts', 'src/deep/b.ts'], 'src'],
    // It exists, so it is that file and not a glob of `web/i.ts` and `web/d.ts`.
    [['web/[id].ts'], ['web/[id].ts'], 'web'],
    [['web/(shop)/*.ts'], ['web/(shop)/d.ts'], 'web'],
    [['link'], ['src/a.ts', 'src/deep/b.ts'], 'src'],
  ])('%j', (paths, files, folder) => {
    expect(select(...paths)).toMatchObject({ files, folder, unmatched: [] });
  });
});

it.each([['nowhere'], ['src/nowhere.ts'], ['src/*.vue'], ['nowhere/**'], ['src/a.ts/b.ts']])(
  '%s matches nothing',
  (given) => {
    expect(select(given, 'src')).toMatchObject({ files: ['src/a.ts', 'src/deep/b.ts'], unmatched: [given] });
  },
);

it('names the files that were named one by one', () => {
  expect(selectPaths(['src', 'web/c.tsx', 'src/*.ts'], root, disk).files).toEqual([`${root}/web/c.tsx`]);
});
