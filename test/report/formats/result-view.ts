/** What formats are shown with in tests. */

import { rules } from '../../../rules/index.ts';
import { problemRules } from '../../../src/lint/problem-findings.ts';
import type { ResultView } from '../../../src/report/view.ts';
import { PLAIN } from '../samples.ts';

export function resultView(rest: Partial<ResultView> = {}): ResultView {
  return {
    colors: PLAIN,
    width: 100,
    elapsed: 5,
    source: () => undefined,
    rules: [...rules, ...problemRules],
    readme: ({ description }) => `# A rule\n\n${description}\n\n## Why\n\nBecause.\n`,
    ruleLink: () => null,
    checkoutPath: (file) => file,
    version: '1.2.3',
    ...rest,
  };
}
