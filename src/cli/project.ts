/** What a run is about, before any source is read: the selected paths, the configuration and the folder. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { disk } from '../discover/disk.ts';
import type { Files } from '../discover/files.ts';
import { inside, posix } from '../discover/paths.ts';
import { findPlan } from '../plan/find-plan.ts';
import { isFile } from './document-files.ts';
import type { ConfigOptions, RuleOptions } from './options.ts';
import { type RuleConfig, readConfig, readRuleConfig } from './read-config.ts';
import { type Selection, selectPaths } from './selection.ts';

export interface Project {
  /** What everything is read from: the disk, or something over it. */
  readonly files: Files;
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

/** A project whose rules are to be run. */
export interface RuleProject extends Project, RuleConfig {}

/** Reads the command line's paths and the configuration. Throws an InputError for a wrong configuration. */
export function openProject(
  paths: readonly string[],
  options: ConfigOptions,
  cwd: string,
  files: Files = disk,
): Project {
  const opened = openPaths(paths, cwd, files);
  const config = readConfig(options.config, opened);
  return { ...opened, config, folder: baseFolder(config, opened) };
}

/** Opens a project as `openProject` does, and loads the plugins that it names. */
export async function openRuleProject(
  paths: readonly string[],
  options: ConfigOptions & RuleOptions,
  cwd: string,
  files: Files = disk,
): Promise<RuleProject> {
  const opened = openPaths(paths, cwd, files);
  const read = await readRuleConfig(options.config, opened, options);
  return { ...opened, ...read, folder: baseFolder(read.config, opened) };
}

type OpenedPaths = Pick<Project, 'files' | 'root' | 'selection' | 'start'>;

function openPaths(paths: readonly string[], cwd: string, files: Files): OpenedPaths {
  const root = posix(cwd);
  const selection = paths.length === 0 ? null : selectPaths(paths, root, files);
  return { files, root, selection, start: selection?.folder ?? root };
}

/**
 * The folder of a project: where its configuration is, else where its plan is. Without either it is the working directory,
 * so that a path selects only what is reported, unless the paths lie outside.
 */
function baseFolder(config: Config, { files, start, root }: OpenedPaths): string {
  if (config.path !== null) return config.folder;
  const plan = findPlan(start, (path) => isFile(files, path));
  if (plan !== null) return path.posix.dirname(plan);
  return start === root || start.startsWith(inside(root)) ? root : start;
}
