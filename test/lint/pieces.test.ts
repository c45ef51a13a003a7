import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lintTexts } from '../../src/rule-tester/lint-texts.ts';
import { readPlan } from '../support/plan-text.ts';

const chosen = (...ids: string[]) => rules.filter(({ id }) => ids.includes(id));

/** A plan of events without owners; those in `off` are turned off by a comment. */
function owners(events: number, off: readonly number[]) {
  const lines = Array.from({ length: events }, (_, i) =>
    off.includes(i) ? `  Event ${i}: {} # tracklint-disable-line plan-owner` : `  Event ${i}: {}`,
  );
  const { findings, summary } = lintTexts({
    files: {},
    plan: readPlan(['version: 1', 'events:', ...lines, ''].join('\n')),
    rules: chosen('plan-owner'),
  });
  return { left: findings.map(({ at, messageId }) => `${at.line} ${messageId}`), off: summary.suppressed };
}

it.each([
  ['none', 7, [], { left: ['3 events'], off: 0 }],
  ['one, and many stay', 7, [0], { left: ['4 events'], off: 1 }],
  ['all but few', 7, [0, 3, 4], { left: ['4 event', '5 event', '8 event', '9 event'], off: 3 }],
  ['all', 7, [0, 1, 2, 3, 4, 5, 6], { left: [], off: 7 }],
  ['one of few', 3, [1], { left: ['3 event', '5 event'], off: 1 }],
] as const)('of a finding about many things, comments turn off %s', (_, events, off, expected) => {
  expect(owners(events, off)).toEqual(expected);
});

it('what is said of a habit is told for each name that is not turned off', () => {
  const call = (i: number) => `analytics.track('seen_thing_${'abcdefgh'[i]}');`;
  const off = (i: number) => `${call(i)} // tracklint-disable-line event-name-casing`;
  const lint = (lines: string[]) =>
    lintTexts({ files: { 'src/a.ts': lines.join('\n') }, plan: null, rules: chosen('event-name-casing') })
      .findings;
  expect(lint([0, 1, 2, 3, 4, 5, 6].map(call)).map(({ messageId }) => messageId)).toEqual(['convention']);
  expect(
    lint([...[0, 1, 2, 3, 4, 5].map(off), call(6)]).map(({ at, event, fix }) => [at.line, event, fix]),
  ).toEqual([[7, 'seen_thing_g', null]]);
});
