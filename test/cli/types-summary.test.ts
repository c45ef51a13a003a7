import { expect, test } from 'vitest';
import type { TypesResult } from '../../src/cli/types.ts';
import { typesSummary } from '../../src/cli/types-summary.ts';
import type { TypeReport } from '../../src/typecheck/type-checker.ts';

const REPORT: TypeReport = {
  projects: 2,
  withoutConfig: 0,
  unasked: 0,
  missing: [],
  problems: [],
  failure: null,
};

function lines(report: Partial<TypeReport>, gain: Partial<TypesResult['gain']> = {}) {
  return typesSummary({
    gain: { asked: 11, resolved: 4, improved: 0, ...gain },
    report: { ...REPORT, ...report },
    elapsed: 6204,
  });
}

test.each<[string, readonly string[], string]>([
  [
    'what was resolved',
    lines({}),
    '--types: 4 of 11 unresolved calls resolved by the type-checker, in 6.2 s (2 projects)',
  ],
  ['what is better known', lines({}, { improved: 2 }), 'type-checker, more is known of 2 others, in'],
  ['one call', lines({ projects: 1 }, { asked: 1, resolved: 0 }), '0 of 1 unresolved call resolved'],
  ['few packages', lines({ missing: ['a', 'b'] }), 'No types were found of 2 packages (a, b):'],
  ['many packages', lines({ missing: [...'abcdefg'] }), 'of 7 packages (a, b, c, d, e, …):'],
  ['files without a project', lines({ withoutConfig: 1 }), '1 file without a tsconfig.json'],
  ['components', lines({ unasked: 3 }), '3 component files (.vue, .svelte, .astro)'],
  ['a failure', lines({ failure: 'Maximum call stack size exceeded' }), '(Maximum call stack size exceeded)'],
])('tells %s', (_, told, expected) => {
  expect(told.join('\n')).toContain(expected);
});

test('tells that nothing was asked', () => {
  const gain = { asked: 0, resolved: 0, improved: 0 };
  expect(typesSummary({ gain, report: null, elapsed: 0 })).toEqual([
    '--types: no call is left unresolved that the type-checker could be asked about',
  ]);
});
