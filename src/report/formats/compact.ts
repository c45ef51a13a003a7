/** `--format compact`: a line for each finding, as compilers print them. */
import type { LintResult } from '../../lint/result.ts';
import { visible } from '../terminal-text.ts';
import { placeAndSeverity, withCount } from './one-line.ts';

/** `src/cart.ts:3:5: error: Expected "orderId" to be "order_id" [property-casing]`, and the count at the end. */
export function compact(result: LintResult): string {
  const lines = result.findings.map(
    (finding) => `${placeAndSeverity(finding)}: ${visible(finding.message)} [${finding.rule}]`,
  );
  return withCount(lines, result);
}
