import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stablePaths } from '../../src/cli/stable-path.ts';
import type { Config } from '../../src/config/config.ts';
import { posix } from '../../src/discover/paths.ts';

function repository(): string {
  const folder = posix(realpathSync(mkdtempSync(path.join(tmpdir(), 'tracklint-'))));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, '.git'));
  mkdirSync(path.join(folder, 'packages/web'), { recursive: true });
  return folder;
}

function config(folder: string, file: string | null): Config {
  return {
    path: file,
    folder,
    plan: null,
    files: [],
    ignores: [],
    clients: [],
    sources: [],
    wrappers: [],
    rules: {},
    lexicon: { verbs: new Map(), nouns: [] },
    overrides: [],
    parts: [],
  };
}

it('start at the configuration, else at the repository, wherever the command runs', () => {
  const root = repository();
  const web = `${root}/packages/web`;
  const withConfig = config(web, `${web}/tracklint.config.yaml`);
  expect(stablePaths(withConfig, root, web)('packages/web/a.ts')).toBe('a.ts');
  expect(stablePaths(withConfig, web, web)('a.ts')).toBe('a.ts');
  const without = config(web, null);
  expect(stablePaths(without, root, root)('packages/web/a.ts')).toBe('packages/web/a.ts');
  expect(stablePaths(without, web, web)('a.ts')).toBe('packages/web/a.ts');
});
