/** Absolute paths to the paths that people read. */
import { posix } from 'node:path';

/** The POSIX path from the working directory, which is how every message and report names a file. */
export function printedPath(root: string, path: string): string {
  return posix.relative(root, path) || '.';
}
