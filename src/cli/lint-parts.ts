/** Files that have a plan of their own are linted by themselves; the parts make one result. */
import type { Comment } from '../document/comment.ts';
import { applyDirectives } from '../lint/apply-directives.ts';
import { inOrder } from '../lint/in-order.ts';
import { type LintRequest, lint } from '../lint/lint.ts';
import type { LintResult, LintSummary } from '../lint/result.ts';
import { countFindings } from '../lint/summary.ts';
import type { Plans } from './plans.ts';

/** A run of which the plans are told apart. */
export type PartsRequest = Omit<LintRequest, 'plan' | 'planIssues'>;

/** Lints each part of the inventory against its plan. */
export function lintParts(request: PartsRequest, plans: Plans): LintResult {
  const { inventory } = request;
  const results = plans.all.map((read) =>
    lint({
      ...request,
      inventory: {
        ...inventory,
        calls: inventory.calls.filter((call) => plans.planOf(call.at.file) === read),
        problems: inventory.problems.filter(({ at }) => plans.planOf(at.file) === read),
      },
      plan: read.plan,
      planIssues: read.issues,
    }),
  );
  return { ...results.reduce(merged), inventory };
}

/** Takes out of all parts together what directives turn off: one can be for findings of several parts. */
export function withoutSuppressed(
  result: LintResult,
  request: PartsRequest,
  plans: Plans,
  comments: readonly Comment[],
): LintResult {
  return applyDirectives(result, wholeRequest(request, plans), comments);
}

/** The request as if all parts had one plan: for questions about which rules have looked. */
export function wholeRequest(request: PartsRequest, plans: Plans): LintRequest {
  const plan = plans.all.find((read) => read.plan !== null)?.plan ?? null;
  return { ...request, plan, planIssues: [] };
}

function merged(a: LintResult, b: LintResult): LintResult {
  // A literal that both parts send is found in both.
  const findings = inOrder([...a.findings, ...b.findings]);
  const sum = (key: Exclude<keyof LintSummary, 'accepted'>) => a.summary[key] + b.summary[key];
  return {
    ...a,
    summary: {
      files: a.summary.files,
      calls: sum('calls'),
      resolved: sum('resolved'),
      partial: sum('partial'),
      opaque: sum('opaque'),
      ...countFindings(findings),
      suppressed: sum('suppressed'),
    },
    findings,
    planFiles: [...a.planFiles, ...b.planFiles],
    unassignedSources: [...new Set([...a.unassignedSources, ...b.unassignedSources])].toSorted(),
    crashed: a.crashed || b.crashed,
  };
}
