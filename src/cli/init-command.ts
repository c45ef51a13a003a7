/** `tracklint init`: a configuration and a plan for a code base that has none. */

import path from 'node:path';
import { draftConfig } from '../author/draft-config.ts';
import { draftPlan } from '../author/draft-plan.ts';
import { disk } from '../discover/disk.ts';
import { relativeTo } from '../discover/paths.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import type { PlanData } from '../plan/plan-data.ts';
import { writePlan } from '../plan/write-plan.ts';
import { noCall } from '../report/no-call.ts';
import { count } from '../report/terminal-text.ts';
import { snippetOf, wrapperReasons } from '../report/wrapper-snippet.ts';
import type { Inventory, LikelyWrapper } from '../scan/inventory.ts';
import { colorsFor, widthOf } from './colors.ts';
import { readBytes } from './document-files.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { type InitPlaces, initPlaces } from './init-places.ts';
import type { Io } from './io.ts';
import type { InitOptions } from './options.ts';
import { writeOutput } from './output-file.ts';
import type { Project } from './project.ts';
import { openQuestions, type Questions } from './questions.ts';
import { scanProject } from './scan-project.ts';

/** Scans, asks where somebody can answer, writes what is missing. Throws an InputError where there is a plan already. */
export async function initCommand(options: InitOptions, io: Io): Promise<number> {
  const places = initPlaces(io.cwd);
  const questions = options.yes ? null : openQuestions(io);
  try {
    return await init(places, questions, options, io);
  } finally {
    questions?.end();
  }
}

async function init(
  places: InitPlaces,
  questions: Questions | null,
  options: InitOptions,
  io: Io,
): Promise<number> {
  const { project, planPath, configPath } = places;
  const { root } = project;
  const suggestedName = nameOf(root);
  const name = (await questions?.ask('Name of the plan', suggestedName)) ?? suggestedName;
  const isNewConfig = configPath !== null;
  const files = isNewConfig ? await askForFiles(questions) : [];
  const scoped = files.length === 0 ? project : withConfig(project, { files });
  const { inventory, likely, apart } = await survey(scoped, questions, io, isNewConfig);

  const plan = draftPlan(inventory, name);
  const planFile = relativeTo(root, planPath);
  writeOutput(planPath, writePlan(plan), { shown: planFile, isNew: true });
  const written = [`Wrote ${planFile}: ${contentsOf(plan, inventory)}`];
  if (isNewConfig) {
    const choices = {
      plan: planFile,
      files,
      wrappers: likely.length === 0 ? [] : snippetOf(likely),
      wrapperNotes: likely.map((one) => `  ${one.declaration.name}: ${wrapperReasons(one).join(', ')}`),
    };
    const configFile = relativeTo(root, configPath);
    writeOutput(configPath, draftConfig(choices), { shown: configFile, isNew: true });
    written.push(`Wrote ${configFile}${likely.length === 0 ? '' : `: ${count(likely.length, 'wrapper')}`}`);
  }
  io.stdout.write(`${written.join('\n')}\n`);
  const left = apart.map((folder) => relativeTo(root, folder));
  if (left.length > 0) {
    io.stderr.write(
      `Left out, as ${left.length === 1 ? 'it has a configuration of its own' : 'they have configurations of their own'}: ${left.join(', ')}\n`,
    );
  }
  io.stderr.write(`\nNext: read ${planFile}, above all its comments, and run \`tracklint\`.\n`);
  printProblems(
    inventory.problems.map((problem) => ({ ...problem, help: null })),
    io,
    options.color,
  );
  return EXIT.clean;
}

async function askForFiles(questions: Questions | null): Promise<readonly string[]> {
  const all = 'all';
  const answer = (await questions?.ask('Files to look at, as globs', all)) ?? all;
  return answer === all ? [] : answer.split(/[\s,]+/).filter((glob) => glob !== '');
}

/** The calls, with those of wrappers that end elsewhere, where these are to be declared. */
async function survey(
  project: Project,
  questions: Questions | null,
  io: Io,
  canDeclare: boolean,
): Promise<{ inventory: Inventory; likely: readonly LikelyWrapper[]; apart: readonly string[] }> {
  const options = { errorOnUnmatchedPattern: true };
  const { inventory, discovery } = await scanProject(project, options, canDeclare ? 'always' : 'never');
  const { apart } = discovery;
  const likely = inventory.likelyWrappers ?? [];
  if (likely.length > 0 && (await areWanted(likely, questions, io))) {
    const wrappers = [...project.config.wrappers, ...likely.map(({ declaration }) => declaration)];
    const scan = await scanProject(withConfig(project, { wrappers }), options, 'never');
    return { inventory: scan.inventory, likely, apart };
  }
  if (inventory.calls.length === 0) {
    const view = { colors: colorsFor(io.stderr, io.env, undefined), width: widthOf(io.stderr) };
    io.stderr.write(`${noCall(inventory.files, { ...inventory, likelyWrappers: [] }, view).join('\n')}\n`);
  }
  return { inventory, likely: [], apart };
}

async function areWanted(
  likely: readonly LikelyWrapper[],
  questions: Questions | null,
  io: Io,
): Promise<boolean> {
  if (questions === null) return true;
  const lines = likely.map((one) => `  ${one.declaration.name}: ${wrapperReasons(one).join(', ')}`);
  io.stderr.write(
    `These functions look like wrappers of a client that is not in this code:\n${lines.join('\n')}\n`,
  );
  return questions.confirm('Declare them, so that their calls are seen?');
}

function withConfig(project: Project, changes: Partial<Project['config']>): Project {
  return { ...project, config: { ...project.config, ...changes } };
}

/** `34 events, 2 pages, 5 traits, from 61 calls`. */
function contentsOf({ events, pages, screens, identify, group }: PlanData, inventory: Inventory): string {
  const counts: readonly (readonly [number, string])[] = [
    [pages?.size ?? 0, 'page'],
    [screens?.size ?? 0, 'screen'],
    [(identify?.traits?.size ?? 0) + (group?.traits?.size ?? 0), 'trait'],
  ];
  const more = counts.filter(([size]) => size > 0).map(([size, noun]) => count(size, noun));
  const all = [count(events?.size ?? 0, 'event'), ...more].join(', ');
  return `${all}, from ${count(lintedCalls(inventory).length, 'call')}`;
}

/** The package's name without its scope, else the folder's. */
function nameOf(folder: string): string {
  try {
    const { name } = JSON.parse(new TextDecoder().decode(readBytes(disk, path.join(folder, 'package.json'))));
    if (typeof name === 'string' && name !== '') return name.replace(/^@[^/]+\//, '');
  } catch {
    // A package.json that isn't there or can't be read has no say in this.
  }
  return path.basename(folder) || 'Tracking plan';
}
