/** What a run is about, before any source is read: the selected paths, the configuration and the folder. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { inside, posix } from '../discover/paths.ts';
import { findPlan } from '../plan/find-plan.ts';
import { isFile } from './disk-files.ts';
import type { ConfigOptions } from './options.ts';
import { readConfig } from './read-config.ts';
import { type Selection, selectPaths } from './selection.ts';

export interface Project {
  /** The working directory, absolute: what printed paths start at. */
  readonly root: string;
  readonly config: Config;
  /** Null where no path is given. */
  readonly selection: Selection | null;
  /** What the nearest configuration and the nearest plan are looked for from, absolute. */
  readonly start: string;
  /** The folder that is searched, absolute. */
  readonly folder: string;
}

/** Reads the command line's paths and the configuration. Throws an InputError for a wrong configuration. */
export function openProject(paths: readonly string[], options: ConfigOptions, cwd: string): Project {
  const root = posix(cwd);
  const selection = paths.length === 0 ? null : selectPaths(paths, root);
  const start = selection?.folder ?? root;
  const config = readConfig(options.config, start, root);
  return { root, config, selection, start, folder: baseFolder(config, start, root) };
}

/**
 * The folder of a project: where its configuration is, else where its plan is. Without either it is the working directory,
 * so that a path selects only what is reported, unless the paths lie outside.
 */
function baseFolder(config: Config, start: string, root: string): string {
  if (config.path !== null) return config.folder;
  const plan = findPlan(start, isFile);
  if (plan !== null) return path.posix.dirname(plan);
  return start === root || start.startsWith(inside(root)) ? root : start;
}
