/** The documentation of this package's rules: the files that also stand beside their code. */
import { readFileSync } from 'node:fs';
import type { AnyRule } from '../lint/rule.ts';

/** The bundle lies one folder below the package's root, the source two. */
const FOLDERS = ['../rules/', '../../rules/'];

/** What a rule's README says, or a plugin's rule carries; null where there is none. */
export function readmeOf({ id, plugin, docs }: AnyRule): string | null {
  if (plugin !== undefined) return docs ?? null;
  for (const folder of FOLDERS) {
    try {
      return readFileSync(new URL(`${folder}${id}/README.md`, import.meta.url), 'utf8');
    } catch {
      // It is in the other one, or nowhere: parse-error has no folder.
    }
  }
  return null;
}
