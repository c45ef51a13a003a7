/** The tracking plans of a run: one for the project, and others for files that the configuration sets apart. */
import path from 'node:path';
import { resolvePlan } from '../config/resolve-rules.ts';
import type { Files } from '../discover/files.ts';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { inOrder } from '../document/problem.ts';
import { findPlan } from '../plan/find-plan.ts';
import { type LoadedPlan, loadPlan } from '../plan/load-plan.ts';
import { isFile, listFolder, readBytes } from './document-files.ts';
import { InputError } from './input-error.ts';
import type { Project } from './project.ts';

/** A plan with its mistakes; `plan` is null where there is none. */
export type ReadPlan = Pick<LoadedPlan, 'plan' | 'issues' | 'texts'>;

/** Where a plan is: absolute paths and globs, none where there is no plan. */
export interface PlanPlace {
  readonly paths: readonly string[];
}

/** The plans of a project, read or not. */
export interface Plans<Read = ReadPlan> {
  /** The project's own first. */
  readonly all: readonly Read[];
  /** The plan, one of `all`, that holds for a file as it is printed. */
  planOf(file: string): Read;
}

/**
 * Reads the plans that the command line names (none for false), else those of the configuration, else the nearest one.
 * Throws an InputError with every mistake of all plans that can't be read.
 */
export function readPlans(given: readonly string[] | false | undefined, project: Project): Plans {
  return readPlansOfAll(given, [project])[0]!;
}

/**
 * Reads the plans of projects as `readPlans` does. One that several of them have is read once, and is the same plan.
 * Throws an InputError with every mistake of all plans that can't be read.
 */
export function readPlansOfAll(
  given: readonly string[] | false | undefined,
  projects: readonly Project[],
): readonly Plans[] {
  const loaded = new Map<PlanPlace, LoadedPlan>();
  const all = planPlaces(given, projects).map((places, index): Plans => {
    const { files, root } = projects[index]!;
    for (const place of places.all) {
      if (!loaded.has(place)) loaded.set(place, loadFrom(files, place.paths, root));
    }
    return {
      all: places.all.map((place) => loaded.get(place)!),
      planOf: (file) => loaded.get(places.planOf(file))!,
    };
  });
  refuseUnreadable([...loaded.values()]);
  return all;
}

/** Where the plans of projects are. What several of them have is the same place. */
export function planPlaces(
  given: readonly string[] | false | undefined,
  projects: readonly Project[],
): readonly Plans<PlanPlace>[] {
  const known = new Map<string, PlanPlace>();
  const placeAt = (paths: readonly string[]): PlanPlace => {
    const key = paths.join('\0');
    const place = known.get(key) ?? { paths };
    known.set(key, place);
    return place;
  };
  return projects.map((project) => {
    const { config, root } = project;
    const main = placeAt(planPaths(given, project));
    const overrides = new Map(
      (given === undefined ? overridingPaths(project) : []).map((plan) => [plan, placeAt([plan])]),
    );
    return {
      all: [...new Set([main, ...overrides.values()])],
      planOf: (file) => {
        const plan = overrides.size === 0 ? null : resolvePlan(config, posix(path.resolve(root, file)));
        return (plan === null ? undefined : overrides.get(plan)) ?? main;
      },
    };
  });
}

/** A plan, and those of its files, as they are printed, in which findings are wanted. */
export interface PlanPart extends ReadPlan {
  readonly reported: readonly string[];
}

/**
 * Reads the plans that files (paths from the working directory) belong to. A file that a plan of the project includes
 * is judged as a part of that plan, where its definitions and its likes are; any other is a plan of its own.
 * Throws an InputError as `readPlans` does.
 */
export function readPlansOf(files: readonly string[], project: Project): readonly PlanPart[] {
  const { root } = project;
  const paths = files.map((file) => posix(path.resolve(root, file)));
  const mainPaths = planPaths(undefined, project);
  const known = new Map([
    [mainPaths.join(), loadFrom(project.files, mainPaths, root)],
    ...overridingPaths(project).map((plan) => [plan, loadFrom(project.files, [plan], root)] as const),
  ]);
  const parts: (PlanPart & LoadedPlan)[] = [];
  const alone = new Set(paths);
  for (const [start, plan] of known) {
    const inside = paths.filter((file) => plan.texts.has(printedPath(root, file)));
    if (inside.length === 0) continue;
    for (const file of inside) alone.delete(file);
    const reported = inside.includes(start)
      ? [...plan.texts.keys()]
      : inside.map((file) => printedPath(root, file));
    parts.push({ ...plan, reported });
  }
  for (const file of alone) {
    const plan = loadFrom(project.files, [file], root);
    parts.push({ ...plan, reported: [...plan.texts.keys()] });
  }
  refuseUnreadable(parts);
  return parts;
}

/** Throws where a plan can't be read, and says what else is wrong with it, too. */
function refuseUnreadable(plans: readonly LoadedPlan[]): void {
  const unreadable = plans.filter(({ problems }) => problems.length > 0);
  if (unreadable.length === 0) return;
  throw new InputError(inOrder(unreadable.flatMap(({ problems, issues }) => [...problems, ...issues])));
}

/** Loads the plan at absolute paths or globs; an empty one where there are none. */
export function loadFrom(files: Files, paths: readonly string[], root: string): LoadedPlan {
  if (paths.length === 0) return { plan: null, problems: [], issues: [], texts: new Map() };
  return loadPlan(paths, {
    root,
    read: (file) => readBytes(files, file),
    list: (folder) => listFolder(files, folder),
    realpath: (path) => files.realpath(path),
  });
}

function overridingPaths({ config }: Project): readonly string[] {
  return [...new Set(config.overrides.flatMap(({ plan }) => plan ?? []))];
}

/** Absolute paths and globs: those of the command line (none for false), else those of the configuration, else the nearest. */
export function planPaths(
  given: readonly string[] | false | undefined,
  { config, root, start, files }: Project,
): readonly string[] {
  if (given === false) return [];
  if (given !== undefined) return given.map((file) => posix(path.resolve(root, file)));
  if (config.plan !== null) return config.plan.map((file) => posix(path.resolve(config.folder, file)));
  const nearest = findPlan(start, (file) => isFile(files, file));
  return nearest === null ? [] : [nearest];
}
