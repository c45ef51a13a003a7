/** Paths as the host of a repository knows them, wherever in the checkout the command runs. */
import path from 'node:path';
import { inside, posix } from '../discover/paths.ts';
import type { Io } from './io.ts';

/** Gives a printed path from the root of the checkout in the jobs of GitHub and GitLab; elsewhere it stays as it is. */
export function checkoutPaths({ cwd, env }: Pick<Io, 'cwd' | 'env'>): (file: string) => string {
  const checkout = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  if (checkout === undefined || checkout === '') return (file) => file;
  const [from, root] = [posix(cwd), posix(path.resolve(checkout))];
  if (!inside(from).startsWith(inside(root))) return (file) => file;
  return (file) => {
    const absolute = posix(path.resolve(from, file));
    return absolute.startsWith(inside(root)) ? path.posix.relative(root, absolute) : file;
  };
}
