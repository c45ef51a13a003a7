/** `--suppress-all`, `--suppress-rule`, `--prune-suppressions`, and what the file of suppressions does to a run. */
import { applyBaseline } from '../baseline/apply-baseline.ts';
import { type Baseline, baselineOf, EMPTY, size, together } from '../baseline/baseline.ts';
import { type EntryTest, extended, pruned, relocated } from '../baseline/change-baseline.ts';
import { didYouMean } from '../document/nearest.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { hasLooked } from '../lint/has-looked.ts';
import type { LintRequest } from '../lint/lint-request.ts';
import { problemRules } from '../lint/problem-findings.ts';
import type { LintResult } from '../lint/result.ts';
import { count } from '../report/terminal-text.ts';
import { InputError } from './input-error.ts';
import type { SuppressionOptions } from './options.ts';
import type { RuleProject } from './project.ts';
import { readSuppressions, type SuppressionsFile, writeSuppressions } from './suppressions-file.ts';

/** What rules and directives have left, and the request that it was found with. */
export interface Linted {
  readonly result: LintResult;
  readonly request: LintRequest;
}

/** What was found of the projects (at least one) that have one file of suppressions. */
export interface Looked {
  readonly linted: readonly Linted[];
  /** The request of the project that a file, as it is printed, belongs to; null where none of them has looked there. */
  requestOf(file: string): LintRequest | null;
}

/** How a run ends for its suppressions. */
export interface Settled {
  /** One for each project. */
  readonly results: readonly LintResult[];
  /** What was written, for people; null where nothing was. */
  readonly note: string | null;
  /** What makes the run fail. */
  readonly problems: readonly Problem[];
}

export interface Suppressions {
  /** The result of each project without what is suppressed, and isn't to be suppressed anew. */
  applied(looked: Looked): readonly LintResult[];
  /**
   * Writes what the flags ask for.
   *
   * @throws InputError where that can't be.
   */
  settle(looked: Looked): Settled;
}

/** Reads the suppressions of a project, and of others that share the file. Throws an InputError where it is wrong. */
export function openSuppressions(project: RuleProject, options: SuppressionOptions): Suppressions {
  const { suppressAll, suppressRule, pruneSuppressions, passOnUnprunedSuppressions } = options;
  const isSuppressing = suppressAll === true || suppressRule !== undefined;
  const file = readSuppressions(
    project,
    options.suppressionsLocation,
    isSuppressing || pruneSuppressions === true,
  );
  const isChosen: EntryTest = ({ rule }) => suppressAll === true || suppressRule?.includes(rule) === true;
  const others = isSuppressing ? only(file.baseline, (entry) => !isChosen(entry)) : file.baseline;
  const known = (found: Baseline, baseline: Baseline) => relocated(baseline, found, file.isGone);
  const foundIn = ({ linted }: Looked) =>
    together(linted.map(({ result }) => baselineOf(result.findings, file.pathOf)));
  const without = (baseline: Baseline, { linted }: Looked) =>
    linted.map(({ result }) => applyBaseline(result, baseline, file.pathOf));

  const suppress = (looked: Looked): Settled => {
    const found = foundIn(looked);
    const next = extended(known(found, file.baseline), found, isChosen, judgedBy(looked, file));
    writeSuppressions(file, next);
    const chosen = size(only(found, isChosen));
    const note = `Suppressed ${count(chosen, 'finding')}${chosen === 0 ? '' : ` in ${file.shown}`}`;
    return { results: without(next, looked), note, problems: [] };
  };
  const prune = (looked: Looked, results: readonly LintResult[]): Settled => {
    const found = foundIn(looked);
    const next = pruned(known(found, file.baseline), found, judgedBy(looked, file));
    writeSuppressions(file, next);
    const gone = size(file.baseline) - size(next);
    const note = `Removed ${count(gone, 'suppression')}${file.bytes === null ? '' : ` from ${file.shown}`}`;
    return { results, note, problems: [] };
  };
  const check = (looked: Looked, results: readonly LintResult[]): Settled => {
    const found = foundIn(looked);
    const baseline = known(found, file.baseline);
    const gone = size(baseline) - size(pruned(baseline, found, judgedBy(looked, file)));
    const paths = new Set([...file.baseline.values()].map(({ path }) => path));
    const moved = size(only(baseline, ({ path }) => !paths.has(path)));
    const told = isFull(looked) ? moved : 0;
    const problems = passOnUnprunedSuppressions ? [] : outdated(gone, told, file.shown);
    return { results, note: null, problems };
  };

  const applied = (looked: Looked) => without(known(foundIn(looked), others), looked);
  return {
    applied,
    settle: (looked) => {
      const results = applied(looked);
      if (looked.linted.some(({ result }) => result.crashed)) {
        const isWriting = isSuppressing || pruneSuppressions === true;
        return { results, note: isWriting ? NOT_WRITTEN : null, problems: [] };
      }
      if (isSuppressing) return suppress(looked);
      if (!pruneSuppressions) return check(looked, results);
      const isPlanCheck = looked.linted.every(({ request }) => request.planCheck);
      if (!isFull(looked) && !isPlanCheck) throw new InputError([PARTIAL]);
      return prune(looked, results);
    },
  };
}

