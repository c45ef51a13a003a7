/** Which plans `plan diff` compares: two that are named, or all plans of the projects with what they were. */
import nodePath from 'node:path';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { count } from '../report/terminal-text.ts';
import { forAll } from './all-problems.ts';
import { InputError } from './input-error.ts';
import { type NamedPlan, namesOnePlan, planAt, planBefore, planOnDisk } from './plan-at.ts';
import type { PlanPlace, Plans } from './plans.ts';

/** Two plans that are to be compared. */
export interface Pair {
  readonly before: NamedPlan;
  readonly after: NamedPlan;
  /** Where the newer one is. */
  readonly place: PlanPlace;
}

/**
 * Reads the plans to be compared. `isNew` are those that the revision lacks while it has others.
 *
 * @param base a file or a git revision, as it was given.
 * @param file the plan at hand, where one is named.
 * @param places where the plans of the projects are, those of the outer project first.
 * @throws InputError where a plan can't be read, or none or several could be meant.
 */
export async function plansToCompare(
  base: string,
  file: string | undefined,
  places: readonly Plans<PlanPlace>[],
  root: string,
): Promise<{ readonly pairs: readonly Pair[]; readonly isNew: readonly string[] }> {
  const all = [...new Set(places.flatMap((one) => one.all))].filter(({ paths }) => paths.length > 0);
  if (file !== undefined || namesOnePlan(base, root) || all.length < 2) {
    const place = file === undefined ? onlyPlace(base, places, all, root) : placeOf(file, all, root);
    const after = planOnDisk(place.paths, root);
    return { pairs: [{ before: planAt(base, place.paths, root), after, place }], isNew: [] };
  }
  const pairs = await forAll(all, (place) => {
    const after = planOnDisk(place.paths, root);
    return { before: planBefore(base, place.paths, root), after, place };
  });
  const known = pairs.flatMap(({ before, ...pair }) => (before === null ? [] : [{ before, ...pair }]));
  if (known.length === 0) throw new InputError([noneThen(base)]);
  return {
    pairs: known,
    isNew: pairs.filter(({ before }) => before === null).map(({ after }) => after.name),
  };
}

/** The plan of the outer project; where it has none and only one of the others does, that one. */
function onlyPlace(
  base: string,
  [outer]: readonly Plans<PlanPlace>[],
  all: readonly PlanPlace[],
  root: string,
): PlanPlace {
  const main = outer?.all[0];
  if (main !== undefined && main.paths.length > 0) return main;
  const [place] = all;
  if (place === undefined) throw new InputError([noPlan(base)]);
  if (all.length > 1) throw new InputError([severalPlans(base, all, root)]);
  return place;
}

/** A file that is the plan of a project is its plan. */
function placeOf(file: string, all: readonly PlanPlace[], root: string): PlanPlace {
  const path = posix(nodePath.resolve(root, file));
  return all.find(({ paths }) => paths.length === 1 && paths[0] === path) ?? { paths: [path] };
}

function noPlan(base: string): Problem {
  return {
    at: null,
    message: 'There is no tracking plan here to be compared',
    help: `Name it: tracklint plan diff ${base} plans/tracking-plan.yaml`,
  };
}

function severalPlans(base: string, all: readonly PlanPlace[], root: string): Problem {
  const names = all.map(({ paths }) => printedPath(root, paths[0]!));
  return {
    at: null,
    message: `${quoted(base)} is one plan, and here are ${count(all.length, 'plan')} that it could be compared with: ${names.join(', ')}`,
    help: `Name the one: tracklint plan diff ${base} ${names[0]}`,
  };
}

function noneThen(base: string): Problem {
  return {
    at: null,
    message: `None of the tracking plans here was there at ${quoted(base)}`,
    help: `Where one was called otherwise then, name both: tracklint plan diff ${base}:plans/old.yaml plans/new.yaml`,
  };
}
