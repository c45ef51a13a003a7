/** The work behind the API, loaded when it is asked for: who imports `defineRule` pays for none of it. */
import path from 'node:path';
import { InputError } from '../cli/input-error.ts';
import { realPlaceOf } from '../cli/open-scope.ts';
import { loadFrom } from '../cli/plans.ts';
import { openProject, openRuleProject, type Project } from '../cli/project.ts';
import { ProjectRuns } from '../cli/project-runs.ts';
import { SILENT } from '../cli/run-log.ts';
import { scanProjects } from '../cli/scan-projects.ts';
import { sourceReader } from '../cli/source-reader.ts';
import { disk } from '../discover/disk.ts';
import type { Files } from '../discover/files.ts';
import { withOverlay } from '../discover/overlay.ts';
import { posix } from '../discover/paths.ts';
import { lintReport } from '../report/formats/json.ts';
import { inventoryReport } from '../report/inventory-json.ts';
import { TracklintError } from './error.ts';
import type { LintOptions, LoadPlanOptions, ScanOptions } from './options.ts';
import type { LintOutcome, PlanOutcome, ScanOutcome } from './outcome.ts';

export function runLint(options: LintOptions): Promise<LintOutcome> {
  return failing(async () => {
    const { cwd, files, paths } = scopeOf(options);
    const flags = {
      ...configFlags(options),
      ...ruleFlag(options),
      ...(options.plugins !== undefined && { plugins: options.plugins }),
    };
    const project = await openRuleProject({ files, paths, changed: null }, flags, cwd);
    const wish = { ...wishFor(options), ...planFlag(options) };
    const runs = new ProjectRuns(project, flags, wish, SILENT, null);
    const passes = await runs.pass(files, '');
    const result = runs.suppressions.applied(passes);
    const notes = passes.flatMap((pass) => pass.project.notes);
    return {
      ...lintReport(result, { source: sourceReader({ cwd, files }) }),
      crashed: result.crashed,
      notes,
    };
  });
}

export function runScan(options: ScanOptions): Promise<ScanOutcome> {
  return failing(async () => {
    const { cwd, files, paths } = scopeOf(options);
    const project: Project = openProject({ files, paths, changed: null }, configFlags(options), cwd);
    const { inventory } = await scanProjects(project, wishFor(options), 'never');
    const problems = inventory.problems.map((problem) => ({ ...problem, help: null }));
    return { ...inventoryReport(inventory), problems };
  });
}

export function runLoadPlan(
  file: string | readonly string[],
  options: LoadPlanOptions,
): Promise<PlanOutcome> {
  return failing(async () => {
    const { cwd, files } = scopeOf(options);
    const paths = [file].flat().map((one) => posix(path.resolve(cwd, one)));
    const { plan, problems, issues, texts } = loadFrom(files, paths, posix(cwd));
    if (plan === null) throw new InputError(problems);
    return { plan, issues, files: [...texts.keys()] };
  });
}

function scopeOf({ cwd = process.cwd(), contents = {}, paths = [] }: ScanOptions) {
  const encoder = new TextEncoder();
  const texts = Object.entries(contents).map(
    ([file, text]) => [realPlaceOf(posix(path.resolve(cwd, file))), encoder.encode(text)] as const,
  );
  const files: Files = texts.length === 0 ? disk : withOverlay(disk, { contents: new Map(texts) });
  return { cwd: path.resolve(cwd), files, paths };
}

function configFlags({ config, ignore = true, ignorePatterns = [] }: ScanOptions) {
  return { ...(config !== undefined && { config }), ignore, ignorePattern: ignorePatterns };
}

function ruleFlag({ rules }: LintOptions) {
  if (rules === undefined) return {};
  try {
    return { rule: [{ text: JSON.stringify(rules), from: 'rules' as const }] };
  } catch (error) {
    const message = `rules: Expected values that JSON can hold: ${(error as Error).message}`;
    throw new InputError([{ at: null, message, help: null }]);
  }
}

function planFlag({ plan }: LintOptions) {
  return plan === undefined ? {} : { plan: plan === false ? (false as const) : [plan].flat() };
}

function wishFor({ types = false, ...flags }: ScanOptions) {
  return { ...configFlags(flags), types, errorOnUnmatchedPattern: true, suggestWrappers: 'never' as const };
}

async function failing<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw new TracklintError(error.problems);
    throw error;
  }
}
