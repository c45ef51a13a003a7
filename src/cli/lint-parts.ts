/** Files that have a plan of their own are linted by themselves; the parts make one result. */
import { inOrder } from '../lint/finding-order.ts';
import { type LintRequest, lint } from '../lint/lint.ts';
import type { LintResult, LintSummary } from '../lint/result.ts';
import type { Plans } from './plans.ts';

/** Lints each part of the inventory against its plan. */
export function lintParts(request: Omit<LintRequest, 'plan' | 'planIssues'>, plans: Plans): LintResult {
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

function merged(a: LintResult, b: LintResult): LintResult {
  // A literal that both parts send is found in both.
  const findings = inOrder([...a.findings, ...b.findings]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const sum = (key: keyof LintSummary) => a.summary[key] + b.summary[key];
  return {
    ...a,
    summary: {
      files: a.summary.files,
      calls: sum('calls'),
      resolved: sum('resolved'),
      partial: sum('partial'),
      opaque: sum('opaque'),
      errors,
      warnings: findings.length - errors,
      fixable: sum('fixable'),
      suppressed: sum('suppressed'),
    },
    findings,
    planFiles: [...a.planFiles, ...b.planFiles],
    unassignedSources: [...new Set([...a.unassignedSources, ...b.unassignedSources])].toSorted(),
    crashed: a.crashed || b.crashed,
  };
}
