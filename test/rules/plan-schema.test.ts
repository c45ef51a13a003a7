import { expect, it } from 'vitest';
import rule from '../../rules/plan-schema/rule.ts';
import { runRule, said } from '../support/run-rule.ts';

const property = (schema: string) => `events: { E: { properties: { p: ${schema} } } }`;

it.each([
  ['{ type: number, minimum: 2, maximum: 1 }', 'expected', '"maximum" to be at least "minimum" (2)'],
  ['{ type: string, format: emial }', 'unknown', 'format "emial"'],
  ['{ type: string, minimum: 2 }', 'disallowed', '"minimum" on a string'],
])('%s', (schema, messageId, what) => {
  const findings = runRule(rule, { plan: property(schema) });
  expect(said(findings)).toEqual([{ messageId, data: { what } }]);
  expect(findings[0]!.message).toContain(what);
  expect(findings[0]!.at).toMatchObject({ file: 'tracking-plan.yaml', line: 2 });
});

it('leaves references and repetitions to their own rules', () => {
  expect(runRule(rule, { plan: property('{ $ref: Money }') })).toEqual([]);
});
