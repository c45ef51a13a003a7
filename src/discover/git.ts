/** Runs git, which is asked only for what is in its objects, its index and its ignore files. */
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';

/** `said` is null where git could not be run at all. */
export type GitResult =
  | { readonly failed: false; readonly out: Buffer }
  | { readonly failed: true; readonly said: string | null };

export type GitFailure =
  | { readonly kind: 'no git' }
  | { readonly kind: 'no repository'; readonly said: string };

/** Runs git in a folder. `input` is what it is given to read. */
export function git(folder: string, args: readonly string[], input?: string): GitResult {
  // In a hook these name the repository relative to another folder.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, ...env } = process.env;
  try {
    const out = execFileSync('git', args, {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      input: input ?? '',
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    return { failed: false, out };
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    const [first = ''] = (stderr?.toString() ?? '').split('\n');
    return { failed: true, said: code === 'ENOENT' ? null : first.replace(/^fatal: /, '') };
  }
}

/** The top folder of the repository that holds a folder, on the way on which the folder was reached. */
export function openRepository(
  folder: string,
): { readonly top: string; readonly failure: null } | { readonly top: null; readonly failure: GitFailure } {
  const up = git(folder, ['rev-parse', '--show-cdup']);
  if (!up.failed) return { top: posix.resolve(folder, up.out.toString().trim()), failure: null };
  return {
    top: null,
    failure: up.said === null ? { kind: 'no git' } : { kind: 'no repository', said: up.said },
  };
}

/** The parts of what git has printed; none where it failed. */
export function lines(result: GitResult, separator = '\n'): readonly string[] {
  if (result.failed) return [];
  return result.out
    .toString()
    .split(separator)
    .filter((line) => line !== '');
}
