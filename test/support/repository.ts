/** Git repositories, for tests of what asks git. */
import { execFileSync } from 'node:child_process';
import { folderWith } from './folder.ts';

/** Runs git in a folder; throws where it fails. */
export function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
}

/** A new repository whose files are committed on the branch main; it is removed at the end of the test. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'one');
  return folder;
}
