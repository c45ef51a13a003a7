/** The `include` of a plan file: which files it names. */
import { posix } from 'node:path';
import { itemsField, textOf } from '../document/fields.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';

export interface Includes {
  /** Absolute paths or globs, with the place where they are written. */
  readonly targets: readonly { readonly path: string; readonly at: Span }[];
  readonly problems: readonly Problem[];
}

/** A scheme has two letters at least: `C:` is a drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/** Reads the `include` of the file at `path`, an absolute POSIX path. */
export function readIncludes(root: DocumentNode, path: string): Includes {
  const targets: { path: string; at: Span }[] = [];
  const problems: Problem[] = [];
  for (const item of itemsField(root, 'include') ?? []) {
    const target = textOf(item);
    if (target === null) continue;
    const refusal = refusalOf(target);
    if (refusal === null) targets.push({ path: posix.join(posix.dirname(path), target), at: item.at });
    else problems.push({ at: item.at, ...refusal });
  }
  return { targets, problems };
}

function refusalOf(target: string): Omit<Problem, 'at'> | null {
  const scheme = SCHEME.exec(target)?.[1];
  if (scheme === 'segment' || scheme === 'npm') {
    return {
      message: `Including ${quoted(target)} isn't supported yet`,
      help: 'Include a file, from the folder of this one',
    };
  }
  if (scheme !== undefined || target === '' || posix.isAbsolute(target)) {
    return { message: 'Expected "include" to be a path from the folder of this file', help: null };
  }
  return null;
}
