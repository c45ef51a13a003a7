/** From a project to its inventory: finds the files, scans them, and says which of them are reported. */
import path from 'node:path';
import { hasConfig } from '../config/config-files.ts';
import { type Discovery, discover } from '../discover/discover.ts';
import { inside, posix } from '../discover/paths.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { Inventory } from '../scan/inventory.ts';
import type { Survey } from '../scan/scan.ts';
import type { ScanRequest } from '../scan/scan-request.ts';
import { readBytes } from './document-files.ts';
import { InputError } from './input-error.ts';
import { type EarlierScans, keptSurvey } from './kept-survey.ts';
import type { ProjectOptions, TypesOption } from './options.ts';
import type { Project } from './project.ts';
import { type RunLog, SILENT } from './run-log.ts';
import { callNotes, fileNotes } from './run-notes.ts';
import { sourceOf } from './sources.ts';
import { type SuggestionWish, surveyProject } from './survey-project.ts';
import type { TypesResult } from './types.ts';
import { unmatchedPaths } from './unmatched.ts';

export interface Scan {
  /** Of the whole code base; only `files` and `skipped` speak of what is reported. */
  readonly inventory: Inventory;
  /** What the inventory was worked out with; null where it may come from a cache. */
  readonly survey: Survey | null;
  readonly discovery: Discovery;
  /** The files that were searched. */
  readonly host: SourceHost;
  /** Whether a file, as it is printed, is reported. */
  reported(file: string): boolean;
  /** Whether all files that were searched are reported. */
  readonly full: boolean;
  /** What `--types` came to, null without it. */
  readonly types: TypesResult | null;
}

/** What the scanner is asked for a project, and what of the files is reported. */
export interface Prepared {
  readonly request: ScanRequest;
  readonly discovery: Discovery;
  /** Whether a file, given as an absolute path, is reported. */
  readonly isSelected: (file: string) => boolean;
}

/** Finds the files of a project. Throws an InputError for paths that match nothing, unless those are accepted. */
export function prepareScan(project: Project, acceptUnmatched: boolean): Prepared {
  const { root, config, folder, selection, files: tree } = project;
  const discovery = discover({
    tree,
    ignoreFiles: project.ignoreFiles,
    folder,
    root,
    files: config.files,
    ignores: config.ignores,
    extra: selection === null ? [] : [...selection.files, ...selection.folders],
    ...(project.hasProjectsBelow && {
      isApart: (at: string, names: readonly string[]) =>
        hasConfig(at, names, (file) => readBytes(tree, file)),
    }),
  });
  const { host, files, skipped } = discovery;
  if (selection !== null && !acceptUnmatched) {
    const found = [...files, ...skipped.map(({ file }) => absolute(project, file))];
    const unmatched = selection.unmatched(found, discovery.apart);
    if (unmatched.length > 0) throw new InputError(unmatchedPaths(unmatched));
  }
  const isWanted = selectedBy(project);
  const isSelected = (file: string) => isWanted(file) && !discovery.beside.has(file);
  const request: ScanRequest = {
    host,
    root,
    folder: posix(config.folder),
    clients: config.clients,
    wrappers: config.wrappers,
    sourceOf: sourceOf(config),
    files: files.filter(isSelected).length,
    skipped,
  };
  return { request, discovery, isSelected };
}

/**
 * Scans the code base, or takes from a cache what an earlier scan found. Throws an InputError for paths that match nothing, unless those are accepted.
 */
export async function scanProject(
  project: Project,
  options: ProjectOptions & TypesOption,
  suggestWrappers: SuggestionWish,
  log: RunLog = SILENT,
  earlier: EarlierScans | null = null,
): Promise<Scan> {
  const prepared = log.timed('discover', () => prepareScan(project, !options.errorOnUnmatchedPattern));
  return scanPrepared(project, prepared, options, suggestWrappers, log, earlier);
}

/** Scans the files that were found. */
export async function scanPrepared(
  project: Project,
  { request, discovery, isSelected }: Prepared,
  options: TypesOption,
  suggestWrappers: SuggestionWish,
  log: RunLog,
  earlier: EarlierScans | null = null,
): Promise<Scan> {
  log.note(() => fileNotes(discovery));
  const reported = (file: string) => isSelected(absolute(project, file));
  const work = { root: project.root, reported, types: options.types === true, suggestWrappers, log };
  const { inventory, types, survey } =
    earlier === null
      ? await surveyProject(request, work)
      : { ...(await keptSurvey(request, project.config, work, earlier)), survey: null };
  log.note(() => callNotes(inventory));
  return {
    inventory: { ...inventory, skipped: inventory.skipped.filter(({ file }) => reported(file)) },
    survey,
    host: request.host,
    discovery,
    reported,
    full:
      request.files ===
      discovery.files.length - discovery.files.filter((file) => discovery.beside.has(file)).length,
    types,
  };
}

function absolute({ root }: Project, file: string): string {
  return posix(path.resolve(root, file));
}

/** Without paths all that the globs lead to is wanted; below the project's folder only what is in the working directory. */
function selectedBy({ root, folder, selection, changed }: Project): (file: string) => boolean {
  const isChanged = (file: string) => changed === null || changed.has(file);
  if (selection !== null) return (file) => selection.includes(file) && isChanged(file);
  return folder === root ? isChanged : (file) => file.startsWith(inside(root)) && isChanged(file);
}
