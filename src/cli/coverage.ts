/** `--min-calls` and `--min-resolution`: a run that sees too little of the code base fails, instead of finding nothing. */
import type { Problem } from '../document/problem.ts';
import type { CoverageOptions } from './options.ts';

/** What a run was expected to see and didn't. Calls that are only forwarded don't count. */
export function coverageProblems(
  { calls, resolved }: { readonly calls: number; readonly resolved: number },
  { minCalls = 0, minResolution = 0 }: CoverageOptions,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (calls < minCalls) {
    problems.push({
      at: null,
      message: `Expected at least ${minCalls} calls, found ${calls}`,
      help: 'Look at `clients`, `wrappers` and `files` in the configuration, or lower --min-calls',
    });
  }
  // Rounded down: 79.9 percent are not 80.
  const percent = calls === 0 ? 0 : Math.floor((resolved / calls) * 100);
  if (percent < minResolution) {
    problems.push({
      at: null,
      message: `Expected at least ${minResolution} % of the calls to be resolved, found ${percent} % (${resolved} of ${calls})`,
      help: '`tracklint inventory` tells for each call why it is not, or lower --min-resolution',
    });
  }
  return problems;
}
