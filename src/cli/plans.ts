/** The tracking plans of a run: one for the project, and others for files that the configuration sets apart. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { resolvePlan } from '../config/resolve-rules.ts';
import { posix } from '../discover/paths.ts';
import { findPlan } from '../plan/find-plan.ts';
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import { isFile, listFolder, readBytes, realpath } from './disk-files.ts';
import { InputError } from './input-error.ts';
import type { Project } from './project.ts';

/** A plan with its mistakes; `plan` is null where there is none. */
export type ReadPlan = Pick<LoadedPlan, 'plan' | 'issues'>;

export interface Plans {
  /** The project's own first. */
  readonly all: readonly ReadPlan[];
  /** The plan, one of `all`, that holds for a file as it is printed. */
  planOf(file: string): ReadPlan;
}

/**
 * Reads the plans that the command line names (none for false), else those of the configuration, else the nearest one.
 * Throws an InputError with every mistake of all plans that can't be read.
 */
export function readPlans(given: readonly string[] | false | undefined, project: Project): Plans {
  const { config, root } = project;
  const main = read(planPaths(given, project), root);
  const overriding = given === undefined ? distinctOverrides(config) : [];
  const overrides = new Map(overriding.map((plan) => [plan, read([plan], root)]));
  const loaded = [main, ...overrides.values()];
  const problems = loaded.flatMap((plan) => plan.problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    all: loaded,
    planOf: (file) => {
      const plan = overrides.size === 0 ? null : resolvePlan(config, posix(path.resolve(root, file)));
      return (plan === null ? undefined : overrides.get(plan)) ?? main;
    },
  };
}

function read(files: readonly string[], root: string): LoadedPlan {
  if (files.length === 0) return { plan: null, problems: [], issues: [], texts: new Map() };
  return loadPlan(files, { root, read: readBytes, list: listFolder, realpath });
}

function distinctOverrides({ overrides }: Config): readonly string[] {
  return [...new Set(overrides.flatMap(({ plan }) => plan ?? []))];
}

/** Absolute paths and globs: those of the command line (none for false), else those of the configuration, else the nearest. */
export function planPaths(
  given: readonly string[] | false | undefined,
  { config, root, start }: Project,
): readonly string[] {
  if (given === false) return [];
  if (given !== undefined) return given.map((file) => posix(path.resolve(root, file)));
  if (config.plan !== null) return config.plan.map((file) => posix(path.resolve(config.folder, file)));
  const nearest = findPlan(start, isFile);
  return nearest === null ? [] : [nearest];
}
