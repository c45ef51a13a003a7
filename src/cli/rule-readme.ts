/** The documentation of this package's rules: the files that also stand beside their code. */
import { existsSync, readFileSync } from 'node:fs';
import type { AnyRule } from '../lint/rule.ts';

/** The bundle lies one folder below the package's root, the source two. */
const FOLDERS = ['../rules/', '../../rules/'];

/** What a rule's README says, or a plugin's rule carries; null where there is none. */
export function readmeOf({ id, plugin, docs }: AnyRule): string | null {
  if (plugin !== undefined) return docs ?? null;
  const file = readmeFile(id);
  return file === null ? null : readFileSync(file, 'utf8');
}

/** The file on this machine as a link, null for a rule that has none here. */
export function readmeLink(id: string): string | null {
  return readmeFile(id)?.href ?? null;
}

function readmeFile(id: string): URL | null {
  // It is in one of the two, or nowhere: parse-error has no folder.
  const files = FOLDERS.map((folder) => new URL(`${folder}${id}/README.md`, import.meta.url));
  return files.find((file) => existsSync(file)) ?? null;
}
