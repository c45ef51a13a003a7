/** `--format jsonl`: the findings of `--format json`, an object a line. */
import type { LintResult } from '../../lint/result.ts';
import type { SourceView } from '../view.ts';
import { jsonFinding } from './json.ts';

/** Nothing where there is no finding. */
export function jsonl({ findings }: LintResult, view: Pick<SourceView, 'source'>): string {
  return findings.map((finding) => `${JSON.stringify(jsonFinding(finding, view))}\n`).join('');
}
