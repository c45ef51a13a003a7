/** Scans a project and those below it that have a configuration of their own. */
import type { Inventory } from '../scan/inventory.ts';
import { mergedInventories } from './merged-results.ts';
import type { ProjectOptions, TypesOption } from './options.ts';
import { openProjectBelow, type Project } from './project.ts';
import { reportedPart } from './reported-part.ts';
import { type RunLog, SILENT } from './run-log.ts';
import { type Scan, scanProject } from './scan-project.ts';
import type { SuggestionWish } from './survey-project.ts';

export interface ScannedProjects {
  /** The outer project's first. */
  readonly scans: readonly Scan[];
  /** What all of them have found in what is reported. */
  readonly inventory: Inventory;
}

/** Throws an InputError as `scanProject` does, and for a wrong configuration below. */
export async function scanProjects(
  project: Project,
  options: ProjectOptions & TypesOption,
  suggestWrappers: SuggestionWish,
  log: RunLog = SILENT,
): Promise<ScannedProjects> {
  const scan = async (one: Project) => ({
    project: one,
    ...(await scanProject(one, options, suggestWrappers, log)),
  });
  const scans = [await scan(project)];
  for (const { project: outer, discovery } of scans)
    for (const folder of discovery.apart) {
      const below = openProjectBelow(outer, folder, options);
      if (below !== null) scans.push(await scan(below));
    }
  return { scans, inventory: mergedInventories(scans.map(reportedPart)) };
}
