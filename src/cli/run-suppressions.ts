/** The suppressions of a run: each project has a file of its own, unless the command line names one for all of them. */
import path from 'node:path';
import { inside, posix } from '../discover/paths.ts';
import type { Problem } from '../document/problem.ts';
import type { LintRequest } from '../lint/lint-request.ts';
import type { LintResult } from '../lint/result.ts';
import type { LintedProject } from './lint-project.ts';
import { mergedResults } from './merged-results.ts';
import type { SuppressionOptions } from './options.ts';
import type { RuleProject } from './project.ts';
import { type Looked, openSuppressions, type Suppressions } from './suppressions.ts';

/** What a pass over one project came to. */
export interface ProjectPass extends LintedProject {
  readonly project: RuleProject;
}

/** How a run ends for its suppressions. */
export interface SettledRun {
  readonly result: LintResult;
  /** What was written, for people. */
  readonly notes: readonly string[];
  /** What makes the run fail. */
  readonly problems: readonly Problem[];
}

export class RunSuppressions {
  readonly #options: SuppressionOptions;
  readonly #opened = new Map<RuleProject, Suppressions>();

  constructor(options: SuppressionOptions) {
    this.#options = options;
  }

  /** Reads the suppressions of one more project. Throws an InputError where they are wrong. */
  open(project: RuleProject): void {
    const [first] = this.#opened.values();
    const shared = this.#options.suppressionsLocation === undefined ? undefined : first;
    this.#opened.set(project, shared ?? openSuppressions(project, this.#options));
  }

  /** The result of all projects without what is suppressed, and isn't to be suppressed anew. */
  applied(passes: readonly ProjectPass[]): LintResult {
    return mergedResults(
      this.#files(passes).flatMap(([suppressions, looked]) => suppressions.applied(looked)),
    );
  }

  /** Writes what the flags ask for. Throws an InputError where that can't be. */
  settle(passes: readonly ProjectPass[]): SettledRun {
    const settled = this.#files(passes).map(([suppressions, looked]) => suppressions.settle(looked));
    return {
      result: mergedResults(settled.flatMap(({ results }) => results)),
      notes: settled.flatMap(({ note }) => note ?? []),
      problems: settled.flatMap(({ problems }) => problems),
    };
  }

  /** Each file of suppressions, with what was found of its projects. */
  #files(passes: readonly ProjectPass[]): readonly (readonly [Suppressions, Looked])[] {
    const of = ({ project }: ProjectPass) => this.#opened.get(project)!;
    if (this.#options.suppressionsLocation === undefined)
      return passes.map((pass) => [of(pass), lookedBy(pass)] as const);
    const looked = { linted: passes.map(({ linted }) => linted), requestOf: requestOfOwner(passes) };
    return [[of(passes[0]!), looked]];
  }
}

/** What a project's own file holds is the project's. */
function lookedBy({ linted }: ProjectPass): Looked {
  return { linted: [linted], requestOf: () => linted.request };
}

/** A file that several projects share says nothing of whose an entry is; its path does. */
function requestOfOwner(passes: readonly ProjectPass[]): Looked['requestOf'] {
  const owners = new Map<string, LintRequest | null>();
  for (const { scan } of passes) for (const folder of scan?.discovery.apart ?? []) owners.set(folder, null);
  for (const { project, linted } of passes) owners.set(project.folder, linted.request);
  const nearestFirst = [...owners].toSorted(([a], [b]) => b.length - a.length);
  const root = passes[0]!.project.root;
  return (file) => {
    const absolute = posix(path.resolve(root, file));
    return nearestFirst.find(([folder]) => absolute.startsWith(inside(folder)))?.[1] ?? null;
  };
}
