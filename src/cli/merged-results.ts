/** One result of several projects: each has its own configuration and plan, and all are reported together. */
import { compareSpans, compareText } from '../lint/finding-order.ts';
import { inOneOrder } from '../lint/in-order.ts';
import type { LintResult, LintSummary } from '../lint/result.ts';
import { countFindings } from '../lint/summary.ts';
import type { Inventory, SkippedFile } from '../scan/inventory.ts';

/** Merges results of projects (at least one) that share no file. */
export function mergedResults(results: readonly LintResult[]): LintResult {
  const [first] = results;
  if (results.length === 1) return first!;
  const findings = inOneOrder(results.flatMap((one) => one.findings));
  const sum = (key: keyof LintSummary) =>
    results.reduce((total, { summary }) => total + (summary[key] ?? 0), 0);
  const accepted = results.some(({ summary }) => summary.accepted !== undefined);
  const looked = results.filter(({ whyNothing }) => whyNothing === null);
  return {
    summary: {
      files: sum('files'),
      calls: sum('calls'),
      resolved: sum('resolved'),
      partial: sum('partial'),
      opaque: sum('opaque'),
      ...countFindings(findings),
      suppressed: sum('suppressed'),
      ...(accepted ? { accepted: sum('accepted') } : {}),
    },
    findings,
    skipped: bySkippedFile(results.flatMap(({ skipped }) => skipped)),
    inventory: mergedInventories(results.map(({ inventory }) => inventory)),
    planFiles: [...new Set(results.flatMap(({ planFiles }) => planFiles))],
    planSize: null,
    unassignedSources: [...new Set(results.flatMap((one) => one.unassignedSources))].toSorted(),
    whyNothing: looked.length === 0 ? first!.whyNothing : null,
    crashed: results.some(({ crashed }) => crashed),
  };
}

/** Merges inventories of projects that share no file. */
export function mergedInventories(inventories: readonly Inventory[]): Inventory {
  const [first] = inventories;
  if (inventories.length === 1) return first!;
  const sum = (key: 'files' | 'candidates') => inventories.reduce((total, one) => total + one[key], 0);
  return {
    files: sum('files'),
    candidates: sum('candidates'),
    calls: inventories.flatMap(({ calls }) => calls).sort((a, b) => compareSpans(a.at, b.at)),
    wrappers: inventories.flatMap(({ wrappers }) => wrappers),
    signOutFile: inventories.find(({ signOutFile }) => signOutFile !== null)?.signOutFile ?? null,
    unsentNames: () => inventories.flatMap((one) => one.unsentNames?.() ?? []),
    likelyWrappers: inventories.flatMap(({ likelyWrappers }) => likelyWrappers ?? []),
    skipped: bySkippedFile(inventories.flatMap(({ skipped }) => skipped)),
    problems: inventories.flatMap(({ problems }) => problems),
  };
}

function bySkippedFile(skipped: readonly SkippedFile[]): readonly SkippedFile[] {
  return skipped.toSorted((a, b) => compareText(a.file, b.file));
}
