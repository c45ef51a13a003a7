/** What a run is about, before any source is read: the selected paths, the configuration and the folder. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import type { Files } from '../discover/files.ts';
import { inside, posix } from '../discover/paths.ts';
import { findPlan } from '../plan/find-plan.ts';
import { isFile } from './document-files.ts';
import type { ConfigOptions, IgnoreOptions, RuleOptions } from './options.ts';
import { type RuleConfig, readConfig, readRuleConfig } from './read-config.ts';
import type { Scope } from './scope.ts';
import { type Selection, selectPaths } from './selection.ts';

export interface Project {
  /** What everything is read from: the disk, or something over it. */
  readonly files: Files;
  /** Absolute paths: of all that is selected only these are reported. Null where there is no such limit. */
  readonly changed: ReadonlySet<string> | null;
  /** Whether ignore files count. */
  readonly ignoreFiles: boolean;
  /** The working directory, absolute: what printed paths start at. */
  readonly root: string;
  readonly config: Config;
  /** Whether folders below that have a configuration of their own are projects of their own. */
  readonly hasProjectsBelow: boolean;
  /** Null where no path is given. */
  readonly selection: Selection | null;
  /** What the nearest configuration and the nearest plan are looked for from, absolute. */
  readonly start: string;
  /** The folder that is searched, absolute. */
  readonly folder: string;
}

/** A project whose rules are to be run. */
export interface RuleProject extends Project, RuleConfig {}

/** Reads what is selected and the configuration. Throws an InputError for a wrong configuration. */
export function openProject(scope: Scope, options: ConfigOptions & IgnoreOptions, cwd: string): Project {
  return openPlain(openPaths(scope, cwd), options);
}

/** Opens a project as `openProject` does, and loads the plugins that it names. */
export async function openRuleProject(
  scope: Scope,
  options: ConfigOptions & IgnoreOptions & RuleOptions,
  cwd: string,
): Promise<RuleProject> {
  return openRules(openPaths(scope, cwd), options);
}

/**
 * Opens a project of its own below another one; null where nothing of it is selected.
 *
 * @param folder is where its configuration is, absolute.
 */
export async function openRuleProjectBelow(
  project: Project,
  folder: string,
  options: ConfigOptions & IgnoreOptions & RuleOptions,
): Promise<RuleProject | null> {
  const paths = pathsBelow(project, folder);
  return paths && openRules(paths, options);
}

/** Opens a project below another one as `openProject` does; null where nothing of it is selected. */
export function openProjectBelow(
  project: Project,
  folder: string,
  options: ConfigOptions & IgnoreOptions,
): Project | null {
  const paths = pathsBelow(project, folder);
  return paths && openPlain(paths, options);
}

function pathsBelow({ files, changed, root, selection }: Project, folder: string): OpenedPaths | null {
  const inFolder = selection?.within(folder) ?? null;
  const isSelected = selection === null ? inside(folder).startsWith(inside(root)) : inFolder !== null;
  return isSelected ? { files, changed, root, selection: inFolder, start: folder } : null;
}

function openPlain(opened: OpenedPaths, options: ConfigOptions & IgnoreOptions): Project {
  const config = readConfig(options.config, opened);
  return {
    ...opened,
    ...ignoring(config, options, opened),
    hasProjectsBelow: options.config === undefined,
    folder: baseFolder(config, opened),
  };
}

async function openRules(
  opened: OpenedPaths,
  options: ConfigOptions & IgnoreOptions & RuleOptions,
): Promise<RuleProject> {
  const read = await readRuleConfig(options.config, opened, options);
  return {
    ...opened,
    ...read,
    ...ignoring(read.config, options, opened),
    hasProjectsBelow: options.config === undefined,
    folder: baseFolder(read.config, opened),
  };
}

type OpenedPaths = Pick<Project, 'files' | 'changed' | 'root' | 'selection' | 'start'>;

function openPaths({ files, paths, changed }: Scope, cwd: string): OpenedPaths {
  const root = posix(cwd);
  const selection = paths.length === 0 ? null : selectPaths(paths, root, files);
  return { files, changed, root, selection, start: selection?.folder ?? root };
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

/** The configuration with what the command line ignores besides. */
function ignoring(
  config: Config,
  { ignore = true, ignorePattern = [] }: IgnoreOptions,
  { root }: OpenedPaths,
): Pick<Project, 'config' | 'ignoreFiles'> {
  if (!ignore) return { config: { ...config, ignores: [] }, ignoreFiles: false };
  const patterns = ignorePattern.map((glob) =>
    glob.startsWith('!') ? `!${fromRoot(root, glob.slice(1))}` : fromRoot(root, glob),
  );
  return { config: { ...config, ignores: [...config.ignores, ...patterns] }, ignoreFiles: true };
}

function fromRoot(root: string, glob: string): string {
  return posix(path.resolve(root, glob)) + (glob.endsWith('/') ? '/' : '');
}
