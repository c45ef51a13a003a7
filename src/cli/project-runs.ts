/** The projects of a lint run: the one at hand, and those below it that have a configuration of their own. */
import type { Files } from '../discover/files.ts';
import { withoutFoundElsewhere } from '../lint/shared-plan.ts';
import { forAll } from './all-problems.ts';
import type { ScanCache } from './kept-survey.ts';
import { type LintWish, lintProject } from './lint-project.ts';
import { Caches } from './open-cache.ts';
import type { LintOptions } from './options.ts';
import { openRuleProjectBelow, type RuleProject } from './project.ts';
import type { RunLog } from './run-log.ts';
import type { RunMemory } from './run-memory.ts';
import { configNotes } from './run-notes.ts';
import { type ProjectPass, RunSuppressions } from './run-suppressions.ts';
import { refuseUnknownRules } from './suppressions.ts';

interface ProjectRun {
  readonly project: RuleProject;
  readonly cache: ScanCache | null;
}

type Flags = Omit<LintOptions, 'format' | 'errorOnUnmatchedPattern'>;

export class ProjectRuns {
  readonly suppressions: RunSuppressions;
  readonly #caches: Caches;
  readonly #flags: Flags;
  readonly #wish: LintWish;
  readonly #log: RunLog;
  readonly #memory: RunMemory | null;
  readonly #below = new Map<string, ProjectRun | null>();
  readonly #first: ProjectRun;

  /** Throws an InputError where the suppressions or the cache of the project can't be used. */
  constructor(project: RuleProject, flags: Flags, wish: LintWish, log: RunLog, memory: RunMemory | null) {
    this.#flags = flags;
    this.#wish = wish;
    this.#log = log;
    this.#memory = memory;
    this.#caches = memory?.caches ?? new Caches(flags);
    this.suppressions = new RunSuppressions(flags);
    this.#first = this.#runOf(project);
  }

  /**
   * Lints all projects once, an outer one before those in it. Throws an InputError where one can't be run.
   *
   * @param whyNone why there can be nothing to report where nothing is.
   */
  async pass(files: Files, whyNone: string): Promise<readonly ProjectPass[]> {
    const passes = [await this.#lint(this.#first, files, whyNone)];
    for (const { project, scan } of passes)
      for (const run of await this.#runsBelow(project, scan?.discovery.apart ?? []))
        passes.push(await this.#lint(run, files, whyNone));
    refuseUnknownRules(
      this.#flags,
      passes.map(({ project }) => project),
    );
    const results = withoutFoundElsewhere(passes.map(({ linted }) => linted));
    return passes.map((pass, index) => ({ ...pass, linted: { ...pass.linted, result: results[index]! } }));
  }

  /** Writes what is to be kept for the next run. */
  keep(): void {
    this.#log.timed('cache', () => this.#caches.save(this.#log));
  }

  /** Opens all at once, so that every mistake of all configurations is told. */
  async #runsBelow(outer: RuleProject, folders: readonly string[]): Promise<readonly ProjectRun[]> {
    const news = folders.filter((folder) => !this.#below.has(folder));
    await forAll(news, async (folder) => {
      const project = await openRuleProjectBelow(outer, folder, this.#flags);
      this.#below.set(folder, project && this.#runOf(project));
    });
    return folders.flatMap((folder) => this.#below.get(folder) ?? []);
  }

  #runOf(project: RuleProject): ProjectRun {
    this.#log.note(() => configNotes(project, this.#flags.config));
    this.suppressions.open(project);
    return { project, cache: this.#caches.of(project) };
  }

  async #lint({ project, cache }: ProjectRun, files: Files, whyNone: string): Promise<ProjectPass> {
    const earlier = cache && { cache, memory: this.#memory?.scansOf(project) };
    const linted = await lintProject({ ...project, files }, this.#wish, this.#log, whyNone, earlier);
    return { ...linted, project };
  }
}
