/** From a project to its inventory: finds the files, scans them, and says which of them are reported. */
import path from 'node:path';
import { discover } from '../discover/discover.ts';
import { inside, posix } from '../discover/paths.ts';
import type { Inventory } from '../scan/inventory.ts';
import type { SuggestionWish } from '../scan/scan-request.ts';
import { InputError } from './input-error.ts';
import type { ProjectOptions, TypesOption } from './options.ts';
import type { Project } from './project.ts';
import { sourceOf } from './sources.ts';
import { openTypes, type TypesResult } from './types.ts';
import { unmatchedPaths } from './unmatched.ts';

export interface Scan {
  /** Of the whole code base; only `files` and `skipped` speak of what is reported. */
  readonly inventory: Inventory;
  /** Whether a file, as it is printed, is reported. */
  reported(file: string): boolean;
  /** Whether all files that were searched are reported. */
  readonly full: boolean;
  /** What `--types` came to, null without it. */
  readonly types: TypesResult | null;
}

/** Scans the code base. Throws an InputError for paths that match nothing, unless those are accepted. */
export async function scanProject(
  project: Project,
  options: ProjectOptions & TypesOption,
  suggestWrappers: SuggestionWish,
): Promise<Scan> {
  const { root, config, folder, selection } = project;
  const { host, files, skipped } = discover({
    folder,
    root,
    files: config.files,
    ignores: config.ignores,
    extra: selection === null ? [] : [...selection.files, ...selection.folders],
  });
  const absolute = (file: string) => posix(path.resolve(root, file));
  if (selection !== null && options.errorOnUnmatchedPattern) {
    const unmatched = selection.unmatched([...files, ...skipped.map(({ file }) => absolute(file))]);
    if (unmatched.length > 0) throw new InputError(unmatchedPaths(unmatched));
  }

  const isSelected = selectedBy(project);
  const selected = files.filter(isSelected);
  const reported = (file: string) => isSelected(absolute(file));
  const { scan } = await import('../scan/scan.ts');
  const types = options.types ? await openTypes(host, root, reported) : null;
  const inventory = scan({
    host,
    root,
    folder: posix(config.folder),
    clients: config.clients,
    wrappers: config.wrappers,
    sourceOf: sourceOf(config),
    files: selected.length,
    skipped,
    suggestWrappers,
    ...(types === null ? {} : { types: types.request }),
  });
  return {
    inventory: { ...inventory, skipped: inventory.skipped.filter(({ file }) => reported(file)) },
    reported,
    full: selected.length === files.length,
    types: types === null ? null : types.result(inventory),
  };
}

/** Without paths all that the globs lead to is wanted; below the project's folder only what is in the working directory. */
function selectedBy({ root, folder, selection }: Project): (file: string) => boolean {
  if (selection !== null) return (file) => selection.includes(file);
  return folder === root ? () => true : (file) => file.startsWith(inside(root));
}
