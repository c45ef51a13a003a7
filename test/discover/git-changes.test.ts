import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesSince, stagedChanges } from '../../src/discover/git-changes.ts';
import { folderWith } from '../support/folder.ts';
import { git, repositoryWith } from '../support/repository.ts';

function textIn(folder: string, name: string): string | null {
  const { changes } = stagedChanges(folder);
  const file = path.posix.join(folder, name);
  return changes!.files.kind(file) === 'file' ? new TextDecoder().decode(changes!.files.read(file)) : null;
}

function staged(folder: string): string[] {
  return [...stagedChanges(folder).changes!.changed].map((file) => path.posix.relative(folder, file)).sort();
}

function since(revision: string, folder: string): string[] {
  return [...changesSince(revision, folder).changes!.changed]
    .map((file) => path.posix.relative(folder, file))
    .sort();
}

describe('what is staged', () => {
  test('is read as the index holds it, whatever was done to the file since', () => {
    const folder = repositoryWith({ 'a.ts': 'old', 'b.ts': 'b', 'sub/c d ü.ts': 'c' });
    writeFileSync(path.join(folder, 'a.ts'), 'staged');
    writeFileSync(path.join(folder, 'sub/c d ü.ts'), 'staged, too');
    git(folder, 'add', '.');
    writeFileSync(path.join(folder, 'a.ts'), 'later');
    writeFileSync(path.join(folder, 'b.ts'), 'later');
    rmSync(path.join(folder, 'sub'), { recursive: true });
    expect(staged(folder)).toEqual(['a.ts', 'sub/c d ü.ts']);
    expect(['a.ts', 'b.ts', 'sub/c d ü.ts'].map((name) => textIn(folder, name))).toEqual([
      'staged',
      'b',
      'staged, too',
    ]);
    expect(stagedChanges(folder).changes!.files.entries(`${folder}/sub`)).toEqual([
      { name: 'c d ü.ts', kind: 'file' },
    ]);
  });

  test('is without what is in no commit, but with what git ignores', () => {
    const folder = repositoryWith({ 'a.ts': 'a', '.gitignore': 'dist\n' });
    for (const name of ['new.ts', 'intended.ts', 'fresh/deep/x.ts', 'dist/made.ts']) {
      write(folder, name);
    }
    git(folder, 'add', '--intent-to-add', 'intended.ts');
    expect(staged(folder)).toEqual([]);
    expect(['new.ts', 'intended.ts', 'fresh/deep/x.ts'].map((name) => textIn(folder, name))).toEqual([
      null,
      null,
      null,
    ]);
    expect(textIn(folder, 'dist/made.ts')).toBe('dist/made.ts');
    expect(
      stagedChanges(folder)
        .changes!.files.entries(folder)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['.git', '.gitignore', 'a.ts', 'dist']);
  });

  test('is without files that are removed, and with those that were moved', () => {
    const folder = repositoryWith({ 'a.ts': 'a', 'b.ts': 'b' });
    git(folder, 'rm', '-q', '--cached', 'a.ts');
    git(folder, 'mv', 'b.ts', 'c.ts');
    expect(staged(folder)).toEqual(['c.ts']);
    expect(['a.ts', 'b.ts', 'c.ts'].map((name) => textIn(folder, name))).toEqual([null, null, 'b']);
  });

  test('is known before the first commit, and from any folder', () => {
    const folder = folderWith({ 'src/a.ts': 'a' });
    git(folder, 'init', '-q', '-b', 'main');
    expect(staged(folder)).toEqual([]);
    git(folder, 'add', '.');
    expect(staged(folder)).toEqual(['src/a.ts']);
    expect([...stagedChanges(path.join(folder, 'src')).changes!.changed]).toEqual([`${folder}/src/a.ts`]);
  });

  test('is the index that a commit of some files is made from', () => {
    const folder = repositoryWith({ 'a.ts': 'a', 'b.ts': 'b' });
    // What `git commit a.ts` and `git commit --all` give to their hooks.
    git(folder, 'read-tree', '--index-output=.git/next-index', 'HEAD');
    appendFileSync(path.join(folder, 'a.ts'), ' changed');
    appendFileSync(path.join(folder, 'b.ts'), ' changed');
    process.env.GIT_INDEX_FILE = '.git/next-index';
    try {
      git(folder, 'add', 'a.ts');
      expect(staged(folder)).toEqual(['a.ts']);
      expect([textIn(folder, 'a.ts'), textIn(folder, 'b.ts')]).toEqual(['a changed', 'b']);
    } finally {
      delete process.env.GIT_INDEX_FILE;
    }
  });

  test('leaves links and open merges as they lie there', () => {
    const folder = repositoryWith({ 'a.ts': 'a', 'b.ts': 'b' });
    rmSync(path.join(folder, 'b.ts'));
    symlinkSync('a.ts', path.join(folder, 'b.ts'));
    expect(textIn(folder, 'b.ts')).toBe('b');
    git(folder, 'checkout', '-q', '--', '.');
    git(folder, 'checkout', '-qb', 'other');
    commit(folder, 'a.ts', 'theirs');
    git(folder, 'checkout', '-q', 'main');
    commit(folder, 'a.ts', 'ours');
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow();
    expect(textIn(folder, 'a.ts')).toContain('<<<<<<<');
  });
});

describe('what has changed since', () => {
  test('a branch is what was done after it was left, committed or not', () => {
    const folder = repositoryWith({ 'a.ts': 'a', 'b.ts': 'b', 'c.ts': 'c', '.gitignore': 'dist\n' });
    git(folder, 'checkout', '-qb', 'work');
    commit(folder, 'a.ts', 'committed');
    git(folder, 'checkout', '-q', 'main');
    commit(folder, 'b.ts', 'by others');
    git(folder, 'checkout', '-q', 'work');
    writeFileSync(path.join(folder, 'c.ts'), 'not committed');
    for (const name of ['new/x.ts', 'dist/made.ts']) write(folder, name);
    expect(since('main', folder)).toEqual(['a.ts', 'c.ts', 'new/x.ts']);
    expect(since('HEAD', folder)).toEqual(['c.ts', 'new/x.ts']);
  });

  test('is unknown where git does not know the revision, or no commit in common', () => {
    const folder = repositoryWith({ 'a.ts': 'a' });
    git(folder, 'checkout', '-q', '--orphan', 'alone');
    git(folder, 'commit', '-qm', 'alone');
    expect(changesSince('main', folder).failure).toEqual({ kind: 'no common commit' });
    expect(changesSince('--help', folder).failure).toMatchObject({ kind: 'unknown revision' });
    expect(changesSince('mian', folder).failure).toEqual({
      kind: 'unknown revision',
      names: ['alone', 'main'],
    });
    expect(changesSince('main', folderWith({})).failure).toMatchObject({ kind: 'no repository' });
    expect(stagedChanges(folderWith({})).failure).toMatchObject({ kind: 'no repository' });
  });
});

/** Writes a file that holds its own name. */
function write(folder: string, name: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), name);
}

function commit(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
  git(folder, 'commit', '-qam', text);
}
