import { expect, test } from 'vitest';
import { findPlan } from '../../src/plan/find-plan.ts';

const cases: readonly [start: string, files: readonly string[], found: string | null][] = [
  ['/a/b', ['/a/b/tracking-plan.yaml'], '/a/b/tracking-plan.yaml'],
  ['/a/b', ['/a/tracking-plan.yml', '/tracking-plan.yaml'], '/a/tracking-plan.yml'],
  ['/a/b', ['/a/b/tracking-plan.yml', '/a/b/tracking-plan.yaml'], '/a/b/tracking-plan.yaml'],
  ['/a/b', ['/tracking-plan.yaml'], '/tracking-plan.yaml'],
  ['/a/b', ['/a/b/c/tracking-plan.yaml', '/a/tracking-plan.json'], null],
  ['/', ['/tracking-plan.yaml'], '/tracking-plan.yaml'],
];

test.each(cases)('from %s among %j: %s', (start, files, found) => {
  expect(findPlan(start, (path) => files.includes(path))).toBe(found);
});
