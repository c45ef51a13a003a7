/** The `include` of a plan file: which files, packages and specs it names. */
import { posix } from 'node:path';
import { itemsField, textOf } from '../document/fields.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';

/** One thing that is included, and where that is written. */
export type Include = { readonly written: string; readonly at: Span } & (
  | { readonly kind: 'path'; readonly path: string }
  /** `npm:@acme/plan`, or a file in it. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string | null }
  /** `segment:ecommerce`. */
  | { readonly kind: 'spec'; readonly name: string }
);

type Target = {
  [K in Include['kind']]: Omit<Extract<Include, { kind: K }>, 'written' | 'at'>;
}[Include['kind']];

export interface Includes {
  readonly includes: readonly Include[];
  readonly problems: readonly Problem[];
}

/** A scheme has two letters at least: `C:` is a drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):(.*)$/is;
const PACKAGE = /^((?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*)(?:\/(.+))?$/;

/** Reads the `include` of the file at `path`, an absolute POSIX path. */
export function readIncludes(root: DocumentNode, path: string): Includes {
  const includes: Include[] = [];
  const problems: Problem[] = [];
  for (const item of itemsField(root, 'include') ?? []) {
    const written = textOf(item);
    if (written === null) continue;
    const target = targetOf(written, posix.dirname(path));
    if ('message' in target) problems.push({ at: item.at, ...target });
    else includes.push({ written, at: item.at, ...target });
  }
  return { includes, problems };
}

function targetOf(written: string, folder: string): Target | Omit<Problem, 'at'> {
  const [, scheme, rest = ''] = SCHEME.exec(written) ?? [];
  if (scheme === 'segment') return { kind: 'spec', name: rest };
  if (scheme === 'npm') {
    const [, name, subpath = null] = PACKAGE.exec(rest) ?? [];
    if (name !== undefined) return { kind: 'package', name, subpath };
    return {
      message: `Expected ${quoted(written)} to name a package`,
      help: 'Write npm:@acme/plan, or npm:@acme/plan/plans/web.yaml for a file in it',
    };
  }
  if (scheme !== undefined || written === '' || posix.isAbsolute(written)) {
    return {
      message: 'Expected "include" to be a path from the folder of this file',
      help: 'Packages are included as npm:@acme/plan, the specs of Segment as segment:ecommerce',
    };
  }
  return { kind: 'path', path: posix.join(folder, written) };
}
