/** The runner: what was found and what was planned, through the rules, to findings. Pure. */
import { untimed } from '../document/timed.ts';
import { inOrder } from './in-order.ts';
import type { LintRequest } from './lint-request.ts';
import { lintedCalls } from './linted-calls.ts';
import { nameUses } from './name-uses.ts';
import { problemFindings } from './problem-findings.ts';
import type { LintResult } from './result.ts';
import { INTERNAL_ERROR, type RunScope, runRule } from './rule-run.ts';
import { unassignedSources } from './source-names.ts';
import { summarize } from './summary.ts';

export type { LintRequest } from './lint-request.ts';

/**
 * Runs the rules. A rule that crashes gives an `internal-error` finding for each file it crashed on, and the results
 * of all others stand. Findings in plan files are reported on full runs, and where the plan file itself is selected.
 */
export function lint(request: LintRequest): LintResult {
  const { inventory, plan, timed = untimed } = request;
  const planFiles = new Set([...(plan?.files ?? []), ...request.planIssues.map(({ at }) => at.file)]);
  const reported = (file: string) => (request.full && planFiles.has(file)) || request.reported(file);
  const calls = lintedCalls(inventory);
  const scope: RunScope = {
    request,
    calls,
    names: nameUses(inventory, plan, reported),
    files: filesWithPlaces(request),
    reported,
  };
  const findings = inOrder([
    ...problemFindings(request, reported),
    ...request.rules.flatMap((rule) => timed(rule.id, () => runRule(rule, scope))),
  ]);
  return {
    summary: summarize(inventory, calls, findings, (file) => request.reported(file)),
    findings,
    skipped: inventory.skipped,
    inventory,
    planFiles: plan?.files ?? [],
    planSize: null,
    unassignedSources: unassignedSources(plan, calls),
    whyNothing: null,
    crashed: findings.some((finding) => finding.rule === INTERNAL_ERROR),
  };
}

/** Files of the plan, of calls, and of the names and keys that they send. */
function filesWithPlaces({ plan, inventory }: LintRequest): readonly string[] {
  const files = new Set<string>(plan?.files);
  for (const call of inventory.calls) {
    files.add(call.at.file);
    for (const { at } of call.names) if (at) files.add(at.file);
    for (const { at } of call.properties) files.add(at.file);
  }
  return [...files];
}
