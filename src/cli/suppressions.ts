/** `--suppress-all`, `--suppress-rule`, `--prune-suppressions`, and what the file of suppressions does to a run. */
import { applyBaseline } from '../baseline/apply-baseline.ts';
import { type Baseline, baselineOf, EMPTY, size } from '../baseline/baseline.ts';
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

/** How a run ends for its suppressions. */
export interface Settled {
  readonly result: LintResult;
  /** What was written, for people; null where nothing was. */
  readonly note: string | null;
  /** What makes the run fail. */
  readonly problems: readonly Problem[];
}

export interface Suppressions {
  /** The result without what is suppressed, and isn't to be suppressed anew. */
  applied(linted: Linted): LintResult;
  /**
   * Writes what the flags ask for.
   *
   * @throws InputError where that can't be.
   */
  settle(linted: Linted): Settled;
}

/** Reads the suppressions of a project. Throws an InputError where the file or a flag is wrong. */
export function openSuppressions(project: RuleProject, options: SuppressionOptions): Suppressions {
  const { suppressAll, suppressRule, pruneSuppressions, passOnUnprunedSuppressions } = options;
  refuseUnknown(suppressRule ?? [], project);
  const isSuppressing = suppressAll === true || suppressRule !== undefined;
  const file = readSuppressions(
    project,
    options.suppressionsLocation,
    isSuppressing || pruneSuppressions === true,
  );
  const isChosen: EntryTest = ({ rule }) => suppressAll === true || suppressRule?.includes(rule) === true;
  const others = isSuppressing ? only(file.baseline, (entry) => !isChosen(entry)) : file.baseline;
  const known = (found: Baseline, baseline: Baseline) => relocated(baseline, found, file.isGone);
  const foundIn = ({ result }: Linted) => baselineOf(result.findings, file.pathOf);

  const suppress = (linted: Linted): Settled => {
    const found = foundIn(linted);
    const next = extended(known(found, file.baseline), found, isChosen, judgedBy(linted, file));
    writeSuppressions(file, next);
    const chosen = size(only(found, isChosen));
    const note = `Suppressed ${count(chosen, 'finding')}${chosen === 0 ? '' : ` in ${file.shown}`}`;
    return { result: applyBaseline(linted.result, next, file.pathOf), note, problems: [] };
  };
  const prune = (linted: Linted, result: LintResult): Settled => {
    const found = foundIn(linted);
    const next = pruned(known(found, file.baseline), found, judgedBy(linted, file));
    writeSuppressions(file, next);
    const gone = size(file.baseline) - size(next);
    const note = `Removed ${count(gone, 'suppression')}${file.bytes === null ? '' : ` from ${file.shown}`}`;
    return { result, note, problems: [] };
  };
  const check = (linted: Linted, result: LintResult): Settled => {
    const found = foundIn(linted);
    const baseline = known(found, file.baseline);
    const gone = size(baseline) - size(pruned(baseline, found, judgedBy(linted, file)));
    const paths = new Set([...file.baseline.values()].map(({ path }) => path));
    const moved = size(only(baseline, ({ path }) => !paths.has(path)));
    const { full } = linted.request;
    const problems = passOnUnprunedSuppressions ? [] : outdated(gone, full ? moved : 0, file.shown);
    return { result, note: null, problems };
  };

  const applied = (linted: Linted) =>
    applyBaseline(linted.result, known(foundIn(linted), others), file.pathOf);
  return {
    applied,
    settle: (linted) => {
      const result = applied(linted);
      if (linted.result.crashed) {
        const isWriting = isSuppressing || pruneSuppressions === true;
        return { result, note: isWriting ? NOT_WRITTEN : null, problems: [] };
      }
      if (isSuppressing) return suppress(linted);
      if (!pruneSuppressions) return check(linted, result);
      if (!linted.request.full && !linted.request.planCheck) throw new InputError([PARTIAL]);
      return prune(linted, result);
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
function judgedBy({ request, result }: Linted, file: SuppressionsFile): EntryTest {
  const { skipped, problems } = result.inventory;
  const unread = new Set([...skipped.map((one) => one.file), ...problems.map(({ at }) => at.file)]);
  return ({ rule, path }) => {
    const printed = file.printed(path);
    if (unread.has(printed) || (request.planCheck && !request.reported(printed))) return false;
    const looked = hasLooked(rule, printed, request);
    return looked === 'yes' || (looked === 'unknown rule' && request.full);
  };
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

function refuseUnknown(ids: readonly string[], { rules }: RuleProject): void {
  const known = [...rules, ...problemRules].map(({ id }) => id);
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
