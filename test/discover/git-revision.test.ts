import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRevision } from '../../src/discover/git-revision.ts';

function folder(): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'tracklint-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

function repository(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): string {
  const made = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), content);
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(made, name));
  git(made, 'init', '-q', '-b', 'main');
  git(made, 'add', '.');
  git(made, 'commit', '-qm', 'one');
  return made;
}

describe('a revision', () => {
  test('gives the files of then, whatever is on disk now', () => {
    const made = repository({ 'plan.yaml': 'old', 'plans/ünï "x".yaml': 'inner' });
    writeFileSync(path.join(made, 'plan.yaml'), 'new');
    rmSync(path.join(made, 'plans'), { recursive: true });
    const { revision } = openRevision('main', made);
    const read = (name: string) => revision!.read(path.join(made, name));
    expect(revision!.top).toBe(made);
    expect(String(read('plan.yaml'))).toBe('old');
    expect(String(read('plans/ünï "x".yaml'))).toBe('inner');
    expect(revision!.list(made)).toEqual([
      { name: 'plan.yaml', isFolder: false },
      { name: 'plans', isFolder: true },
      { name: '.git', isFolder: true },
    ]);
    expect([read('none.yaml'), read('plans'), read('../x.yaml'), read('no/folder.yaml')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('is opened from any folder of the repository', () => {
    const made = repository({ 'packages/web/plan.yaml': 'x' });
    const { revision } = openRevision('HEAD', path.join(made, 'packages/web'));
    expect(revision!.top).toBe(made);
    expect(String(revision!.read(path.join(made, 'packages/web/plan.yaml')))).toBe('x');
  });

  test('follows links inside of it, and no circles', () => {
    const made = repository(
      { 'plans/real.yaml': 'x' },
      { 'plan.yaml': 'plans/real.yaml', 'round.yaml': 'round.yaml', 'out.yaml': '/etc/hostname' },
    );
    const { revision } = openRevision('main', made);
    const read = (name: string) => revision!.read(path.join(made, name));
    expect(String(read('plan.yaml'))).toBe('x');
    expect([read('round.yaml'), read('out.yaml')]).toEqual([undefined, undefined]);
  });
});

describe('no revision', () => {
  test.each(['mian', '--help', 'main:plan.yaml', '', 'HEAD~7'])('%j', (name) => {
    const made = repository({ 'plan.yaml': 'x' });
    expect(openRevision(name, made).failure).toEqual({ kind: 'unknown revision', names: ['main'] });
  });

  test('outside of a repository', () => {
    expect(openRevision('main', folder()).failure).toMatchObject({ kind: 'no repository' });
  });

  test('without git', () => {
    const { PATH } = process.env;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
    process.env.PATH = '';
    expect(openRevision('main', folder()).failure).toEqual({ kind: 'no git' });
  });
});
