import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';

const CACHE = pathToFileURL(path.resolve('bin/compile-cache.js')).href;

/** Large enough to be kept: it says a word, where it stands, and what it is given. */
const large = (word: string) => `${'// filler\n'.repeat(15_000)}const said = ${JSON.stringify(word)};
module.exports = [said, require('./small.cjs'), require.resolve('./small.cjs') === __dirname + '/small.cjs', new Error().stack.split('\\n')[1].includes(':15002:')];
`;

function folderOf(word: string): string {
  return folderWith({
    'large.cjs': large(word),
    'small.cjs': "module.exports = 'small';",
    'main.mjs': `import { createRequire } from 'node:module';
import { enableCompileCache } from '${CACHE}';
enableCompileCache();
console.log(JSON.stringify(createRequire(import.meta.url)('./large.cjs')));
`,
  });
}

function run(folder: string, env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr } = spawnSync(process.execPath, ['main.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'kept'), ...env },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** The files that are kept, with the time of their last change. */
function kept(folder: string): readonly (readonly [string, number])[] {
  const place = path.join(folder, 'kept');
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [file, statSync(file).mtimeMs]);
}

const said = (word: string) => [word, 'small', true, true];

describe('the compile cache for Node 20', () => {
  it('runs a large file as without it, and keeps its code once', () => {
    const folder = folderOf('one');
    expect(run(folder)).toEqual(said('one'));
    const files = kept(folder);
    expect(files).toHaveLength(1);
    expect(run(folder)).toEqual(said('one'));
    expect(kept(folder)).toEqual(files);
  });

  it('never runs the code of another text', () => {
    const folder = folderOf('one');
    run(folder);
    writeFileSync(path.join(folder, 'large.cjs'), large('two'));
    // As installed packages have it.
    utimesSync(path.join(folder, 'large.cjs'), 0, 0);
    expect(run(folder)).toEqual(said('two'));
  });

  it('makes broken code anew', () => {
    const folder = folderOf('one');
    run(folder);
    const [[file] = ['']] = kept(folder);
    writeFileSync(file, 'no code');
    expect(run(folder)).toEqual(said('one'));
    expect(statSync(file).size).toBeGreaterThan(100);
  });

  it.each<[string, (folder: string) => Record<string, string> | undefined]>([
    ['where it is turned off', () => ({ NODE_DISABLE_COMPILE_CACHE: '1' })],
    [
      'where there is a file in the place of its folder',
      (folder) => {
        writeFileSync(path.join(folder, 'none'), '');
        return { NODE_COMPILE_CACHE: path.join(folder, 'none') };
      },
    ],
    [
      'in a folder that others can write into',
      (folder) => {
        run(folder);
        for (const name of readdirSync(path.join(folder, 'kept'))) {
          const own = path.join(folder, 'open', name);
          mkdirSync(own, { recursive: true });
          chmodSync(own, 0o777);
        }
        return { NODE_COMPILE_CACHE: path.join(folder, 'open') };
      },
    ],
  ])('keeps nothing %s', (_, spoiled) => {
    const folder = folderOf('one');
    const env = spoiled(folder);
    const before = kept(folder);
    expect(run(folder, env)).toEqual(said('one'));
    expect(kept(folder)).toEqual(before);
    const open = path.join(folder, 'open');
    if (existsSync(open)) expect(readdirSync(path.join(open, readdirSync(open)[0]!))).toEqual([]);
  });
});
