/** Scans a project and those below it that have a configuration of their own. */
import type { Inventory } from '../scan/inventory.ts';
import { forAll } from './all-problems.ts';
import { mergedInventories } from './merged-results.ts';
import type { ProjectOptions, TypesOption } from './options.ts';
import { openProjectBelow, type Project } from './project.ts';
import { reportedPart } from './reported-part.ts';
import { type RunLog, SILENT } from './run-log.ts';
import { type Prepared, prepareScan, type Scan, scanPrepared } from './scan-project.ts';
import type { SuggestionWish } from './survey-project.ts';

/** A project whose files are found. */
export interface PreparedProject {
  readonly project: Project;
  readonly prepared: Prepared;
}

/** What was found in a project. */
export interface ScannedProject extends Scan {
  readonly project: Project;
}

export interface ScannedProjects {
  /** The outer project's first. */
  readonly scans: readonly ScannedProject[];
  /** What all of them have found in what is reported. */
  readonly inventory: Inventory;
}

/** Finds the files of a project and of those below, an outer one before those in it. Throws as `scanProjects` does. */
export async function prepareProjects(
  project: Project,
  options: ProjectOptions,
  log: RunLog = SILENT,
): Promise<readonly [PreparedProject, ...PreparedProject[]]> {
  const prepare = (one: Project): PreparedProject => ({
    project: one,
    prepared: log.timed('discover', () => prepareScan(one, !options.errorOnUnmatchedPattern)),
  });
  const all: [PreparedProject, ...PreparedProject[]] = [prepare(project)];
  for (const outer of all) {
    const below = await forAll(outer.prepared.discovery.apart, (folder) =>
      openProjectBelow(outer.project, folder, options),
    );
    all.push(...below.flatMap((one) => (one === null ? [] : prepare(one))));
  }
  return all;
}

/** Scans the files of projects, one project after the other. */
export async function scanAll(
  all: readonly PreparedProject[],
  options: TypesOption,
  suggestWrappers: SuggestionWish,
  log: RunLog = SILENT,
): Promise<readonly ScannedProject[]> {
  const scans: ScannedProject[] = [];
  for (const { project, prepared } of all)
    scans.push({ project, ...(await scanPrepared(project, prepared, options, suggestWrappers, log)) });
  return scans;
}

/** Throws an InputError as `scanProject` does, and for a wrong configuration below. */
export async function scanProjects(
  project: Project,
  options: ProjectOptions & TypesOption,
  suggestWrappers: SuggestionWish,
  log: RunLog = SILENT,
): Promise<ScannedProjects> {
  const scans = await scanAll(await prepareProjects(project, options, log), options, suggestWrappers, log);
  return { scans, inventory: mergedInventories(scans.map(reportedPart)) };
}
