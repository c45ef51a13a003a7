import { expect, it } from 'vitest';
import rule from '../../rules/plan-owner/rule.ts';
import { runRule, said } from '../support/run-rule.ts';

it('wants an owner', () => {
  const plan = 'events: { A: {}, B: { owner: growth }, C: { owner: "" }, D: { deprecated: true } }';
  expect(said(runRule(rule, { plan }))).toEqual([
    { messageId: 'event', data: { name: 'A' } },
    { messageId: 'event', data: { name: 'C' } },
  ]);
});

it('says once for a file what most of it lacks', () => {
  const plan = `events: { ${['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `${name}: {}`).join(', ')} }`;
  expect(said(runRule(rule, { plan }))).toMatchObject([
    { messageId: 'events', data: { count: 6, names: '"A", "B", "C", "D", "E" and 1 more' } },
  ]);
});
