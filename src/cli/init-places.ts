/** What a folder has already of what `init` writes, and where the rest goes. */

import path from 'node:path';
import { disk } from '../discover/disk.ts';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { findPlan } from '../plan/find-plan.ts';
import { isFile } from './document-files.ts';
import { InputError } from './input-error.ts';
import { openProject, type Project } from './project.ts';
import { scopeOf } from './scope.ts';

export interface InitPlaces {
  /** The folder with its configuration, where it has one. What lies above it doesn't count. */
  readonly project: Project;
  /** Where the plan goes, absolute. */
  readonly planPath: string;
  /** Where the configuration goes; null where there is one, which stays as it is. */
  readonly configPath: string | null;
}

/** Throws an InputError where the folder has a plan, or a configuration with mistakes. */
export function initPlaces(cwd: string): InitPlaces {
  const root = posix(cwd);
  const nearest = openProject(scopeOf([]), {}, root);
  const isConfigured = nearest.config.path !== null && path.posix.dirname(nearest.config.path) === root;
  const project = isConfigured
    ? nearest
    : { ...openProject(scopeOf([]), { config: false }, root), folder: root, hasProjectsBelow: true };
  const existing = existingPlan(project, root);
  if (existing !== null) {
    throw new InputError([
      {
        at: null,
        message: `There is a plan already: ${printedPath(root, existing)}`,
        help: '`tracklint plan add` brings events from code into it. To start anew, move it away first',
      },
    ]);
  }
  return {
    project,
    planPath: path.posix.join(root, 'tracking-plan.yaml'),
    configPath: isConfigured ? null : path.posix.join(root, 'tracklint.config.yaml'),
  };
}

/** What the configuration names as the plan, else one in the folder. */
function existingPlan({ config }: Project, root: string): string | null {
  if (config.plan?.[0] !== undefined) return path.posix.resolve(config.folder, config.plan[0]);
  const nearest = findPlan(root, (file) => isFile(disk, file));
  return nearest !== null && path.posix.dirname(nearest) === root ? nearest : null;
}
