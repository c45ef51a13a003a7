import { expect, test } from 'vitest';
import { coverageProblems } from '../../src/cli/coverage.ts';

test.each([
  ['nothing is asked', { calls: 0, resolved: 0 }, {}, 0],
  ['enough calls', { calls: 3, resolved: 0 }, { minCalls: 3 }, 0],
  ['too few calls', { calls: 2, resolved: 2 }, { minCalls: 3 }, 1],
  ['enough is resolved', { calls: 10, resolved: 8 }, { minResolution: 80 }, 0],
  ['too little is resolved', { calls: 1000, resolved: 799 }, { minResolution: 80 }, 1],
  ['no call at all is nothing resolved', { calls: 0, resolved: 0 }, { minResolution: 1 }, 1],
  ['both', { calls: 1, resolved: 0 }, { minCalls: 2, minResolution: 50 }, 2],
])('%s', (_, counts, options, problems) => {
  expect(coverageProblems(counts, options)).toHaveLength(problems);
});

test('a percentage is rounded down', () => {
  const [problem] = coverageProblems({ calls: 1000, resolved: 799 }, { minResolution: 80 });
  expect(problem?.message).toContain('found 79 % (799 of 1000)');
});
