/** `--format gitlab`: a Code Quality report, as GitLab's merge requests show it. */
import type { LintResult } from '../../lint/result.ts';
import type { ResultView } from '../view.ts';
import { distinctFingerprints } from './distinct-fingerprints.ts';

/** A JSON list that ends with a line break; GitLab drops all but one of equal fingerprints. */
export function gitlab({ findings }: LintResult, { checkoutPath }: Pick<ResultView, 'checkoutPath'>): string {
  const fingerprints = distinctFingerprints(findings);
  const issues = findings.map(({ rule, severity, message, help, at }, index) => ({
    type: 'issue',
    check_name: rule,
    description: help === null ? message : `${message}. ${help}`,
    categories: ['Bug Risk'],
    severity: severity === 'error' ? 'major' : 'minor',
    fingerprint: fingerprints[index],
    location: {
      path: checkoutPath(at.file),
      positions: {
        begin: { line: at.line, column: at.column },
        end: { line: at.endLine, column: at.endColumn },
      },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
