/** What the formats of one line a finding share: the place in front, and the count at the end. */
import type { Finding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import { count, visible } from '../terminal-text.ts';

/** `src/cart.ts:3:5: error`, which editors and compilers' error parsers can follow. */
export function placeAndSeverity({ at, severity }: Finding): string {
  return `${visible(at.file)}:${at.line}:${at.column}: ${severity === 'error' ? 'error' : 'warning'}`;
}

/** The lines, and behind them what there was to see. */
export function withCount(lines: readonly string[], { summary, planSize }: LintResult): string {
  const { errors, warnings, calls, files } = summary;
  const total = errors + warnings;
  const problems =
    total === 0
      ? 'No problems found'
      : `${count(total, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
  const seen =
    planSize === null
      ? `${count(calls, 'call')} of ${count(files, 'file')}`
      : `a plan of ${count(planSize.events, 'event')}`;
  return `${[...lines, `${problems} in ${seen}`].join('\n')}\n`;
}
