/** Counts a run. */
import type { Call, Inventory } from '../scan/inventory.ts';
import type { Finding } from './finding.ts';
import type { LintSummary } from './result.ts';

/** Counts the calls of the files that are reported, and the findings. */
export function summarize(
  inventory: Inventory,
  calls: readonly Call[],
  findings: readonly Finding[],
  reported: (file: string) => boolean,
): LintSummary {
  const counted = calls.filter((call) => reported(call.at.file));
  const resolvedAs = (resolution: Call['resolution']) =>
    counted.filter((call) => call.resolution === resolution).length;
  return {
    files: inventory.files,
    calls: counted.length,
    resolved: resolvedAs('resolved'),
    partial: resolvedAs('partial'),
    opaque: resolvedAs('opaque'),
    ...countFindings(findings),
    suppressed: 0,
  };
}

/** How many findings there are of each severity, and how many can be fixed. */
export function countFindings(
  findings: readonly Finding[],
): Pick<LintSummary, 'errors' | 'warnings' | 'fixable'> {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const fixable = findings.filter(({ fix }) => fix !== null).length;
  return { errors, warnings: findings.length - errors, fixable };
}
