/** Paths that match nothing: most often a typing error, sometimes a mistyped command. */

import { nearest } from '../document/nearest.ts';
import type { Problem } from '../document/problem.ts';

const COMMANDS = ['lint', 'inventory', 'trace', 'init', 'plan', 'rules', 'explain'];

/** A problem for each path, as it was given. */
export function unmatchedPaths(paths: readonly string[]): readonly Problem[] {
  return paths.map((given) => {
    const command = nearest(given, COMMANDS);
    return {
      at: null,
      message: `No files match "${given}"`,
      help:
        command === null
          ? 'Paths are files, folders or globs from the working directory; --no-error-on-unmatched-pattern accepts this'
          : `Did you mean the command "${command}"?`,
    };
  });
}
