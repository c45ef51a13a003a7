/** The projects of a lint run: the one at hand, and those below it that have a configuration of their own. */
import type { Files } from '../discover/files.ts';
import type { Problem } from '../document/problem.ts';
import { InputError } from './input-error.ts';
import { type LintedProject, type LintWish, lintProject } from './lint-project.ts';
import { openCache } from './open-cache.ts';
import type { LintOptions } from './options.ts';
import { openRuleProjectBelow, type RuleProject } from './project.ts';
import type { RunLog } from './run-log.ts';
import type { RunMemory } from './run-memory.ts';
import { configNotes } from './run-notes.ts';
import { openSuppressions, type Suppressions } from './suppressions.ts';

/** What a pass over one project came to. */
export interface ProjectPass extends LintedProject {
  readonly run: ProjectRun;
}

/** One project, with what is kept and accepted of it. */
export interface ProjectRun {
  readonly project: RuleProject;
  readonly suppressions: Suppressions;
  readonly cached: ReturnType<typeof openCache>;
}

type Flags = Omit<LintOptions, 'format' | 'errorOnUnmatchedPattern'>;

export class ProjectRuns {
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
    this.#first = this.#runOf(project);
  }

  /**
   * Lints all projects once, the outer one first. Throws an InputError where one can't be run.
   *
   * @param whyNone why there can be nothing to report where nothing is.
   */
  async pass(files: Files, whyNone: string): Promise<readonly ProjectPass[]> {
    const first = await this.#lint(this.#first, files, whyNone);
    await this.#openBelow(first.scan?.discovery.apart ?? []);
    const passes = [first];
    for (const run of this.#below.values())
      if (run !== null) passes.push(await this.#lint(run, files, whyNone));
    return passes;
  }

  /** Opens all at once, so that every mistake of all configurations is told. */
  async #openBelow(folders: readonly string[]): Promise<void> {
    const problems: Problem[] = [];
    for (const folder of folders.filter((one) => !this.#below.has(one))) {
      try {
        const project = await openRuleProjectBelow(this.#first.project, folder, this.#flags);
        // A file that the command line names is the outer project's: each has its own beside its configuration.
        const { suppressionsLocation: _, ...flags } = this.#flags;
        this.#below.set(folder, project && this.#runOf(project, flags));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(...error.problems);
      }
    }
    if (problems.length > 0) throw new InputError(problems);
  }

  #runOf(project: RuleProject, flags = this.#flags): ProjectRun {
    this.#log.note(() => configNotes(project, flags.config));
    const suppressions = openSuppressions(project, flags);
    const cached = this.#memory?.open(flags, project) ?? openCache(flags, project);
    return { project, suppressions, cached };
  }

  async #lint(run: ProjectRun, files: Files, whyNone: string): Promise<ProjectPass> {
    const earlier = run.cached && { cache: run.cached.cache, memory: this.#memory?.scansOf(run.project) };
    const linted = await lintProject({ ...run.project, files }, this.#wish, this.#log, whyNone, earlier);
    return { ...linted, run };
  }
}
