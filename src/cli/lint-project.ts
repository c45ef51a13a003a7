/** From an opened project to its findings. */
import path from 'node:path';
import { parentOf, posix } from '../discover/paths.ts';
import { isSourceFile } from '../discover/source-files.ts';
import type { Comment } from '../document/comment.ts';
import { createLexicon } from '../language/lexicon.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { directivesInPlans, directivesInSources } from './directive-comments.ts';
import type { EarlierScans } from './kept-survey.ts';
import { lintParts, type PartsRequest, wholeRequest, withoutSuppressed } from './lint-parts.ts';
import { NO_CODE } from './no-code.ts';
import type { LintOptions } from './options.ts';
import { type Plans, readPlans } from './plans.ts';
import type { RuleProject } from './project.ts';
import { nearestConfig } from './read-config.ts';
import { ruleSettings } from './rule-settings.ts';
import type { RunLog } from './run-log.ts';
import { planNotes, ruleNotes } from './run-notes.ts';
import { type Scan, scanProject } from './scan-project.ts';
import { stablePaths } from './stable-path.ts';
import type { Linted } from './suppressions.ts';
import type { SuggestionWish } from './survey-project.ts';

export interface LintWish extends Pick<LintOptions, 'plan' | 'types' | 'errorOnUnmatchedPattern'> {
  readonly suggestWrappers: SuggestionWish;
}

export interface LintedProject {
  readonly linted: Linted;
  readonly plans: Plans;
  /** Null where no source was looked at, as nothing could be reported. */
  readonly scan: Scan | null;
}

/**
 * Scans the code base, reads the plans, and runs the rules. Throws an InputError where a run is pointless.
 *
 * @param whyNone why there can be nothing to report where nothing is.
 * @param earlier null where each run begins anew.
 */
export async function lintProject(
  project: RuleProject,
  options: LintWish,
  log: RunLog,
  whyNone = '',
  earlier: EarlierScans | null = null,
): Promise<LintedProject> {
  const { root, config, folder, rules } = project;
  // Before the scan: who mistypes a plan need not wait for it.
  const plans = log.timed('plan', () => readPlans(options.plan, project));
  log.note(() => planNotes(plans, project, options.plan));
  const scan = canReport(project, plans)
    ? await scanProject(project, options, options.suggestWrappers, log, earlier)
    : null;
  const request: PartsRequest = {
    inventory: scan?.inventory ?? NO_CODE,
    rules,
    lexicon: createLexicon(config.lexicon),
    settingsOf: ruleSettings(config, root, [...rules, ...problemRules]),
    reported: scan?.reported ?? (() => false),
    full: scan?.full === true,
    stablePath: stablePaths(config, root, folder),
    hasUnknownRules: project.notes.length > 0,
    timed: log.rule,
  };
  log.note(() => ruleNotes(project, { full: request.full, plan: plans.all[0]?.plan ?? null }));
  const found = log.timed('lint', () => lintParts(request, plans));
  const whole = wholeRequest(request, plans);
  if (scan === null)
    return { scan, plans, linted: { result: { ...found, whyNothing: whyNone }, request: whole } };
  const result = await log.timed('directives', async () => {
    const comments: readonly Comment[] = [
      ...(await directivesInSources(scan.host, root, found.findings, earlier?.cache ?? null)),
      ...directivesInPlans(plans.all),
    ];
    return withoutSuppressed(found, request, plans, comments);
  });
  return { scan, plans, linted: { result, request: whole } };
}

/** Most commits of a repository change nothing that is read here: they need not wait for a scan. */
function canReport({ changed, root, config, files, hasProjectsBelow }: RuleProject, plans: Plans): boolean {
  if (changed === null) return true;
  const planFiles = plans.all.flatMap(({ texts }) => [...texts.keys()]);
  const isPlan = new Set(planFiles.map((file) => posix(path.resolve(root, file))));
  // What lies in a project of its own is for that to say.
  const isOthers = (file: string) => hasProjectsBelow && nearestConfig(parentOf(file), files) !== config.path;
  return [...changed].some(
    (file) => isPlan.has(file) || isSourceFile(path.posix.basename(file)) || isOthers(file),
  );
}