const NOT_WRITTEN = 'The suppressions are as they were: a rule has failed, and not all is found';
const PARTIAL = {
  at: null,
  message: 'Expected "--prune-suppressions" to come with a run over the whole code base',
  help: 'Leave the paths out, and start it where the configuration is: a suppression can be for what was not looked at',
};

/** Whether a run would have found what an entry is for. A file that could not be read, or not all of it, says nothing. */
function judgedBy({ linted, requestOf }: Looked, file: SuppressionsFile): EntryTest {
  const inventories = linted.map(({ result }) => result.inventory);
  const unread = new Set([
    ...inventories.flatMap(({ skipped }) => skipped.map((one) => one.file)),
    ...inventories.flatMap(({ problems }) => problems.map(({ at }) => at.file)),
  ]);
  return ({ rule, path }) => {
    const printed = file.printed(path);
    const request = requestOf(printed);
    if (request === null || unread.has(printed) || (request.planCheck && !request.reported(printed)))
      return false;
    const looked = hasLooked(rule, printed, request);
    return looked === 'yes' || (looked === 'unknown rule' && request.full);
  };
}

function isFull({ linted }: Looked): boolean {
  return linted.every(({ request }) => request.full);
}

function outdated(gone: number, moved: number, shown: string): readonly Problem[] {
  const help = 'Run --prune-suppressions, and commit the file: what it still holds may come back unseen';
  const parts = [
    ...(gone === 0
      ? []
      : [`${count(gone, 'suppression')} ${gone === 1 ? 'is' : 'are'} no longer needed in ${shown}`]),
    ...(moved === 0
      ? []
      : [
          `${count(moved, 'suppression')} in ${shown} ${moved === 1 ? 'is' : 'are'} for a file that has moved`,
        ]),
  ];
  return parts.map((message) => ({ at: null, message, help }));
}

/** Throws an InputError for each rule that is to be suppressed and that none of the projects has. */
export function refuseUnknownRules(
  { suppressRule: ids = [] }: SuppressionOptions,
  projects: readonly RuleProject[],
): void {
  const known = [...new Set([...projects.flatMap(({ rules }) => rules), ...problemRules])].map(
    ({ id }) => id,
  );
  const problems = ids
    .filter((id) => !known.includes(id))
    .map((id) => ({
      at: null,
      message: `--suppress-rule: Unknown rule ${quoted(id)}`,
      help: didYouMean(id, known) ?? '`tracklint rules` lists them',
    }));
  if (problems.length > 0) throw new InputError(problems);
}

function only(baseline: Baseline, test: EntryTest): Baseline {
  const kept = [...baseline].filter(([, entry]) => test(entry));
  return kept.length === 0 ? EMPTY : new Map(kept);
}
