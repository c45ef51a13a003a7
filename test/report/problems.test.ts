import { expect, it } from 'vitest';
import { problems } from '../../src/report/problems.ts';
import { COLORED, PLAIN, span } from './samples.ts';

const VIEW = { colors: PLAIN, width: 80, source: () => 'version: 1\nevnts: {}\n' };
const UNKNOWN = {
  at: span('plan.yaml:2:1-6'),
  message: 'Unknown field "evnts"',
  help: 'Did you mean "events"?',
};

it('prints every problem with its place, the way out and the line', () => {
  expect(
    problems([UNKNOWN, { at: null, message: 'No such file: other.yaml', help: null }], VIEW),
  ).toBe(`plan.yaml:2:1  Unknown field "evnts"
    Did you mean "events"?

    1 │ version: 1
    2 │ evnts: {}
      │ ^^^^^

error  No such file: other.yaml
`);
});

it('does without the line where the file cannot be read', () => {
  expect(problems([UNKNOWN], { ...VIEW, source: () => undefined })).toBe(
    'plan.yaml:2:1  Unknown field "evnts"\n    Did you mean "events"?\n',
  );
});

it('colors the marker and the help', () => {
  const text = problems([UNKNOWN], { ...VIEW, colors: COLORED });
  expect(text).toContain('\u001b[31m^^^^^\u001b[39m');
  expect(text).toContain('\u001b[36mDid you mean "events"?\u001b[39m');
});
