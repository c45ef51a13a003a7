/** Files that were named one by one are expected to be read: what came in the way of that makes the run fail. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { isSourceFile } from '../discover/source-files.ts';
import type { Problem } from '../document/problem.ts';
import type { Inventory } from '../scan/inventory.ts';
import type { Project } from './project.ts';

/**
 * A problem for each named source file that is unreadable or has a syntax error, and each named folder that can't be
 * entered. Other kinds of files are none: hooks pass whatever was changed.
 */
export function unreadableNamedFiles({ root, selection }: Project, inventory: Inventory): readonly Problem[] {
  const sources = selection?.files.filter((file) => isSourceFile(path.basename(file))) ?? [];
  const named = new Set([...sources, ...(selection?.folders ?? [])]);
  const isNamed = (file: string) => named.has(posix(path.resolve(root, file)));
  return [
    ...inventory.skipped
      .filter(({ file }) => isNamed(file))
      .map(({ file, reason }) => ({ at: null, message: `Can't read ${file}: ${reason}`, help: null })),
    ...inventory.problems
      .filter(({ at }) => isNamed(at.file))
      .map(({ at, message }) => ({ at, message, help: null })),
  ];
}
