/** The stage after the directives: takes out the findings that a baseline accepts. */
import type { Finding } from '../lint/finding.ts';
import { without } from '../lint/gathered-findings.ts';
import { inOrder } from '../lint/in-order.ts';
import type { LintResult } from '../lint/result.ts';
import { INTERNAL_ERROR } from '../lint/rule-run.ts';
import { countFindings } from '../lint/summary.ts';
import { type Baseline, baselineOf, fingerprintIn, type PathOf } from './baseline.ts';

/**
 * Gives the result without the findings that the baseline has. Where there are more of one fingerprint than it accepts, all
 * of them stay, since which one is new can't be told.
 */
export function applyBaseline(result: LintResult, baseline: Baseline, pathOf: PathOf): LintResult {
  if (baseline.size === 0) return result;
  const found = baselineOf(result.findings, pathOf);
  const accepted = (finding: Finding) => {
    const fingerprint = fingerprintIn(finding, pathOf);
    return { accepts: baseline.get(fingerprint)?.count ?? 0, finds: found.get(fingerprint)?.count ?? 0 };
  };
  const left = without(result.findings, (finding) => {
    const { accepts, finds } = accepted(finding);
    return finding.rule !== INTERNAL_ERROR && finds <= accepts;
  });
  const findings = inOrder(
    left.findings.map((finding) => {
      const { accepts, finds } = accepted(finding);
      return finding.insteadOf || accepts === 0 ? finding : withCounts(finding, accepts, finds);
    }),
  );
  const { summary } = result;
  return {
    ...result,
    findings,
    summary: {
      ...summary,
      ...countFindings(findings),
      suppressed: summary.suppressed + left.off,
      accepted: left.off,
    },
  };
}

function withCounts(finding: Finding, accepts: number, finds: number): Finding {
  const counts = `${accepts} of these ${finds} are suppressed; which one is new can't be told`;
  return { ...finding, help: finding.help === null ? counts : `${finding.help}. ${counts}` };
}
