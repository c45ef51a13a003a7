import { expect, it } from 'vitest';
import rule from '../../rules/plan-duplicate/rule.ts';
import { runRule } from '../support/run-rule.ts';

const include = (main: string, other: string) => ({
  'tracking-plan.yaml': `include: b.yaml\n${main}`,
  'b.yaml': other,
});

it.each([
  ['an event', 'events: { E: {} }', 'events: { E: { owner: x } }', '"E"'],
  ['a page', 'pages: { E: {} }', 'pages: { E: { owner: x } }', '"E"'],
  ['a common property', 'common: { p: string }', 'common: { p: number }', '"p"'],
  ['a trait', 'identify: { traits: { p: string } }', 'identify: { traits: { p: string } }', '"p"'],
  ['a definition', 'definitions: { D: string }', 'definitions: { D: number }', '"D"'],
])('%s in two files', (_, main, other, name) => {
  const findings = runRule(rule, { plan: include(main, other) });
  expect(findings).toMatchObject([
    { messageId: 'disallowed', message: `Disallowed repetition of ${name}`, at: { file: 'b.yaml', line: 2 } },
  ]);
  expect(findings[0]!.help).toBe('tracking-plan.yaml:3 has it already, and that is what counts');
});

it('an event and a page of one name are two things', () => {
  expect(runRule(rule, { plan: include('events: { E: {} }', 'pages: { E: {} }') })).toEqual([]);
});
